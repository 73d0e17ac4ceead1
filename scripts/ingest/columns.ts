import { COLUMN_FIELDS, type ColumnField, type SourceColumns } from '../model.ts';

/** Names that such columns usually have, the likeliest first; without case, spaces, hyphens and underscores. */
const USUAL: Record<ColumnField, string[]> = {
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articletext',
    'articlebody',
    'bodytext',
    'maintext',
    'article',
    'story',
  ],
  title: ['title', 'headline', 'heading'],
  date: [
    'date',
    'published',
    'publishedat',
    'datepublished',
    'publicationdate',
    'publishdate',
    'publisheddate',
    'pubdate',
    'publishedtime',
    'publishtime',
    'datetime',
  ],
  url: ['url', 'link', 'address', 'weburl', 'canonicalurl', 'articleurl', 'sourceurl', 'permalink'],
  outlet: [
    'outlet',
    'publisher',
    'source',
    'sourcename',
    'sitename',
    'newspaper',
    'publication',
    'media',
    'site',
  ],
  language: ['language', 'lang', 'languagecode'],
  id: ['id', 'articleid', 'uuid', 'guid'],
};

const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Which name of a record holds which field; null for a field that no name fits. */
export type ColumnNames = Record<ColumnField, string | null>;

/** @param names the names a record or a header has */
export function columnNames(names: readonly string[], columns: SourceColumns): ColumnNames {
  const byBare = new Map<string, string>();
  for (const name of names) if (!byBare.has(bare(name))) byBare.set(bare(name), name);
  const find = (field: ColumnField): string | null =>
    columns[field] ?? USUAL[field].flatMap((name) => byBare.get(name) ?? [])[0] ?? null;
  return Object.fromEntries(COLUMN_FIELDS.map((field) => [field, find(field)])) as ColumnNames;
}

/** The value under a name, or under a path such as "source.name". */
function valueAt(record: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const step of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** A text, a number, the first of a list, the name of a thing; paragraphs in a list are joined. */
function textOf(value: unknown, joint: string | null): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const texts = (value as unknown[]).map((item) => textOf(item, joint)).filter((text) => text !== '');
    return joint === null ? (texts[0] ?? '') : texts.join(joint);
  }
  if (typeof value !== 'object' || value === null) return '';
  const { name, title, text } = value as Record<string, unknown>;
  return [name, title, text].find((one) => typeof one === 'string') ?? '';
}

/** What a record has for a field, as text; empty when nothing. */
export function fieldOf(record: Record<string, unknown>, names: ColumnNames, field: ColumnField): string {
  const name = names[field];
  if (name === null) return '';
  return textOf(valueAt(record, name), field === 'text' ? '\n\n' : null);
}
