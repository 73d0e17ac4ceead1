import { set } from '../text/word-set.ts';
import { coursesIn } from './proposal-content.ts';
import { namedAt } from './proposal-named.ts';
import { outcomeWanted, WANTING_DONE } from './stance-outcomes.ts';
import type { Course, Frame } from './proposal-words.ts';
import { nounRule, POINTERS } from './proposal-nouns.ts';
import { actionRule, LEADING, NO_ACTION } from './proposal-actions.ts';
import { pastTime } from './stance-times.ts';
import { stemsOf } from './proposal-terms.ts';
import { cuesAt } from './stance-cues.ts';
import type { CueRule } from './stance-wordings.ts';
import { SPEECH } from './cues.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** No complement is longer than this, in tokens. */
const LONGEST = 32;
const HARD = set('; . ? ! — – : ( ) --');
const SUBORDINATE = set(
  `if unless until provided providing after before while because since although though when whereas amid ahead but yet
  despite saying warning adding arguing which who whom during following`,
);
const GOES_ON = set('a an the including or as with at in on initially');
/** Behind "and", words that begin a clause of its own. */
const CLAUSE_AHEAD = set('has have had is are was were will would does did that');
const CONDITION_AHEAD = set('if after when exchange return');
/** Behind "once" as a conjunction, words that begin its clause. */
const ONCE_DONE = set('a an the there it they he she we its his their all both fighting hostilities peace');
const AS_AHEAD = set('long he she it they talks the a an soon officials well');

/** Where the complement that begins at `from` ends: at the clause's end, a condition, another verb of stance. */
export function contentEnd(view: View, sentence: SentenceView, from: number): number {
  const quoted = isQuoted(sentence, view.tokens[from]?.start ?? 0);
  const that = normAt(view, from) === 'that';
  const limit = Math.min(sentence.to, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const word = normAt(view, at);
    if (word === '(' && at > from) {
      const close = closing(view, at, limit);
      if (close === null) return at;
      at = close;
      continue;
    }
    if (HARD.has(word)) return at;
    if (
      (word === 'and' || word === 'or') &&
      CLAUSE_AHEAD.has(normAt(view, at + 1)) &&
      !(that && normAt(view, at + 1) === 'that')
    )
      return at;
    if (at > from && SUBORDINATE.has(word) && !(word === 'who' && normAt(view, at - 1) === 'all')) return at;
    if (word === 'without' && at > from && lacks(view, at + 1)) return at;
    if (word === 'once' && at > from && ONCE_DONE.has(normAt(view, at + 1))) return at;
    if (word === '"' && at > from && (quoted || normAt(view, at - 1) === ',')) return at;
    if (word === '-' && at > from && isAside(view, sentence, at + 1)) return at;
    if (word === 'on' && normAt(view, at + 1) === 'condition') return at;
    if (word === 'on' && normAt(view, at + 1) === 'the' && normAt(view, at + 2) === 'condition') return at;
    if ((word === 'only' || word === 'in') && CONDITION_AHEAD.has(normAt(view, at + 1))) return at;
    if (
      word === 'as' &&
      at > from &&
      (AS_AHEAD.has(normAt(view, at + 1)) ||
        sentence.references.some((r) => r.from <= at + 2 && r.from > at && !r.adjective))
    )
      return at;
    if (word === ',') {
      // "the openness of Washington, alongside Europe, to provide": a short phrase between commas.
      const back = [2, 3, 4, 5].find(
        (step) => normAt(view, at + step) === ',' && /^(?:to|that)$/.test(normAt(view, at + step + 1)),
      );
      if (back !== undefined) {
        at += back;
        continue;
      }
      if (isAside(view, sentence, at + 1) || !goesOn(view, sentence, at)) return at;
    }
    if (
      word === 'and' &&
      at > from &&
      cuesAt(view, skipAdverbs(view, at + 1), sentence.to).some(
        ({ rule, form }) => rule.shape === 'verb' && form !== 'base' && form !== null,
      )
    )
      return at;
    if (word === 'and' && SPEECH.has(normAt(view, at + 1))) return at;
  }
  return limit;
}

