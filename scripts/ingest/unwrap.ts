/** Lines longer than this are paragraphs, not lines that were broken to fit a page. */
const WIDEST = 110;
/** Nobody breaks a text to lines shorter than this; lists have them. */
const NARROWEST = 45;
/** Fewer broken lines may be chance. */
const ENOUGH = 3;
/** Share of the lines inside blocks that must be full for a text to count as wrapped. */
const SHARE = 0.8;

const LIST_ITEM = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s/u;

/** A line that begins in small letters goes on with the sentence before it. */
const GOES_ON = /^\s*\p{Ll}/u;

interface Break {
  /** Offset of the newline. */
  at: number;
  /** True when the next line's first word would not have fitted on the line, or goes on in small letters. */
  full: (width: number) => boolean;
}

/** The newlines between two lines that are neither blank nor the start of a list item. */
function breaksIn(text: string): { breaks: Break[]; width: number } {
  const breaks: Break[] = [];
  let width = 0;
  let at = 0;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const length = line.trimEnd().length;
    if (length > 0 && next !== undefined && next.trim() !== '') {
      width = Math.max(width, length);
      const word = /^\s*(\S+)/u.exec(next.slice(0, WIDEST))?.[1]?.length ?? 0;
      const goesOn = GOES_ON.test(next);
      if (!LIST_ITEM.test(next))
        breaks.push({
          at: at + line.length,
          full: (limit) => goesOn || length + 1 + word > limit,
        });
    }
    at += line.length + 1;
  });
  return { breaks, width };
}

/**
 * Joins the lines of a text that was broken to fit a page, as mails and plain-text readouts are: the newlines inside
 * its paragraphs become spaces. The length stays, and so does every offset. Other texts are returned as they are.
 */
export function unwrap(text: string): string {
  const { breaks, width } = breaksIn(text);
  if (width < NARROWEST || width > WIDEST || breaks.length < ENOUGH) return text;
  const full = breaks.filter((one) => one.full(width));
  if (full.length < ENOUGH || full.length < SHARE * breaks.length) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { at } of full) {
    parts.push(text.slice(from, at), ' ');
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}
