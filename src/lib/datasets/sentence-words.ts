import type { Evidence, EvidenceRows } from './evidence.ts';

const built = new WeakMap<EvidenceRows, ReadonlyMap<string, readonly Evidence[]>>();
const keyOf = ({ article, sentence }: Evidence): string => `${article} ${sentence}`;

function bySentence(evidence: EvidenceRows): ReadonlyMap<string, readonly Evidence[]> {
  const known = built.get(evidence);
  if (known) return known;
  const made = new Map<string, Evidence[]>();
  for (const row of evidence.values()) {
    const key = keyOf(row);
    const rows = made.get(key);
    if (rows) rows.push(row);
    else made.set(key, [row]);
  }
  built.set(evidence, made);
  return made;
}

/** What is published before and behind a span in its sentence: its own surroundings, or those of a longer span around it. */
export function around(evidence: EvidenceRows, span: Evidence): { prefix: string; suffix: string } {
  let most = [...`${span.prefix ?? ''}${span.quote}${span.suffix ?? ''}`].length;
  let by = '';
  let found = { prefix: span.prefix ?? '', suffix: span.suffix ?? '' };
  if (span.sentence === 0) return found;
  for (const other of bySentence(evidence).get(keyOf(span)) ?? []) {
    const points = [...`${other.prefix ?? ''}${other.quote}${other.suffix ?? ''}`];
    const from = span.start - other.start + [...(other.prefix ?? '')].length;
    const to = from + span.end - span.start;
    if (points.length < most || from < 0 || to > points.length) continue;
    if (points.length === most && (by === '' || by < other.id)) continue;
    if (points.slice(from, to).join('') !== span.quote) continue;
    most = points.length;
    by = other.id;
    found = { prefix: points.slice(0, from).join(''), suffix: points.slice(to).join('') };
  }
  return found;
}
