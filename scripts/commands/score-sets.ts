import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MeasuredSet } from '../../src/lib/datasets/measured.ts';
import type { Tables } from '../../src/lib/datasets/index.ts';
import type { LexiconStore } from '../build-data/lexicon-cache.ts';
import { type Aids, ALL_AIDS, measuredTables } from '../build-data/measured-tables.ts';
import { diskFiles } from '../effects/disk.ts';
import { type GoldArticle, parseGold, parseGoldCollection } from '../score/facts.ts';
import { score, type Score } from '../score/score.ts';

/** Articles with what careful readers found in them. */
export interface LabelledSet {
  name: string;
  seeds: string;
  /** A folder of one YAML file an article, or one file with several. */
  gold: string;
  /** Only totals are shown, so that no rule is written on its articles. */
  isHeld: boolean;
}

const written = (half: string): Omit<LabelledSet, 'isHeld'> => ({
  name: half,
  seeds: `tests/gold/written/${half}/seeds`,
  gold: `tests/gold/written/${half}/gold`,
});

export const SEEDS: LabelledSet = { name: 'seeds', seeds: 'seeds', gold: 'tests/gold', isHeld: false };
export const OPEN: LabelledSet = { ...written('open'), isHeld: false };
export const HELD: LabelledSet = { ...written('held'), isHeld: true };
export const SETS: readonly LabelledSet[] = [SEEDS, OPEN, HELD];

/** A folder of one's own; the held half stays held, however its path is written. */
export function ownSet(seeds: string, gold: string): LabelledSet {
  const isHeld = SETS.some(
    (set) =>
      set.isHeld && [set.gold, set.seeds].some((held) => [gold, seeds].some((own) => isWithin(own, held))),
  );
  return { name: seeds, seeds, gold, isHeld };
}

const isWithin = (inner: string, outer: string): boolean =>
  `${path.resolve(inner)}${path.sep}`.startsWith(`${path.resolve(outer)}${path.sep}`);

export const FLOORS_FILE = 'tests/score/floors.yaml';
export const ACCURACY_FILE = 'src/lib/datasets/accuracy.json';
export const MEASURED_FILE = 'src/lib/datasets/measured.json';

export function readGold(target: string): GoldArticle[] {
  if (!statSync(target).isDirectory()) return parseGoldCollection(readFileSync(target, 'utf8'));
  const files = readdirSync(target).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => parseGold(readFileSync(path.join(target, name), 'utf8')));
}

/** Lexicons parsed once for all sets that share them. */
function memoryStore(): LexiconStore {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key) ?? null, write: (key, text) => void kept.set(key, text) };
}
const store = memoryStore();

/**
 * Reads a set's articles and scores what came of them.
 * @param tables datasets to score instead of reading the articles
 * @throws when nothing can be built, or a gold phrase is not in its article
 */
export function scoreSet({ seeds, gold }: LabelledSet, aids: Aids = ALL_AIDS, tables?: Tables): Score {
  const textOf = (file: string): string | null => {
    const target = path.join(seeds, path.basename(file));
    return existsSync(target) ? readFileSync(target, 'utf8').replace(/^\uFEFF/, '') : null;
  };
  return score(tables ?? measuredTables(seeds, aids, diskFiles, store), readGold(gold), textOf);
}

/** The figures of every set, as the method page shows them. */
export const measuredSets = (scoreOf: (set: LabelledSet) => Score): MeasuredSet[] =>
  SETS.map((set) => ({ name: set.name, articles: readGold(set.gold).length, tasks: scoreOf(set).figures }));