/** ", | a move Russia opposes", "- | an idea that the union rejects": what was told, by another word, for somebody else's stance on it. */
export const isAside = (view: View, { references }: SentenceView, from: number): boolean =>
  /^(?:an?|something)$/.test(normAt(view, from)) &&
  [1, 2, 3].some((step) => {
    const noun = from + step - 1;
    if (!POINTERS.has(normAt(view, noun)) && normAt(view, noun) !== 'something') return false;
    let next = noun + 1;
    while (/^(?:that|which|the)$/.test(normAt(view, next))) next++;
    return references.some((one) => one.from <= next && one.to > next && one.from > noun && !one.adjective);
  });

/** "without | legally binding guarantees": true where a course of action is what is missing. */
function lacks(view: View, from: number): boolean {
  for (let at = from; at < from + LACKED && !/^[,.;:]$/.test(normAt(view, at)); at++) {
    const rule = nounRule(normAt(view, at));
    if (rule) return !rule.weak || normAt(view, at + 1) === 'of';
  }
  return false;
}
const LACKED = 5;

const closing = (view: View, from: number, limit: number): number | null => {
  for (let at = from + 1; at < Math.min(limit, from + 12); at++) if (normAt(view, at) === ')') return at;
  return null;
};

const skipAdverbs = (view: View, from: number): number => {
  let at = from;
  while (/^(?:also|has|have|had|then|again)$|ly$/.test(normAt(view, at))) at++;
  return at;
};

/** Tokens of a subject before its verb. */
const SUBJECT = 4;

/** ", and U.S. officials have": somebody with a verb of their own. */
function opensClause(view: View, { references }: SentenceView, from: number): boolean {
  if (/^(?:it|they|he|she|we)$/.test(normAt(view, from))) return true;
  if (!references.some((one) => one.from >= from && one.from <= from + 1 && !one.possessive)) return false;
  for (let at = from + 1; at <= from + SUBJECT; at++) if (CLAUSE_AHEAD.has(normAt(view, at))) return true;
  return false;
}

