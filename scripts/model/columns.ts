/** What a collection of articles may say of each of them. */
export const COLUMN_FIELDS = ['text', 'title', 'date', 'url', 'outlet', 'language', 'id'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Names of the columns of a CSV file, or of the keys of a JSON line; what is left out has its usual names. */
export type SourceColumns = Partial<Record<ColumnField, string>>;
