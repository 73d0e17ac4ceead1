import type { PositionFinding, ProposalFinding, StatementFinding } from '../model.ts';
import { set } from '../text/word-set.ts';
import { WordNotes } from '../text/words.ts';
import { actionRule, LIGHT } from './proposal-actions.ts';
import { keyOf } from './proposal-keys.ts';
import { nameAt, namedAt } from './proposal-named.ts';
import type { Course } from './proposal-words.ts';
import { counts } from './proposal-terms.ts';
import { Memory, type Told } from './proposal-memory.ts';
import { tokenFrom } from './positions.ts';
import { nounRule } from './proposal-nouns.ts';
import { statusOf } from './proposal-status.ts';
import { cueWhere, hasCue } from './sentence-cues.ts';
import { summaryOf, titleOf } from './proposal-titles.ts';
import { isCue, Salience } from './speakers.ts';
import type { Attitude } from './stance-attitude.ts';
import { sourceOf } from './stance-holders.ts';
import { marksOf, type Marks } from './stance-marks.ts';
import { attitudesIn } from './stance-reader.ts';
import { isEarlier, toldOn } from './told-on.ts';
import type { SentenceView, View } from './view.ts';

/** The proposals an article speaks of, with where its actors stand on them. `statements` tell who says a sentence. */
export function findProposals(view: View, statements: readonly StatementFinding[]): ProposalFinding[] {
  const memory = new Memory();
  const salience = new Salience(view);
  const parties: string[] = [];
  const authors = () => memory.authors();
  let before: readonly Attitude[] = [];
  const latest = view.sentences.reduce((most, one) => Math.max(most, latestYear(view, one)), 0);
  for (const [number, sentence] of view.sentences.entries()) {
    const { start, end } = sentence.sentence;
    const said = statementsIn(statements, start, end);
    const marks = marksOf(view, sentence);
    const source = sourceOf(view, sentence, marks);
    const attitudes = attitudesIn({
      view,
      sentence,
      salience,
      statements: said,
      parties,
      marks,
      source,
      before,
      authors,
    });
    before = attitudes;
    if (!isHistory(view, sentence, latest)) {
      for (const attitude of attitudes) record(view, sentence, memory, attitude, number);
      noteNamed(view, sentence, memory, number, marks);
    }
    salience.note(view, sentence);
    salience.speaker = said.findLast(({ span }) => span.start >= start)?.speaker ?? salience.speaker;
    for (const reference of sentence.references)
      if (!reference.adjective && reference.kind === 'party') parties.push(...reference.actors);
  }
  const known = new Map<Told, string>();
  return memory.all.filter(stands).map((told) => {
    const key = keyOf(told, new Set(known.values()));
    const finding = findingOf(view, told, key, known);
    known.set(told, key);
    return finding;
  });
}

/** Years before the latest that an article names behind which what is told is history. */
const HISTORY = 15;
const YEAR = /^(?:1[89]|20)\d\d$/;

const YEAR_OF = new WordNotes((norm) => (YEAR.test(norm) ? Number(norm) : 0));

const YEARS = cueWhere((norm) => YEAR.test(norm));

/** 0 where no year is named. */
function latestYear({ tokens }: View, sentence: SentenceView): number {
  if (!hasCue(sentence, YEARS)) return 0;
  const { from, to } = sentence;
  let latest = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const year = token ? YEAR_OF.of(token.word) : 0;
    if (year > latest) latest = year;
  }
  return latest;
}

/** "an armistice signed in 1953": nothing that is put forward now. */
function isHistory(view: View, sentence: SentenceView, latest: number): boolean {
  const year = latestYear(view, sentence);
  return year > 0 && latest > year + HISTORY;
}

const NONE: StatementFinding[] = [];

/** The statements that lie in a sentence or reach into it. */
function statementsIn(
  statements: readonly StatementFinding[],
  start: number,
  end: number,
): readonly StatementFinding[] {
  let found = NONE;
  for (const one of statements)
    if (one.span.start < end && start < one.span.end) {
      if (found === NONE) found = [one];
      else found.push(one);
    }
  return found;
}

