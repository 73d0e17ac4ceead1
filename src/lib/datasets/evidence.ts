import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';

export const evidence = defineDataset('evidence', 'The very words each record stands on', {
  id: f.id('span'),
  article: f.ref('articles', 'The article'),
  start: f.count('First character, in Unicode code points of the extracted text, from 0'),
  end: f.count('First character after the span'),
  quote: f.text('The words, to the letter'),
  prefix: f.maybeText('What stands before, at most to the start of the sentence'),
  suffix: f.maybeText('What stands after, at most to the end of the sentence'),
  sentence: f.count('Number of the sentence in the article, from 1; 0 outside the narrative'),
});

export type Evidence = v.InferOutput<typeof evidence.row>;

/** Rows of evidence, as a list or under their ids. */
export interface EvidenceRows {
  values(): Iterable<Evidence>;
}
