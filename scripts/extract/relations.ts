import type { RelationFinding, StatementFinding } from '../model.ts';
import { WordNotes } from '../text/words.ts';
import { ACTS, BAD_NAME, GOOD_NAME, NAMES, type Act, type Telling } from './acts.ts';
import { objectsBehind, type ActObject } from './objects.ts';
import { tokenFrom } from './positions.ts';
import { nounRule } from './proposal-nouns.ts';
import { isPrintedInQuotes } from './printed-in-quotes.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import { Salience } from './speakers.ts';
import { clauseSubject, phraseStartingAt, type Ground } from './subjects.ts';
import { actorsIn, isQuoted, normAt, type SentenceView, type View } from './view.ts';
import { isUnreal, sourcesOf, subjectBehind, voiceOver } from './tie-sources.ts';
import { isDeed, voicedTies } from './voiced-ties.ts';
import { tiesInWords } from './words-of-ties.ts';

type Push = (tie: {
  source: string | null | undefined;
  target: string | null | undefined;
  kind: RelationFinding['kind'];
  voice?: string | null;
  start: number;
  end: number;
  sure: boolean;
  rule: string;
}) => void;

/** The agent of a passive: "… by Zelenskyy", "… as theft by the Kremlin"; null when the verb is active. */
function agentOf(ground: Ground, last: number): { actor: string; at: number; end: number } | null {
  const { view, sentence } = ground;
  for (let at = last + 1; at < Math.min(sentence.to, last + 12); at++) {
    if (/^(?:[;:“”"]|who|which|that|after|before|when|while|because)$/.test(normAt(view, at))) return null;
    if (normAt(view, at) !== 'by') continue;
    const agent = phraseStartingAt(ground, at + 1);
    const named = sentence.references.find((one) => one.from > at && one.from <= at + 6);
    return agent?.actor && named ? { actor: agent.actor, at, end: named.end } : null;
  }
  return null;
}

const isPassive = (view: View, verb: number, floor: number): boolean => {
  for (let at = verb - 1; at >= Math.max(floor, verb - 4); at--) {
    const word = normAt(view, at);
    if (/^(?:was|were|been|being|is|are|be)$/.test(word)) return true;
    if (!/ly$|^(?:also|not|since|already|long|then|both)$/.test(word)) return false;
  }
  return false;
};

/** What a name that somebody is called makes of it: "a liar", "an old friend"; null for any other. */
const namedAs = (behind: string): Act['kind'] | null => {
  const [name = ''] = behind.split(/[.,;:]/u);
  return BAD_NAME.test(behind) ? 'criticises' : GOOD_NAME.test(name) ? 'supports' : null;
};
/** "After Chad’s raid, she called the raid reckless": whose deed it is was told before, in the sentence or the one before. */
function deedNamed({ view, sentence }: Ground, last: number, source: string): ActObject[] {
  const deed = normAt(view, last + 2);
  const end = view.tokens[last + 2]?.end;
  if (end === undefined || !/^(?:the|this|that)$/.test(normAt(view, last + 1)) || !isDeed(deed)) return [];
  const before = view.sentences[view.sentences.findIndex(({ from }) => from === sentence.from) - 1];
  const owner = [...(before?.references ?? []), ...sentence.references].findLast(
    (one) =>
      one.to <= last &&
      (one.possessive || one.adjective) &&
      [0, 1, 2].some((i) => normAt(view, one.to + i) === deed),
  );
  const [actor] = owner?.actors ?? [];
  return actor && actor !== source ? [{ actor, from: last + 1, end }] : [];
}

/** How many characters behind somebody the name stands that they are called. */
const NAMED_WITHIN = 40;

/** "denounced the tariffs imposed by": an active verb, whose object stands right behind it. */
const takesObject = (view: View, sentence: SentenceView, verb: number, last: number): boolean =>
  !isPassive(view, verb, sentence.from) &&
  (/^(?:the|an?|this|that|these|those|his|her|its|their|what|any|all|both)$/.test(normAt(view, last + 1)) ||
    sentence.references.some(({ from }) => from === last + 1)) &&
  normAt(view, verb - 1) !== ',';

/** Whom a passive or "drew criticism" is said of; "that move" is the last actor's. */
function patientBefore(ground: Ground, verb: number): string | null {
  const { view, sentence, salience } = ground;
  const subject = clauseSubject(ground, verb);
  const [first, second] = [normAt(view, sentence.from), normAt(view, sentence.from + 1)];
  const move =
    /^(?:that|this|the|it|his|her|their|its)$/.test(first) &&
    /^(?:move|decision|step|statement|remarks?|comments?|visit|plan|strike|attack|speech|proposal|announcement)$/.test(
      second,
    );
  if (subject?.actor && (subject.from <= sentence.from + 3 || !move)) return subject.actor;
  const owner = sentence.references.find((one) => one.possessive && one.to < verb);
  if (!subject && owner && view.tokens.slice(owner.to, verb).some(({ norm }) => isDeed(norm)))
    return owner.actors[0] ?? null;
  return move ? salience.last(() => true) : (subject?.actor ?? null);
}

const ACT = cueOf(ACTS.keys());
const ACTS_AT = new WordNotes((norm) => ACTS.get(norm) ?? null);

/** An act as a sentence tells it: offsets of its words, and the token they begin with. */
interface Told {
  kind: Act['kind'];
  words: string;
  at: number;
  start: number;
  end: number;
}

/** The acts that a sentence has the words for; of two that overlap in one list the first. */
function actsTold({ tokens }: View, { sentence, text, from, to }: SentenceView): Map<Telling, Told[]> {
  const found = new Map<Telling, Told[]>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const acts = token && ACTS_AT.of(token.word);
    if (!acts) continue;
    for (const { list, kind, behind } of acts) {
      const told = found.get(list);
      const last = told?.at(-1);
      if (last && last.end > token.start) continue;
      let { end } = token;
      if (behind) {
        behind.lastIndex = end - sentence.start;
        if (!behind.test(text)) continue;
        end = sentence.start + behind.lastIndex;
      }
      const words = text.slice(token.start - sentence.start, end - sentence.start);
      const one = { kind, words, at, start: token.start, end };
      if (told) told.push(one);
      else found.set(list, [one]);
    }
  }
  return found;
}

const HAS_AGENT = /ed$|blamed|condemned/;
const PREPOSITION_LAST = / (?:at|in|with|by|of|to|for)$/;

/** Acts told by a verb, active and passive. */
function tellActs(ground: Ground, acts: readonly Told[], push: Push): void {
  const { view, sentence } = ground;
  for (const { kind, words, at, start, end } of acts) {
    if (isQuoted(sentence, start) && isQuoted(sentence, end)) continue;
    const last = Math.max(at, tokenFrom(view, end) - 1);
    if (isUnreal(view, sentence, at)) continue;
    if (isNoun(view, at) || isCharacterised(ground, at) || isCharge(view, sentence, at)) continue;
    if (normAt(view, at - 1) === '-') {
      // "the Saudi-backed opposition": whose backing it is stands before the hyphen.
      const backer = words === 'backed' ? sentence.references.find((one) => one.to === at - 1) : undefined;
      const [source] = backer?.actors ?? [];
      const [object] = source ? objectsBehind(ground, last, source) : [];
      if (backer && object)
        push({
          source,
          target: object.actor,
          kind,
          start: backer.start,
          end: object.end,
          sure: true,
          rule: 'backed-compound',
        });
      continue;
    }
    const participle = /ing$/.test(words.split(' ')[0] ?? '');
    const naming = NAMES.test(words);
    if (!participle && !naming && HAS_AGENT.test(words)) {
      const agent = agentOf(ground, last);
      const object = objectsBehind(ground, last, agent?.actor ?? '');
      // "aid backed by Chad": whom the noun belongs to is not told.
      if (agent && hangsOnThing(view, sentence, at)) continue;
      if (
        agent &&
        !takesObject(view, sentence, at, last) &&
        (isPassive(view, at, sentence.from) || object.length === 0 || (object[0]?.from ?? 0) > agent.at)
      ) {
        const target = patientBefore(ground, at) ?? subjectBehind(ground, at)?.actor;
        push({ source: agent.actor, target, kind, start, end: agent.end, sure: true, rule: 'passive-act' });
        continue;
      }
      if (isPassive(view, at, sentence.from) && !PREPOSITION_LAST.test(words)) continue;
    }
    const mutual = isMutual(view, last);
    const sides = mutual ? sidesBefore(ground, at) : [];
    const sources = sides.length > 0 ? sides : sourcesOf(ground, at, participle);
    for (const source of sources) {
      const voice = voiceOver(ground, at, source);
      // "Ada and Bo blamed each other": each of them the others.
      for (const target of mutual ? sources : [])
        push({ source, target, kind, voice, start, end, sure: true, rule: 'mutual-act' });
      const objects = objectsBehind(ground, last, source);
      if (naming && objects.length === 0) objects.push(...deedNamed(ground, last, source));
      for (const object of objects) {
        const behind = object.end - sentence.sentence.start;
        const as = naming ? namedAs(sentence.text.slice(behind, behind + NAMED_WITHIN)) : kind;
        if (as === null) continue;
        push({
          source,
          target: object.actor,
          kind: as,
          voice,
          start,
          end: Math.max(end, object.end),
          sure: !participle,
          rule: participle ? 'act-participle' : 'act',
        });
      }
    }
  }
}

/** "Both sides have accused": the two parties that the text named side by side last. */
function sidesBefore({ view, sentence }: Ground, verb: number): string[] {
  let at = verb - 1;
  while (
    at > sentence.from &&
    /^(?:have|had|has|also|then|later|since|again|repeatedly|quickly|immediately)$/.test(normAt(view, at))
  )
    at--;
  if (!SIDES.test(normAt(view, at)) || !/^(?:both|two|the|warring|rival)$/.test(normAt(view, at - 1)))
    return [];
  const { references } = view.resolved;
  for (let i = references.length - 1; i > 0; i--) {
    const [one, other] = [references[i - 1], references[i]];
    if (!one || !other || other.to > at || one.kind !== 'party' || other.kind !== 'party') continue;
    const [first, second] = [one.actors[0], other.actors[0]];
    const joined = view.tokens.slice(one.to, other.from);
    if (
      first &&
      second &&
      first !== second &&
      joined.length <= 4 &&
      joined.some(({ norm }) => PAIRED.test(norm))
    )
      return [first, second];
  }
  return [];
}
const SIDES =
  /^(?:sides|parties|countries|governments|nations|delegations|neighbou?rs|camps|two|rivals|armies)$/;
const PAIRED = /^(?:and|with|-|–)$/;

/** "blamed each other", "lashed out at one another" */
const isMutual = (view: View, last: number): boolean =>
  /^(?:each|one)$/.test(normAt(view, last + 1)) && /^(?:an)?other$/.test(normAt(view, last + 2));

/** "The plan drew criticism from X", "X’s praise for Y". */
function tellNouns(ground: Ground, acts: ReadonlyMap<Telling, readonly Told[]>, push: Push): void {
  const { view, sentence, salience } = ground;
  for (const { kind, at, start, end } of acts.get('drew') ?? []) {
    if (isQuoted(sentence, start)) continue;
    const source = phraseStartingAt(ground, tokenFrom(view, end))?.actor;
    push({ source, target: patientBefore(ground, at), kind, start, end, sure: false, rule: 'drew' });
  }
  for (const { kind, at, start, end } of acts.get('act-noun') ?? []) {
    if (isQuoted(sentence, start)) continue;
    const owner = actorsIn(sentence).find((one) => one.possessive && one.to < at && one.to >= at - 4);
    const his = [at - 1, at - 2, at - 3].find(
      (i) => i >= sentence.from && /^(?:his|her)$/.test(normAt(view, i)),
    );
    const source = owner?.actors[0] ?? (his === undefined ? null : salience.pronoun(normAt(view, his), null));
    if (!source) continue;
    for (const { actor: target, end: behind } of objectsBehind(
      ground,
      Math.max(at, tokenFrom(view, end) - 1),
      source,
    ))
      push({ source, target, kind, start, end: behind, sure: false, rule: 'act-noun' });
  }
}

/** Acts told in the narrative. */
function actsIn(ground: Ground, push: Push): void {
  if (hasCue(ground.sentence, ACT)) {
    const acts = actsTold(ground.view, ground.sentence);
    tellActs(ground, acts.get('criticises') ?? [], push);
    tellActs(ground, acts.get('supports') ?? [], push);
    tellNouns(ground, acts, push);
  }
  for (const { source, target, kind, at, voice, rule } of voicedTies(ground)) {
    const start = ground.view.tokens[at]?.start ?? 0;
    push({
      source,
      target: target.actor,
      kind,
      voice,
      start: Math.min(start, target.end),
      end: target.end,
      sure: true,
      rule,
    });
  }
}

/** True where a participle without "was" stands behind a plural of things: "guarantees backed by". */
const hangsOnThing = (view: View, sentence: SentenceView, at: number): boolean =>
  !isPassive(view, at, sentence.from) &&
  nounRule(normAt(view, at - 1)) !== undefined &&
  !sentence.references.some(({ to }) => to === at);

/** "accused Chad of arming the rebels": what somebody is said to have done, and no act that is told. */
function isCharge(view: View, sentence: SentenceView, at: number): boolean {
  if (normAt(view, at - 1) !== 'of' || !normAt(view, at).endsWith('ing')) return false;
  for (let i = at - 2; i >= Math.max(sentence.from, at - CHARGED); i--)
    if (CHARGING.test(normAt(view, i))) return true;
  return false;
}
const CHARGING =
  /^(?:accus(?:e|es|ed|ing|ations?)|suspect(?:s|ed|ing)?|guilty|convicted|allegations?|charges)$/;
/** Tokens between an accusation and what it is of. */
const CHARGED = 10;

const STORIES =
  /^(?:narratives?|propaganda|rhetoric|myths?|tropes?|storylines?|theor(?:y|ies)|lies?|falsehoods?|disinformation|misinformation|refrain|mantra|talking-points?|points|lines?|positions?|worldview|views?|stance|messag(?:e|es|ing))$/;
const MIRRORING =
  /^(?:reflect|echo|mirror|parrot|recall|repeat|rehash|amplify|channel|fuel|feed|perpetuat)(?:e?s|ing|ed)?$/;
/** Tokens of the phrase in which the outlet says what somebody's words are like. */
const CHARACTERISED = 10;

/** ", parroting the old myth blaming the miners": an outlet's word on a saying, no act of the speaker. */
function isCharacterised({ view, sentence }: Ground, at: number): boolean {
  if (!normAt(view, at).endsWith('ing')) return false;
  if (!/^\p{Ll}/u.test(view.tokens[at - 1]?.text ?? '')) return false;
  if (STORIES.test(normAt(view, at - 1))) return true;
  for (let i = at - 1; i >= Math.max(sentence.from, at - CHARACTERISED); i--) {
    const word = normAt(view, i);
    if (/^[,;:"]$/.test(word)) return false;
    if (MIRRORING.test(word)) return true;
  }
  return false;
}

/** "his thanks", "an insult": a noun where a verb was looked for. */
const isNoun = (view: View, at: number): boolean =>
  /^(?:the|a|an|his|her|its|their|my|our|'s|of|with|no)$/.test(normAt(view, at - 1)) &&
  /^(?:thanks?|praise|blame|insult|fault|blast|hail|credit|slam|support|condemns?|salute|attack)$/.test(
    normAt(view, at),
  );

/** Acts and words directed at another: accusing, blaming, praising, thanking. Adjectives of the outlet make no tie. */
export function findRelations(view: View, statements: readonly StatementFinding[]): RelationFinding[] {
  const found = new Map<string, RelationFinding>();
  const push: Push = ({ source, target, kind, voice = null, start, end, sure, rule }) => {
    const key = `${source ?? ''} ${kind} ${target ?? ''}`;
    if (!source || !target || source === target || found.has(key)) return;
    found.set(key, {
      article: view.article.id,
      source,
      target,
      kind,
      voice,
      span: { start, end },
      confidence: sure && voice === null ? 'medium' : 'low',
      rules: [{ rule, span: { start, end } }],
    });
  };
  const salience = new Salience(view);
  const plain = isPrintedInQuotes(view);
  for (const whole of view.sentences) {
    if (whole.sentence.zone !== 'narrative') continue;
    const sentence = plain ? { ...whole, quotations: [] } : whole;
    const ground: Ground = { view, sentence, salience, floor: sentence.from };
    actsIn(ground, push);
    salience.mention(sentence);
    const about = clauseSubject(ground, sentence.to);
    if (about?.actor) salience.remember(about.actor);
    else salience.note(view, sentence);
  }
  for (const tie of tiesInWords(view, statements)) push(tie);
  return [...found.values()];
}
