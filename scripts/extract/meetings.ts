import type {
  GroundedTime,
  MeetingFinding,
  ParticipationFinding,
  PlaceReference,
  Reference,
} from '../model.ts';
import { SPEECH } from './cues.ts';
import { clauseAt, clausesOf, type Clause } from './clauses.ts';
import { formatOf, statusOf } from './meeting-status.ts';
import {
  ATTENDING,
  CALL_VERBS,
  ECHO_NOUNS,
  GROUP_WORDS,
  HOSTING,
  HOST_VERBS,
  LOOSE_NOUNS,
  MEETING_NOUNS,
  MEETING_VERBS,
  MOVED,
  ORDINALS,
  PHONE,
  ROUND,
  SEEING_VERBS,
  VIRTUAL,
} from './meeting-words.ts';
import { Salience } from './speakers.ts';
import {
  actorsIn,
  coordinated,
  isQuoted,
  normAt,
  prepositionBefore,
  subjectOf,
  type SentenceView,
  type View,
} from './view.ts';

interface Trigger {
  at: number;
  kind: 'verb' | 'noun' | 'call' | 'host' | 'move';
}

interface Side {
  references: Reference[];
  role: ParticipationFinding['role'];
  /** Named by a group: "with European leaders". */
  group: boolean;
  /** Its words, when nobody of it is named. */
  others: string | null;
  /** The word that brings them in: "with", "between" …; null for an object. */
  by: string | null;
}

const NONE: Side = { references: [], role: 'principal', group: false, others: null, by: null };

function triggersIn(view: View, sentence: SentenceView): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = view.tokens[at];
    if (!token || isQuoted(sentence, token.start)) continue;
    const { norm } = token;
    const before = normAt(view, at - 1);
    const after = normAt(view, at + 1);
    if (
      /^(?:press|news|conference|party|town|prayer|election|record)$/.test(before) &&
      MEETING_NOUNS.has(norm)
    )
      continue;
    if (norm === 'run' && !(after === '-' && normAt(view, at + 2) === 'in')) continue;
    if (norm === 'call' || norm === 'calls') {
      if (
        !/^(?:phone|video|conference|telephone|a|the|joint|separate|”|first|second|long|brief|productive)$/.test(
          before,
        ) ||
        /^(?:for|on|to)$/.test(after)
      )
        continue;
    }
    if (norm === 'conference' && !/^(?:peace|donors?|recovery|security|international|video)$/.test(before))
      continue;
    if (norm === 'meeting' && isGerund(view, at)) triggers.push({ at, kind: 'verb' });
    else if (MEETING_VERBS.has(norm) && norm !== 'meeting') {
      if (
        !/^(?:demands?|conditions?|requirements?|targets?|needs?|deadline|goals?|criteria|with|the)$/.test(
          after,
        ) ||
        after === 'with' ||
        after === 'the'
      )
        triggers.push({ at, kind: 'verb' });
    } else if (MEETING_NOUNS.has(norm)) triggers.push({ at, kind: 'noun' });
    else if (
      SEEING_VERBS.has(norm) &&
      sentence.references.some((r) => r.kind === 'person' && !r.possessive && r.from > at && r.from <= at + 2)
    )
      triggers.push({ at, kind: 'verb' });
    else if (norm === 'sat' && after === 'down') triggers.push({ at, kind: 'verb' });
    else if (
      CALL_VERBS.has(norm) ||
      ((norm === 'spoke' || norm === 'speak' || norm === 'talked' || norm === 'spoken') &&
        spokeWith(view, at))
    )
      triggers.push({ at, kind: 'call' });
    else if (
      HOST_VERBS.has(norm) &&
      after !== 'by' &&
      sentence.references.some((r) => r.from > at && r.from <= at + 3 && r.kind === 'person')
    )
      triggers.push({ at, kind: 'host' });
    else if (MOVED.has(norm) && /^(?:to|for|in|on|into)$/.test(after)) triggers.push({ at, kind: 'move' });
  }
  return triggers;
}

