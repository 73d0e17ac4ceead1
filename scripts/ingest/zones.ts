import { WEEKDAY_WORD, WRITTEN_DATE } from '../calendar/written-date.ts';
import type { Span, Zone, ZoneKind } from '../model.ts';

/** What the rules ask of the names of news outlets, agencies and platforms; handed in by the composer. */
export type NamesOutlet = (line: string) => boolean;

const CLOCK_TIME = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?[A-Z]{2,4}\\b)?';
/** A written date with the weekday and the hour that may stand before it. */
const DATED = `(?:${CLOCK_TIME}[\\s,|·•–—-]{1,4})?(?:(?:on )?${WEEKDAY_WORD},? )?${WRITTEN_DATE}`;
/** What follows a date on its line: an hour, a zone, marks. */
const CLOCK_TAIL = '(?:(?:[\\W_]|\\d{1,2}[:.]\\d{2}|T\\d{2}:\\d{2}|at|[ap]\\.?m\\.?|[A-Z]{1,4}\\b)*)';
/** "date 2025-03-03 Headline", "Published 3 June 2024", "Updated 10:30 AM EDT, Sat June 14, 2025": the date and what leads to it. */
const DATE_HEADER = new RegExp(
  `^[\\W_]{0,4}(?:(?:\\w+ )?date|dated|(?:first )?published(?:_at)?|posted|issued|added|released|(?:last )?(?:updated?|modified)|time)?\\b[\\s:on-]{0,8}${DATED}`,
  'iu',
);
const DATE_LINE = new RegExp(
  `\\b(?:published|posted|updated|modified|issued|date)\\b.{0,40}${WRITTEN_DATE}`,
  'iu',
);
/** A line that is a date and little else: "Tuesday, May 7, 2024", "10.06.2023 - 08:15". */
const DATE_ONLY = new RegExp(`^[\\W_]*${DATED}${CLOCK_TAIL}$`, 'iu');
/** A line that ends in a date set off from the rest: "Jane Doe - June 14, 2025", "Press release | 14 June 2025". */
const DATE_TAIL = new RegExp(`\\s[|•·–—-]\\s?${DATED}${CLOCK_TAIL}$`, 'iu');
const CREDIT =
  /\b(?:via|\/|©)\s?(?:Getty|AFP|Reuters|AP|EPA|Shutterstock|Anadolu)\b|\bGetty Images\b|\b(?:AP|AFP|EPA|Reuters) (?:Photo|Image)|^(?:Photo|Image|Picture|File photo|Photograph|Credit)s?\b\s?(?:by|courtesy|credit|:|\/)|\((?:Photo|Image|Picture)s?\b|\b(?:Pool|Handout)\s?(?:via|\/)/i;
const BYLINE = /^(?:By|Reported by|Written by|Analysis by|From|Reporting by)\s+\p{Lu}[^.!?]{2,90}$/u;
const BYLINE_PIPE = /^(?:By\s+)?(?:\p{Lu}[\p{L}.'’-]+\s+){1,4}(?:\||,)\s/u;
const RELATED =
  /^\W{0,3}(?:also read|read (?:more|also|next|our)|see also|related|more on this|more from|watch|listen|recommended|most read|trending|in pictures|explainer|you may also|don['’]t miss|what to read next|sponsored|advertisement|advertising|story continues|continue reading)\b/i;
const PLEA =
  /\b(?:newsletters?|free trial|(?:your|my) inbox|unlock the|support our (?:work|journalism)|donate (?:now|today|here|from)|sign up (?:here|now|today|below)|(?:un)?subscribe (?:now|today|here|to our)|become a member|download (?:the|our) app|follow us|join our|push notifications|(?:use|accept|our) cookies|view (?:this e-?mail|it|online)?\s?in (?:your|a) browser)\b/i;
/** What a reader is told to do; states sign up to coalitions and donate as well, in other forms. */
const PLEA_ORDER = /(?:^|[.!?:|] )(?:Please )?(?:[Ss]ign[ -]?up|[Ss]ubscribe|[Uu]nsubscribe|[Dd]onate)\b/;
/** Lines that begin like a footer. */
const FOOTER_START = new RegExp(
  `^(?:${[
    '\\W{0,3}(?:©|\\(c\\) ?\\d{4}|copyright\\b)',
    'comments?\\W*$|_{3,}$',
    '\\(?(?:additional )?(?:reporting|writing) by\\b',
    'this (?:article|story|report|column|piece) (?:was|has been|is) (?:\\w+ly )?(?:published|produced|updated|corrected|amended|clarified|written|edited|adapted|republished|translated|part of|breaking|developing|brought|available|sponsored|supported|funded|syndicated|shared|generated)\\b',
    'this (?:interview|conversation|discussion|debate|transcript) (?:was|has been) (?:\\w+ly )?(?:edited|condensed|shortened|translated|abridged|conducted|recorded|updated)\\b',
    'this is a (?:developing|breaking) (?:news )?story\\b',
    '(?:share|print|e-?mail|tags?|topics?|filed under)\\b[^.]{0,80}$',
    'contact (?:the|us)\\b',
    'for (?:more|media) (?:information|inquiries|enquiries)\\b',
  ].join('|')})`,
  'iu',
);
/** Words of a footer inside a line, and what is quick to look for and stands in all of them. */
const FOOTER_INSIDE = new RegExp(
  [
    '\\ball rights reserved\\b',
    '(?:^|[.;|] )distributed by\\b',
    '\\bcomments powered by\\b',
    '(?:^|[.;,\\p{Ll}] |\\()editing by \\p{Lu}',
    '\\bcontributed (?:(?:additional |further )?(?:reporting|writing|research)\\b|to (?:this|the) (?:report|story|article|live coverage|piece|dispatch|reporting)\\b)[^.]{0,60}\\.?$',
    '\\b(?:article|story|post|report|piece|column|essay|commentary|interview|op-ed)\\b[^.]{0,40} first appeared (?:on|in)\\b',
  ].join('|'),
  'iu',
);
const FOOTER_SIGN = /rights reserved|distributed by|powered by|editing by|contributed |first appeared/i;
const isFooter = (line: string): boolean =>
  FOOTER_START.test(line) || (FOOTER_SIGN.test(line) && FOOTER_INSIDE.test(line));
/** "CNN’s Jane Doe and John Roe contributed.": only with the outlet named, as states contribute too. */
const CONTRIBUTED = /\bcontributed\.?$/;
/** "Source: Agencies" below a story; above one it opens a headline ("Sources: army accepts truce"). */
const SOURCED = /^Sources?:\s/;
/** "Title: …", "# …": what leads to a headline. */
const TITLE_MARK = /^(?:(?:title|headline)\s*:\s*|#{1,6}\s+)/i;
/** Fields that stand above a story that was saved with them. */
const FIELD =
  /^(?:categor(?:y|ies)|section|slug|src|source|url|link|permalink|tags?|keywords?|authors?|language|layout)\s*:/i;
const AUTHOR_FIELD = /^authors?\s*:/i;
/** The credits of those who wrote a story, in brackets behind its last sentence. */
const CREDITS =
  /\s\((?:additional )?(?:reporting|writing|editing|compiled|written|edited) by\b[^()]*\)?\s*$/i;
/** Lines that say nothing: rules of dashes, "###", what editing systems left behind ("[ad_1]", "&#13;"). */
const EMPTY = /^(?:(?!_)[^\p{L}\p{N}])+$|^\[\/?\w{1,12}\]$|^(?:&#?\w{1,8};\s*)+$/u;

/** "Home > World > News", "Share: X / Facebook". */
const NAVIGATION =
  /^[^.]{1,40} [>»›] [^.]{1,40}(?: [>»›] |$)|^(?:Share|Follow|Home|Menu|Skip to)\b[^.]{0,80}$/;
const POST_SIGNATURE = new RegExp(`^[—–-]\\s?.{1,120}\\(@\\w+\\).{0,20}${WRITTEN_DATE}`, 'u');
const CLOCK =
  /^(?:updated at )?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|CET|CEST|EST|EDT|UTC|local)?\b\W*$/i;
const ENDS = '.!?…';
const CLOSING = '”"’\')]';
/** True where a line ends as a sentence does, whatever marks close behind it. */
function endsSentence(line: string): boolean {
  let last = line.length - 1;
  while (last >= 0 && CLOSING.includes(line[last] ?? '')) last--;
  return last >= 0 && ENDS.includes(line[last] ?? '');
}

const BLANK = /\s/;
const isBlankAt = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : BLANK.test(line[at] ?? '');
};
/** Number of words of a trimmed line that is not empty. */
function wordsIn(line: string): number {
  let words = 1;
  for (let at = 1; at < line.length; at++) if (isBlankAt(line, at) && !isBlankAt(line, at - 1)) words++;
  return words;
}

/** "On 24 February 2022 Russia invaded." opens a story; "date 2025-03-03 Headline" and a date alone do not. */
const isHeader = (head: string, line: string): boolean => {
  const rest = line.slice(head.length).trim();
  return (
    /date|publish|posted|modified/i.test(head) ||
    rest === '' ||
    (!/^\W*on\b/i.test(head) && /^[|•·–—-]/.test(rest)) ||
    !endsSentence(rest)
  );
};

interface Line extends Span {
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed && !EMPTY.test(trimmed)) {
      const start = at + raw.indexOf(trimmed);
      const cut = CREDITS.exec(trimmed)?.index ?? trimmed.length;
      lines.push({ start, end: start + cut, text: trimmed.slice(0, cut) });
      if (cut < trimmed.length)
        lines.push({ start: start + cut + 1, end: start + trimmed.length, text: trimmed.slice(cut + 1) });
    }
    at += raw.length + 1;
  }
  return lines;
}

/** Longest line that a title, a credit or a heading can be, in words. */
const SHORT = 30;

function kindOf(line: string, words: number, told: boolean, namesOutlet: NamesOutlet): ZoneKind | null {
  const ended = endsSentence(line);
  if (POST_SIGNATURE.test(line)) return 'date';
  if (CLOCK.test(line) || DATE_ONLY.test(line)) return 'date';
  if (words <= 8 && !ended && DATE_TAIL.test(line)) return 'date';
  if (!ended && NAVIGATION.test(line)) return 'related';
  if (words <= 60 && isFooter(line)) return 'footer';
  if ((words <= 25 || line.includes('|')) && RELATED.test(line)) return 'related';
  if (words <= 45 && (PLEA.test(line) || PLEA_ORDER.test(line))) return 'plea';
  if (words > SHORT) return null;
  if (CREDIT.test(line)) return 'credit';
  if (CONTRIBUTED.test(line) && namesOutlet(line)) return 'footer';
  if (told && words <= 8 && SOURCED.test(line)) return 'byline';
  if (BYLINE.test(line) || (!ended && BYLINE_PIPE.test(line))) return 'byline';
  if (words <= 15 && DATE_LINE.test(line)) return 'date';
  if (words <= 15 && !ended && namesOutlet(line)) return words <= 3 ? 'related' : 'byline';
  return null;
}

/**
 * Says what each line of an article is. A header of several things in one line ("date 2025-03-03 Headline") is cut
 * where the date ends. The first line without a full stop that is no other thing is the headline; later ones are
 * headings. A post's signature ("— Name (@name) March 15, 2025") makes the line before it a post.
 */
export function zoneLines(text: string, namesOutlet: NamesOutlet): Zone[] {
  const lines = linesOf(text);
  const zones: Zone[] = [];
  let titled = false;
  let pleaded = false;
  let told = false;
  lines.forEach((line, index) => {
    const header = !told && DATE_HEADER.exec(line.text);
    if (header && isHeader(header[0], line.text)) {
      const cut = line.start + header[0].length;
      zones.push({ kind: 'date', start: line.start, end: cut });
      const rest = text.slice(cut, line.end).replace(/^[\s|:,–—-]+/, '');
      if (!rest) return;
      line = { start: line.end - rest.length, end: line.end, text: rest };
    }
    const mark = TITLE_MARK.exec(line.text)?.[0].length ?? 0;
    if (mark > 0) line = { ...line, start: line.start + mark, text: line.text.slice(mark) };
    const words = wordsIn(line.text);
    if (!told && FIELD.test(line.text)) {
      const field = AUTHOR_FIELD.test(line.text) ? 'byline' : 'related';
      zones.push({ kind: field, start: line.start, end: line.end });
      return;
    }
    let kind = kindOf(line.text, words, told, namesOutlet);
    if (!kind && !endsSentence(line.text) && words <= SHORT) {
      const beforeNarrative = !titled && !told && !pleaded;
      const previous = zones.at(-1)?.kind;
      if (beforeNarrative && words >= 4) kind = 'title';
      else if (beforeNarrative) kind = 'related';
      else if (previous === 'plea' || previous === 'footer') kind = previous;
      else if (words <= 12 && !/[:;,]$/.test(line.text) && !/^[“"‘]/.test(line.text.replace(/^‘[^’]*’$/, '')))
        kind = 'heading';
    }
    kind ??= 'narrative';
    if (kind === 'plea') pleaded = true;
    if (kind === 'title') titled = true;
    if (kind === 'narrative') told = true;
    if (kind === 'date' && POST_SIGNATURE.test(line.text)) {
      const previous = zones.at(-1);
      if (previous?.kind === 'narrative' && index > 0) previous.kind = 'post';
    }
    zones.push({ kind, start: line.start, end: line.end });
  });
  return zones;
}
