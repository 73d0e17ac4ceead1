import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assemble, type Outcome } from './build-data/assemble.ts';
import { explainRecord } from './build-data/explain.ts';
import { storeIn } from './build-data/lexicon-cache.ts';
import { cacheIn, sha256 } from './build-data/reading-cache.ts';
import { type BuildOptions, parseOptions } from './build-data/options.ts';
import { reportJson, reportText } from './build-data/report.ts';
import { describeError, UserError } from './build-data/user-error.ts';
import { programVersion } from './build-data/version.ts';
import type { Effects, Files } from './effects.ts';
import { takeLock } from './effects/lock.ts';
import { tuneEngine } from './effects/engine.ts';
import { diskEffects } from './effects/on-disk.ts';
import { besideOf, recover, replaceFolder } from './effects/swap.ts';

/** Where parsed lexicons and read articles are kept between runs; safe to delete. */
const CACHE = fileURLToPath(new URL('../.cache/parley', import.meta.url));
/** Marks a folder as one this program wrote and may replace. */
const OUR_MARK = 'run.json';

const isWithin = (inner: string, outer: string): boolean => {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
};

/** Refuses to replace a folder that is not ours, or the articles themselves. */
function guardOutput(files: Files, out: string, seeds: string): void {
  const wayOut = 'Name another folder with --out.';
  if (isWithin(out, seeds) || isWithin(seeds, out)) {
    throw new UserError(`${out} and the folder of articles ${seeds} lie in one another.`, wayOut);
  }
  const entry = files.lstat(out);
  if (entry === null) return;
  if (entry.kind !== 'folder') throw new UserError(`${out} is there already and is no folder.`, wayOut);
  if (files.list(out).length > 0 && files.lstat(path.join(out, OUR_MARK)) === null) {
    throw new UserError(
      `${out} holds files that this program did not write, and it would be replaced.`,
      wayOut,
    );
  }
}

function buildLocked(options: BuildOptions, out: string, effects: Effects): Outcome {
  const { files, log } = effects;
  if (recover(files, out))
    log.note(`${options.out}: an earlier run was cut short; its last good data are back in place`);
  guardOutput(files, out, path.resolve(options.seeds));
  const lexicons = options.cache ? storeIn(files, CACHE) : null;
  const readings = options.cache ? cacheIn(files, CACHE, programVersion(files, sha256)) : null;
  const outcome = assemble(options, files, (text) => log.progress(text), lexicons, readings?.remember);
  readings?.close();
  if (outcome.exitCode !== 2) replaceFolder(files, out, outcome.write);
  return outcome;
}

function buildOrExplain(options: BuildOptions, effects: Effects): Outcome {
  const { files, processes } = effects;
  try {
    const out = path.resolve(options.out);
    files.makeFolder(path.dirname(out));
    const release = takeLock(files, processes, besideOf(out).lock, 'npm run data');
    try {
      return buildLocked(options, out, effects);
    } finally {
      release();
    }
  } catch (error) {
    return { exitCode: 2, errors: [describeError(error)], warnings: [], counts: {}, write: () => undefined };
  }
}

/**
 * Reads the folder of articles, writes the datasets and reports. Returns the exit code: 0 written, 1 written with
 * warnings under --strict, 2 nothing written and the earlier data untouched. Never throws.
 */
export function buildData(options: BuildOptions, effects: Effects): 0 | 1 | 2 {
  const { clock, log } = effects;
  const started = clock.now();
  const outcome = buildOrExplain(options, effects);
  log.progress(null);
  if (options.json) reportJson(outcome, options.out, log);
  else reportText(outcome, options.out, (clock.now() - started) / 1000, log);
  return outcome.exitCode;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const parsed = parseOptions(process.argv.slice(2));
  if ('options' in parsed) {
    tuneEngine();
    const { options } = parsed;
    const effects = diskEffects(options.json);
    process.exitCode =
      options.explain === undefined
        ? buildData(options, effects)
        : explainRecord(options.explain, options, effects, storeIn(effects.files, CACHE));
  } else {
    (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.output);
    process.exitCode = parsed.exitCode;
  }
}