/** "after meeting Trump", "meeting for talks with": the verb, not the noun. */
function isGerund(view: View, at: number): boolean {
  if (
    !/^(?:after|before|by|while|since|following|are|is|were|was|been|of|without|despite|,)$/.test(
      normAt(view, at - 1),
    )
  )
    return false;
  const next = view.tokens[at + 1];
  return Boolean(
    next && (/^\p{Lu}/u.test(next.text) || /^(?:with|for|his|her|their|the|in|at|on)$/.test(next.norm)),
  );
}

/** "spoke by phone with", "spoke to … by phone": a plain "spoke to reporters" is no meeting. */
function spokeWith(view: View, at: number): boolean {
  const behind = view.tokens.slice(at + 1, at + 14).map((token) => token.norm);
  return (
    behind.includes('phone') ||
    behind.includes('telephone') ||
    (behind[0] === 'with' && !behind.slice(0, 4).some((word) => /report|journal|media|press/.test(word)))
  );
}

const groupAt = (view: View, at: number): boolean =>
  GROUP_WORDS.has(normAt(view, at)) || GROUP_WORDS.has(normAt(view, at + 1));

/** References that directly follow a token, with those joined to them; groups are noted and name nobody. */
function sideFrom(view: View, sentence: SentenceView, at: number, reach: number): Side {
  const actors = actorsIn(sentence);
  const first = actors.find(
    (reference) =>
      reference.from >= at && reference.from <= at + reach && !crossesVerb(view, at, reference.from),
  );
  const words = view.tokens.slice(at, at + reach + 2).map((token) => token.norm);
  const group = words.some((word) => GROUP_WORDS.has(word));
  const others = group ? groupWords(view, at, reach) : null;
  if (!first) return { ...NONE, group, others };
  const joined = coordinated(view, actors, first).filter(
    (reference) => reference.kind === 'person' || !groupAt(view, reference.to) || reference.by === 'group',
  );
  return {
    references: joined,
    role: 'principal',
    group,
    others: joined.length === 0 ? others : null,
    by: null,
  };
}

