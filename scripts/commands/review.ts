/** `npm run review`: the editor's desk, a local page on which what was read is checked. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import getPort, { portNumbers } from 'get-port';
import { readForDesk } from '../build-data/read-desk.ts';
import { describeError, UserError } from '../build-data/user-error.ts';
import { diskEffects } from '../effects/on-disk.ts';
import { bundlePage } from '../review/bundle.ts';
import { CorrectionsFile } from '../review/corrections-file.ts';
import { Desk } from '../review/desk.ts';
import { serveDesk } from '../review/server.ts';
import { ROOT } from './run.ts';

interface Options {
  seeds: string;
  by: string;
  port?: number;
  open: boolean;
}

const FIRST_PORT = 4274;
const LAST_PORT = 4374;
const MORE = `
The page works on this machine alone, and only at the address that is printed: its token is what lets it write.
Every judgement is written at once, as one line of corrections.yaml in the folder of articles; nothing else is
written. Two desks may be open on one folder. Ctrl+C ends it.

Exit codes:
  0  it was ended
  2  it could not start, and nothing was written`;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It should be a number from 1 to 65535.');
  return port;
}

function roleOf(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It should be a word such as editor.');
  return text.trim();
}

function parse(args: readonly string[]): Options {
  const command = new Command('npm run review --')
    .description('Opens the editor’s desk: each record beside its sentences, to be confirmed or corrected.')
    .option('--seeds <dir>', 'folder of articles', 'seeds')
    .option('--by <role>', 'role of who judges, as the log names it', roleOf, 'editor')
    .option('--port <n>', `port to listen on (default: the first free one from ${FIRST_PORT})`, portOf)
    .option('--no-open', 'do not open the page in a browser')
    .addHelpText('after', MORE)
    .allowExcessArguments(false)
    .exitOverride();
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) process.stderr.write('See npm run review -- --help for the options.\n');
    process.exit(error.exitCode === 0 ? 0 : 2);
  }
  return command.opts<Options>();
}

/** Opens a page in the reader's browser; where there is none, the printed address does. */
function openInBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, ...before] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (program === undefined) return;
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The port to listen on; one that was asked for is looked at before anything is read. */
async function choosePort(wanted: number | undefined): Promise<number> {
  const port = await getPort({
    port: wanted === undefined ? portNumbers(FIRST_PORT, LAST_PORT) : wanted,
    host: '127.0.0.1',
  });
  if (wanted !== undefined && port !== wanted)
    throw new UserError(
      `Port ${wanted} is taken or may not be used.`,
      'Name another with --port, or leave it out.',
    );
  return port;
}

async function open(options: Options): Promise<void> {
  const { files, processes, log } = diskEffects();
  const wanted = await choosePort(options.port);
  const seeds = path.resolve(options.seeds);
  const reading = readForDesk(seeds, files, (text) => log.progress(text));
  log.progress('Preparing the page');
  const page = await bundlePage(files, path.join(ROOT, '.cache/parley/desk'));
  log.progress(null);
  const today = (): string => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const desk = new Desk(reading, new CorrectionsFile(files, processes, seeds), { by: options.by, today });
  const token = randomBytes(24).toString('base64url');
  const { port } = await serveDesk(desk, page, token, wanted);
  const address = `http://127.0.0.1:${port}/#token=${token}`;
  log.out(`Desk: ${address}`);
  log.note('Ctrl+C ends it.');
  if (options.open) openInBrowser(address);
}

const options = parse(process.argv.slice(2));
process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
try {
  await open(options);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
