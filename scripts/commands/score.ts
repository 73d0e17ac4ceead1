/** `npm run score`: compares what the script reads with what careful readers found. Writes no datasets. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { DATASET_NAMES, type Tables } from '../../src/lib/datasets/index.ts';
import { type Aids, ALL_AIDS } from '../build-data/measured-tables.ts';
import { describeError } from '../build-data/user-error.ts';
import { calibrate, disorders } from '../score/calibration.ts';
import { describeShortfall, type Measured, parseFloors, shortfalls, updatedFloors } from '../score/floors.ts';
import { accuracyTable, changesTable, scoreTable } from '../score/report.ts';
import type { Score } from '../score/score.ts';
import {
  ACCURACY_FILE,
  FLOORS_FILE,
  HELD,
  type LabelledSet,
  MEASURED_FILE,
  measuredSets,
  ownSet,
  readGold,
  scoreSet,
  SEEDS,
  SETS,
} from './score-sets.ts';

interface Options {
  seeds?: string;
  gold?: string;
  data?: string;
  events: boolean;
  lexicon: boolean;
  misses: boolean;
  json: boolean;
  calibration: boolean;
  updateFloors: boolean;
}

const NOTES = `
With no options: the five articles of the first dossier, the open half and the held half of tests/gold/written side by
side, then what changes without the known events and without the lexicons that lie beside the articles.

Exit codes:
  0  every floor of ${FLOORS_FILE} is reached
  1  one is not
  2  nothing could be measured`;

const command = new Command('npm run score --')
  .description('Compares what the script reads with the facts that careful readers labelled in tests/gold.')
  .option('--seeds <dir>', 'a folder of articles of your own; --gold says where its facts are')
  .option('--gold <path>', 'folder of one YAML file an article, or one file with several')
  .option('--data <dir>', 'with --gold: score these datasets instead of reading the articles')
  .option('--without-events', 'only without the known events')
  .option('--without-lexicon', 'only without the lexicons beside the articles')
  .option('--misses', 'a line on everything missed or invented; never of the held half', false)
  .option('--json', 'print one JSON object', false)
  .option(
    '--calibration',
    `measure what the method page shows and write ${ACCURACY_FILE} and ${MEASURED_FILE}`,
    false,
  )
  .option(
    '--update-floors',
    `set the floors of the written halves in ${FLOORS_FILE} slightly under today`,
    false,
  )
  .addHelpText('after', NOTES)
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Commander names an option that begins with "without" as it is written. */
function optionsOf(): Options {
  const raw = command.opts<Omit<Options, 'events' | 'lexicon'> & Record<string, boolean | undefined>>();
  return { ...raw, events: !raw.withoutEvents, lexicon: !raw.withoutLexicon };
}

const readTables = (folder: string): Tables =>
  Object.fromEntries(
    DATASET_NAMES.map((name) => [
      name,
      JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown,
    ]),
  ) as unknown as Tables;

const scoreAll = (sets: readonly LabelledSet[], aids: Aids, data?: string): Record<string, Score> =>
  Object.fromEntries(
    sets.map((set) => [set.name, scoreSet(set, aids, data === undefined ? undefined : readTables(data))]),
  );

const figuresOf = (scores: Record<string, Score>): Measured =>
  Object.fromEntries(Object.entries(scores).map(([name, { figures }]) => [name, figures]));

const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  say(`${file}: written`);
};

/** Measures every set, and what the confidences of the held half are worth, and writes both down for the method page. */
function writeCalibration(): number {
  const scores = new Map(SETS.map((set) => [set.name, scoreSet(set)]));
  const scoreOf = (set: LabelledSet): Score => scores.get(set.name) ?? scoreSet(set);
  const accuracy = calibrate(scoreOf(HELD).verdicts, readGold(HELD.gold).length);
  say(accuracyTable(accuracy));
  for (const line of disorders(accuracy)) say(`not in order: ${line}`);
  writeJson(ACCURACY_FILE, accuracy);
  writeJson(MEASURED_FILE, measuredSets(scoreOf));
  return 0;
}

function updateFloors(measured: Measured): number {
  writeFileSync(FLOORS_FILE, updatedFloors(readFileSync(FLOORS_FILE, 'utf8'), measured));
  say(`${FLOORS_FILE}: the floors of the written halves now stand slightly under what is measured`);
  return 0;
}

function run(options: Options): number {
  if (options.calibration) return writeCalibration();
  const isOwn = (options.seeds ?? options.gold ?? options.data) !== undefined;
  const { seeds = SEEDS.seeds, gold = SEEDS.gold } = options;
  const sets = isOwn ? [ownSet(seeds, gold)] : SETS;
  const aids = { events: options.events, lexicon: options.lexicon };
  const isWhole = aids.events && aids.lexicon;
  const scores = scoreAll(sets, aids, options.data);
  const measured = figuresOf(scores);
  if (options.updateFloors && !isOwn && isWhole) return updateFloors(measured);

  const without: Record<string, Measured> =
    isOwn || !isWhole
      ? {}
      : {
          'the known events': figuresOf(scoreAll(sets, { ...ALL_AIDS, events: false })),
          'the lexicons beside the articles': figuresOf(scoreAll(sets, { ...ALL_AIDS, lexicon: false })),
        };
  const below = isOwn || !isWhole ? [] : shortfalls(measured, parseFloors(readFileSync(FLOORS_FILE, 'utf8')));
  const misses = Object.fromEntries(
    sets
      .filter(({ isHeld }) => options.misses && !isHeld)
      .map(({ name }) => [name, scores[name]?.misses ?? []]),
  );
  if (options.json) say(JSON.stringify({ sets: measured, without, below_floors: below, misses }, null, 1));
  else {
    say(scoreTable(measured));
    for (const [what, after] of Object.entries(without))
      say(`\nWithout ${what}:\n${changesTable(measured, after) ?? 'nothing changes'}`);
    for (const [name, lines] of Object.entries(misses))
      say(`\n${name}:${lines.map((line) => `\n  ${line}`).join('')}`);
  }
  for (const shortfall of below) process.stderr.write(`below its floor: ${describeShortfall(shortfall)}\n`);
  return below.length > 0 ? 1 : 0;
}

try {
  process.exitCode = run(optionsOf());
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
