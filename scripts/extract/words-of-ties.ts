import type { Reference, RelationFinding, StatementFinding } from '../model.ts';
import {
  BAD_NAME,
  beginsBlame,
  BLAME,
  FIRST_PERSON,
  FIRST_PERSON_WORDS,
  GOOD_NAME,
  PRAISE,
  PRAISE_WORDS,
} from './acts.ts';
import { calledInFull } from './common-phrases.ts';
import { SPEECH } from './cues.ts';
import { tokenFrom } from './positions.ts';
import { cueOf, cueWhere, hasCue } from './sentence-cues.ts';
import { isBodyNoun, isPersonNoun } from './speaker-nouns.ts';
import { isCue } from './speakers.ts';
import { normAt, prepositionBefore, type SentenceView, type View } from './view.ts';

interface Tie {
  source: string;
  target: string;
  kind: RelationFinding['kind'];
  start: number;
  end: number;
  sure: boolean;
  rule: string;
}

const BLAMING = cueWhere(beginsBlame);
const PRAISING = cueOf(PRAISE_WORDS);
const OWN = cueOf(FIRST_PERSON_WORDS);
const UPSET = cueOf(
  'disappointed dismayed frustrated angry angered furious outraged annoyed appalled exasperated fed unhappy upset'.split(
    ' ',
  ),
);
const IMPATIENT = cueOf(['patience']);

/** How far before words of blame the one blamed may stand, in tokens. */
const REACH = 12;