/** "European and NATO leaders", "European officials": the words that name a group, in full. */
function groupWords(view: View, at: number, reach: number): string | null {
  let end = -1;
  for (let i = at; i < at + reach + 2; i++) {
    if (GROUP_WORDS.has(normAt(view, i))) end = i;
    else if (end >= 0 && !/^(?:and|,)$/.test(normAt(view, i))) break;
  }
  const [first, last] = [view.tokens[at], view.tokens[end]];
  if (!first || !last) return null;
  const words = view.article.text.slice(first.start, last.end);
  return /^[\p{L}][\p{L} ,.’'-]{3,60}$/u.test(words) && !/\b(?:his|her|their|the two|both)\b/i.test(words)
    ? words
    : null;
}

const STOPS =
  /^(?:that|which|who|whose|said|says|told|was|were|is|are|has|have|had|will|would|after|before|when|while|as|because|“|”|\.|;)$/;
const crossesVerb = (view: View, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => STOPS.test(token.norm));

/** Everything behind the trigger that names participants. */
function sidesAfter(view: View, sentence: SentenceView, trigger: Trigger, limit: number): Side[] {
  const sides: Side[] = [];
  const { at, kind } = trigger;
  if (kind === 'verb' || kind === 'host' || (kind === 'call' && CALL_VERBS.has(normAt(view, at)))) {
    const start = normAt(view, at + 1) === 'with' ? at + 2 : at + 1;
    const direct = /^(?:in|on|at|for|to|by|last|this|,|\.)$/.test(normAt(view, start))
      ? NONE
      : sideFrom(view, sentence, start, 5);
    if (direct.references.length > 0 || direct.group) sides.push(direct);
  }
  for (let i = at + 1; i < limit; i++) {
    const word = normAt(view, i);
    if (/^(?:“|”|;|\.)$/.test(word)) break;
    if (kind === 'noun' && sides.length === 0 && endsNounPhrase(view, i, at)) break;
    if (
      word === 'with' ||
      word === 'between' ||
      word === 'among' ||
      word === 'involving' ||
      word === 'alongside'
    )
      sides.push({ ...sideFrom(view, sentence, i + 1, 6), by: word });
    else if (word === 'including') sides.push(sideFrom(view, sentence, i + 1, 4));
    else if (word === 'of' && i <= at + 1) sides.push({ ...sideFrom(view, sentence, i + 1, 5), by: word });
    else if (
      word === 'by' &&
      /^(?:hosted|chaired|convened|organised|organized|led)$/.test(normAt(view, i - 1))
    )
      sides.push({ ...sideFrom(view, sentence, i + 1, 4), role: 'host' });
    else if (word === 'by' && /^(?:mediated|brokered|facilitated)$/.test(normAt(view, i - 1)))
      sides.push({ ...sideFrom(view, sentence, i + 1, 4), role: 'mediator' });
    else if (word === 'by' && normAt(view, i - 1) === 'attended')
      sides.push(sideFrom(view, sentence, i + 1, 4));
    else if (word === 'together' || (word === 'to' && normAt(view, i - 1) === 'spoke'))
      sides.push(sideFrom(view, sentence, i + 1, 4));
  }
  return sides.filter(
    (side, i) =>
      i === 0 ||
      side.references.length === 0 ||
      !sides.slice(0, i).some((other) => other.references[0] === side.references[0]),
  );
}

const CARRIES_ON =
  /^(?:which|who|including|hosted|attended|chaired|convened|mediated|brokered|with|between|among|also)$/;

/** Behind a noun, a comma or a verb that tells something else ends what belongs to it. */
function endsNounPhrase(view: View, i: number, at: number): boolean {
  const word = normAt(view, i);
  if (word === ',') return !CARRIES_ON.test(normAt(view, i + 1));
  return (
    i > at + 10 ||
    /^(?:failed|said|says|would|will|have|has|had|was|were|is|are|ended|took|suggesting|to|that)$/.test(word)
  );
}

/** The nearest actors before a token that stand as subject, object or agent, with those joined to them. */
function actorsBefore(view: View, sentence: SentenceView, at: number, not: ReadonlySet<string>): Reference[] {
  const before = actorsIn(sentence).filter(
    (reference) =>
      reference.to <= at &&
      !reference.actors.every((actor) => not.has(actor)) &&
      (reference.kind === 'person' || reference.by === 'group' || !groupAt(view, reference.to)),
  );
  const isFree = (reference: Reference) => {
    const preposition = prepositionBefore(view, reference.from, sentence.from);
    return !reference.possessive && (preposition === null || preposition === 'by');
  };
  const free =
    before.filter(isFree).at(-1) ??
    before.filter((reference) => !reference.possessive).at(-1) ??
    before.at(-1);
  return free ? coordinated(view, before, free) : [];
}

/** "Zelenskyy’s fiery Friday meeting": the owner right before the noun. */
function ownerBefore(view: View, sentence: SentenceView, at: number): Reference | null {
  const owner = actorsIn(sentence)
    .filter((reference) => reference.possessive && reference.to < at)
    .at(-1);
  if (!owner || at - owner.to > 6) return null;
  return view.tokens
    .slice(owner.to + 1, at)
    .every((token) => !STOPS.test(token.norm) && !/^(?:,|in|on|at|of|for|with|and)$/.test(token.norm))
    ? owner
    : null;
}

const attendingBefore = (view: View, clause: Clause, at: number): number | null => {
  for (let i = at - 1; i >= Math.max(clause.from, at - 7); i--) {
    const word = normAt(view, i);
    if (!ATTENDING.has(word)) continue;
    // "has also signaled that the talks …" has nothing.
    const auxiliary =
      /^(?:has|have|had|having)$/.test(word) &&
      /ed$|^(?:also|been|already|not|yet|to|said|met|held|told|never|no|only|long|just|n't)$/.test(
        normAt(view, i + 1),
      );
    if (!auxiliary) return i;
  }
  return null;
};

const movedBefore = (view: View, clause: Clause, at: number): boolean => {
  for (let i = at - 1; i >= clause.from; i--) if (MOVED.has(normAt(view, i))) return true;
  return false;
};

/** The place of the clause that is said of the trigger, or stands nearest to it with nobody speaking in between. */
function placeFor(view: View, sentence: SentenceView, clause: Clause, at: number): PlaceReference | null {
  const here = sentence.places.filter(
    (place) => place.from >= clause.from && place.from < clause.to && !isQuoted(sentence, place.start),
  );
  const said = here.find((place) => place.attributive && place.to <= at && at - place.to <= 3);
  const located = here.filter((place) => place.locative);
  const behind = located.find(
    (place) => place.from > at && place.from - at <= 14 && !leavesClause(view, at, place.from),
  );
  const before = located.filter((place) => place.to <= at && !speaksBetween(view, place.to, at)).at(-1);
  return said ?? behind ?? before ?? null;
}

const leavesClause = (view: View, from: number, to: number): boolean =>
  view.tokens
    .slice(from, to)
    .some(
      (token, i, all) =>
        (token.norm === ',' && /ing$|ed$/.test(all[i + 1]?.norm ?? '')) || SPEECH.has(token.norm),
    );
const speaksBetween = (view: View, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => SPEECH.has(token.norm));

/** "said Sunday", "told NBC on Friday that", "on Monday said": the time of the words, not of what they tell. */
function datesWords(view: View, time: GroundedTime, at: number): boolean {
  const index = view.tokens.findIndex((token) => token.start >= time.start);
  const behind = view.tokens.findIndex((token) => token.start >= time.end);
  if (SPEECH.has(normAt(view, behind))) return true;
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    if (i === at) return false;
    if (SPEECH.has(normAt(view, i))) return true;
    if (/^[,.;]$/.test(normAt(view, i))) return false;
  }
  return false;
}

