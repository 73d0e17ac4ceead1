import type { GroundedTime, MeetingFinding, Reference } from '../model.ts';
import { participation, type Context } from './meeting-context.ts';
import type { Item } from './meeting-items.ts';
import type { NounPhrase } from './meeting-phrase.ts';
import type { Side } from './meeting-roles.ts';
import { placeFor, timeFor } from './meeting-setting.ts';
import { COUNTABLE_PLURALS } from './meeting-words.ts';

interface Parts {
  at: number;
  noun: boolean;
  word: string;
  sides: Side[];
  left: Reference[];
  phrase: NounPhrase | null;
}

/** "separate meetings with A and B" are two; so is "met A on Monday and again on Tuesday". */
export function split(
  context: Context,
  finding: MeetingFinding,
  { at, noun, word, sides, left, phrase }: Parts,
): MeetingFinding[] {
  const { items } = context;
  const near = items.slice(Math.max(0, at - 8), at + 5);
  const separate = near.some((item) => /^(?:separate|separately|individually|individual)$/.test(item.norm));
  const plural =
    noun &&
    COUNTABLE_PLURALS.has(word) &&
    !phrase?.words.match(/\b(?:trilateral|joint|group|quadrilateral)\b/i);
  const others = sides.filter((side) => side.by === 'with' || side.by === null || side.by === 'to');
  const guests = others
    .flatMap((side) => side.references)
    .flatMap((reference) => reference.actors.map((actor) => ({ reference, actor })));
  if ((separate || plural) && guests.length >= 2 && left.length > 0) {
    const guestActors = new Set(guests.map((one) => one.actor));
    return guests.map(({ actor }) => ({
      ...finding,
      participations: finding.participations.filter(
        (one) => one.actor === actor || !guestActors.has(one.actor),
      ),
      rules: [
        ...(finding.rules ?? []),
        { rule: 'told-apart', span: finding.spans[0] ?? { start: 0, end: 0 } },
      ],
    }));
  }
  if (!noun) {
    const gapped = gapping(context, finding, at, sides);
    if (gapped) return gapped;
    const next = thenWith(context, finding, at, sides);
    if (next) return next;
    const again = items.findIndex(
      (item, i) =>
        i > at && item.norm === 'again' && items.slice(i + 1, i + 3).some((one) => one.kind === 'time'),
    );
    const twice = items.slice(at, again).some((item) => item.kind === 'time' && again > at);
    const time =
      again > at && twice ? items.slice(again, again + 4).find((item) => item.kind === 'time')?.time : null;
    if (time) {
      const first = items.slice(at, again).find((item) => item.kind === 'time')?.time;
      const start = context.view.tokens[items[again]?.from ?? 0]?.start ?? 0;
      return [
        {
          ...finding,
          when: first?.interval ?? finding.when,
          dated_by: first ? { start: first.start, end: first.end } : null,
        },
        {
          ...finding,
          spans: [{ start, end: time.end }, ...finding.spans],
          when: time.interval,
          dated_by: { start: time.start, end: time.end },
        },
      ];
    }
  }
  return [finding];
}

const BEFORE_GUEST = /^(?:with|to|separately|by|phone|on|in|that|the|same|day|week|month|evening)$/;

