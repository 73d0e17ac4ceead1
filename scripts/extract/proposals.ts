import type { PositionFinding, ProposalFinding, Reference, Span, StatementFinding } from '../model.ts';
import { fold } from '../text/fold.ts';
import { slug } from '../text/slug.ts';
import { clausesIn } from './proposal-clauses.ts';
import { HEADS, TERM, type HeadRule } from './proposal-heads.ts';
import { Salience, subjectOfVerb } from './speakers.ts';
import { toldOn } from './told-on.ts';
import { CUES, IMPOSED, NEED, STATUSES, type CueRule } from './stance-cues.ts';
import { actorsIn, isQuoted, prepositionBefore, type SentenceView, type View } from './view.ts';

/** Words that name a proposal in one sentence. */
interface Head extends Span {
  rule: HeadRule;
  key: string;
  words: string;
  terms: string[];
}

interface Cue extends Span {
  rule: CueRule;
  words: string;
}

/** Farther apart than this, in characters, a cue and a proposal have nothing to do with each other. */
const REACH = 130;

const matchesOf = <T>(text: string, offset: number, rules: readonly T[], patternOf: (rule: T) => RegExp) => {
  const found: (Span & { rule: T; words: string })[] = [];
  for (const rule of rules) {
    for (const match of text.matchAll(patternOf(rule))) {
      const start = offset + match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, rule, words: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** "30-day" → "30 days", "28-point" → "28 points", "one-month" → "one month". */
const termOf = (term: string): string => {
  const plain = term.replace(/-/g, ' ');
  return /^(?:1|one)\b|s$|cent$|%$/.test(plain) ? plain : `${plain}s`;
};

function headsIn({ text, sentence }: SentenceView): Head[] {
  const all = matchesOf(text, sentence.start, HEADS, (rule) => rule.pattern);
  // "a separate agreement on security guarantees" is about the guarantees; being kept "from joining" is no membership.
  const own = all.filter((head, i) => {
    const next = all[i + 1];
    const before = text.slice(0, head.start - sentence.start);
    return (
      !(head.rule.loose && next && next.start - head.end <= 25) &&
      !(head.rule.kind === 'membership' && /\bfrom\s+$/i.test(before))
    );
  });
  // A clause that no rule names is a proposal of its own; one that holds a named one is not.
  const clauses = clausesIn(text, sentence.start).filter(
    (clause) => !all.some((head) => head.start < clause.end + 10 && clause.start - 10 < head.end),
  );
  const named = own.map((head) => {
    // A length or a number right before the words belongs to them: "a one-month truce", "a proposed 30-day ceasefire".
    const before = text.slice(Math.max(0, head.start - sentence.start - 30), head.start - sentence.start);
    const own = [...(before + head.words).matchAll(TERM)].map(([term]) => term);
    const numbered = (head.rule.kind === 'ceasefire' || head.rule.kind === 'framework') && own.length > 0;
    return {
      ...head,
      key: numbered ? `${head.rule.key}-${slug(own.join(' '))}` : head.rule.key,
      terms: own.map(termOf),
    };
  });
  const more = clauses.map((clause) => ({
    ...clause,
    terms: [...clause.words.matchAll(TERM)].map(([term]) => termOf(term)),
  }));
  return [...named, ...more].sort((a, b) => a.start - b.start);
}

const referenceIds = (reference: Reference | undefined): string[] => reference?.actors ?? [];

function ownersOf(sentence: SentenceView, cue: Cue): string[] {
  const before = sentence.references.filter(
    (reference) => reference.end <= cue.start + 1 && cue.start - reference.end <= 28,
  );
  const owner =
    before.filter((reference) => reference.possessive || reference.adjective).at(-1) ??
    sentence.references.find((r) => r.start <= cue.start && r.end > cue.start && r.by === 'group');
  return referenceIds(owner);
}

function agentsOf(sentence: SentenceView, cue: Cue): string[] {
  const first = actorsIn(sentence).find(
    (reference) => reference.start >= cue.end && reference.start - cue.end <= 40,
  );
  return referenceIds(first);
}

/** In somebody's own words: another who is named as the subject, "“Putin rejected a ceasefire”"; null for the speaker. */
function quotedSubject(view: View, sentence: SentenceView, verb: number): string[] | null {
  const words = view.tokens
    .slice(Math.max(sentence.from, verb - 8), verb)
    .filter((token) => isQuoted(sentence, token.start));
  if (words.some(({ norm }) => /^(?:i|we|our|us)$/.test(norm))) return null;
  const named = sentence.references.filter(
    (one) =>
      !one.adjective &&
      !one.possessive &&
      one.to <= verb &&
      verb - one.to <= 5 &&
      isQuoted(sentence, one.start) &&
      prepositionBefore(view, one.from, sentence.from) === null,
  );
  return named.at(-1)?.actors ?? null;
}

function subjectsOf(
  view: View,
  sentence: SentenceView,
  cue: Cue,
  salience: Salience,
  speaker: string | null,
): string[] {
  const verb = view.tokens.findIndex((token) => token.start >= cue.start);
  if (isQuoted(sentence, cue.start)) return quotedSubject(view, sentence, verb) ?? (speaker ? [speaker] : []);
  // "Britain and France are investigating how to propose": several subjects joined.
  const subject = subjectOfVerb(view, sentence, verb, salience);
  if (!subject) return speaker ? [speaker] : [];
  const actors = actorsIn(sentence);
  const reference = actors.filter((one) => one.end <= cue.start && one.actors.includes(subject.actor)).at(-1);
  if (!reference) return [subject.actor];
  const group = [reference];
  for (let i = actors.indexOf(reference) - 1; i >= 0; i--) {
    const [left, right] = [actors[i], group[0]];
    if (!left || !right) break;
    const gap = view.article.text.slice(left.end, right.start);
    if (!/^(?:,| and| --? and now the|,? and the|, the)? ?(?:and )?(?:the )?$/u.test(gap)) break;
    group.unshift(left);
  }
  return group.flatMap((one) => one.actors);
}

const bodyOf = (sentence: SentenceView, span: Span): string =>
  sentence.text.slice(Math.max(0, span.start - sentence.sentence.start), span.end - sentence.sentence.start);

function positionsFor(
  view: View,
  sentence: SentenceView,
  head: Head,
  cues: readonly Cue[],
  heads: readonly Head[],
  salience: Salience,
  statements: readonly StatementFinding[],
): PositionFinding[] {
  const statement = statements.find(({ span }) => head.start >= span.start - 1 && head.start < span.end);
  const when = toldOn(view, sentence);
  const found: PositionFinding[] = [];
  const push = (
    actors: readonly string[],
    stance: PositionFinding['stance'],
    span: Span,
    sure: boolean,
    condition: string | null,
    claimed: boolean,
  ) => {
    for (const actor of actors) {
      if (found.some((one) => one.actor === actor)) continue;
      // What the outlet itself reports beside somebody's words is no claim of theirs.
      const quoted = claimed ? (statement?.speaker ?? null) : null;
      const voice = quoted && quoted !== actor && !sharesSide(view, quoted, actor) ? quoted : null;
      found.push({ actor, stance, condition, voice, span, when, confidence: sure ? 'medium' : 'low' });
    }
  };
  for (const cue of cuesFor(sentence, head, cues)) {
    const behind = cue.start >= head.end;
    const gap = behind ? cue.start - head.end : head.start - cue.end;
    if (
      (gap > REACH && !ofTheIdea(sentence, cue)) ||
      (gap < 0 && cue.rule.holder !== 'owner' && !(cue.start < head.start))
    )
      continue;
    // Another proposal in between takes the cue.
    if (
      heads.some(
        (other) =>
          other !== head &&
          (behind
            ? other.start > head.end && other.end <= cue.start
            : other.start >= cue.end && other.end <= head.start && other.key !== head.key),
      )
    )
      continue;
    const gapText = behind ? bodyOf(sentence, { start: head.end, end: cue.start }) : '';
    if (
      behind &&
      cue.rule.holder === 'subject' &&
      !ofTheIdea(sentence, cue) &&
      (gap > 60 || !FOLLOWS.test(cue.words) || /,(?! which| and| who)/.test(gapText))
    )
      continue;
    if (behind && cue.rule.holder === 'agent' && gap > 60) continue;
    if (behind && cue.rule.holder === 'owner') continue;
    const span = { start: Math.min(cue.start, head.start), end: Math.max(cue.end, head.end) };
    const between = bodyOf(
      sentence,
      behind ? { start: head.end, end: cue.end } : { start: cue.start, end: head.start },
    );
    if (!behind && /[.;]|“[^”]*$/.test(between) && cue.rule.holder === 'owner') continue;
    const needed = behind && /^(?:must|should)/i.test(cue.words);
    const actors = needed
      ? statement
        ? [statement.speaker]
        : []
      : cue.rule.holder === 'owner'
        ? ownersOf(sentence, cue)
        : cue.rule.holder === 'agent'
          ? agentsOf(sentence, cue)
          : subjectsOf(view, sentence, cue, salience, statement?.speaker ?? null);
    // "to step down only if given membership": what stands in the condition is what is wanted.
    const wanted =
      cue.rule.stance === 'conditional' && head.start >= cue.end && /(?:if|that|condition)$/i.test(cue.words);
    const stance = wanted ? 'proposes' : cue.rule.stance;
    const condition = stance === 'conditional' ? conditionIn(sentence.text) : null;
    const claimed = cue.rule.holder === 'subject' || isQuoted(sentence, cue.start);
    push(actors, stance, span, cue.rule.holder !== 'subject' || gap < 60, condition, claimed);
  }
  if (statement && found.every((one) => one.actor !== statement.speaker) && NEED.test(statement.quote)) {
    push([statement.speaker], 'proposes', statementSpan(sentence, statement, head), false, null, false);
  }
  return found;
}

/** The words around a proposal in somebody's statement: its sentence of it, for a stance that no single verb tells. */
const statementSpan = ({ sentence }: SentenceView, { span }: StatementFinding, head: Head): Span => ({
  start: Math.min(head.start, Math.max(span.start, sentence.start)),
  end: Math.max(head.end, Math.min(span.end, sentence.end)),
});

/** "… a plan to use the assets, but De Wever has resisted the idea": the noun points back to the proposal. */
const ofTheIdea = ({ sentence, text }: SentenceView, cue: Cue): boolean =>
  /^\s(?:the|this|that|any such) (?:idea|plan|proposal|move|suggestion|demand|offer|scheme|request)\b/i.test(
    text.slice(cue.end - sentence.start),
  );

/** Verbs that may stand behind what they are about: "which Russia opposes", "a ceasefire must be imposed". */
const FOLLOWS =
  /^(?:oppos|reject|resist|dismiss|refus|accept|back|support|only if|unacceptable|not acceptable|must be|should be)/i;

/**
 * The cues that speak of a proposal: the nearest before it and the nearest behind. Where the nearest before is a noun
 * ("Russian requests for …"), the verb before that speaks of the same thing too, unless the noun is itself opposition.
 */
function cuesFor({ sentence, text }: SentenceView, head: Head, cues: readonly Cue[]): Cue[] {
  const usable = cues.filter(
    (cue) =>
      !IMPOSED.test(text.slice(Math.max(0, cue.start - sentence.start - 80), cue.start - sentence.start)) &&
      (!/\b(?:a|an|the)\s+$/i.test(text.slice(0, cue.start - sentence.start)) || cue.rule.holder === 'owner'),
  );
  const before = usable
    .filter((cue) => cue.end <= head.start || cue.start < head.start)
    .sort((a, b) => b.end - a.end);
  const behind = usable
    .filter((cue) => cue.start >= head.end && !/\bbe\s+$/i.test(text.slice(0, cue.start - sentence.start)))
    .sort((a, b) => a.start - b.start);
  const [first, second] = before;
  const taken = first ? [first] : [];
  if (first?.rule.holder === 'owner' && first.rule.stance === 'proposes' && second?.rule.holder === 'subject')
    taken.push(second);
  return [...taken, ...behind.slice(0, 2)];
}

/** A spokesman's word on the state he speaks for is the state's own. */
function sharesSide(view: View, speaker: string, actor: string): boolean {
  const roles = view.resolved.found.find((person) => person.id === speaker);
  return roles?.affiliation === actor;
}

const CONDITION = /\b(?:only if|provided that|on (?:the )?condition that|unless|if)\b ([^,.;“”]{8,90})/iu;
const conditionIn = (text: string): string | null => CONDITION.exec(text)?.[1]?.trim() ?? null;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const KIND_WORDS: Record<ProposalFinding['kind'], string> = {
  ceasefire: 'A halt to the fighting',
  'security-guarantee': 'A promise of security',
  deployment: 'Forces to be sent',
  framework: 'A plan for an agreement',
  territory: 'A demand or concession over territory',
  finance: 'A use of money',
  resources: 'A deal over resources',
  membership: 'Membership in an alliance or union',
  other: 'A course of action',
};

function titleOf(head: Head): string {
  const words = head.words.replace(/[“”"]/g, '').trim();
  const term = head.terms[0];
  if (head.rule.kind === 'ceasefire')
    return capitalised(
      term
        ? `${term.replace(/s$/, '').replace(/ (?=day|week|month|year|hour)/, '-')} ${/truce/i.test(words) ? 'truce' : 'ceasefire'}`
        : words.toLowerCase(),
    );
  if (head.rule.kind === 'framework' || head.rule.kind === 'territory' || head.rule.loose)
    return capitalised(words);
  return head.rule.label;
}

const RANK: Record<PositionFinding['stance'], number> = {
  opposes: 4,
  conditional: 3,
  proposes: 2,
  supports: 1,
  undecided: 0,
};

/** One stance of an actor an article: the strongest that the words give. */
function settled(positions: readonly PositionFinding[]): PositionFinding[] {
  const kept = new Map<string, PositionFinding>();
  for (const position of positions) {
    const before = kept.get(position.actor);
    if (!before || RANK[position.stance] > RANK[before.stance]) kept.set(position.actor, position);
  }
  return [...kept.values()];
}

/** The proposals an article speaks of, with where its actors stand on them. `statements` tell who says a sentence. */
export function findProposals(view: View, statements: readonly StatementFinding[]): ProposalFinding[] {
  const found = new Map<string, ProposalFinding & { loose: boolean }>();
  const salience = new Salience(view);
  for (const sentence of view.sentences) {
    const heads = headsIn(sentence);
    if (heads.length > 0) {
      const cues: Cue[] = matchesOf(sentence.text, sentence.sentence.start, CUES, (rule) => rule.pattern);
      for (const head of heads) {
        const positions = positionsFor(view, sentence, head, cues, heads, salience, statements);
        const key = pointsTo(head, [...found.keys()]);
        const proposal = found.get(key) ?? {
          ...seed(view, head),
          follows: amended(sentence, head, [...found.keys()]),
        };
        // The words that name a proposal and the ones that take a stance are both what it stands on.
        const span = positions[0] ? positions[0].span : { start: head.start, end: head.end };
        proposal.spans.push(span);
        proposal.positions.push(...positions);
        proposal.terms.push(...head.terms.filter((term) => !proposal.terms.includes(term)));
        proposal.status =
          STATUSES.find(({ pattern }) => pattern.test(sentence.text))?.status ?? proposal.status;
        proposal.when ??= toldOn(view, sentence);
        found.set(key, proposal);
      }
    }
    salience.note(view, sentence);
    salience.speaker =
      statements.findLast(
        ({ span }) => span.start >= sentence.sentence.start && span.start < sentence.sentence.end,
      )?.speaker ?? salience.speaker;
  }
  return [...found.values()]
    .map(({ loose, ...proposal }) => ({ loose, ...proposal, positions: settled(proposal.positions) }))
    .filter(
      ({ loose, positions, terms }) =>
        (positions.length > 0 &&
          (!loose || terms.length > 0 || positions.some((one) => one.confidence === 'medium'))) ||
        terms.some((term) => /point/.test(term)),
    )
    .map(({ loose: _, ...proposal }) => ({
      ...proposal,
      status: statusFrom(proposal),
      summary: summaryOf(proposal),
    }));
}

function statusFrom({ status, positions }: ProposalFinding): ProposalFinding['status'] {
  if (status !== 'floated') return status;
  if (positions.some((one) => one.stance === 'conditional')) return 'conditional';
  return status;
}

const summaryOf = ({ kind, terms }: ProposalFinding): string =>
  `${KIND_WORDS[kind]}${terms.length > 0 ? ` (${terms.join(', ')})` : ''}`;

/** "the truce" after "a two-year truce" is that one: a bare name means the last one of its kind that had a number. */
function pointsTo(head: Head, keys: readonly string[]): string {
  if (head.key !== head.rule.key || (head.rule.kind !== 'ceasefire' && head.rule.kind !== 'framework'))
    return head.key;
  return keys.filter((key) => key.startsWith(`${head.rule.key}-`)).at(-1) ?? head.key;
}

/** Words that make a plan with another number the later text of the one before. */
const RENEWED = /\b(?:new|emerged|revised|updated|amended|slimmed|shortened|rewritten|replac\w+|counter)\b/iu;

/** "A new 20-point framework" after "a 28-point plan" amends it. */
function amended(sentence: SentenceView, head: Head, keys: readonly string[]): ProposalFinding['follows'] {
  if (head.rule.kind !== 'framework' || head.key === head.rule.key || !RENEWED.test(sentence.text))
    return null;
  const before = keys.filter((key) => key.startsWith(`${head.rule.key}-`) && key !== head.key).at(-1);
  return before ? { key: before, kind: 'amends', span: { start: head.start, end: head.end } } : null;
}

function seed(view: View, head: Head): ProposalFinding & { loose: boolean } {
  return {
    article: view.article.id,
    spans: [],
    kind: head.rule.kind,
    title: titleOf(head),
    summary: '',
    terms: [],
    status: 'floated',
    positions: [],
    when: null,
    key: fold(head.key),
    follows: null,
    confidence: 'medium',
    loose: head.rule.loose ?? false,
  };
}
