import type { Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { REPORTING, SPEECH } from './cues.ts';
import { cuesAt } from './stance-cues.ts';
import { acts, GROUPS, groupMeant, hasOthers, isPeople, PAIRS, pairOf } from './stance-groups.ts';
import type { Marks } from './stance-marks.ts';
import { mainSubject, PERSONAL, pronounHolder, relativeHolder } from './stance-pronouns.ts';
import type { Holder, Said, Scene } from './stance-scene.ts';
import { isAdverb, isBe, startOfGroup } from './stance-verb-groups.ts';
import { coordinated, isQuoted, normAt, prepositionBefore, type SentenceView, type View } from './view.ts';

const BOUNDARY = set(
  '; : — – ( ) -- that but while although though because after before when if since whereas as than where',
);
/** Says whose words a token stands in: the statement it is part of. */
export const statementAt = (scene: Scene, at: number): Said | undefined => {
  const { view, statements } = scene;
  const offset = view.tokens[at]?.start ?? 0;
  return (
    statements.find(({ span, kind }) => kind === 'direct' && offset >= span.start - 1 && offset < span.end) ??
    statements.find(({ span }) => offset >= span.start - 1 && offset < span.end) ??
    reported(scene, at)
  );
};

/** "According to Rubio, …": the source that a sentence opens or ends with. */
export function sourceOf(view: View, sentence: SentenceView, { according }: Marks): Reference | null {
  for (const at of according)
    if (at < sentence.to - 2 && normAt(view, at + 1) === 'to')
      return (
        sentence.references.find((one) => one.from >= at + 2 && one.from <= at + 7 && !one.adjective) ?? null
      );
  return null;
}

/** Verbs of reporting in the present, as headlines and live pages have them. */
const REPORTS = set(
  'tells insists argues stresses notes adds warns claims believes maintains writes announces declares confirms signals admits explains states reiterates suggests hinted hints believed indicates emphasises emphasizes',
);

/** Behind a comma, words that end what was reported. */
const TURNING = set('which who while but');

/** ", which …", ", rebuffing …": the outlet speaks again. */
const turns = (view: View, at: number): boolean =>
  TURNING.has(normAt(view, at)) ||
  (normAt(view, at).endsWith('ing') &&
    cuesAt(view, at, at + 3).some(({ rule, form }) => rule.shape === 'verb' && form === 'ing'));

/** "The U.S. said on Friday that …": a clause reported beside quoted words. */
function reported(scene: Scene, at: number): Said | undefined {
  const { view, sentence } = scene;
  if (isQuoted(sentence, view.tokens[at]?.start ?? 0)) return undefined;
  const source = scene.source?.from === at ? undefined : scene.source?.actors[0];
  if (source)
    return {
      speaker: source,
      kind: 'indirect',
      span: { start: sentence.sentence.start, end: sentence.sentence.end },
    };
  for (let i = at - 1; i > sentence.from; i--) {
    const word = normAt(view, i);
    if (word === ';' || (word === ',' && turns(view, i + 1))) return undefined;
    if (!(REPORTING.has(word) || REPORTS.has(word)) || isQuoted(sentence, view.tokens[i]?.start ?? 0))
      continue;
    const holder = holderBefore(scene, i);
    const [speaker] = holder?.actors ?? [];
    const start = view.tokens[i + 1]?.start ?? sentence.sentence.end;
    return speaker === undefined
      ? undefined
      : { speaker, kind: 'indirect', span: { start, end: sentence.sentence.end } };
  }
  return undefined;
}

/** What demands or provides for something in the name of whoever put it forward: "the plan calls for elections". */
export const PLANS = set(
  'plan proposal draft document text framework roadmap blueprint deal agreement treaty accord initiative package offer pact memorandum',
);
/** Those who put the plan forward that was told of last. */
export function authored({ authors }: Scene): Holder | null {
  const actors = authors();
  return actors.length > 0 ? { actors, sure: false } : null;
}

const BEFORE_VERB = set('not have has had all both');

/** Who a verb that begins at `at` is said of. */
export function holderBefore(scene: Scene, at: number): Holder | null {
  const { view, sentence } = scene;
  const quoted = isQuoted(sentence, view.tokens[at]?.start ?? 0);
  const statement = statementAt(scene, at);
  let i = at - 1;
  while (i >= sentence.from && (isAdverb(normAt(view, i)) || BEFORE_VERB.has(normAt(view, i)))) i--;
  if (normAt(view, i) === ')') i = openingOf(view, sentence, i) - 1;
  const word = normAt(view, i);
  // "Chad was “fine with it”": the subject of what is quoted stands before the mark.
  if (quoted && word === '"' && isPredicated(normAt(view, i - 1)))
    return holderBefore(scene, startOfGroup(view, sentence, i));
  const refs = sentence.references.filter(
    (one) =>
      (!one.adjective || one.to === i + 1) && isQuoted(sentence, one.start) === quoted && one.to <= i + 1,
  );
  if (/^(?:we|i)$/.test(word))
    return statement && (quoted || statement.kind === 'direct')
      ? { actors: [statement.speaker], sure: true }
      : null;
  if (word === 'you') return null;
  if (PERSONAL.has(word)) return pronounHolder(scene, i, refs, statement);
  if (PLANS.has(word)) return ownerOf(scene, i) ?? authored(scene);
  if (word === 'who' || word === 'which') return relativeHolder(scene, i, refs);
  if (word === ',') {
    const before = apposed(scene, i, refs);
    if (before) {
      const beside = /^(?:alongside|together|along|joined)$/.test(normAt(view, before.to + 1))
        ? sentence.references.filter(
            (one) => one.from > before.to && one.to <= i && !one.adjective && !one.possessive,
          )
        : [];
      const { actors, sure } = joined(scene, before, refs);
      return { actors: [...new Set([...actors, ...beside.flatMap((one) => one.actors)])], sure };
    }
  }
  let floor = i;
  while (floor >= sentence.from && i - floor < 14 && !isBoundary(scene, floor, refs, quoted, i)) floor--;
  const region = refs.filter((one) => one.from > floor);
  const governed = (one: Reference) => {
    const preposition = prepositionBefore(view, one.from, Math.max(sentence.from, floor + 1));
    return preposition !== null && preposition !== 'by' && preposition !== 'like';
  };
  const beside = region.find(
    (one) => one.to === i + 1 && !one.possessive && normAt(view, one.from - 1) === 'with',
  );
  if (beside) return joined(scene, beside, refs);
  const free = region.filter((one) => !one.possessive && !governed(one)).at(-1);
  // "Chad Rail workers voted": those who work for it.
  if (free && free.to === i && free.kind !== 'person' && WORKERS.has(word)) return null;
  if (free) return joined(scene, free, refs);
  const owner = region.filter((one) => one.possessive && !governed(one)).at(-1);
  if (owner && hasOthers(view, owner, i)) return null;
  if (owner && i - owner.to <= 8) return { actors: owner.actors, sure: owner.kind !== 'person' };
  const of = region
    .filter((one) => normAt(view, one.from - 1) === 'of' || normAt(view, one.from - 2) === 'of')
    .at(-1);
  if (of && i - of.to <= 1) return joined(scene, of, refs);
  if (
    PAIRS.test(word) &&
    (/^(?:both|sides|parties)$/.test(word) ||
      [1, 2, 3].some((back) => /^(?:two|both)$/.test(normAt(view, i - back))))
  )
    return pairOf(scene);
  if (GROUPS.test(word) && i > floor) {
    if (
      statement &&
      !quoted &&
      /^(?:negotiators|team|delegation|government|executive|administration|army|military|leadership|ministry|cabinet|authorities)$/.test(
        word,
      )
    )
      return { actors: [statement.speaker], sure: false };
    return /^(?:negotiators|team|delegation)$/.test(word) ? null : groupMeant(scene, word);
  }
  const opening = i > floor ? normAt(view, floor + 1) : '';
  if (PERSONAL.has(opening)) return pronounHolder(scene, floor + 1, refs, statement);
  if (quoted) return i <= floor && statement ? { actors: [statement.speaker], sure: false } : null;
  // ", rejecting …", "and demanded …": what the sentence is about.
  if (i <= floor || /^(?:and|or|by|of|for|after|before|in|then|,|"|without|while)$/.test(word))
    return mainSubject(scene, i + 1);
  return null;
}

const WORKERS = set(
  'workers staff employees pilots drivers nurses doctors teachers crews members voters protesters residents farmers shareholders investors fans families',
);

/** A verb that leaves its complement to the words behind it: "was", "remains", "will". */
const isPredicated = (word: string): boolean =>
  isBe(word) || /^(?:will|would|has|had|have|did|does|do|feels?|felt|sounded|stands?|stood)$/.test(word);

/** The parenthesis that a closing one belongs to: "the union (NURS) wants". */
function openingOf(view: View, sentence: SentenceView, at: number): number {
  for (let i = at - 1; i > Math.max(sentence.from, at - 8); i--) if (normAt(view, i) === '(') return i;
  return at;
}

function isBoundary(
  { view, sentence }: Scene,
  at: number,
  refs: readonly Reference[],
  quoted: boolean,
  last: number,
): boolean {
  const word = normAt(view, at);
  if (word === '"') return isQuoted(sentence, view.tokens[at - 1]?.start ?? 0) !== quoted || quoted;
  if (BOUNDARY.has(word)) return true;
  // "Zelenskyy and European leaders said": people without names do not end the list.
  if (word === 'and' && isPeople(normAt(view, last)) && refs.some((one) => one.to === at)) return false;
  if (word === 'and' || word === ',')
    return !(
      refs.some((one) => one.to === at || one.to === at - 1) &&
      refs.some((one) => one.from > at && one.from <= at + 4)
    );
  return false;
}

/** "Starmer, the prime minister, rejected …": the name before the phrase in commas. */
function apposed({ view, sentence }: Scene, comma: number, refs: readonly Reference[]): Reference | null {
  for (let at = comma - 1; at >= Math.max(sentence.from, comma - 22); at--)
    if (normAt(view, at) === ',') {
      const ref = refs.find((one) => one.to === at && !one.possessive);
      if (ref && prepositionBefore(view, ref.from, sentence.from) === null) return ref;
    }
  return null;
}

function joined({ view }: Scene, one: Reference, refs: readonly Reference[]): Holder {
  return { actors: [...new Set(coordinated(view, refs, one).flatMap(({ actors }) => actors))], sure: true };
}

/** The actors named from a token on, behind "by", "from" or "to": joined ones with it. */
export function holdersFrom(scene: Scene, at: number, reach = 6): Holder | null {
  const { view, sentence } = scene;
  const refs = sentence.references.filter((one) => !one.adjective || acts(view, one.to));
  const first = refs.find((one) => one.from >= at && one.from <= at + reach);
  if (!first) {
    const word = normAt(view, at);
    if (/^(?:us|me)$/.test(word)) {
      const statement = statementAt(scene, at);
      return statement ? { actors: [statement.speaker], sure: true } : null;
    }
    return null;
  }
  for (let i = at; i < first.from; i++)
    if (/^(?:[,;.:"]|and|but|that|which|who|to|said|on|in)$/.test(normAt(view, i))) return null;
  return joined(
    scene,
    first,
    refs.filter((one) => one.from >= at && (one === first || !SPEECH.has(normAt(view, one.to)))),
  );
}

const OWNERS = set('its his her their our my');
const NO_OWNED = set(
  ', ; . : " ( ) the a an this that of for in on to with by from and or is are was were has have had any all which who',
);

const CLAUSE_OPENS = set('after before while because although though but when as since until that');

/** "Ada left after Chad raised | its offer": who the clause is about, behind what opens it. */
function clauseOwner({ view, sentence }: Scene, at: number): Holder | null {
  const refs = sentence.references.filter((one) => !one.adjective && !one.possessive && one.to <= at);
  for (let i = at - 1; i > sentence.from; i--) {
    if (!CLAUSE_OPENS.has(normAt(view, i))) continue;
    const subject = refs.find((one) => one.from >= i + 1 && one.from <= i + 2);
    return subject && subject.kind !== 'person' ? { actors: subject.actors, sure: false } : null;
  }
  return null;
}

/** The owner of a noun: "Russia’s demand", "Russian requests", "its call". */
export function ownerOf(scene: Scene, noun: number): Holder | null {
  const { view, sentence, salience } = scene;
  // "Russian requests": the adjective is the owner.
  const group = sentence.references.find((one) => one.from < noun && one.to > noun && one.kind === 'party');
  if (group) {
    const other =
      normAt(view, group.from - 1) === '-'
        ? sentence.references.find((one) => one.to === group.from - 1)
        : undefined;
    return { actors: [...new Set([...(other?.actors ?? []), ...group.actors])], sure: true };
  }
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - 6); at--) {
    const word = normAt(view, at);
    const reference = sentence.references.find((one) => one.to === at + 1);
    if (reference) {
      if (!reference.possessive && !reference.adjective && at !== noun - 1) return null;
      // "U.S.-Russian proposal", "Trump’s and Zelenskyy’s agreement".
      const link = reference.from - 1;
      const linked = /^(?:-|and|\/)$/.test(normAt(view, link));
      const other = linked
        ? sentence.references.find(
            (one) => one.to === link || (one.to === link - 1 && normAt(view, link - 1) === "'s"),
          )
        : undefined;
      return { actors: [...new Set([...(other?.actors ?? []), ...reference.actors])], sure: true };
    }
    if (OWNERS.has(word)) {
      const statement = statementAt(scene, at);
      if (/^(?:our|my)$/.test(word)) return statement ? { actors: [statement.speaker], sure: true } : null;
      const before = (/^(?:its|their)$/.test(word) ? clauseOwner(scene, at) : null) ?? mainSubject(scene, at);
      if (before) return before;
      const meant = salience.pronoun(word === 'its' || word === 'their' ? 'it' : 'he', null);
      return meant ? { actors: [meant], sure: false } : null;
    }
    if (word === "'s" && GROUPS.test(normAt(view, at - 1))) return groupMeant(scene, normAt(view, at - 1));
    if (word !== "'s" && NO_OWNED.has(word)) {
      if (word === '"') continue;
      return null;
    }
  }
  return null;
}
