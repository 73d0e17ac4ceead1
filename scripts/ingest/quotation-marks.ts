/** Which marks pair with which: curly, low and straight double marks do with one another. */
export type MarkFamily = 'double' | 'guillemet';

/** A quotation mark, and what the characters around it say it does. */
export interface Mark {
  at: number;
  length: number;
  family: MarkFamily;
  /** Leans one way by its form or its neighbours; a straight one between letters or blanks may be either. */
  role: 'open' | 'close' | 'either';
  /** Its neighbours alone decide against its form: an opening mark turned round and the like. */
  turned: boolean;
}

const DOUBLE = '“”„‟"';
const MARK = /[“”„‟"«»‹›]|''|``|’’/g;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}…]/;
const OPENING_PUNCTUATION = /[([{—–/>-]/;
const QUOTE = /["“”„‟«»‹›'‘’]/;

export const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

interface Sides {
  open: boolean;
  close: boolean;
}

/** What the neighbours say: a mark opens behind a blank and closes before one. */
function sidesOf(before: string | undefined, after: string | undefined): Sides {
  const ends = isBlank(after) || CLOSING_PUNCTUATION.test(after ?? '');
  const starts = isBlank(before) || OPENING_PUNCTUATION.test(before ?? '');
  return {
    open: (starts || QUOTE.test(before ?? '')) && !ends,
    // With space before it and nothing but punctuation after it a mark closes, whichever way it is turned.
    close:
      (!isBlank(before) && (ends || QUOTE.test(after ?? '') || /[—–-]/.test(after ?? ''))) ||
      (starts && ends),
  };
}

const FORMS: Record<string, 'open' | 'close'> = {
  '“': 'open',
  '„': 'open',
  '‟': 'open',
  '``': 'open',
  '«': 'open',
  '‹': 'open',
  '”': 'close',
  '»': 'close',
  '›': 'close',
};

/** The double quotation marks of a stretch of text, in order. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  const stretch = text.slice(start, end);
  MARK.lastIndex = 0;
  for (let match = MARK.exec(stretch); match; match = MARK.exec(stretch)) {
    const [char] = match;
    const at = start + match.index;
    const before = at > start ? text[at - 1] : undefined;
    const after = at + char.length < end ? text[at + char.length] : undefined;
    // Feet and inches: 6'2".
    if (char === '"' && /\d/.test(before ?? '') && /['’]\d+$/.test(text.slice(Math.max(start, at - 5), at)))
      continue;
    const family: MarkFamily = DOUBLE.includes(char) || char.length === 2 ? 'double' : 'guillemet';
    const sides = sidesOf(before, after);
    const form = FORMS[char];
    const loose = form === undefined && isBlank(before) && after !== undefined && isBlank(after);
    const told = loose || sides.open === sides.close ? null : sides.open ? 'open' : 'close';
    // French and Russian typography may leave blanks inside guillemets, so only letters beside them tell.
    const turned =
      form !== undefined && told !== null && told !== form && (family === 'double' || !isBlank(after));
    const role = form && !turned ? form : (told ?? 'either');
    marks.push({ at, length: char.length, family, role, turned });
  }
  return marks;
}
