import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { ARTICLE_FLAGS, PRECISIONS } from './vocabulary.ts';

export const articles = defineDataset('articles', 'The articles everything else was read from', {
  id: f.id('article'),
  file: f.text('Path of the file, from the folder of articles'),
  file_part: f.maybeCount('Row or line in a collection, from 1; empty for a file that is one article'),
  title: f.maybeText('Headline; empty when the file has none'),
  publisher: f.maybeText('Outlet or agency'),
  url: f.maybeText("The publisher's page"),
  language: f.maybeText('ISO 639-1 code'),
  published: f.maybeDay('Day of publication'),
  published_start: f.maybeDay('First possible day of publication'),
  published_end: f.maybeDay('Last possible day of publication'),
  published_precision: f.oneOf(PRECISIONS, 'How fine the publication date is'),
  published_basis: f.oneOf(
    ['stated', 'inferred', 'given', 'unknown'],
    'stated in the text, inferred from it, given beside it, or unknown',
  ),
  published_reason: f.maybeText('Why this date, in one plain sentence'),
  published_evidence: f.refs('evidence', 'The spans the date rests on'),
  words: f.count('Number of words'),
  sha256: f.text('SHA-256 of the file (of the row, in a collection)'),
  text_sha256: f.text('SHA-256 of the extracted text as UTF-8'),
  copy_of: f.maybeRef('articles', 'The article this one repeats'),
  flags: f.someOf(ARTICLE_FLAGS, 'What a reader should know about this text'),
});

export type Article = v.InferOutput<typeof articles.row>;