function record(
  view: View,
  sentence: SentenceView,
  memory: Memory,
  attitude: Attitude,
  number: number,
): void {
  const when = toldOn(view, sentence);
  const earlier = when === null && wasEarlier(view, sentence, attitude);
  for (const named of attitude.courses) {
    const course = named.anaphor === 'it' ? (nearestNamed(view, sentence, named.start) ?? named) : named;
    if (course.end <= course.start) continue;
    const foreign = attitude.stance === 'proposes' ? [] : attitude.holders;
    const asked = attitude.stance === 'opposes' ? demandTold(view, memory, attitude, course, number) : null;
    for (const told of asked
      ? [asked]
      : memory.resolve(course, number, foreign, attitude.stance === 'proposes')) {
      // "withdraw its proposals": the noun lies in the words of the demand itself.
      if (
        course.anaphor !== null &&
        /\b(?:its|his|her|their)\s*$/.test(
          view.article.text.slice(Math.max(0, course.start - 8), course.start),
        ) &&
        told.mentions.some((one) => one !== course && course.start >= one.start && course.end <= one.end)
      )
        continue;
      // What is said again of a demand just told adds nothing to its name.
      memory.note(told, asked ? { ...course, anaphor: 'demand' } : course, number);
      const wishes =
        course.anaphor !== null &&
        WISHING.test(attitude.rules[0]?.rule ?? '') &&
        told.positions.some(({ actor }) => !attitude.holders.includes(actor));
      const offered = wishes
        ? 'supports'
        : attitude.offer && told.positions.length === 0
          ? 'proposes'
          : attitude.stance;
      told.explicit ||= attitude.holders.length > 0 && isExplicit(attitude, course);
      told.spans.push(course.anaphor ? attitude.span : { start: course.start, end: course.end });
      if (attitude.impersonal) told.impersonal.add(attitude.stance);
      for (const actor of attitude.holders)
        told.positions.push({
          actor,
          stance: offered,
          condition: attitude.condition,
          voice: voiceFor(view, attitude.voice, actor),
          span: attitude.span,
          when,
          ...(earlier ? { earlier } : {}),
          confidence: attitude.sure ? 'medium' : 'low',
          rules: attitude.rules,
        });
    }
  }
}

/**
 * "had rejected", "has previously said that he wants": the verb of a stance, or the verb of saying over it. Beside one
 * in the past, "had rejected" may be what "has rejected" becomes there.
 */
function wasEarlier(view: View, sentence: SentenceView, { rules }: Attitude): boolean {
  const own = tokenFrom(view, rules[0]?.span.start ?? sentence.sentence.end);
  let said = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at === own || !isCue(view, sentence, at)) continue;
    if (!isEarlier(view, sentence, at)) return false;
    said = true;
  }
  return said || isEarlier(view, sentence, own);
}

const DEMANDED =
  /\b(?:demands?|requests?|calls?|ultimatums?|conditions?|requirements?|insistence) (?:for|that|to|on)(?: the)?\s*$/iu;
/** Characters before what is demanded within which the demand is named. */
const DEMAND_WITHIN = 40;

/** "rejecting a demand for the army to leave": what another was just told to demand, of the same kind and of the same party. */
function demandTold(
  { article }: View,
  memory: Memory,
  { holders }: Attitude,
  course: Course,
  number: number,
): Told | null {
  if (course.anaphor !== null || course.kind === 'other') return null;
  const lead = article.text.slice(Math.max(0, course.start - DEMAND_WITHIN), course.start);
  if (!DEMANDED.test(lead)) return null;
  const told = memory.all.findLast(
    ({ kind, last, positions, stems }) =>
      kind === course.kind &&
      number - last <= 1 &&
      positions.some(({ actor, stance }) => stance === 'proposes' && !holders.includes(actor)) &&
      [...course.stems].some((stem) => stems.has(stem)),
  );
  return told ?? null;
}

/** Verbs of wanting, which of a plan told before are a yes to it. */
const WISHING = /-verb-(?:want|seek|push-for|press-for|call-for|urge|ask|demand)$/;

/** What "it" means in its own sentence: the nearest course named before it. */
function nearestNamed(view: View, sentence: SentenceView, before: number): Course | null {
  let found: Course | null = null;
  for (let at = sentence.from; at < sentence.to && (view.tokens[at]?.end ?? 0) <= before; at++)
    found = namedAt(view, sentence, at) ?? found;
  return found;
}

/** A spokesman's word on the state he speaks for is the state's own. */
const voiceFor = (view: View, voice: string | null, actor: string): string | null =>
  voice === null ||
  voice === actor ||
  view.resolved.found.some((person) => person.id === voice && person.affiliation === actor)
    ? null
    : voice;

/** Wordings of one sentence that are looked through for a name already read. */
const RECENT = 12;
const KEPT = set('ceasefire plan troops guarantees membership');

/** What a sentence names without anybody's stance keeps a proposal in mind, and may be the first to tell of it. */
function noteNamed(view: View, sentence: SentenceView, memory: Memory, number: number, marks: Marks): void {
  for (const at of marks.name) {
    const name = nameAt(view, sentence, at);
    if (!name || !(KEPT.has(name.rule.cls) || counts(view, Math.max(0, name.from - 4), at + 1))) continue;
    const named = namedAt(view, sentence, at);
    if (!named || (named.terms.length === 0 && !KEPT.has(named.cls))) continue;
    const known = memory.all.some(
      ({ last, mentions }) =>
        last === number &&
        mentions.slice(-RECENT).some((one) => named.start >= one.start && named.start < one.end),
    );
    if (known) continue;
    const [told] = memory.resolve(named, number);
    if (!told) continue;
    memory.note(told, named, number);
    told.spans.push({ start: named.start, end: named.end });
  }
}

