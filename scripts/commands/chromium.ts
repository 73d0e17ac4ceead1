import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { announce, bin, outputOf, run } from './run.ts';

/** What does well without a screen, as root and in a container. The browser tests start it with these. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Whether it starts at all: a wrapper or missing libraries show here. */
const works = (file: string): boolean => existsSync(file) && outputOf(file, ['--version']) !== null;

function installed(): string | null {
  const named = process.env.PARLEY_CHROMIUM;
  if (named) return works(named) ? named : null;
  const inPath = NAMES.map((name) => outputOf('/bin/sh', ['-c', `command -v ${name}`])).filter(
    (file) => file !== null,
  );
  return [...inPath, ...MAC_APPS, chromium.executablePath()].find(works) ?? null;
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function install(): Promise<void> {
  if (isDebian() && process.getuid?.() === 0) {
    announce('No Chromium was found: installing Debian’s package with apt-get');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      env,
    );
    return;
  }
  announce('No Chromium was found: installing Playwright’s into its cache (npx playwright install chromium)');
  await run(bin('playwright'), ['install', 'chromium']);
}

/**
 * The path of a Chromium that starts: PARLEY_CHROMIUM when set, one that is installed, or one installed now.
 * Null, said on stderr with the way out, when there is none.
 */
export async function findChromium(): Promise<string | null> {
  const before = installed();
  if (before !== null) return before;
  if (process.env.PARLEY_CHROMIUM) {
    process.stderr.write(
      `PARLEY_CHROMIUM is ${process.env.PARLEY_CHROMIUM}, which does not start. Correct or unset it.\n`,
    );
    return null;
  }
  await install();
  const after = installed();
  if (after === null) {
    process.stderr.write(
      'There is still no Chromium that starts. Install one by hand (on Linux its libraries come with ' +
        '"sudo npx playwright install-deps chromium") and name it in PARLEY_CHROMIUM.\n',
    );
  }
  return after;
}
