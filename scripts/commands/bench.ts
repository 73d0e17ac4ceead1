/** `npm run bench`: what reading costs on invented articles, whether it grows in line with their number, and what the pages cost. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { benchArticles } from '../../tests/bench/generate.ts';
import { assemble } from '../build-data/assemble.ts';
import { diskFiles } from '../effects/disk.ts';
import { tuneEngine } from '../effects/engine.ts';
import { replaceFolder } from '../effects/swap.ts';
import { BUDGET, type Measure, millisecondsEach, overBudget, perSecond } from './bench-budget.ts';
import { benchPages } from './bench-pages.ts';
import { PAGE_BUDGET } from './pages/budget.ts';

const SIZES = [100, 1_000, 10_000];
const START = 'Reading lexicons';
const READING = 'Reading articles';
const MS_BETWEEN_NEWS = 5_000;

interface Options {
  only?: 'reading' | 'pages';
  sizes: string;
  runs: string;
  one?: string;
  json: boolean;
}

/** CPU seconds of this process by stage, told by the running line, which is passed on from time to time. */
class Stages {
  readonly seconds = new Map<string, number>();
  #stage = 'Starting';
  #since = process.cpuUsage();
  #told = 0;

  report(line: string): void {
    const stage = line.replace(/:.*$/, '');
    const now = performance.now();
    if (stage !== this.#stage || now - this.#told > MS_BETWEEN_NEWS) {
      process.stderr.write(`  ${line}\n`);
      this.#told = now;
    }
    this.enter(stage);
  }

  enter(stage: string): void {
    if (stage === this.#stage) return;
    const { user, system } = process.cpuUsage(this.#since);
    this.seconds.set(this.#stage, (this.seconds.get(this.#stage) ?? 0) + (user + system) / 1e6);
    this.#stage = stage;
    this.#since = process.cpuUsage();
  }
}

function writeArticles(folder: string, count: number): void {
  const file = openSync(path.join(folder, 'articles.jsonl'), 'w');
  for (const article of benchArticles(count)) writeSync(file, `${JSON.stringify(article)}\n`);
  closeSync(file);
}

/** Reads one collection in this process and prints what it cost as JSON. */
function measureHere(count: number): void {
  tuneEngine();
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    writeArticles(folder, count);
    const stages = new Stages();
    const outcome = assemble({ seeds: folder, corrections: false, strict: false }, diskFiles, (line) =>
      stages.report(line),
    );
    if (outcome.exitCode === 2) throw new Error(outcome.errors.join('\n'));
    replaceFolder(diskFiles, path.join(folder, 'data'), outcome.write);
    stages.enter('');
    stages.seconds.delete('Starting');
    const seconds = [...stages.seconds];
    const start = stages.seconds.get(START) ?? 0;
    const measure: Measure = {
      articles: outcome.counts.articles ?? 0,
      reading: stages.seconds.get(READING) ?? 0,
      all: seconds.reduce((sum, [, one]) => sum + one, 0) - start,
      start,
      memory: process.resourceUsage().maxRSS / 1024,
      stages: seconds,
    };
    process.stdout.write(JSON.stringify(measure));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process of its own: peak memory is that of a whole life. */
function measure(count: number): Measure {
  const own = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, own, '--one', String(count)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The bench of ${count} articles failed.`);
  return JSON.parse(stdout) as Measure;
}

function print(measures: readonly Measure[]): void {
  const stages = [...new Set(measures.flatMap((one) => one.stages.map(([stage]) => stage)))];
  const table = new Table({
    head: ['articles', ...measures.map(({ articles }) => String(articles))],
    colAligns: ['left', ...measures.map(() => 'right' as const)],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  const growthOf = (one: Measure): string => {
    const before = measures[measures.indexOf(one) - 1];
    return before ? (millisecondsEach(one) / millisecondsEach(before)).toFixed(2) : '–';
  };
  const row = (name: string, cell: (one: Measure) => string): void =>
    void table.push([name, ...measures.map(cell)]);
  row('read in a CPU second', (one) => String(perSecond(one.articles, one.reading)));
  row('whole run in a CPU second', (one) => String(perSecond(one.articles, one.all)));
  row('whole run, ms an article', (one) => millisecondsEach(one).toFixed(2));
  row('the same against the size before', (one) => growthOf(one));
  row('peak memory, MB', (one) => String(Math.round(one.memory)));
  row('once, s', (one) => one.start.toFixed(2));
  for (const stage of stages.filter((name) => name !== START))
    row(`  ${stage}, ms an article`, (one) => {
      const seconds = one.stages.find(([name]) => name === stage)?.[1] ?? 0;
      return ((seconds * 1000) / one.articles).toFixed(2);
    });
  process.stdout.write(`${table.toString()}\n`);
}

/** Prints what reading costs, and returns what exceeds the budget. */
function benchReading(sizes: string, json: boolean): string[] {
  const measures = sizes.split(',').map((size) => {
    process.stderr.write(`${size} articles …\n`);
    return measure(Number(size));
  });
  const problems = overBudget(measures);
  if (json) process.stdout.write(`${JSON.stringify({ budget: BUDGET, measures, problems }, null, 1)}\n`);
  else print(measures);
  return problems;
}

const options = new Command('npm run bench --')
  .description(
    'Measures the pipeline on invented articles of about 4 KB and the built pages in a browser, and fails beyond the budget.',
  )
  .addOption(new Option('--only <part>', 'one of the two').choices(['reading', 'pages']))
  .option('--sizes <list>', 'numbers of articles, smallest first', SIZES.join(','))
  .option('--runs <number>', 'visits to each page', '5')
  .option('--one <number>', 'one collection in this process, as JSON')
  .option('--json', 'print one JSON object a part', false)
  .addHelpText(
    'after',
    `\nBudget: ${JSON.stringify(BUDGET)}\nof pages: ${JSON.stringify(PAGE_BUDGET)}\nExit codes: 0 within the budget, 1 beyond it, 2 failed`,
  )
  .allowExcessArguments(false)
  .parse()
  .opts<Options>();

if (options.one !== undefined) measureHere(Number(options.one));
else {
  const problems = [
    ...(options.only === 'pages' ? [] : benchReading(options.sizes, options.json)),
    ...(options.only === 'reading' ? [] : await benchPages(Number(options.runs), options.json)),
  ];
  if (!options.json) {
    process.stdout.write(
      problems.length === 0 ? 'within the budget\n' : problems.map((one) => `over budget: ${one}\n`).join(''),
    );
  }
  process.exitCode = problems.length === 0 ? 0 : 1;
}