/** The time of the clause nearest to the trigger; one that opens the sentence serves all its clauses. */
function timeFor(
  view: View,
  sentence: SentenceView,
  clause: Clause,
  { at, kind }: Trigger,
): GroundedTime | null {
  const offset = view.tokens[at]?.start ?? 0;
  const [from, to] = [view.tokens[clause.from]?.start ?? 0, view.tokens[clause.to - 1]?.end ?? 0];
  const usable = sentence.times.filter(
    (time) =>
      !isQuoted(sentence, time.start) &&
      time.interval.precision !== 'year' &&
      (kind === 'move' || !datesWords(view, time, at)),
  );
  const near = usable.filter((time) => time.start >= from && time.start < to);
  const [best] = [...near].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return best ?? usable.find((time) => time.start - sentence.sentence.start <= 8) ?? null;
}

function participation(
  reference: Reference,
  actor: string,
  role: ParticipationFinding['role'],
  expected: boolean,
  text: string,
): ParticipationFinding {
  return {
    actor,
    role,
    on_behalf_of: null,
    attendance: expected ? 'expected' : 'present',
    as_mentioned: text.slice(reference.start, reference.end),
    resolved_by: reference.by,
    span: { start: reference.start, end: reference.end },
  };
}

function roundOf(text: string): number | null {
  const word = ROUND.exec(text)?.groups?.['n']?.toLowerCase();
  if (!word) return null;
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? index + 1 : Number.parseInt(word, 10);
}

/** "He then had lunch with …": a pronoun right before the verb, told by who was spoken of. */
function pronounBefore(
  view: View,
  sentence: SentenceView,
  verb: number,
  salience: Salience,
): Reference[] | null {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - 3); at--) {
    const token = view.tokens[at];
    if (!token || !/^(?:he|she)$/.test(token.norm)) continue;
    const before = actorsIn(sentence).filter((one) => one.to <= at && one.kind === 'person');
    const actor = salience.pronoun(token.norm, subjectOf(view, { ...sentence, references: before }));
    if (!actor) return null;
    const { start, end } = token;
    return [
      {
        start,
        end,
        from: at,
        to: at + 1,
        core: { start, end },
        actors: [actor],
        by: 'name',
        kind: 'person',
        adjective: false,
        possessive: false,
        metonym: false,
      },
    ];
  }
  return null;
}

