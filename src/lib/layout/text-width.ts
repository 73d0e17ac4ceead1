/**
 * How wide a text will be, without a screen to ask: the advance widths of Inter at weight 400, in hundredths
 * of the font size, for the characters from space to tilde. The fallback fonts are narrower.
 */
const ADVANCES = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29,
  30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74,
  69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61,
  61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const FIRST = 32;
/** Weight 600 is wider by this much. */
const BOLD = 1.035;
/** Letters with marks and Cyrillic; East Asian signs fill their square. */
const OTHER_LETTER = 64;
const FULL_WIDTH = 100;
const FIRST_FULL_WIDTH = 0x2e80;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= FIRST_FULL_WIDTH) return FULL_WIDTH;
  return ADVANCES[code - FIRST] ?? OTHER_LETTER;
}

function advanceOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return sum;
}

const inPixels = (advances: number, size: number, bold: boolean): number =>
  (advances / 100) * size * (bold ? BOLD : 1);

/** Width in px at a font size, bold or not. */
export const textWidth = (text: string, size: number, bold = false): number =>
  inPixels(advanceOf(text), size, bold);

/** The text, cut between words and ended by an ellipsis, so that it fits; within a word when the first one is too long. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text];
  let kept = '';
  for (const character of characters) {
    if (textWidth(`${kept}${character}…`, size, bold) > width) break;
    kept += character;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const whole = lastSpace > 0 && text[kept.length] !== ' ' ? kept.slice(0, lastSpace) : kept;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`;
}

interface Words {
  words: readonly string[];
  /** Advance of each. */
  advances: readonly number[];
}

const SPACE = advance(' ');

function measured(text: string): Words {
  const words = text.split(' ').filter((word) => word !== '');
  return { words, advances: words.map(advanceOf) };
}

function wrapWords(
  { words, advances }: Words,
  width: number,
  size: number,
  most: number,
  bold: boolean,
): string[] {
  const lines: string[] = [];
  let first = 0;
  let advanced = 0;
  const isWide = () => inPixels(advanced, size, bold) > width;
  const line = (end?: number) => {
    const text = words.slice(first, end).join(' ');
    return isWide() ? fitText(text, width, size, bold) : text;
  };
  for (let index = 0; index < words.length; index += 1) {
    const before = advanced;
    advanced += (index > first ? SPACE : 0) + (advances[index] ?? 0);
    if (index === first || !isWide()) continue;
    if (lines.length === most - 1) return [...lines, line()];
    advanced = before;
    lines.push(line(index));
    first = index;
    advanced = advances[index] ?? 0;
  }
  return first < words.length ? [...lines, line()] : lines;
}

/** The text in lines that fit, at most so many; what is left over is cut with an ellipsis on the last. */
export const wrapText = (text: string, width: number, size: number, most: number, bold = false): string[] =>
  wrapWords(measured(text), width, size, most, bold);

/** The same lines with their words spread evenly, so that none is left alone on the last one. */
export function balanceText(text: string, width: number, size: number, most: number, bold = false): string[] {
  const words = measured(text);
  let lines = wrapWords(words, width, size, most, bold);
  if (lines.length < 2) return lines;
  const whole = lines.join(' ');
  for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
    const next = wrapWords(words, narrower, size, most, bold);
    if (next.length > lines.length || next.join(' ') !== whole) break;
    lines = next;
  }
  return lines;
}
