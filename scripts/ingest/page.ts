import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Given } from '../model.ts';
import { givenFrom, NOTHING_GIVEN } from './given-fields.ts';
import { detectLanguage } from './language.ts';
import { nestingOf, strippedLines } from './page-depth.ts';
import { type PageMetadata, readMetadata, withoutEntities } from './page-metadata.ts';
import { joinLines, linesOf, tidyLine } from './page-text.ts';

/** How the story was found in the page. */
export type FoundBy = 'readability' | 'live blog' | 'page data' | 'visible paragraphs' | 'tags struck out';

export interface Page {
  /** Paragraphs with a blank line between them; empty when the page shows none. */
  text: string;
  given: Given;
  foundBy: FoundBy;
  /** What the page says of itself and cannot be used, in words. */
  problems: string[];
}

/** Elements in one another beyond which a page is not parsed: time and stack grow with the depth. */
const DEEPEST = 400;
/** Elements beyond which nobody looks for the story among them. */
const MOST_ELEMENTS = 60_000;
/** Characters below which a story may have been missed. */
const SHORT = 140;

const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** The lines of the story as Readability finds it; it takes the document apart. */
function storyLines(document: Document): string[] {
  try {
    const options = { serializer: (node: Node) => node as Element, maxElemsToParse: MOST_ELEMENTS };
    const story = new Readability<Element>(document, options).parse();
    return story?.content ? linesOf(story.content) : [];
  } catch {
    return [];
  }
}

const documentOf = (html: string): Document =>
  parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;

/** Every visible line of the page's main part. */
function visibleLines(document: Document): string[] {
  const root =
    document.querySelector('main, [role="main"], article') ?? document.body ?? document.documentElement;
  const lines = root ? linesOf(root, true) : [];
  return size(lines) >= SHORT || !document.body ? lines : linesOf(document.body, true);
}

/** A line that only repeats the headline or names who wrote it. */
function isKnown(line: string, { given, authors }: PageMetadata): boolean {
  const bare = line.replace(/^by\s+/i, '').toLowerCase();
  return bare === given.title?.toLowerCase() || authors.some((author) => author.toLowerCase() === bare);
}

function choose(document: Document, metadata: PageMetadata): { lines: string[]; foundBy: FoundBy } {
  const visible = visibleLines(document);
  const story = storyLines(document);
  if (metadata.isLive && size(story) < size(visible) * 0.6) return { lines: visible, foundBy: 'live blog' };
  const data = (metadata.body ?? '')
    .split(/\n+/)
    .map(withoutEntities)
    .filter((line) => line !== '');
  if (size(story) >= SHORT || (size(story) > 0 && size(story) * 2 > Math.max(size(visible), size(data))))
    return { lines: story, foundBy: 'readability' };
  return size(data) > size(visible)
    ? { lines: data, foundBy: 'page data' }
    : { lines: visible, foundBy: 'visible paragraphs' };
}

/** The page names its language, but its template may be another's: what the text shows goes before. */
function languageOf(named: string | null, text: string): string | null {
  const shown = detectLanguage(text);
  return shown === null || named?.toLowerCase().startsWith(shown) ? named : null;
}

/** Finds the story in a page, and what the page says of it. */
export function readPage(html: string): Page {
  if (nestingOf(html) > DEEPEST) {
    const text = joinLines(
      strippedLines(html)
        .map((line) => tidyLine(withoutEntities(line)))
        .filter((line) => line !== ''),
    );
    return { text, given: NOTHING_GIVEN, foundBy: 'tags struck out', problems: [] };
  }
  const document = documentOf(html);
  const metadata = readMetadata(document);
  const { lines, foundBy } = choose(document, metadata);
  const text = joinLines(lines.filter((line) => !isKnown(line, metadata)));
  const { given, problems } = givenFrom({
    ...metadata.given,
    language: languageOf(metadata.given.language, text),
  });
  const [unread] = metadata.unreadableDates;
  if (unread !== undefined) problems.push(`date: "${unread.slice(0, 80)}" is no date such as 2025-03-03`);
  return { text, given, foundBy, problems };
}

const LOOKS_LIKE_HTML =
  /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|span|article|section|body|html)\b[^<>]{0,300}>/i;

/** The text of a cell or a key that may hold HTML; plain text comes back as it is. */
export function textOfBody(body: string): { text: string; given: Given; problems: string[] } {
  if (!LOOKS_LIKE_HTML.test(body)) return { text: body, given: NOTHING_GIVEN, problems: [] };
  if (/<(?:html|body)[\s>]/i.test(body)) return readPage(body);
  if (nestingOf(body) > DEEPEST) return readPage(body);
  const { body: root } = documentOf(body);
  return { text: joinLines(root ? linesOf(root) : []), given: NOTHING_GIVEN, problems: [] };
}