function frameFor(
  view: View,
  sentence: SentenceView,
  clauses: readonly Clause[],
  trigger: Trigger,
  salience: Salience,
): MeetingFinding | null {
  const { at, kind } = trigger;
  const clause = clauseAt(clauses, at);
  const token = view.tokens[at];
  if (!clause || !token) return null;
  const { text } = view.article;
  const word = token.norm;
  // Names may follow behind a comma: "hosted by Starmer, which brought together …, including …".
  const limit = kind === 'noun' ? Math.min(sentence.to, Math.max(clause.to, at + 24)) : clause.to;
  const sides =
    kind === 'move' ? [] : sidesAfter(view, sentence, trigger, nextTrigger(view, sentence, at, limit));
  const named = new Set(sides.flatMap((side) => side.references.flatMap((reference) => reference.actors)));
  const withSide = sides.some((side) => side.by === 'with' || side.by === 'alongside');
  const told = sides.some(
    (side) =>
      (side.by === 'between' || side.by === 'among' || side.by === 'of') && side.references.length >= 2,
  );
  const attending = kind === 'noun' ? attendingBefore(view, clause, at) : null;
  const owner = kind === 'noun' ? ownerBefore(view, sentence, at) : null;
  const moved = movedBefore(view, clause, at);

  const his =
    kind === 'noun' &&
    view.tokens.slice(Math.max(clause.from, at - 4), at).some((one) => /^(?:his|her)$/.test(one.norm));
  const mine = his ? subjectOf(view, sentence) : null;
  let left: Reference[] = [];
  if (owner) left = [owner];
  else if (mine?.kind === 'person' && mine.to <= at) left = [mine];
  else if (attending !== null) left = actorsBefore(view, sentence, attending, named);
  else if (!told && (kind !== 'noun' || moved || (withSide && named.size > 0)))
    left = actorsBefore(view, sentence, at, named);
  if (kind !== 'noun' || attending !== null)
    left = pronounBefore(view, sentence, attending ?? at, salience) ?? left;
  if (left.length === 0 && !told && (withSide || kind === 'verb' || moved) && !owner) {
    // "Arriving in London for the talks with …, Zelenskyy said": the subject comes behind.
    const subject = subjectOf(view, sentence);
    if (subject && subject.from > at && !subject.actors.some((actor) => named.has(actor)) && named.size > 0)
      left = [subject];
  }

  const before = unquoted(view, sentence, view.tokens[clause.from]?.start ?? 0, token.start);
  const after = unquoted(view, sentence, token.end, view.tokens[clause.to - 1]?.end ?? token.end);
  const time = timeFor(view, sentence, clause, trigger);
  const infinitive =
    (kind === 'verb' || kind === 'call') &&
    /^(?:to|will|not)$/.test(normAt(view, at - 1)) &&
    /^(?:meet|speak|see|receive|visit)$/.test(word);
  const status = statusOf({ before, word, after, future: time?.future ?? false, infinitive });
  if (status === null) return null;
  const place = placeFor(view, sentence, clause, at);
  const clauseText = before + word + after;
  const group = sides.some((side) => side.group);
  const expected = status !== 'held' && status !== 'ongoing';
  const seen = new Set<string>();
  const participations: ParticipationFinding[] = [];
  const hosting = attending !== null && HOSTING.has(normAt(view, attending));
  for (const side of [
    { references: left, role: hosting || kind === 'host' ? ('host' as const) : ('principal' as const) },
    ...sides,
  ]) {
    for (const reference of side.references) {
      for (const actor of reference.actors) {
        if (seen.has(actor)) continue;
        seen.add(actor);
        participations.push(participation(reference, actor, side.role, expected, text));
      }
    }
  }
  const placed = place !== null;
  const loose = LOOSE_NOUNS.has(word) && attending === null && !placed && time === null;
  const full = participations.length >= 2 && !loose && !ECHO_NOUNS.has(word);
  const gathering =
    participations.length === 1 &&
    (group || attending !== null) &&
    (placed || time !== null) &&
    (kind !== 'noun' || attending !== null || moved);
  const echo = kind === 'move' || !(full || gathering);
  const confidence = full && (placed || time) ? 'high' : full ? 'medium' : 'low';
  const [from, to] = [Math.max(clause.from, sentence.from), clause.to];
  return {
    article: view.article.id,
    spans: [
      {
        start: view.tokens[from]?.start ?? sentence.sentence.start,
        end: view.tokens[to - 1]?.end ?? sentence.sentence.end,
      },
    ],
    // What never took place has a day only where the words put it there.
    when: status === 'ruled-out' && !beside(view, time, at) ? null : (time?.interval ?? null),
    place: place?.place ?? null,
    venue: null,
    format:
      kind === 'call' && !VIRTUAL.test(clauseText)
        ? 'phone'
        : formatOf(
            clauseText,
            (kind === 'verb' || /summit|gathering/.test(word)) && !PHONE.test(clauseText),
            placed,
          ),
    status,
    series: null,
    round: roundOf(clauseText),
    participations:
      kind === 'move'
        ? left.flatMap((reference) =>
            reference.actors.map((actor) => participation(reference, actor, 'principal', expected, text)),
          )
        : participations,
    outcome: outcomeOf(after),
    others: sides.find((side) => side.others !== null)?.others ?? null,
    confidence,
    echo,
    sentence: sentence.sentence.number,
    paragraph: sentence.sentence.paragraph,
  };
}