const indexAt = (view: View, offset: number): number => {
  let low = 0;
  let high = view.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.sentences[middle]?.sentence.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Ties that somebody's own words make: blame, praise and thanks in what they say, quoted or reported. */
export function tiesInWords(view: View, statements: readonly StatementFinding[]): Tie[] {
  return statements.flatMap((statement) => {
    const ties: Tie[] = [];
    for (let i = indexAt(view, statement.span.start); i < view.sentences.length; i++) {
      const sentence = view.sentences[i];
      if (!sentence || sentence.sentence.start >= statement.span.end) break;
      ties.push(...tiesIn(view, sentence, statement));
    }
    return ties;
  });
}

function tiesIn(view: View, sentence: SentenceView, statement: StatementFinding): Tie[] {
  const from = Math.max(sentence.sentence.start, statement.span.start);
  const to = Math.min(sentence.sentence.end, statement.span.end);
  const text = view.article.text.slice(from, to);
  const ties: Tie[] = [];
  const push = (target: string | null | undefined, kind: Tie['kind'], rule: string) => {
    if (target && target !== statement.speaker)
      ties.push({ source: statement.speaker, target, kind, start: from, end: to, sure: false, rule });
  };
  const blame = hasCue(sentence, BLAMING) ? BLAME.exec(text) : null;
  if (blame)
    push(
      meantBefore(view, sentence, statement, from + blame.index, blame[0].length),
      'criticises',
      'words-of-blame',
    );
  const praise = hasCue(sentence, PRAISING) ? PRAISE.exec(text) : null;
  if (praise)
    push(
      meantBefore(view, sentence, statement, from + praise.index, praise[0].length),
      'supports',
      'words-of-praise',
    );
  const upset = hasCue(sentence, UPSET) ? DISAPPOINTED.exec(text) : null;
  if (upset) {
    const at = tokenFrom(view, from + upset.index + upset[0].length);
    push(
      subjectAt(view, sentence, at) ?? bodyAt(view, at, statement.speaker),
      'criticises',
      'words-of-disappointment',
    );
  }
  const patience = hasCue(sentence, IMPATIENT) ? PATIENCE.exec(text) : null;
  if (patience)
    push(
      meantBefore(view, sentence, statement, from + patience.index, patience[0].length),
      'criticises',
      'words-of-impatience',
    );
  const of = statement.kind === 'direct' ? saidOf(view, sentence, statement) : null;
  if (of) {
    const [bad, good] = [BAD_NAME.test(text) || blame !== null, GOOD_NAME.test(text) || praise !== null];
    if (bad !== good) push(of, bad ? 'criticises' : 'supports', 'said-of');
  }
  const firstPerson = statement.kind === 'direct' && hasCue(sentence, OWN);
  for (const own of firstPerson ? text.matchAll(FIRST_PERSON) : []) {
    // "I cannot support", "we would thank": nothing was done.
    if (/(?:n[’']t| not| never| cannot| would(?! like to )| could| if) /i.test(own[0])) continue;
    const at = tokenFrom(view, from + own.index + own[0].length);
    const kind = own.groups?.good ? 'supports' : 'criticises';
    if (normAt(view, at) === 'you') push(addressee(view, sentence, statement), kind, 'first-person');
    else if (/^(?:him|her)$/.test(normAt(view, at)) && !/^\p{Ll}{4,}$/u.test(normAt(view, at + 1)))
      push(lastPersonBefore(view, at, statement.speaker), kind, 'first-person');
    else {
      const named = sentence.references.find(
        (one) => one.from >= at && one.from <= at + 4 && one.start < to && !one.adjective,
      );
      const gap = named
        ? view.tokens
            .slice(at, named.from)
            .every(({ norm }) =>
              /^(?:in|from|brothers|partners|colleagues|the|mr|mrs|president|both|all|our|my|dear|friends?|.)$/.test(
                norm,
              ),
            )
        : false;
      if (named && gap && !isThing(view, named))
        for (const one of [named, ...joinedTo(view, sentence, named)])
          push(one.actors[0], kind, 'first-person');
    }
  }
  return ties;
}

/** "gratitude to Ada and to Bo": whoever else "and" joins to somebody. */
function joinedTo(view: View, sentence: SentenceView, named: Reference): Reference[] {
  const found: Reference[] = [];
  for (let last = named; ;) {
    const next = sentence.references.find(
      (one) =>
        one.from > last.to &&
        one.from <= last.to + 4 &&
        !one.adjective &&
        !one.possessive &&
        /^(?:and|,)$/.test(normAt(view, last.to)) &&
        view.tokens
          .slice(last.to, one.from)
          .every(({ norm }) => /^(?:and|,|to|for|the|president|both|also|mr)$/.test(norm)),
    );
    if (!next) return found.some((one) => normAt(view, one.from - 1) !== ',') ? found : [];
    found.push(next);
    last = next;
  }
}

/** "a little disappointed that Macron has not …": a feeling, with whoever it is about behind it. */
const DISAPPOINTED =
  /(?<!\p{L}|not |n[’']t )(?:disappointed|dismayed|frustrated|angry|angered|furious|outraged|annoyed|appalled|exasperated|fed up|unhappy|upset)["”’]? (?:that |with |by |at |in )?(?=\S)/iu;
const PATIENCE =
  /(?<!\p{L})(?:our|my|his|her|its) patience (?:is|was|has|may|will)(?:n[’']t| not| already| now)* (?:infinite|endless|unlimited|limited|limits|running|run|wearing|exhausted|over)(?!\p{L})/iu;

/** Who a clause begins with: "Macron has not", "the union has chosen"; null for what belongs to somebody. */
function subjectAt(view: View, sentence: SentenceView, at: number): string | null {
  const named = sentence.references.find((one) => one.from >= at && one.from <= at + 2 && !one.adjective);
  if (!named || named.possessive) return null;
  const before = view.tokens.slice(at, named.from);
  return before.every(({ norm }) => /^(?:the|mr|mrs|ms|\.)$/.test(norm)) ? (named.actors[0] ?? null) : null;
}

/** "the union has chosen": a body that was called so in full; null where nothing is. */
function bodyAt(view: View, at: number, speaker: string): string | null {
  if (normAt(view, at) !== 'the') return null;
  const noun = [at + 1, at + 2].find((i) => isBodyNoun(normAt(view, i)));
  return noun === undefined || normAt(view, noun + 1) === "'s" ? null : calledInFull(view, noun, speaker);
}

/** "…, Trump said of Carney": whom words are told to be about. */
function saidOf(view: View, sentence: SentenceView, statement: StatementFinding): string | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!/^(?:of|about)$/.test(normAt(view, at)) || !SPEECH.has(normAt(view, at - 1))) continue;
    const named = sentence.references.find(
      (one) =>
        one.from > at &&
        one.from <= at + 2 &&
        !one.adjective &&
        !one.possessive &&
        !(one.start >= statement.span.start && one.end <= statement.span.end),
    );
    if (named) return named.actors[0] ?? null;
  }
  return null;
}

/** Whom "him" means in somebody's own words: the other person named last, in the sentence or the one before. */
function lastPersonBefore(view: View, at: number, speaker: string): string | null {
  const here = view.sentences.findIndex(({ from, to }) => from <= at && at < to);
  const floor = view.sentences[Math.max(0, here - 2)]?.from ?? 0;
  const named = view.resolved.references.findLast(
    (one) => one.kind === 'person' && one.to <= at && one.from >= floor && !one.actors.includes(speaker),
  );
  return named?.actors[0] ?? null;
}

/** "Trump’s plan": a thing, not its owner. */
const isThing = (view: View, one: Reference): boolean =>
  one.possessive &&
  /^(?:plan|proposal|deal|idea|offer|text|draft|initiative)s?$/.test(normAt(view, one.to + 1));

/** Whom words of blame are said of: the subject or owner right before them, else who stands behind "by". */
function meantBefore(
  view: View,
  sentence: SentenceView,
  statement: StatementFinding,
  offset: number,
  length: number,
): string | null {
  const at = tokenFrom(view, offset);
  const behind = tokenFrom(view, offset + length);
  const cue = firstCue(view, sentence, at);
  const candidates = sentence.references.filter(
    (one) =>
      one.to <= at &&
      one.from >= Math.max(cue, at - REACH) &&
      !one.actors.includes(statement.speaker) &&
      !(one.adjective && !ownsBlame(view, one, at)),
  );
  const target = candidates.findLast((one) => {
    const governor = prepositionBefore(view, one.from, sentence.from);
    return (
      governor === null || governor === 'by' || one.possessive || (one.adjective && ownsBlame(view, one, at))
    );
  });
  if (target) return target.actors[0] ?? null;
  const body = bodyBefore(view, Math.max(cue, at - REACH), at, statement.speaker);
  if (body) return body;
  // "He does not want peace. Make Zelenskyy want it": the name comes behind the pronoun.
  if (/^(?:he|she)$/.test(normAt(view, at - 1)) || /^(?:he|she)$/.test(normAt(view, at - 2))) {
    const { start, end } = statement.span;
    const person = view.resolved.references.find(
      (one) =>
        one.kind === 'person' &&
        one.start >= start &&
        one.end <= end &&
        !one.actors.includes(statement.speaker),
    );
    if (person) return person.actors[0] ?? null;
  }
  if (!/^(?:by|of|from)$/.test(normAt(view, behind))) return null;
  const agent = sentence.references.find(
    (one) => one.from > behind && one.from <= behind + 3 && !one.adjective,
  );
  return agent?.actors[0] ?? null;
}

/** "said the union had walked out": a body, or somebody, called by a noun right before the words. */
function bodyBefore(view: View, from: number, at: number, speaker: string): string | null {
  for (let i = at - 1; i > from; i--) {
    const noun = normAt(view, i);
    if (!isBodyNoun(noun) && !isPersonNoun(noun)) continue;
    const determined = [i - 1, i - 2].some((before) => normAt(view, before) === 'the');
    return determined ? calledInFull(view, i, speaker) : null;
  }
  return null;
}

/** "Russian aggression": the adjective beside what is blamed. */
const ownsBlame = (view: View, one: Reference, at: number): boolean =>
  at - one.to <= 1 && normAt(view, one.to) !== ',';

/** The verb of saying behind which the reported words stand; the sentence's start when they stand before it. */
function firstCue(view: View, sentence: SentenceView, before: number): number {
  for (let at = sentence.from; at < before; at++) if (isCue(view, sentence, at)) return at;
  return sentence.from;
}

/** How many sentences back the one who is spoken to may have been named. */
const ADDRESSED_WITHIN = 4;

/** "you" is whom the words were told to, or the other person spoken of last. */
function addressee(view: View, sentence: SentenceView, statement: StatementFinding): string | null {
  const at = indexAt(view, sentence.sentence.start);
  for (let i = at; i >= Math.max(0, at - ADDRESSED_WITHIN); i--) {
    const other = view.sentences[i]?.references.findLast(
      (one) =>
        one.kind === 'person' &&
        !one.adjective &&
        one.start < statement.span.start &&
        !one.actors.includes(statement.speaker),
    );
    if (other) return other.actors[0] ?? null;
  }
  return null;
}
