import { CALLING, MEETING_NOUNS, NOT_BETWEEN_PARTIES, ORDINALS, PEACE_CONFERENCES } from './meeting-words.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** Nouns of meeting that a hyphen joins: the words behind their first. */
const HYPHENED: ReadonlyMap<string, readonly string[]> = new Map([
  ['run', ['in']],
  ['mini', ['summit']],
  ['tete', ['a', 'tete']],
  ['tête', ['à', 'tête']],
  ['sit', ['down']],
  ['get', ['together']],
  ['one', ['on', 'one']],
]);

/** Tokens of a noun of meeting at a word; 0 where a hyphened one is not written out. */
export function lengthOfNoun(view: View, at: number): number {
  const rest = HYPHENED.get(normAt(view, at));
  if (!rest) return 1;
  const joined = rest.every(
    (word, i) => normAt(view, at + 1 + 2 * i) === '-' && normAt(view, at + 2 + 2 * i) === word,
  );
  return joined ? 1 + 2 * rest.length : 0;
}

/** Every word by which `isMeetingNoun` may be true. */
export const EVENT_WORDS: ReadonlySet<string> = new Set([...MEETING_NOUNS, ...ORDINALS, ...HYPHENED.keys()]);

/** "a phone call from Trump", "took a call from Trump": no call for anything. */
const RINGING = new Set(['phone', 'telephone', 'video']);
const TAKING = new Set([
  'took',
  'take',
  'takes',
  'taken',
  'received',
  'got',
  'had',
  'answered',
  'accepted',
  'returned',
]);
const HAVING = new Set(['had', 'have', 'has', 'having', 'for', 'shared', 'over', 'took']);