/** Behind a comma, a list or an apposition goes on. */
function goesOn(view: View, sentence: SentenceView, comma: number): boolean {
  const next = normAt(view, comma + 1);
  const reference = sentence.references.find((one) => one.from >= comma + 1 && one.from <= comma + 2);
  if (reference && SPEECH.has(normAt(view, reference.to))) return false;
  for (let at = comma + 1; at < Math.min(sentence.to, comma + 7); at++) {
    if (SPEECH.has(normAt(view, at)) && !/^(?:calls?|demanded|proposed)$/.test(normAt(view, at)))
      return false;
    if (/^[,"]$/.test(normAt(view, at))) break;
  }
  if (next === 'and')
    return (
      !cuesAt(view, comma + 2, sentence.to).some(({ rule }) => rule.shape === 'verb') &&
      !opensClause(view, sentence, comma + 2)
    );
  if (GOES_ON.has(next)) return true;
  return actionRule(next)?.form === 'base' || actionRule(next)?.form === 'ing';
}

/** "open to signing", "ruled out accepting": where the object of the verb of stance in between begins; null without one. */
export function innerObject(view: View, sentence: SentenceView, at: number): number | null {
  if (!/ing$/.test(normAt(view, at))) return null;
  const inner = cuesAt(view, at, sentence.to).find(
    ({ rule, form }) => rule.shape === 'verb' && form === 'ing' && rule.stance === 'supports',
  );
  return inner ? inner.to : null;
}

/** What a cue is about, behind it. */
export function contentAfter(
  view: View,
  sentence: SentenceView,
  rule: CueRule,
  from: number,
  end: number,
): Course[] {
  let at = from;
  while (
    at < end &&
    (normAt(view, at) === '"' ||
      (/ly$|^(?:also|again|only|on|instead)$/.test(normAt(view, at)) &&
        at - from < 2 &&
        normAt(view, at) !== 'on'))
  )
    at++;
  // "refused in May to …", "demanded on Monday that …".
  at = pastTime(sentence, view, at, end);
  const place = { view, sentence, to: end, strong: rule.strong };
  const inner = innerObject(view, sentence, at);
  if (inner !== null) return coursesIn(place, inner, 'np');
  const word = normAt(view, at);
  const tries: [Frame, number][] = [];
  if (normAt(view, at - 1) === 'to' && actionRule(word)?.form === 'base' && rule.takes.size > 0)
    tries.push(['to', at]);
  if (word === 'to' && rule.takes.has('to'))
    tries.push(
      ['to', at + 1],
      ...(AGREEING.test(rule.name) && !doesSomething(normAt(view, at + 1))
        ? ([['np', at + 1]] as [Frame, number][])
        : []),
    );
  else if (word === 'that' && rule.takes.has('that')) tries.push(['that', at]);
  else {
    if (rule.takes.has('who-to') && word !== 'of' && word !== 'for') tries.push(['who-to', at]);
    if (/ing$/.test(word)) tries.push(['ing', at]);
    const outcome = WANTING_DONE.test(rule.name) ? outcomeWanted(place, at) : null;
    if (outcome) return [outcome];
    const goesOn = normAt(view, at - 1) === 'to' && GOING_ON_DOING.has(word);
    if (word !== 'to' && word !== 'that' && !goesOn) tries.push(['np', at]);
    if (rule.takes.has('that') && word !== 'to') {
      const that = thatWithin(view, at, Math.min(end, at + 5));
      tries.push(['that', that ?? at]);
    }
    if (word === 'for' || word === 'of')
      tries.push(['who-to', at + 1], [/ing$/.test(normAt(view, at + 1)) ? 'ing' : 'np', at + 1]);
  }
  if (
    /-agree-with$/.test(rule.name) &&
    sentence.references.some((one) => one.from <= at + 1 && one.to > at)
  ) {
    for (let i = at + 1; i < Math.min(end, at + 9); i++)
      if (/^(?:to|on|that)$/.test(normAt(view, i)))
        return coursesIn(
          { ...place, strong: true },
          i + 1,
          normAt(view, i) === 'to' ? 'to' : normAt(view, i) === 'on' ? 'np' : 'that',
        );
    return [];
  }
  if (GIVING.test(rule.name)) return given(view, sentence, at, end);
  if (/-state-for$/.test(rule.name) && !/^[.;,]$/.test(word)) return [];
  if (INTRANSITIVE_CUES.test(rule.name) && endsThere(view, sentence, at))
    return [pointer(view, at - 1, 'it')];
  // "urged restraint", "pressing issues": whom somebody asks something of is no course of action by itself.
  const object = rule.takes.has('who-to') ? { ...place, strong: false } : place;
  for (const [frame, start] of tries) {
    const found = coursesIn(frame === 'np' ? object : place, start, frame);
    if (found.length > 0)
      return frame === 'np'
        ? [...found, ...conjuncts(place, start, found), ...withAhead(place, start, found)]
        : found;
  }
  return [];
}

const doesSomething = (word: string): boolean =>
  actionRule(word)?.form === 'base' || LEADING.has(word) || NO_ACTION.has(word);

/** Verbs behind "to" that are no nouns: "agreed to | continue their work". */
const GOING_ON_DOING = set('continue keep carry proceed return');
const AGREEING = /-(?:agree|consent|commit|sign-up)(?:-to)?$/;

/** Verbs that may leave out what was just told: "Paris and Berlin refused." */
const INTRANSITIVE_CUES =
  /-(?:refuse|decline|say-yes|say-no|in-favor|in-favour|object|agree|against|state-for|balk|baulk|on-board|supportive|enthusiastic|in-agreement|opposed|unimpressed|unmoved|unenthusiastic|undecided|on-the-fence|non-?committal|non-committal|hesitant|unconvinced|unpersuaded|sceptical|skeptical|lukewarm|in-two-minds|hesitate|waver|dither|equivocate|demur|abstain|waffle|vacillate|consent|acquiesce)$/;
const endsThere = (view: View, sentence: SentenceView, at: number): boolean =>
  at >= sentence.to - 1 || /^(?:[.;,!?]|if|provided|unless|but|so|as)$/.test(normAt(view, at));

/** Verbs that hand a text over: only a plan can be what they put forward. */
const GIVING = /-(?:give|hand|deliver|send|reach|strike|clinch|seal|conclude|hammer-out)$/;

function given(view: View, sentence: SentenceView, from: number, end: number): Course[] {
  for (let at = from; at < Math.min(end, from + 14); at++) {
    const named = namedAt(view, sentence, at);
    if (named && (named.kind === 'framework' || named.cls === 'ceasefire')) return [named];
    if (
      POINTERS.has(normAt(view, at)) &&
      actionRule(normAt(view, at)) === undefined &&
      /^(?:deal|agreement|accord|proposal|plan|offer|draft|text|compromise)$/.test(normAt(view, at))
    ) {
      const start = /^(?:a|an|the|its|their)$/.test(normAt(view, at - 1)) ? at - 1 : from;
      return coursesIn({ view, sentence, to: end, strong: false }, start, 'np');
    }
  }
  return [];
}

/** "back the plan with boots on the ground": what comes with something told before. */
function withAhead(
  { view, sentence, to }: { view: View; sentence: SentenceView; to: number },
  from: number,
  found: readonly Course[],
): Course[] {
  if (!found.every(({ anaphor }) => anaphor)) return [];
  for (let at = from; at < to - 1; at++) {
    if (normAt(view, at) !== 'with') continue;
    for (let i = at + 1; i < Math.min(to, at + 4); i++) {
      const named = namedAt(view, sentence, i);
      if (named) return [named];
    }
  }
  return [];
}

/** "a treaty and a halt to the drills": what is joined with an article of its own is a course of its own. */
function conjuncts(
  place: { view: View; sentence: SentenceView; to: number; strong: boolean },
  from: number,
  first: readonly Course[],
): Course[] {
  const { view, to } = place;
  for (let at = from + 1; at < to - 2; at++) {
    if (normAt(view, at) !== 'and' && normAt(view, at) !== ',') continue;
    const next = normAt(view, at + 1) === 'and' ? at + 2 : at + 1;
    if (!/^(?:a|an|the|its|their)$/.test(normAt(view, next))) continue;
    const found = coursesIn({ ...place, strong: false }, next, 'np').filter(
      ({ anaphor, start }) => !anaphor && start > (view.tokens[at]?.start ?? 0),
    );
    if (found.length === 0) continue;
    const cut = view.tokens[at]?.start ?? 0;
    for (const course of first)
      if (course.end > cut) {
        course.words = view.article.text.slice(course.start, cut).trimEnd();
        course.end = course.start + course.words.length;
        let opening = at;
        while ((view.tokens[opening - 1]?.start ?? -1) >= course.start) opening--;
        course.stems = stemsOf(view, opening, at);
      }
    return [...found, ...conjuncts(place, next, found)];
  }
  return [];
}

const thatWithin = (view: View, from: number, to: number): number | null => {
  for (let at = from; at < to; at++) if (normAt(view, at) === 'that') return at;
  return null;
};

/** How far to the left of a passive its subject may stand, in tokens. */
const LEFT = 14;

const dashBefore = (view: View, sentence: SentenceView, at: number): number | null => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 25); i--)
    if (/^(?:[—–]|--)$/.test(normAt(view, i))) return i;
  return null;
};