/** A proposal is told where somebody stands somewhere on it, or where its numbers make it one. */
const stands = (told: Told): boolean => {
  const { positions, terms, named } = told;
  return (
    (positions.length > 0 && (weightOf(told) > 1 || new Set(positions.map(({ actor }) => actor)).size > 1)) ||
    (named && terms.some((term) => /point|day|week|month|stage|phase/.test(term)))
  );
};

const NOMINAL = /(?:tion|ment|wal|oval|sion)$/;

/** How surely the words name a course of action: 2 by themselves, 1 with two who stand somewhere on it. */
function weightOf({ named, kind, cls, thin, terms, explicit }: Told): number {
  if (thin) return terms.length > 0 ? 2 : 1;
  const rule = actionRule(cls);
  return named ||
    explicit ||
    NOMINAL.test(cls) ||
    kind !== 'other' ||
    terms.length > 0 ||
    nounRule(cls) ||
    (rule && !LIGHT.has(rule.lemma))
    ? 2
    : 1;
}

const EXPLICIT =
  /-(?:propose|proposals?|demand|demands?-for|demands?|insist|request|float|put-forward|table|offer|offers?-of|rule-out|reject|rejection-of|turn-down|refuse|refusal|refusal-of|veto|suggest|insist-on)$/;

/** Verbs that make a proposal of whatever is to be done, where enough is said of it. */
const ASKING =
  /-verb-(?:call-for|call-on|call-upon|urge|ask|press|press-for|push-for|want|agree-to|require)$/;
/** Words of a course that say enough. */
const ENOUGH = 3;

const isExplicit = ({ rules }: Attitude, { cls, stems }: Course): boolean => {
  const rule = rules[0]?.rule ?? '';
  return EXPLICIT.test(rule) || (ASKING.test(rule) && actionRule(cls) !== undefined && stems.size >= ENOUGH);
};

const RANK: Record<PositionFinding['stance'], number> = {
  opposes: 4,
  conditional: 3,
  proposes: 2,
  supports: 1,
  undecided: 0,
};

/** One stance of an actor at a time: the strongest that the words give. */
function settled(positions: readonly PositionFinding[]): PositionFinding[] {
  const kept = new Map<string, PositionFinding>();
  for (const position of positions) {
    const key = `${position.actor} ${position.when?.start ?? ''}`;
    const before = kept.get(key);
    if (!before || RANK[position.stance] > RANK[before.stance]) kept.set(key, position);
  }
  return [...kept.values()];
}

/** Words that make a text with another number the later one of the one before. */
const RENEWED =
  /\b(?:new|emerged|revised|updated|amended|slimmed|shortened|extended|rewritten|replac\w+|supersed\w+|instead|counter)\b/iu;
const REPLACING = /\b(?:replac\w+|supersed\w+|instead|counter)\b/iu;
const UNIT = /(?:day|week|month|year|hour|point|stage|phase|step)(?=s?$)/;

/** The proposal that a text with another number follows: "a 20-point plan replaced the 28-point one". */
function followed(view: View, told: Told, before: ReadonlyMap<Told, string>): ProposalFinding['follows'] {
  const [first] = told.mentions;
  const term = told.terms.find((one) => UNIT.test(one));
  const sentence =
    first &&
    view.sentences.find((one) => first.start >= one.sentence.start && first.start < one.sentence.end);
  if (!first || !term || !sentence || !RENEWED.test(sentence.text)) return null;
  const unit = UNIT.exec(term)?.[0];
  const earlier = [...before]
    .filter(
      ([one]) =>
        one.cls === told.cls &&
        !one.terms.includes(term) &&
        one.terms.some((other) => UNIT.exec(other)?.[0] === unit),
    )
    .at(-1);
  if (!earlier) return null;
  const kind = REPLACING.test(sentence.text) ? 'supersedes' : 'amends';
  return { key: earlier[1], kind, span: { start: first.start, end: first.end } };
}

function findingOf(view: View, told: Told, key: string, before: ReadonlyMap<Told, string>): ProposalFinding {
  const sentences = [...told.sentences]
    .sort((a, b) => a - b)
    .map((number) => view.sentences[number])
    .filter((sentence) => sentence !== undefined);
  const positions = settled(told.positions);
  const first = view.sentences[[...told.sentences][0] ?? 0];
  return {
    article: view.article.id,
    spans: told.spans,
    kind: told.kind,
    title: titleOf(view, told),
    summary: summaryOf(told.kind, told.terms),
    terms: told.terms,
    status: statusOf(sentences, positions),
    positions,
    when: first ? toldOn(view, first) : null,
    key,
    follows: followed(view, told, before),
    confidence: 'medium',
    rules: told.positions.flatMap(({ rules }) => rules ?? []),
  };
}
