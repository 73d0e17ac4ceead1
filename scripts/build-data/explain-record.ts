import type { Conflict, Evidence, Meeting, Mention, Relation, Tables } from '../../src/lib/datasets/index.ts';
import type { ComposeOutput } from '../compose.ts';
import type { Trace, TracedFinding } from '../compose/trace.ts';
import type { Span } from '../model.ts';
import type { FoundRecord } from './explain-find.ts';
import type { Passage } from './explain-passage.ts';

/** What made one record, before names and times are looked up. */
export interface RecordParts {
  passages: Passage[];
  /** Why several tellings are one record, in plain sentences. */
  merged: string[];
  related: { what: string; id: string }[];
  /** Ids of lexicon entries that are the record itself. */
  entries: string[];
}

type Composed = ComposeOutput & { trace: Trace };

/** Mentions shown of an actor or a place; the others are counted. */
const SHOWN_MENTIONS = 5;

const REFERRING = ['actor', 'speaker', 'on_behalf_of', 'source', 'target', 'voice', 'entity'] as const;

function actorsOf(row: Record<string, unknown>): Set<string> {
  const named = REFERRING.map((field) => row[field]).filter((id) => typeof id === 'string');
  return new Set([...named, ...((row.participants as string[] | undefined) ?? [])]);
}

const days = (when: { start: string; end: string } | null): string =>
  when === null ? 'without a day' : when.start === when.end ? when.start : `${when.start} to ${when.end}`;

/** What the finding says beyond the words it stands on. */
function notesOf(traced: TracedFinding): string[] {
  const sure = `confidence of this telling: ${'confidence' in traced.finding ? traced.finding.confidence : 'that of the meeting'}`;
  switch (traced.of) {
    case 'meeting': {
      const { finding } = traced;
      return [
        sure,
        `read as ${finding.status}, ${finding.format}, ${days(finding.when)}${finding.place ? `, ${finding.place}` : ''}`,
        ...(finding.when ? [finding.when.reason] : []),
        ...(finding.echo ? ['points back to a meeting told elsewhere, and makes none by itself'] : []),
        ...(finding.others ? [`others, of whom nobody is named: ${finding.others}`] : []),
        ...finding.participations.map(
          (one) =>
            `${one.actor}: ${one.attendance}, ${one.role}, named as “${one.as_mentioned}”, resolved by ${one.resolved_by}`,
        ),
      ];
    }
    case 'participation': {
      const { attendance, role, as_mentioned, resolved_by } = traced.finding;
      return [`${attendance}, ${role}, named as “${as_mentioned}”, resolved by ${resolved_by}`];
    }
    case 'proposal': {
      const { key, kind, terms, status } = traced.finding;
      return [
        sure,
        `read as ${kind}, ${status}${terms.length > 0 ? `, ${terms.join(', ')}` : ''}; key: ${key}`,
      ];
    }
    case 'position': {
      const { actor, stance, voice, condition } = traced.finding;
      const claim = voice ? `, in the words of ${voice}` : '';
      return [sure, `${actor}: ${stance}${claim}${condition ? `, if: ${condition}` : ''}`];
    }
    case 'statement': {
      const { speaker, verb, kind } = traced.finding;
      return [sure, `${kind}, speaker ${speaker}${verb ? `, by “${verb}”` : ''}`];
    }
    default: {
      const { source, kind, target, voice } = traced.finding;
      return [sure, `${source} ${kind} ${target}${voice ? `, in the words of ${voice}` : ''}`];
    }
  }
}

const passageOf = (traced: TracedFinding, actors: ReadonlySet<string>): Passage => {
  const { finding, article } = traced;
  const rules = finding.rules ?? [];
  const own =
    'participations' in finding ? finding.participations : 'positions' in finding ? finding.positions : [];
  return {
    article,
    spans: 'spans' in finding ? finding.spans : [finding.span],
    rules: [...rules, ...own.flatMap((one) => one.rules ?? [])],
    actors,
    notes: notesOf(traced),
  };
};

