/** `npm run score`: builds the datasets without corrections and compares them with what careful readers found. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { DATASET_NAMES, type Tables } from '../../src/lib/datasets/index.ts';
import { type GoldArticle, parseGold, parseGoldCollection } from '../../tests/gold/facts.ts';
import { score, type Score } from '../../tests/gold/score.ts';
import { buildData } from '../build-data.ts';
import { DEFAULT_OPTIONS } from '../build-data/options.ts';
import { diskEffects } from '../effects/on-disk.ts';

interface Options {
  seeds: string;
  gold: string;
  data?: string;
  json: boolean;
}

function readGold(target: string): GoldArticle[] {
  const read = (file: string): string => readFileSync(file, 'utf8');
  if (!statSync(target).isDirectory()) return parseGoldCollection(read(target));
  const files = readdirSync(target).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => parseGold(read(path.join(target, name))));
}

const readTables = (folder: string): Tables =>
  Object.fromEntries(
    DATASET_NAMES.map((name) => [
      name,
      JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown,
    ]),
  ) as unknown as Tables;

/** Builds into a folder that is gone afterwards; null when nothing could be built. */
function buildTables(seeds: string): Tables | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-score-'));
  try {
    const effects = diskEffects(true);
    const silent = { ...effects, log: { ...effects.log, out: () => undefined } };
    const options = { ...DEFAULT_OPTIONS, seeds, out: path.join(folder, 'data'), corrections: false };
    return buildData(options, silent) === 2 ? null : readTables(options.out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print({ figures, misses }: Score): void {
  const table = new Table({
    head: ['task', 'right', 'precision', 'recall', 'F1', 'counts'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const [task, figure] of Object.entries(figures)) {
    if ('of' in figure) table.push([task, figure.value, '', '', '', `${figure.right} of ${figure.of}`]);
    else {
      const { precision, recall, f1, tp, fp, fn } = figure;
      table.push([task, '', precision, recall, f1, `${tp} found, ${fp} wrong, ${fn} missed`]);
    }
  }
  process.stdout.write(`${table.toString()}\n${misses.map((miss) => `  ${miss}\n`).join('')}`);
}

const options = new Command('npm run score --')
  .description('Compares the datasets with the labelled facts of tests/gold.')
  .option('--seeds <dir>', 'folder of articles', DEFAULT_OPTIONS.seeds)
  .option('--gold <path>', 'folder of one YAML file an article, or one file with several', 'tests/gold')
  .option('--data <dir>', 'score these datasets instead of building them')
  .option('--json', 'print one JSON object', false)
  .allowExcessArguments(false)
  .parse()
  .opts<Options>();

const textOf = (file: string): string | null => {
  const target = path.join(options.seeds, path.basename(file));
  return existsSync(target) ? readFileSync(target, 'utf8').replace(/^\uFEFF/, '') : null;
};

const tables = options.data === undefined ? buildTables(options.seeds) : readTables(options.data);
if (tables === null) process.exit(2);
const result = score(tables, readGold(options.gold), textOf);
if (options.json)
  process.stdout.write(`${JSON.stringify({ score: result.figures, misses: result.misses }, null, 1)}\n`);
else print(result);