const GERUND_AFTER =
  /^(?:after|before|by|while|since|following|are|is|were|was|been|of|without|despite|,|and|on|upon|than|"|”|–|—|about)$/;
const COUNTED = new Set(['round', 'rounds', 'cycle', 'cycles', 'session', 'sessions']);

/** "after meeting Trump", "are meeting in Paris": the verb, not the noun. */
export function isGerund(view: View, at: number): boolean {
  if (
    !GERUND_AFTER.test(normAt(view, at - 1)) &&
    !/^(?:currently|now|not|also|still|possibly|directly|quietly)$/.test(normAt(view, at - 1))
  )
    return false;
  const next = view.tokens[at + 1];
  return Boolean(
    next &&
    (/^(?:\p{Lu}|(?:el|al|de|von|van)$)/u.test(next.text) ||
      /^(?:with|his|her|their|the|him|them|in|at|on|for|separately|each)$/.test(next.norm)) &&
    // "of meeting in Paris" is a noun again, and so is "a round of meeting".
    (normAt(view, at - 1) !== 'of' || !/^(?:in|at|on)$/.test(next.norm)),
  );
}

/** True when a word names a meeting between parties: no press conference, no call for a truce. */
export function isMeetingNoun(view: View, sentence: SentenceView, at: number): boolean {
  const word = normAt(view, at);
  const before = at > sentence.from ? normAt(view, at - 1) : '';
  const after = at + 1 < sentence.to ? normAt(view, at + 1) : '';
  if (HYPHENED.has(word)) {
    const length = lengthOfNoun(view, at);
    // "one-on-one talks": said of a noun.
    return length > 0 && !MEETING_NOUNS.has(normAt(view, at + length));
  }
  if (
    ORDINALS.includes(word) &&
    /^(?:a|the)$/.test(before) &&
    /^(?:,|is|was|will|took|between|had|has)$/.test(after)
  )
    return at - sentence.from <= 2;
  if (!MEETING_NOUNS.has(word)) return false;
  if (
    NOT_BETWEEN_PARTIES.has(before) &&
    !(word === 'conference' && PEACE_CONFERENCES.has(before)) &&
    !(before === 'conference' && /^calls?$/.test(word))
  )
    return false;
  if (after === 'room' || after === 'rooms' || (after === '-' && normAt(view, at + 2) === 'style'))
    return false;
  switch (word) {
    case 'call':
    case 'calls':
      if (/^(?:for|on|him|her|it)$/.test(after) && !(after === 'on' && DAY.test(normAt(view, at + 2))))
        return false;
      if (after === 'from') return RINGING.has(before) || TAKING.has(normAt(view, at - 2));
      return (
        CALLING.has(before) ||
        before === '-' ||
        before === "'s" ||
        /^(?:with|between)$/.test(after) ||
        isCallWith(view, sentence, at)
      );
    case 'conference':
      return PEACE_CONFERENCES.has(before);
    case 'meeting':
      // "Meeting Xi in Beijing, Putin said"
      return (
        !isGerund(view, at) &&
        !(
          at === sentence.from &&
          (/^\p{Lu}/u.test(view.tokens[at + 1]?.text ?? '') || /^(?:in|at|on|behind|with|for)$/.test(after))
        )
      );
    case 'gathering':
      return (
        /^(?:the|a|this|that|an|\p{L}+(?:an|ish|al|ing))$/u.test(before) ||
        view.tokens[at - 1]?.text !== before
      );
    case 'exchange':
    case 'exchanges':
      return (
        !/^(?:prisoner|of|prisoners|for|in|stock|hostage|rates?|the-?prisoner)$/.test(before) &&
        after !== 'of' &&
        after !== 'for' &&
        after !== 'rate'
      );
    case 'talks':
      return !/^(?:he|she|who|it)$/.test(before);
    case 'lunch':
    case 'dinner':
    case 'breakfast':
      return true;
    case 'coffee':
    case 'chat':
    case 'supper':
    case 'brunch':
      return (
        after === 'with' ||
        before === 'over' ||
        HAVING.has(normAt(view, at - 1)) ||
        HAVING.has(normAt(view, at - 2))
      );
    case 'conversation':
      return !/^(?:national|public|wider|broader)$/.test(before);
    case 'contact':
    case 'contacts':
      return /^(?:with|between)$/.test(after) && !/^(?:in|no)$/.test(before);
    case 'interaction':
    case 'interactions':
      return /^(?:with|between)$/.test(after) || /^(?:first|person|brief|face)$/.test(before);
    case 'bilateral':
    case 'trilateral':
      // The adjective far more often than the noun.
      return /^(?:a|the|his|her|their)$/.test(before) && /^(?:with|between|in|on|,|\.)$/.test(after);
    case 'session':
    case 'sessions':
    case 'cycle':
    case 'cycles':
    case 'round':
    case 'rounds':
      return isRound(view, sentence, at);
    case 'visit':
      return true;
    default:
      return true;
  }
}

const DAY =
  /day$|^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/;
/** "a significant call earlier in the day with Xi" */
function isCallWith(view: View, { to }: SentenceView, at: number): boolean {
  if (!/^(?:a|an|his|her|their|the|another)$/.test(normAt(view, at - 2))) return false;
  for (let i = at + 1; i < Math.min(to, at + 6); i++) {
    const norm = normAt(view, i);
    if (norm === 'with' || norm === 'between') return true;
    if (/^(?:for|to|,|and|that|from)$/.test(norm)) return false;
  }
  return false;
}

/** A round of talks, not of fire or of golf. */
function isRound(view: View, sentence: SentenceView, at: number): boolean {
  const after = normAt(view, at + 1);
  if (after === 'of')
    return view.tokens
      .slice(at + 2, Math.min(sentence.to, at + 7))
      .some(({ norm }) =>
        /^(?:talks|negotiations?|consultations|discussions|dialogues?|meetings|diplomacy)$/.test(norm),
      );
  const before = view.tokens.slice(Math.max(sentence.from, at - 3), at).map(({ norm }) => norm);
  return (
    before.some(
      (norm) =>
        ORDINALS.includes(norm) ||
        /^(?:\d+(?:st|nd|rd|th)?|next|last|latest|new|previous|another|final|th|nd|rd|negotiating|negotiation|plenary|closed|door|working|joint|bilateral|private)$/.test(
          norm,
        ),
    ) ||
    (COUNTED.has(normAt(view, at)) && /^(?:the|this|that)$/.test(before.at(-1) ?? '') && !/^-$/.test(after))
  );
}
