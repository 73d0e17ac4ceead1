import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { ACTOR_KINDS } from './vocabulary.ts';

export const actors = defineDataset('actors', 'People, states, organisations, blocs and groups that act', {
  id: f.id('actor'),
  name: f.text('Usual name'),
  kind: f.oneOf(ACTOR_KINDS, 'A state is shown as its government'),
  role: f.maybeText('Office or role, as of the articles'),
  affiliation: f.maybeRef('actors', 'The actor this one acts for'),
  side: f.maybeText('Side in the negotiation, from the dossier'),
  aliases: f.texts('Every form of the name met in the articles'),
  wikidata: f.maybeText('Wikidata item, only when checked'),
  articles: f.count('Number of articles that mention it'),
  mentions: f.count('Number of mentions'),
});

export type Actor = v.InferOutput<typeof actors.row>;
