/** No title is longer, in characters. */
const LONGEST = 60;

/** What begins another clause or another member of a list. */
const JOINT = /^(?:and|or|that|which|who|what|where|when|while|but|including)$/u;
const PREPOSITION =
  /^(?:of|to|for|in|with|on|at|by|from|between|under|after|before|as|into|over|against|within|during)$/u;
/** A title has at least so many words before it is cut. */
const SHORTEST = 3;
/** So many words are enough of a noun whose clause is left out. */
const NOUN = 2;

const HANGING =
  /(?:[,;:(—–-]|\s(?:and|or|of|to|for|in|the|a|an|with|on|by|from|that|its|his|her|their|between|as|at|which|who|including|into|over|is|are|was|were|be|so|as part))+$/u;

/** What is left of a clause behind a noun: "the truce | suggested by", "a force | in an attempt". */
const LEFT_OVER =
  /\s(?:suggested|proposed|floated|known|brokered|put|made|called|due|drafted|backed|widely (?:considered|seen|regarded|expected)|in (?:order|the hopes?|hopes|an? (?:attempt|effort|bid|move))|(?:on|last|this) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?))$/u;

/** What a clause behind a noun says of it: "security guarantees | that will make it impossible". */
const OF_NOUN = /\s(?:that|which|who)\s(?:is|are|was|were|will|would|has|have|had|can|could|may|might)\s.*$/u;

/** A noun once more behind a name: "the security of Ukraine | security". */
const ONCE_MORE = /\b(\p{L}{5,})\b(.*\p{Lu}\S*) \1$/iu;
/** True where the last word stands before as well. */
function repeatsLast(words: string): boolean {
  const lower = words.toLowerCase();
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  return lower.indexOf(last) < lower.length - last.length;
}

const countOf = (text: string): number => text.split(' ').length;
/** Without the last of its articles, as headlines do: "in the air" → "in air". "Of the willing" keeps it. */
const withoutArticle = (text: string): string => text.replace(/(.*(?<! of)) (?:the|an?)(?= )/su, '$1');
const cleaned = (text: string): string =>
  text.replace(HANGING, '').replace(LEFT_OVER, '').replace(HANGING, '');

/** Words cut where the last of their clauses, members of a list or phrases begins, as it is not whole. */
export function shortened(words: string): string {
  const whole = cleaned(repeatsLast(words) ? words.replace(ONCE_MORE, '$1$2') : words);
  const bare = whole.replace(OF_NOUN, '');
  const text = countOf(bare) >= NOUN ? bare : whole;
  if (text.length <= LONGEST) return cleaned(text);
  let plain = text;
  for (let shorter = plain; plain.length > LONGEST; plain = shorter) {
    shorter = withoutArticle(plain);
    if (shorter === plain) break;
  }
  if (plain.length <= LONGEST) return plain;
  const cut = [text, plain].map(cutShort).find(({ inList }) => !inList) ?? cutShort(text);
  return cleaned(cut.inList ? beforeList(cut.kept) : cut.kept.join(' '));
}

/** What may begin another phrase or clause at a place in a title. */
const begins = (word: string, at: number, words: readonly string[]): boolean =>
  at >= SHORTEST && (PREPOSITION.test(word) || (JOINT.test(word) && !/^\d/u.test(words[at + 1] ?? '')));

/** "on the land, | at sea and in the sky": some of a list is not the list. */
function beforeList(kept: readonly string[]): string {
  const first = kept.findIndex((word) => word.endsWith(','));
  const opening = kept.slice(0, first + 1).findLastIndex(begins);
  return (opening > 0 ? kept.slice(0, opening) : kept).join(' ');
}

interface Cut {
  kept: string[];
  /** True when members of a list were left out. */
  inList: boolean;
}

function cutShort(text: string): Cut {
  const words = text.split(' ');
  let count = 0;
  for (let length = -1; count < words.length; count++) {
    length += (words[count]?.length ?? 0) + 1;
    if (length > LONGEST) break;
  }
  // The word behind the last one kept may begin a phrase: then the cut is clean.
  let end = words.slice(0, count + 1).findLastIndex((word, at) => begins(word, at, words));
  // "and discussed | what": a single word behind "and" is no member of its own.
  while (end > 1 && JOINT.test(words[end - 2] ?? '')) end -= 2;
  let kept = words.slice(0, end > 0 ? end : count);
  const inList = kept.some((word) => word.endsWith(',')) && /,$|^(?:and|or)$/.test(kept.at(-1) ?? '');
  // An owner without what it owns: "measures for implementing | Egypt’s".
  while (kept.length > 1 && /['’]s$/u.test(kept.at(-1) ?? '')) kept = kept.slice(0, -1);
  return { kept, inList };
}