/** The same words as UTF-16 offsets, which every stage works with. */
function spanOf(text: string, { start, end }: { start: number; end: number }): Span {
  const points = [...text];
  const from = points.slice(0, start).join('').length;
  return { start: from, end: from + points.slice(start, end).join('').length };
}

const passageFrom = (
  { article, start, end }: { article: string; start: number; end: number },
  texts: Composed['texts'],
  actors: ReadonlySet<string>,
  notes: readonly string[] = [],
): Passage => ({
  article,
  spans: [spanOf(texts.get(article) ?? '', { start, end })],
  rules: [],
  actors,
  notes,
});

/** Why several meetings told are one: what they share. */
function mergedMeetings(traced: readonly TracedFinding[]): string[] {
  const tellings = traced.flatMap((one) => (one.of === 'meeting' ? [one] : []));
  const articles = new Set(tellings.map(({ article }) => article));
  if (tellings.length < 2) return [];
  const lists = tellings.map(({ finding }) => finding.participations.map(({ actor }) => actor));
  const all = [...new Set(lists.flat())];
  const often = all.filter((actor) => lists.filter((list) => list.includes(actor)).length > 1);
  const told = [...new Set(tellings.map(({ finding }) => days(finding.when)))];
  const places = [...new Set(tellings.flatMap(({ finding }) => finding.place ?? []))];
  return [
    `${tellings.length} tellings in ${articles.size} ${articles.size === 1 ? 'article' : 'articles'} are one meeting, because nothing tells them apart and they share who was in it.`,
    `Named in more than one: ${often.join(', ') || 'nobody'}.`,
    `Days told: ${told.join('; ')}. The narrowest is taken.`,
    ...(places.length > 0 ? [`Places told: ${places.join(', ')}. The most exact is taken.`] : []),
  ];
}

