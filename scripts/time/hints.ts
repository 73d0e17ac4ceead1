import type { Token } from '../model.ts';

/** What a text must contain for a rule of time to be tried on it, as bits that may be joined. */
export const HINT = { month: 1, weekday: 2, digit: 4, unit: 8, word: 16 } as const;
export type Hint = keyof typeof HINT;

const WORDS: Record<Exclude<Hint, 'digit'>, string> = {
  month:
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  unit: 'day days week weeks weekend weekends month months year years hour hours fortnight fortnights recent coming morning afternoon evening night',
  word: 'yesterday today tonight tomorrow morning afternoon evening night spring summer autumn fall winter',
};
const OF_WORD = new Map<string, number>();
for (const [hint, words] of Object.entries(WORDS))
  for (const word of words.split(' '))
    OF_WORD.set(word, (OF_WORD.get(word) ?? 0) | HINT[hint as keyof typeof WORDS]);

const startsWithDigit = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** The hints that some tokens give, joined; 0 where no rule of time can match. */
export function hintsIn(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let hints = 0;
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    hints |= OF_WORD.get(norm) ?? (startsWithDigit(norm) ? HINT.digit : 0);
  }
  return hints;
}
