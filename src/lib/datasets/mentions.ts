import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { MENTION_KINDS } from './vocabulary.ts';

export const mentions = defineDataset('mentions', 'Every time an actor or a place is named', {
  id: f.id('mention'),
  article: f.ref('articles', 'The article'),
  start: f.count('First character, in Unicode code points of the extracted text, from 0'),
  end: f.count('First character after the mention'),
  text: f.text('The words, to the letter'),
  entity: f.text('Id of the actor or place'),
  kind: f.oneOf(MENTION_KINDS, 'Which of the two it is'),
  sense: f.text('"place", "actor", or for a place name the actor it stands for, as in "Kyiv said"'),
});

export type Mention = v.InferOutput<typeof mentions.row>;
