import type { Remember, Source } from '../model.ts';
import { type ReadContext, readOne } from './read.ts';
import type { Reading } from './reading.ts';

/** All that reading an article goes by, besides the lexicons. */
const nameOf = ({ file, key, text_sha256, given }: Source): string =>
  `article ${JSON.stringify([file, key ?? null, text_sha256, given])}`;

/** Without what only reading needs: ten thousand readings stand in memory at once. Its text is at hand and is not kept. */
function slim(reading: Reading, source: Source): Reading {
  const article = {
    ...reading.article,
    source: { ...source, text: '' },
    text: '',
    quotations: [],
  };
  return { ...reading, article };
}

/** Reads an article, or takes what was read of it before. */
export function readRemembered(source: Source, context: ReadContext, remember: Remember): Reading {
  const kept = remember(nameOf(source), () => slim(readOne(source, context), source));
  return { ...kept, article: { ...kept.article, source, text: source.text } };
}
