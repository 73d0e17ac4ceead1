import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { STATEMENT_KINDS } from './vocabulary.ts';

export const statements = defineDataset('statements', 'Words reported as said or written', {
  id: f.id('statement'),
  speaker: f.maybeRef('actors', 'Who said it; empty for somebody whom the article does not name'),
  on_behalf_of: f.maybeRef('actors', 'Whom they spoke for'),
  kind: f.oneOf(STATEMENT_KINDS, 'In quotation marks or not'),
  verb: f.maybeText('The verb that reports it'),
  quote: f.text('The words as the article has them'),
  ...f.dateFields,
  article: f.ref('articles', 'The article'),
  translated: f.flag("True when the words are not the speaker's own: never shown as verbatim"),
  variants: f.refs('statements', 'The same words elsewhere'),
  ...f.judgement,
  evidence: f.evidenceField,
});

export type Statement = v.InferOutput<typeof statements.row>;