/** "met A on Thursday and then with B", "spoke to A, and later to B": one after the other. */
function thenWith(
  { view, items, memory }: Context,
  finding: MeetingFinding,
  at: number,
  sides: readonly Side[],
): MeetingFinding[] | null {
  const then = items.findIndex(
    (item, i) =>
      i > at + 1 &&
      /^(?:then|later|afterwards?|subsequently)$/.test(item.norm) &&
      (items[i - 1]?.kind === 'and' || items[i - 1]?.kind === 'comma'),
  );
  if (
    then < 0 ||
    items
      .slice(at + 1, then)
      .some(({ kind, norm }) => /^(?:verb|aux|opener|cut|relative|quote)$/.test(kind) && norm !== 'to')
  )
    return null;
  let guest = then + 1;
  while (items[guest]?.kind === 'time' || BEFORE_GUEST.test(items[guest]?.norm ?? '')) guest++;
  const one = items[guest];
  const known = one?.kind === 'party' && !one.possessive ? memory.resolve(items, guest) : [];
  const first = new Set(
    sides.filter((side) => side.at < then).flatMap((side) => side.references.flatMap(({ actors }) => actors)),
  );
  if (known.length === 0 || first.size === 0 || known.some(({ kind }) => kind !== 'person')) return null;
  const second = new Set(known.flatMap(({ actors }) => actors));
  const subject = finding.participations.filter(({ actor }) => !first.has(actor) && !second.has(actor));
  if (subject.length === 0) return null;
  const expected = finding.status !== 'held' && finding.status !== 'ongoing';
  const words = ({ start, end }: GroundedTime): string => view.article.text.slice(start, end);
  const time = timeFor(items.slice(then), 0, false, words);
  const place = placeFor(items.slice(then), 0);
  const { text } = view.article;
  return [
    { ...finding, participations: finding.participations.filter(({ actor }) => !second.has(actor)) },
    {
      ...finding,
      spans: [{ start: view.tokens[items[then]?.from ?? 0]?.start ?? 0, end: known.at(-1)?.end ?? 0 }],
      participations: [
        ...subject,
        ...known.flatMap((reference) =>
          reference.actors.map((actor) => participation(reference, actor, 'principal', expected, text)),
        ),
      ],
      place: place?.place ?? finding.place,
      ...(time ? datedBy(time) : {}),
    },
  ];
}

const datedBy = (time: GroundedTime | null): Pick<MeetingFinding, 'when' | 'dated_by'> => ({
  when: time?.interval ?? null,
  dated_by: time ? { start: time.start, end: time.end } : null,
});

/** "meeting Putin in Moscow on July 5 and Xi in Beijing on July 8": the verb once, two meetings. */
function gapping(
  { view, items }: Context,
  finding: MeetingFinding,
  at: number,
  sides: readonly Side[],
): MeetingFinding[] | null {
  const set = (item: Item | undefined): boolean => item?.kind === 'place' || item?.kind === 'time';
  const and = items.findIndex(
    (item, i) =>
      i > at + 1 &&
      item.kind === 'and' &&
      items[i + 1]?.kind === 'party' &&
      set(items[i + 2]?.kind === 'prep' ? items[i + 3] : items[i + 2]) &&
      items.slice(at + 1, i).some(set),
  );
  if (
    and < 0 ||
    items
      .slice(at + 1, and)
      .some((item) => item.kind === 'verb' || item.kind === 'opener' || item.kind === 'cut')
  )
    return null;
  const guest = items[and + 1];
  const first = sides.filter((side) => side.at < and);
  if (!guest || first.length === 0) return null;
  const actors = new Set(first.flatMap((side) => side.references.flatMap((one) => one.actors)));
  const second = new Set(guest.references.flatMap((one) => one.actors));
  const subject = finding.participations.filter((one) => !actors.has(one.actor) && !second.has(one.actor));
  const rest = items.slice(and + 1);
  const head = items.slice(0, and);
  const words = ({ start, end }: GroundedTime): string => view.article.text.slice(start, end);
  const expected = finding.status !== 'held' && finding.status !== 'ongoing';
  const place = placeFor(rest, 0);
  const time = timeFor(rest, 0, false, words);
  const start = view.tokens[guest.from]?.start ?? 0;
  return [
    {
      ...finding,
      participations: finding.participations.filter((one) => !second.has(one.actor)),
      place: placeFor(head, at)?.place ?? null,
      ...datedBy(timeFor(head, at, false, words)),
    },
    {
      ...finding,
      spans: [{ start, end: finding.spans[0]?.end ?? guest.references[0]?.end ?? start }],
      participations: [
        ...subject,
        ...guest.references.flatMap((reference) =>
          reference.actors.map((actor) =>
            participation(reference, actor, 'principal', expected, view.article.text),
          ),
        ),
      ],
      place: place?.place ?? null,
      ...datedBy(time),
    },
  ];
}