function mergedOf({ dataset }: FoundRecord, traced: readonly TracedFinding[]): string[] {
  if (dataset === 'meetings') return mergedMeetings(traced);
  if (traced.length < 2) return [];
  const articles = new Set(traced.map(({ article }) => article)).size;
  const told = `${traced.length} tellings in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const [first] = traced;
  if (dataset === 'proposals' && first?.of === 'proposal')
    return [`${told} are one proposal, because they have the same key: ${first.finding.key}.`];
  if (dataset === 'positions') return [`${told} are one record: the same actor, stance and day.`];
  if (dataset === 'relations') return [`${told} are one tie: the same two actors and kind.`];
  return [];
}

function metParts(tie: Relation, { tables, trace }: Composed): RecordParts {
  const both = new Set([tie.source, tie.target]);
  const meetings = tables.meetings.filter(
    ({ status, participants }) =>
      (status === 'held' || status === 'ongoing') && [...both].every((actor) => participants.includes(actor)),
  );
  return {
    passages: meetings.flatMap(({ id }) => trace.of(id).map((traced) => passageOf(traced, both))),
    merged: ['Whoever was present in one meeting has met.'],
    related: meetings.map(({ id }) => ({ what: 'met in', id })),
    entries: [],
  };
}

function entityParts({ row: { id }, dataset }: FoundRecord, { tables, texts, trace }: Composed): RecordParts {
  const mentions = tables.mentions.filter(({ entity }) => entity === id);
  const found = [...trace.readings.values()].flatMap(({ article, resolved }) =>
    resolved.found.some((one) => one.id === id)
      ? [`No lexicon has this name: it was put together from the words of ${article.source.file}.`]
      : [],
  );
  const more = mentions.length - SHOWN_MENTIONS;
  const meetings = tables.meetings.filter((meeting: Meeting) =>
    dataset === 'places' ? meeting.place === id : meeting.participants.includes(id),
  );
  return {
    passages: mentions.slice(0, SHOWN_MENTIONS).map((one) => passageFrom(one, texts, new Set([id]))),
    merged: [...found, ...(more > 0 ? [`${more} further mentions are not shown.`] : [])],
    related: meetings.map((meeting) => ({
      what: dataset === 'places' ? 'place of' : 'takes part in',
      id: meeting.id,
    })),
    entries: [id],
  };
}

function articleParts({ row: { id } }: FoundRecord, { tables, texts, trace }: Composed): RecordParts {
  const row = tables.articles.find((article) => article.id === id);
  const reading = trace.readings.get(id);
  const spans = tables.evidence.filter((span) => row?.published_evidence.includes(span.id));
  const notes = [
    ...(reading?.publication.contradictions ?? []).map((reason) => `does not agree with it: ${reason}`),
    ...(row?.flags ?? []).map((flag) => `flag: ${flag}`),
  ];
  const stretch = { article: id, start: 0, end: 0 };
  return {
    passages:
      spans.length > 0
        ? spans.map((span) => passageFrom(span, texts, new Set(), notes))
        : [passageFrom(stretch, texts, new Set(), notes)],
    merged: row?.copy_of
      ? [`It repeats ${row.copy_of} and counts once with it: its records are those of that article.`]
      : [],
    related: row?.copy_of ? [{ what: 'copy of', id: row.copy_of }] : [],
    entries: [],
  };
}

/** Records that have a span among their evidence. */
function standingOn(span: string, tables: Tables): RecordParts['related'] {
  const rows = Object.values(tables).flat() as { id: string; evidence?: unknown }[];
  return rows
    .filter(({ evidence }) => Array.isArray(evidence) && evidence.includes(span))
    .map(({ id }) => ({ what: 'evidence of', id }));
}

/** From a record back to its words. */
export function partsOf(record: FoundRecord, composed: Composed): RecordParts {
  const { tables, texts, trace } = composed;
  const { dataset, row } = record;
  const evidenceOf = new Map(tables.evidence.map((span) => [span.id, span]));
  const cited = (ids: readonly string[], notes: string[] = []): Passage[] =>
    ids
      .map((id) => evidenceOf.get(id))
      .filter((span): span is Evidence => span !== undefined)
      .map((span) => passageFrom(span, texts, actorsOf(row as Record<string, unknown>), notes));
  const traced = trace.of(row.id);
  if (traced.length > 0) {
    const actors = actorsOf(row as Record<string, unknown>);
    return {
      passages: traced.map((one) => passageOf(one, actors)),
      merged: mergedOf(record, traced),
      related: [],
      entries: [],
    };
  }
  if (dataset === 'relations') return metParts(row as Relation, composed);
  if (dataset === 'actors' || dataset === 'places') return entityParts(record, composed);
  if (dataset === 'articles') return articleParts(record, composed);
  const bare = { passages: [], merged: [], related: [], entries: [] };
  if (dataset === 'mentions') {
    const mention = row as Mention;
    return {
      ...bare,
      passages: [passageFrom(mention, texts, new Set([mention.entity]))],
      related: [{ what: 'stands for', id: mention.entity }],
      entries: [mention.entity],
    };
  }
  if (dataset === 'evidence') {
    return { ...bare, passages: cited([row.id]), related: standingOn(row.id, tables) };
  }
  if (dataset === 'conflicts') {
    const { values, record: about } = row as Conflict;
    return {
      ...bare,
      passages: values.flatMap(({ value, evidence }) => cited(evidence, [`says: ${value}`])),
      related: [{ what: 'about', id: about }],
    };
  }
  if (dataset === 'offices') {
    const { actor } = row as unknown as { actor: string };
    return { ...bare, related: [{ what: 'held by', id: actor }], entries: [actor] };
  }
  return { ...bare, passages: cited((row as unknown as { evidence?: string[] }).evidence ?? []) };
}
