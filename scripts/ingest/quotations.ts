import type { Quotation, Span } from '../model.ts';
import { isBlank, marksIn, type Mark } from './quotation-marks.ts';
import { findSingleQuoted } from './single-quoted.ts';

/** Paragraphs that a quotation without marks at their beginnings may run over. */
const LONGEST_RUN = 8;

interface Open {
  mark: Mark;
  at: number;
}

/**
 * Finds what stands in quotation marks, paragraph by paragraph. A quotation that is open at the end of a paragraph
 * goes on in the next when that begins with an opening mark, or when the next mark of all closes it; otherwise the
 * paragraph's end closes it. Every paragraph's part is a quotation of its own.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const marks = paragraphs.map(({ start, end }) => marksIn(text, start, end));
  const found: Quotation[] = [];
  let carried = 0;
  paragraphs.forEach((paragraph, index) => {
    const list = marks[index] ?? [];
    const doubles: Quotation[] = [];
    const open = pairUp(text, paragraph, list, carried > 0, doubles);
    carried = open ? Math.max(carried - 1, carried > 0 ? 0 : runOver(marks, index)) : 0;
    const singles = findSingleQuoted(text, paragraph, doubles, paragraphs[index + 1]);
    for (const one of outermost([...doubles, ...singles].sort((a, b) => a.start - b.start))) found.push(one);
  });
  return found;
}

/** Double marks in a single-quoted stretch are a quotation in a quotation, and the other way round. */
const outermost = (sorted: readonly Quotation[]): Quotation[] => {
  let reached = -1;
  return sorted.filter(({ outer }) => {
    if (outer.start < reached) return false;
    reached = outer.end;
    return true;
  });
};

/** How many paragraphs an open quotation goes on for: up to the one in which a closing mark comes first. */
function runOver(marks: readonly (readonly Mark[])[], index: number): number {
  for (let next = index + 1; next < marks.length && next <= index + LONGEST_RUN; next++) {
    const first = marks[next]?.[0];
    if (first) return first.role === 'close' ? next - index : 0;
  }
  return 0;
}

/** Where the last mark of a family stands that may close; -1 for none. */
const lastClose = (marks: readonly Mark[], family: Mark['family']): number =>
  marks.findLastIndex((mark) => mark.family === family && mark.role !== 'open');

/** Pairs the marks of one paragraph; true when a quotation is open at its end. */
function pairUp(
  text: string,
  { start, end }: Span,
  marks: readonly Mark[],
  inside: boolean,
  found: Quotation[],
): boolean {
  const carriedIn: Mark = { at: start, length: 0, family: 'double', role: 'open', turned: false };
  const stack: Open[] = inside ? [{ mark: carriedIn, at: start }] : [];
  const last = { double: lastClose(marks, 'double'), guillemet: lastClose(marks, 'guillemet') };
  marks.forEach((mark, index) => {
    const top = stack.at(-1);
    if (!top) {
      if (opensAlone(mark, marks[index + 1])) stack.push({ mark, at: mark.at });
      return;
    }
    const pairs = stack.findLastIndex((one) => one.mark.family === mark.family);
    const closes = mark.role !== 'open' || (mark.turned && pairs >= 0);
    if (closes) {
      if (pairs < 0) return;
      const opened = stack[pairs];
      stack.length = pairs;
      if (opened && pairs === 0) push(found, text, opened, mark.at, mark.at + mark.length, false);
      return;
    }
    if (mark.family !== top.mark.family || isNested(marks, index)) {
      if (last[mark.family] > index) stack.push({ mark, at: mark.at });
      return;
    }
    // The first quotation was never closed: it ends with the last sentence before the new mark.
    const [first] = stack;
    if (first) push(found, text, first, sentenceEnd(text, first.at, mark.at), mark.at, true);
    stack.length = 0;
    stack.push({ mark, at: mark.at });
  });
  const [first] = stack;
  if (first) push(found, text, first, end, end, true);
  return first !== undefined;
}

/** A mark that only closes opens nothing; one that may do either opens when another follows. */
const opensAlone = (mark: Mark, next: Mark | undefined): boolean =>
  mark.role === 'open' || (mark.role === 'either' && next !== undefined && next.role !== 'open');

/** An opening mark inside a quotation of the same marks has two closing ones behind it. */
const isNested = (marks: readonly Mark[], index: number): boolean => {
  const [first, second] = [marks[index + 1], marks[index + 2]];
  return first !== undefined && second !== undefined && first.role !== 'open' && second.role !== 'open';
};

function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (/[.!?…]/.test(text[at] ?? '')) return at + 1;
  return to;
}

function push(
  found: Quotation[],
  text: string,
  open: Open,
  close: number,
  outerEnd: number,
  unclosed: boolean,
) {
  let start = open.at + open.mark.length;
  let end = close;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  if (end > start) found.push({ start, end, outer: { start: open.at, end: outerEnd }, unclosed });
}
