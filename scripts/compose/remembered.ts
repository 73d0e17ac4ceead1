import type { Remember, Source } from '../model.ts';
import { type ReadContext, readOne } from './read.ts';
import type { Reading } from './reading.ts';

/** All that reading an article goes by, besides the lexicons. */
const nameOf = ({ file, key, text_sha256, given }: Source): string =>
  `article ${JSON.stringify([file, key ?? null, text_sha256, given])}`;

/** Reads an article, or takes what was read of it before. Its text is at hand and is not kept. */
export function readRemembered(source: Source, context: ReadContext, remember: Remember): Reading {
  const kept = remember(nameOf(source), (): Reading => {
    const reading = readOne(source, context);
    return { ...reading, article: { ...reading.article, source: { ...source, text: '' }, text: '' } };
  });
  return { ...kept, article: { ...kept.article, source, text: source.text } };
}
