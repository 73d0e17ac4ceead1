import type { Evidence } from '../../src/lib/datasets/index.ts';
import { codePointOffsets } from '../text/code-points.ts';
import type { Passage } from './entry.ts';

/** What an editor means to do cannot be written down. */
export class DraftError extends Error {
  override name = 'DraftError';

  constructor(
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

export type TextOf = (article: string) => string | null;

/** With its start only where the words stand more than once. */
const shortest = (text: string, { article, quote, start }: Passage): Passage =>
  start === undefined || text.indexOf(quote) === text.lastIndexOf(quote)
    ? { article, quote }
    : { article, quote, start };

/**
 * The passage as it is written down.
 * @throws DraftError when its words are not there
 */
export function passageIn(passage: Passage, textOf: TextOf): Passage {
  const text = textOf(passage.article);
  if (text === null)
    throw new DraftError(
      `There is no article ${passage.article}.`,
      'Mark words of an article in the folder.',
    );
  const at = text.indexOf(passage.quote);
  if (at < 0)
    throw new DraftError(
      `The words “${passage.quote}” do not stand in ${passage.article}.`,
      'Mark them in the article, to the letter.',
    );
  return shortest(text, { ...passage, start: passage.start ?? codePointOffsets(text)(at) });
}

/** The first words a record stands on; undefined for a record that stands on none that are here. */
export function footing(
  evidence: readonly string[],
  spans: readonly (readonly Evidence[])[],
  textOf: TextOf,
): Passage | undefined {
  const [first] = evidence;
  for (const list of spans) {
    const span = list.find(({ id }) => id === first);
    const text = span ? textOf(span.article) : null;
    if (span && text !== null) return shortest(text, span);
  }
  return undefined;
}
