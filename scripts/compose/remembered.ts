import type { Remember, Source } from '../model.ts';
import { lean } from './lean.ts';
import { languageOf, type ReadContext, readOne } from './read.ts';
import type { Reading } from './reading.ts';

/** The language that articles are read in. */
const READ_LANGUAGE = 'en';

/** What is known of one article by itself. */
export interface ReadSource {
  language: string | null;
  /** Null when it is in another language. */
  reading: Reading | null;
}

/** All that reading an article goes by, besides the lexicons. */
const nameOf = ({ file, key, text_sha256, given }: Source): string =>
  `article ${JSON.stringify([file, key ?? null, text_sha256, given])}`;

/** Reads an article with everything that tells how it was read. */
export function readWhole(source: Source, context: ReadContext): ReadSource {
  const language = languageOf(source);
  const isRead = language === null || language === READ_LANGUAGE;
  return { language, reading: isRead ? readOne(source, context) : null };
}

/** Reads an article, or takes what was read of it before; only what comparing articles needs. */
export function readRemembered(source: Source, context: ReadContext, remember: Remember): ReadSource {
  const { language, reading } = remember(nameOf(source), (): ReadSource => {
    const read = readWhole(source, context);
    return { ...read, reading: read.reading && lean(read.reading, source) };
  });
  return {
    language,
    reading: reading && { ...reading, article: { ...reading.article, source, text: source.text } },
  };
}