/** What a cue is about, before it: "a truce proposed by", "the idea was rejected", "which Russia opposes". */
export function contentBefore(
  view: View,
  sentence: SentenceView,
  at: number,
  told: readonly Course[],
): Course[] {
  const offset = view.tokens[at]?.start ?? 0;
  const nearest = told.filter((course) => course.end <= offset + 1).at(-1);
  let comma = false;
  for (let i = at - 1; i >= Math.max(sentence.from, at - LEFT); i--) {
    const word = normAt(view, i);
    if (nearest && (view.tokens[i]?.start ?? 0) < nearest.end) return [nearest];
    if (/^(?:[—–]|--)$/.test(word) && i >= at - 2) {
      const open = dashBefore(view, sentence, i);
      if (open === null) return [];
      i = open;
      continue;
    }
    if (/^[;:—–]$/.test(word)) return [];
    if (word === ',') {
      if (comma && i < at - 8) return [];
      comma = true;
    }
    const named = namedAt(view, sentence, i);
    if (named) return [named];
    if (
      POINTERS.has(word) &&
      /^(?:the|this|that|these|those|such|its|his|her|their|'s|latest|new|any)$|^\p{Ll}+(?:an|ish|ese)$/u.test(
        normAt(view, i - 1),
      )
    )
      return [pointer(view, i, word)];
    if (
      i >= at - 3 &&
      /^(?:it|this|that|they)$/.test(word) &&
      (i === sentence.from || /^["',.:;]$|^(?:but|and|that|said|says)$/.test(normAt(view, i - 1)))
    )
      return [pointer(view, i, 'it')];
  }
  return [];
}

const pointer = (view: View, at: number, word: string): Course => ({
  start: view.tokens[at]?.start ?? 0,
  end: view.tokens[at]?.end ?? 0,
  kind: 'other',
  cls: '',
  stems: new Set(),
  terms: [],
  definite: true,
  anaphor: word,
  named: false,
  words: view.tokens[at]?.text ?? '',
});
