import type { Quotation, Span } from '../model.ts';

interface Marks {
  open: string;
  close: string;
}

const DOUBLE: Marks[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“' },
  { open: '«', close: '»' },
];
const SINGLE: Marks = { open: '‘', close: '’' };

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
/** A mark with space before it and nothing but punctuation after it closes, whichever way it is turned. */
const isReversedClose = (text: string, at: number): boolean =>
  isBlank(text[at - 1]) && (isBlank(text[at + 1]) || /[.,;:!?)\]]/.test(text[at + 1] ?? ''));
const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

/** British copy quotes in single marks: taken so only where a text has no double ones. */
function marksOf(text: string): Marks[] {
  return /["“”„«]/.test(text) ? DOUBLE : [SINGLE];
}

/**
 * Finds what stands in quotation marks, paragraph by paragraph. A quotation that is open at the end of a paragraph
 * goes on in the next when that begins with an opening mark; otherwise the paragraph's end closes it.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  const kinds = marksOf(text);
  for (const { start, end } of paragraphs) {
    let opened: { at: number; close: string } | null = null;
    for (let at = start; at < end; at++) {
      const char = text[at] ?? '';
      if (opened) {
        const apostrophe = char === '’' && isLetter(text[at + 1]);
        const closes = (char === opened.close && !apostrophe) || (char === '“' && isReversedClose(text, at));
        if (closes) {
          push(found, text, opened.at, at, at + 1, false);
          opened = null;
        }
      } else if (char === '"') {
        if (!isReversedClose(text, at)) opened = { at, close: '"' };
      } else {
        const marks = kinds.find((kind) => kind.open === char);
        if (marks && !(char === '“' && isReversedClose(text, at))) opened = { at, close: marks.close };
      }
    }
    if (opened) push(found, text, opened.at, end, end, true);
  }
  return found;
}

function push(
  found: Quotation[],
  text: string,
  open: number,
  close: number,
  outerEnd: number,
  unclosed: boolean,
) {
  let start = open + 1;
  let end = close;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  if (end > start) found.push({ start, end, outer: { start: open, end: outerEnd }, unclosed });
}
