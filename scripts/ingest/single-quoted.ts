import type { Quotation, Span } from '../model.ts';
import { isBlank } from './quotation-marks.ts';

/** Words that lose their first letters in speech, and decades: an apostrophe opens them, not a quotation. */
const ELIDED = /^(?:em|til|tis|twas|cause|bout|round|n|s|\d\ds?)(?![\p{L}\d])/iu;
const OPENS_BEHIND = /[\s([—–"“]/;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /['‘’‚]/g;

interface Apostrophe {
  at: number;
  opens: boolean;
  closes: boolean;
  /** The plural's genitive looks like a closing mark: "the workers' union". */
  genitive: boolean;
}

function apostrophesIn(text: string, { start, end }: Span): Apostrophe[] {
  const found: Apostrophe[] = [];
  const paragraph = text.slice(start, end);
  MARK.lastIndex = 0;
  for (let match = MARK.exec(paragraph); match; match = MARK.exec(paragraph)) {
    const at = start + match.index;
    const [char] = match;
    const before = at > start ? (text[at - 1] ?? '') : '';
    const after = at + 1 < end ? (text[at + 1] ?? '') : '';
    const free = before === '' || OPENS_BEHIND.test(before);
    const opens =
      char !== '’' && free && !isBlank(after || undefined) && !ELIDED.test(text.slice(at + 1, at + 8));
    const closes = char !== '‘' && char !== '‚' && !isBlank(before || undefined) && !WORD.test(after);
    if (opens || closes)
      found.push({
        at,
        opens,
        closes,
        genitive: closes && /s/i.test(before) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)),
      });
  }
  return found;
}

/** Tells whether an offset lies in one of the quotations, which are in order and apart. */
function coverOf(quotations: readonly Quotation[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotations[middle]?.outer.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (quotations[low]?.outer.start ?? Infinity) < offset;
  };
}

/** British copy quotes in single marks, with apostrophes and genitives inside. What lies in double marks counts not. */
export function findSingleQuoted(
  text: string,
  paragraph: Span,
  doubles: readonly Quotation[],
  next: Span | undefined,
): Quotation[] {
  const covered = coverOf(doubles);
  const apostrophes = apostrophesIn(text, paragraph).filter(({ at }) => !covered(at));
  const found: Quotation[] = [];
  for (let i = 0; i < apostrophes.length; i++) {
    const open = apostrophes[i];
    if (!open?.opens) continue;
    const close = closingOf(apostrophes, i);
    const closing = apostrophes[close];
    if (closing) {
      found.push(spanOf(text, open.at, closing.at, closing.at + 1, false));
      i = close;
      continue;
    }
    // Nothing closes it: a paragraph of a longer quotation, or no quotation at all.
    if (open.at === paragraph.start && goesOn(text, open.at, next))
      found.push(spanOf(text, open.at, paragraph.end, paragraph.end, true));
    if (!apostrophes.slice(i + 1).some(({ closes }) => closes)) break;
  }
  return found.filter(({ start, end }) => end > start);
}

/** The mark that closes the one at `from`; -1 when none does. A genitive closes only when nothing behind it does. */
function closingOf(apostrophes: readonly Apostrophe[], from: number): number {
  let close = -1;
  for (let at = from + 1; at < apostrophes.length; at++) {
    const one = apostrophes[at];
    if (!one || (one.opens && close >= 0)) break;
    if (!one.closes) continue;
    if (close >= 0 && !apostrophes[close]?.genitive) break;
    close = at;
  }
  return close;
}

const goesOn = (text: string, open: number, next: Span | undefined): boolean =>
  text[open] === '‘' || (next !== undefined && text[next.start] === text[open]);

function spanOf(text: string, open: number, close: number, outerEnd: number, unclosed: boolean): Quotation {
  let start = open + 1;
  let end = close;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return { start, end, outer: { start: open, end: outerEnd }, unclosed };
}
