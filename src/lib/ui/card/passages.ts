import type { Article } from '../../datasets/articles.ts';
import type { Evidence } from '../../datasets/evidence.ts';
import type { DatasetName } from '../../datasets/vocabulary.ts';
import { KIND_OF_DATASET } from '../words.ts';
import type { Passage, Resting } from './card.ts';
import type { Lookup } from './lookup.ts';
import { positionTitle } from './position.ts';
import { relationTitle } from './relation.ts';

/** Records that stand on passages, in the order in which they are listed under one. */
const RESTING = ['meetings', 'participations', 'proposals', 'positions', 'statements', 'relations'] as const;
type RestingDataset = (typeof RESTING)[number] & DatasetName;

const LABELS: Record<RestingDataset, (lookup: Lookup, id: string) => string> = {
  meetings: ({ nameOf }, id) => nameOf(id),
  proposals: ({ nameOf }, id) => nameOf(id),
  participations: ({ find, nameOf }, id) => {
    const row = find('participations', id);
    return row === null ? id : `${nameOf(row.actor)} in ${nameOf(row.meeting)}`;
  },
  positions: (lookup, id) => {
    const row = lookup.find('positions', id);
    return row === null ? id : positionTitle(lookup, row);
  },
  relations: (lookup, id) => {
    const row = lookup.find('relations', id);
    return row === null ? id : relationTitle(lookup, row);
  },
  statements: ({ find, nameOf }, id) => {
    const speaker = find('statements', id)?.speaker ?? null;
    return speaker === null ? 'Somebody unnamed' : nameOf(speaker);
  },
};

/** What stands on a span. Of a statement the label leads to who said it. */
const restingOn = (lookup: Lookup, span: Evidence): Resting[] =>
  RESTING.flatMap((dataset) =>
    lookup.naming(dataset, 'evidence', span.id).map(({ id }) => ({
      id,
      kind: KIND_OF_DATASET[dataset],
      label: LABELS[dataset](lookup, id),
      card: null,
    })),
  );

/** A stretch of an article in code points: where it begins, its text, and the marked stretches within the article. */
interface Stretch {
  start: number;
  points: string[];
  marks: (readonly [start: number, end: number])[];
  rows: Evidence[];
}

const stretchOf = (row: Evidence): Stretch => {
  const before = [...(row.prefix ?? '')];
  return {
    start: row.start - before.length,
    points: [...before, ...row.quote, ...(row.suffix ?? '')],
    marks: [[row.start, row.end]],
    rows: [row],
  };
};

/** Two stretches as one, where they overlap and say the same; null where they do not. */
function joined(one: Stretch, other: Stretch): Stretch | null {
  const gap = other.start - one.start;
  if (gap > one.points.length) return null;
  const shared = Math.min(one.points.length - gap, other.points.length);
  for (let at = 0; at < shared; at += 1) if (one.points[gap + at] !== other.points[at]) return null;
  return {
    start: one.start,
    points: [...one.points, ...other.points.slice(shared)],
    marks: [...one.marks, ...other.marks],
    rows: [...one.rows, ...other.rows],
  };
}

/** A stretch cut where marks begin and end; marks may overlap. */
function partsOf({ start, points, marks }: Stretch): Passage['parts'] {
  const parts: Passage['parts'] = [];
  points.forEach((text, at) => {
    const isMarked = marks.some(([from, to]) => from <= start + at && start + at < to);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else parts.push({ text, isMarked });
  });
  return parts;
}

const LEFT_OUT = { text: ' … ', isMarked: false };

function passageOf(
  lookup: Lookup,
  { published_evidence: dating }: Article,
  sentence: number,
  stretches: readonly Stretch[],
): Passage {
  const rows = stretches.flatMap((stretch) => stretch.rows);
  const resting = rows.flatMap((row) => restingOn(lookup, row));
  return {
    ids: rows.map(({ id }) => id),
    sentence,
    isDating: rows.some(({ id }) => dating.includes(id)),
    parts: stretches.flatMap((stretch, at) => [...(at === 0 ? [] : [LEFT_OUT]), ...partsOf(stretch)]),
    resting: [...new Map(resting.map((one) => [one.id, one])).values()],
  };
}

/**
 * The sentences of an article that records stand on, in reading order, each once with all that is marked in it. What is
 * published of a sentence may be several stretches; what lies between them stays out.
 */
export function passagesOf(lookup: Lookup, article: Article): Passage[] {
  const stretches = lookup
    .naming('evidence', 'article', article.id)
    .map(stretchOf)
    .sort((one, other) => one.start - other.start || other.points.length - one.points.length);
  const sentences: { sentence: number; stretches: Stretch[] }[] = [];
  for (const stretch of stretches) {
    const sentence = stretch.rows[0]?.sentence ?? 0;
    const last = sentences.at(-1);
    const before = last?.stretches.at(-1);
    const both = before && last?.sentence === sentence ? joined(before, stretch) : null;
    if (last && both) last.stretches[last.stretches.length - 1] = both;
    else if (last?.sentence === sentence && sentence > 0) last.stretches.push(stretch);
    else sentences.push({ sentence, stretches: [stretch] });
  }
  return sentences.map((one) => passageOf(lookup, article, one.sentence, one.stretches));
}
