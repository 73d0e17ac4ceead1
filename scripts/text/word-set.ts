/** The set of the words of a list, which blanks and line breaks part. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
