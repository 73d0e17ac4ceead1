import type { Evidence } from '../../src/lib/datasets/index.ts';
import { slug } from '../text/slug.ts';
import type { JudgedDataset } from './entry.ts';
import type { Row, Workbench } from './workbench.ts';

/** Datasets whose rows belong to a record, and the column that says to which. */
const BELOW: Partial<Record<JudgedDataset, { dataset: JudgedDataset; field: string }>> = {
  meetings: { dataset: 'participations', field: 'meeting' },
  proposals: { dataset: 'positions', field: 'proposal' },
};

const idsOf = (row: Row): string[] => (row.evidence as string[] | undefined) ?? [];

const sentenceOf = ({ article, sentence }: Evidence): string => `${article} ${sentence}`;

/**
 * Makes a second record of the passages given; those of the first keep what is left. Parties go with the sentences
 * that tell of them, and stand in both when both tell of them.
 * @returns null when nothing would be left for the first record
 */
export function splitRecord(
  bench: Workbench,
  dataset: JudgedDataset,
  from: string,
  as: string,
  passages: readonly Evidence[],
): Row | null {
  const row = bench.get(dataset, from);
  if (!row) return null;
  const moved = new Set(passages.map(sentenceOf));
  const isMoved = (id: string): boolean => {
    const cited = bench.get('evidence', id) as unknown as Evidence | null;
    return cited !== null && moved.has(sentenceOf(cited));
  };
  const left = idsOf(row).filter((id) => !isMoved(id));
  if (left.length === 0) return null;
  bench.put(dataset, { ...row, evidence: left });
  const made: Row = { ...row, id: as, evidence: passages.map(({ id }) => id), review: 'edited' };
  if ('former_ids' in made) made.former_ids = [];
  bench.put(dataset, made);
  const below = BELOW[dataset];
  for (const child of below ? bench.all(below.dataset) : []) {
    if (!below || child[below.field] !== from) continue;
    const [own, others] = [idsOf(child).filter(isMoved), idsOf(child).filter((id) => !isMoved(id))];
    if (own.length === 0) continue;
    bench.put(below.dataset, {
      ...child,
      id: slug(`${as} ${child.id.startsWith(`${from}-`) ? child.id.slice(from.length + 1) : child.id}`, 60),
      [below.field]: as,
      evidence: own,
    });
    if (others.length > 0) bench.put(below.dataset, { ...child, evidence: others });
    else bench.delete(below.dataset, child.id);
  }
  return made;
}
