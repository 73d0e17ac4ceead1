import { fold } from '../text/fold.ts';

/** Numbers and lengths that make a proposal its own: "30-day", "one-month", "28-point", "5%". */
const TERM =
  /(?<![\p{L}\p{N}])(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred)[ -](?:day|week|month|year|hour|point|stage|phase|step|per ?cent|percent)s?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d[\d.,]*\s?%/giu;

/** "30-day" → "30 days", "28-point" → "28 points", "one-month" → "one month". */
const termOf = (term: string): string => {
  const plain = term.replace(/-/g, ' ');
  return /^(?:1|one)\b|s$|cent$|%$/.test(plain) ? plain : `${plain}s`;
};

export const termsIn = (words: string): string[] => [
  ...new Set([...words.matchAll(TERM)].map(([term]) => termOf(term))),
];

const SMALL: ReadonlySet<string> = new Set(
  `the and for from with that this its his her their any all some into are was were will would been being have has had not but our your they
  them she who which what when where than then there here also only new own such more most very could should must may can upon over under
  between against about during before after until other others part idea proposal proposals plan plans call calls offer demand deal
  agreement said says both`.split(/\s+/),
);
/** Letters of a word that count when two wordings are compared: "recognise" and "recognition" agree. */
const STEM = 6;

/** Stems of the words that say what is to be done. */
export function stemsOf(words: string): Set<string> {
  const stems = new Set<string>();
  for (const word of fold(words).match(/[a-z0-9]+/g) ?? [])
    if ((word.length > 2 || /\d/.test(word)) && !SMALL.has(word)) stems.add(word.slice(0, STEM));
  return stems;
}