/** Text without what stands in quotation marks. */
function unquoted(view: View, sentence: SentenceView, start: number, end: number): string {
  const text = view.article.text.slice(start, end);
  return sentence.quotations.reduce((rest, { outer }) => {
    const [from, to] = [Math.max(0, outer.start - start), Math.min(text.length, outer.end - start)];
    return from < to ? rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to) : rest;
  }, text);
}

const beside = (view: View, time: GroundedTime | null, at: number): boolean => {
  const index = time ? view.tokens.findIndex((token) => token.start >= time.start) : -1;
  return index >= 0 && Math.abs(index - at) <= 6;
};

/** A later trigger of the sentence takes what stands behind it. */
function nextTrigger(view: View, sentence: SentenceView, at: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) {
    const norm = normAt(view, i);
    if (i > at + 2 && (norm === 'met' || norm === 'meeting' || norm === 'summit')) return i;
    if (isQuoted(sentence, view.tokens[i]?.start ?? 0)) return i;
  }
  return limit;
}

/** What came of a meeting, up to the end of the clause. */
const OUTCOME =
  /^[^.]{0,30}?\b((?:ended (?:without|with|in)|failed to|collapsed|broke down|produced|agreed on) ?[^,.;]{0,160}?)(?=,|\.(?:\s|$)|;| and (?:some|then|he|she|they|it|the)\b|$)/iu;
const outcomeOf = (after: string): string | null => OUTCOME.exec(after)?.[1]?.trim() ?? null;

/** "Macron met Trump …, as did Starmer": the same meeting-frame once more, with another subject. */
function repeated(view: View, sentence: SentenceView, frame: MeetingFinding): MeetingFinding[] {
  for (let at = sentence.from; at < sentence.to - 2; at++) {
    if (normAt(view, at) !== 'as' || !/^(?:did|has|had|have|will)$/.test(normAt(view, at + 1))) continue;
    const subject = actorsIn(sentence).find(
      (reference) => reference.from >= at + 2 && reference.from <= at + 4,
    );
    const [first, ...rest] = frame.participations;
    if (!subject || !first) return [];
    const [start, end] = [view.tokens[at]?.start ?? subject.start, subject.end];
    return [
      {
        ...frame,
        spans: [{ start, end }],
        participations: [
          ...subject.actors.map((actor) =>
            participation(subject, actor, first.role, first.attendance === 'expected', view.article.text),
          ),
          ...rest,
        ],
      },
    ];
  }
  return [];
}

/** Every clause of the narrative that tells a meeting, in the order of the text. */
export function findMeetings(view: View): MeetingFinding[] {
  const frames: MeetingFinding[] = [];
  const salience = new Salience(view);
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative') continue;
    const clauses = clausesOf(view, sentence);
    for (const trigger of triggersIn(view, sentence)) {
      const frame = frameFor(view, sentence, clauses, trigger, salience);
      if (!frame) continue;
      frames.push(frame);
      if (trigger.kind === 'verb' && !frame.echo) frames.push(...repeated(view, sentence, frame));
    }
    salience.note(view, sentence);
  }
  return frames;
}
