import type { Sentence, Span, Zone } from '../model.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after these does not end a sentence. */
const ABBREVIATED =
  /(?:^|[\s(“"‘])(?:(?:\p{Lu}\.)+|Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|No|vs|Jr|Sr|Amb|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.?\s*$/u;
/** … unless the next word starts a sentence more often than it goes on after an initialism. */
const STARTER =
  /^(?:The|A|An|In|On|At|But|And|He|She|It|They|We|This|That|These|His|Her|Its|Their|After|Before|As|If|When|While|However|Meanwhile|There)\b/;
const INITIALISM = /(?:\p{Lu}\.){2,}\s*$/u;

/** "“Is it over?” he asked." goes on behind the closing mark. */
const GOES_ON = /^[\s”"’'»)\]—–-]*\p{Ll}/u;

const continues = (head: string, tail: string): boolean =>
  (ABBREVIATED.test(head) && !(INITIALISM.test(head) && STARTER.test(tail))) ||
  (GOES_ON.test(tail) && /[?!…][”"’'»)\]]*\s*$/.test(head));

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

/** A line in blocks that end with a sentence, as far as can be told; lines of articles are one block. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + BLOCK);
    if (end < text.length) {
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
