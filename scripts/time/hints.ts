import type { Token } from '../model.ts';
import { WordNotes } from '../text/words.ts';

/** Words that rules of time ask for, by what they hint at. */
const WORDS = {
  month:
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  unit: 'day days week weeks weekend weekends month months year years hour hours fortnight fortnights recent coming morning afternoon evening night',
  day: 'day',
  /** The day itself and its parts. */
  daypart: 'day morning afternoon evening night',
  several: 'days weeks months hours',
  season: 'spring summer autumn winter fall',
  /** Told from the day itself: "today", "this morning". */
  today: 'yesterday today tonight tomorrow morning afternoon evening night',
  week: 'week',
  weekend: 'weekend',
  year: 'year',
  shift: 'last past previous next coming this',
  part: 'end start beginning middle',
  ago: 'ago',
  now: 'now today',
  around: 'coming recent ahead',
  within: 'in within',
  earlier: 'earlier previously before previous preceding',
  later: 'later afterward afterwards',
  after: 'next following after',
  that: 'that same',
  /** The end of "18th", which is two tokens. */
  ordinal: 'st nd rd th',
} as const;
/** What tokens may hint at beside words: numbers, and those that can be a year of this century or the last. */
const NUMBERS = ['digit', 'century'] as const;

export type Hint = keyof typeof WORDS | (typeof NUMBERS)[number];
const KINDS = [...(Object.keys(WORDS) as (keyof typeof WORDS)[]), ...NUMBERS];

/** What a text must contain for a rule of time to be tried on it, as bits that may be joined. */
export const HINT = Object.fromEntries(KINDS.map((kind, bit) => [kind, 1 << bit])) as Record<Hint, number>;

const OF_WORD = new Map<string, number>();
for (const [hint, words] of Object.entries(WORDS))
  for (const word of words.split(' '))
    OF_WORD.set(word, (OF_WORD.get(word) ?? 0) | HINT[hint as keyof typeof WORDS]);

/** The names of months and weekdays are written with a capital: "may" is a verb. */
const NAMES = HINT.month | HINT.weekday;
/** Every rule asks for one of these. */
const TELLING = NAMES | HINT.digit | HINT.unit | HINT.season | HINT.today;

const HINTS = new WordNotes((norm) => {
  if (/^\d/.test(norm)) return /19|20/.test(norm) ? HINT.digit | HINT.century : HINT.digit;
  return OF_WORD.get(norm) ?? 0;
});

function hintOf({ word, text }: Token): number {
  const hint = HINTS.of(word);
  return (hint & NAMES) !== 0 && text.charCodeAt(0) >= 97 ? hint & ~NAMES : hint;
}

/** The hints that some tokens give, joined; 0 where no rule of time can match. */
export function hintsIn(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let hints = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) hints |= hintOf(token);
  }
  return (hints & TELLING) === 0 ? 0 : hints;
}
