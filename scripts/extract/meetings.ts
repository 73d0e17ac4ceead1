import type { GroundedTime, MeetingFinding, ParticipationFinding, Reference } from '../model.ts';
import { clauseAt, clausesOf, type Clause } from './clauses.ts';
import { formatOf, statusOf } from './meeting-status.ts';
import { placeFor, timeFor } from './meeting-setting.ts';
import { nextTrigger, sidesAfter } from './meeting-sides.ts';
import {
  actorsBefore,
  attendingBefore,
  movedBefore,
  ownerBefore,
  pronounBefore,
} from './meeting-subjects.ts';
import { triggersIn, type Trigger } from './meeting-triggers.ts';
import { Salience } from './speakers.ts';
import { ECHO_NOUNS, HOSTING, LOOSE_NOUNS, ORDINALS, PHONE, ROUND, VIRTUAL } from './meeting-words.ts';
import { actorsIn, normAt, subjectOf, type SentenceView, type View } from './view.ts';

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
