import { fold } from './fold.ts';

/** A lower-case ASCII slug of at most `maxWords` words; "untitled" when no letter is left. */
export function slug(text: string, maxWords = 12): string {
  const words = fold(text.replace(/[’']s\b/g, 's')).match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, maxWords).join('-') || 'untitled';
}
