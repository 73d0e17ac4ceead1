import type { Sentence, Span, Zone } from '../model.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after these does not end a sentence. */
const ABBREVIATED =
  /(?:^|[\s(“"‘—–])(?:(?:\p{Lu}\.)+|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Brig|Maj|Lt|Col|Capt|Cmdr|Comdr|Adm|Sgt|Cpl|Pvt|Insp|Supt|Sen|Rep|Gov|Sec|Pres|Atty|Asst|Rev|Hon|St|Ft|No|vs|approx|Jr|Sr|Amb|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.?\s*$/u;
/** … unless the next word starts a sentence more often than it goes on after an initialism. */
const STARTER =
  /^(?:The|A|An|In|On|At|But|And|He|She|It|They|We|This|That|These|His|Her|Its|Their|After|Before|As|If|When|While|However|Meanwhile|There)\b/;
const INITIALISM = /(?:\p{Lu}\.){2,}\s*$/u;

/** "“Is it over?” he asked." goes on behind the closing mark. */
const GOES_ON = /^[\s”"’'»)\]—–-]*\p{Ll}/u;

const continues = (head: string, tail: string): boolean =>
  (ABBREVIATED.test(head) && !(INITIALISM.test(head) && STARTER.test(tail))) ||
  (GOES_ON.test(tail) && /[?!…][”"’'»)\]]*\s*$/.test(head));

/** "the deal.The union left": a full stop with no blank behind it, up to the word it runs into. */
const GLUED = /[\p{Ll}\d][\p{Ll}\d%)]([.?!])(["“”]{0,2})(\p{Lu})(?=[\p{Ll}'’ .])/uy;
/** "example.Com": a name of a site, with its last part behind the stop. */
const SITE = /^(?:Com|Org|Net|Gov|Edu|Info|Tv|Io|Co|Eu|Uk|De|Fr|Ru)(?!\p{L})/u;

const [EXCLAMATION, QUESTION, STOP, QUOTE] = [0x21, 0x3f, 0x2e, 0x22];

/** Where the next stop stands that a capital, a quotation mark or a letter that is not ASCII follows; -1 for none. */
function stopBeforeWord(text: string, from: number): number {
  for (let at = from; at < text.length - 1; at++) {
    const code = text.charCodeAt(at);
    if (code !== STOP && code !== QUESTION && code !== EXCLAMATION) continue;
    const next = text.charCodeAt(at + 1);
    if (next > 127 || next === QUOTE || (next >= 65 && next <= 90)) return at;
  }
  return -1;
}

/** The offset of the character before one: half a pair is none. */
const before = (text: string, at: number): number =>
  at - (at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 ? 2 : 1);

/** Offsets at which sentences begin whose blank before them was lost; a quotation mark goes to the side it belongs to. */
function gluedAt(text: string): number[] {
  const found: number[] = [];
  let [mark, even] = [text.indexOf('"'), true];
  let read = 0;
  for (let at = stopBeforeWord(text, 0); at >= 0; at = stopBeforeWord(text, at + 1)) {
    GLUED.lastIndex = before(text, before(text, at));
    const match = GLUED.lastIndex < read ? null : GLUED.exec(text);
    if (!match) continue;
    read = GLUED.lastIndex;
    const [words, stop = '', marks = '', first = ''] = match;
    const behind = match.index + words.length;
    const begins = behind - first.length;
    const ends = begins - marks.length;
    if (
      stop === '.' &&
      (SITE.test(text.slice(begins)) || ABBREVIATED.test(text.slice(Math.max(0, ends - 20), ends)))
    )
      continue;
    // Where straight marks before this one are all in pairs, it opens.
    for (; mark >= 0 && mark < begins - 1; mark = text.indexOf('"', mark + 1)) even = !even;
    const opens = marks.endsWith('“') || (marks.endsWith('"') && even);
    found.push(opens ? begins - 1 : begins);
  }
  return found;
}

function split(text: string): Span[] {
  const pieces: Span[] = [];
  for (const block of blocksOf(text)) {
    for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
      const start = block.start + index;
      const last = pieces.at(-1);
      if (last && continues(text.slice(Math.max(last.start, last.end - 20), last.end), segment))
        last.end = start + segment.length;
      else pieces.push({ start, end: start + segment.length });
    }
  }
  return pieces;
}

/** No sentence of prose is longer, in characters: what is, is a list or no language, and is read in pieces. */
const LONGEST = 2_000;

/** A piece cut at blanks into pieces that are no longer than a sentence can be. */
function* shortened({ start, end }: Span, text: string): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const blank = text.lastIndexOf(' ', from + LONGEST) + 1;
    const to = blank > from ? blank : from + LONGEST;
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

/** Characters of a line that are segmented at once: the time a segment takes grows with what stands around it. */
const BLOCK = 20_000;

/** A line in blocks that end with a sentence, as far as can be told; most lines of articles are one block. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  const ends = [...gluedAt(text), text.length];
  let start = 0;
  for (const sure of ends)
    while (start < sure) {
      let end = Math.min(sure, start + BLOCK);
      if (end < sure) {
        const half = start + BLOCK / 2;
        const sentence = text.lastIndexOf('. ', end - 2) + 2;
        const word = text.lastIndexOf(' ', end - 1) + 1;
        if (sentence > half) end = sentence;
        else if (word > half) end = word;
      }
      blocks.push({ start, end });
      start = end;
    }
  return blocks;
}

/** The sentences of the lines that yield facts, numbered from 1 in the order of the text. */
export function findSentences(text: string, zones: readonly Zone[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  for (const zone of zones) {
    if (zone.kind !== 'narrative' && zone.kind !== 'post') continue;
    paragraph++;
    const line = text.slice(zone.start, zone.end);
    for (const piece of split(line).flatMap((one) => [...shortened(one, line)])) {
      let start = zone.start + piece.start;
      let end = zone.start + piece.end;
      while (start < end && /\s/.test(text[start] ?? '')) start++;
      while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
      if (end > start)
        sentences.push({ start, end, number: sentences.length + 1, paragraph, zone: zone.kind });
    }
  }
  return sentences;
}
