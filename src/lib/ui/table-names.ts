/** The tables that say what the charts say, by the part of an address that names each. */
export const TABLE_NAMES = ['meetings', 'ties', 'positions', 'articles'] as const;
export type TableName = (typeof TABLE_NAMES)[number];
