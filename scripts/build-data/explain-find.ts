import { DATASET_NAMES, type DatasetName, type Tables } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import { fold } from '../text/fold.ts';

export interface FoundRecord {
  dataset: DatasetName;
  row: { id: string };
}

export type Search =
  | { found: FoundRecord[] }
  /** Nothing has the id; `starting` have it as their beginning, `nearest` share the most telling words with it. */
  | { found: null; starting: string[]; nearest: string[] };

const SHOWN = 8;

/** Letters that tell a word: more would not find "Zelensky" in an id with "zelenskyy". */
const TELLING_LETTERS = 6;

const wordsOf = (id: string): Set<string> =>
  new Set((fold(id).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, TELLING_LETTERS)));

/** Ids that share words with what was asked for; a word counts the more the fewer ids have it. */
function nearestIds(wanted: string, ids: readonly string[]): string[] {
  const asked = wordsOf(wanted);
  const words = ids.map((id) => ({ id, shared: [...wordsOf(id)].filter((word) => asked.has(word)) }));
  const holders = new Map<string, number>();
  for (const { shared } of words) for (const word of shared) holders.set(word, (holders.get(word) ?? 0) + 1);
  return words
    .map(({ id, shared }) => ({
      id,
      score: shared.reduce((sum, word) => sum + 1 / (holders.get(word) ?? 1), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.id.length - b.id.length || byCodePoint(a.id, b.id))
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

/** The record of an id, or of the only id that begins so. An id that two datasets share finds both records. */
export function findRecord(tables: Tables, wanted: string): Search {
  const all = DATASET_NAMES.flatMap((dataset) =>
    (tables[dataset] as { id: string }[]).map((row): FoundRecord => ({ dataset, row })),
  );
  const exact = all.filter(({ row }) => row.id === wanted);
  if (exact.length > 0) return { found: exact };
  const starting = all.filter(({ row }) => wanted !== '' && row.id.startsWith(wanted));
  // A meeting's id begins those of its participations: what was begun is the meeting.
  const shortest = starting.reduce(
    (best, one) => (one.row.id.length < best.length ? one.row.id : best),
    starting[0]?.row.id ?? '',
  );
  const begun = starting.filter(({ row }) => row.id === shortest);
  if (begun.length === 1 && starting.every(({ row }) => row.id.startsWith(shortest))) return { found: begun };
  const ids = [...new Set(all.map(({ row }) => row.id))];
  return {
    found: null,
    starting: [...new Set(starting.map(({ row }) => row.id))].slice(0, SHOWN),
    nearest: nearestIds(wanted, ids),
  };
}
