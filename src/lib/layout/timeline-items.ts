import type {
  DateFields,
  MeetingStatus,
  Position,
  ProposalKind,
  ProposalStatus,
  Stance,
  Tables,
} from '../datasets/index.ts';
import { PROPOSAL_KINDS } from '../datasets/index.ts';
import { formatInterval } from './dates.ts';
import { dayNumber } from './day.ts';
import { describeMeeting, describePosition, meetingLabel } from './describe.ts';
import { LINK_LABELS, PROPOSAL_STATUS_LABELS } from './labels.ts';
import { lookup, type Lookup } from './lookup.ts';
import { byCodePoint } from './order.ts';
import type { DaySpan } from './timeline-axis.ts';

interface Item {
  id: string;
  /** Null: no date told. */
  span: DaySpan | null;
  /** The date in words. */
  when: string;
  /** On some day of the span, not throughout it. */
  within: boolean;
  /** What stands beside the mark. */
  label: string;
  /** What a screen reader says. */
  name: string;
}

export interface MeetingItem extends Item {
  kind: 'meeting';
  status: MeetingStatus;
}

export interface PositionItem extends Item {
  kind: 'position';
  stance: Stance;
  actor: string;
  side: string | null;
  /** Somebody else's word for it. */
  claim: boolean;
}

export type TimelineItem = MeetingItem | PositionItem;

export interface ProposalLane {
  id: string;
  title: string;
  kind: ProposalKind;
  status: ProposalStatus;
  /** "under discussion", "amends American 28-point peace plan". */
  note: string;
  /** First to last day on which it is spoken of. */
  life: DaySpan | null;
  positions: PositionItem[];
}

export interface TimelineLink {
  id: string;
  source: string;
  target: string;
  label: string;
}

export interface TimelineContent {
  meetings: MeetingItem[];
  proposals: ProposalLane[];
  links: TimelineLink[];
}

export interface TimelineFilter {
  meetings: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  positions: ReadonlySet<string>;
}

export function spanOf({ start, end }: Pick<DateFields, 'start' | 'end'>): DaySpan | null {
  const [first, last] = [start ?? end, end ?? start];
  if (first === null || last === null) return null;
  return { start: dayNumber(first), end: Math.max(dayNumber(first), dayNumber(last)) };
}

const isWithin = (row: Pick<DateFields, 'start' | 'end' | 'extent'>) =>
  row.extent !== 'throughout' && row.start !== row.end;

/** By first day, what has none last, then by id. */
const inTime = (a: { id: string; span: DaySpan | null }, b: { id: string; span: DaySpan | null }): number =>
  (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || byCodePoint(a.id, b.id);

const comparable = (order: number) => (Number.isNaN(order) ? 0 : order);
const sortInTime = <T extends { id: string; span: DaySpan | null }>(items: T[]): T[] =>
  items.sort((a, b) =>
    a.span === null && b.span === null ? byCodePoint(a.id, b.id) : comparable(inTime(a, b)),
  );

function joinSpans(spans: readonly (DaySpan | null)[]): DaySpan | null {
  const told = spans.filter((span) => span !== null);
  if (told.length === 0) return null;
  return {
    start: Math.min(...told.map((span) => span.start)),
    end: Math.max(...told.map((span) => span.end)),
  };
}

function meetingItems(tables: Tables, visible: TimelineFilter): MeetingItem[] {
  const names = lookup(tables);
  const items = tables.meetings
    .filter((row) => visible.meetings.has(row.id))
    .map((row): MeetingItem => ({
      kind: 'meeting',
      id: row.id,
      span: spanOf(row),
      when: formatInterval(row),
      within: isWithin(row),
      status: row.status,
      label: meetingLabel(row, names),
      name: describeMeeting(row, names),
    }));
  return sortInTime(items);
}

/** "Russia", or whose word it is: "Russia, says Trump". */
function claimed({ actor, voice }: Position, { shortName }: Lookup): string {
  const name = shortName.get(actor) ?? actor;
  return voice === null ? name : `${name}, says ${shortName.get(voice) ?? voice}`;
}

function positionItems(tables: Tables, visible: TimelineFilter, proposal: string): PositionItem[] {
  const names = lookup(tables);
  const items = tables.positions
    .filter((row) => row.proposal === proposal && visible.positions.has(row.id))
    .map((row): PositionItem => ({
      kind: 'position',
      id: row.id,
      span: spanOf(row),
      when: formatInterval(row),
      within: isWithin(row),
      stance: row.stance,
      actor: row.actor,
      side: names.actor.get(row.actor)?.side ?? null,
      claim: row.voice !== null,
      label: claimed(row, names),
      name: describePosition(row, names),
    }));
  return sortInTime(items);
}

/** What the timeline shows, in the order in which it shows it: proposals by kind, within a kind by first day. */
export function timelineContent(tables: Tables, visible: TimelineFilter): TimelineContent {
  const { proposal: known } = lookup(tables);
  const links = [...tables.proposal_links]
    .filter((link) => visible.proposals.has(link.source) && visible.proposals.has(link.target))
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((link) => ({ ...link, label: LINK_LABELS[link.kind] }));
  const lanes = tables.proposals
    .filter((row) => visible.proposals.has(row.id))
    .map((row) => {
      const positions = positionItems(tables, visible, row.id);
      const told = { start: row.start, end: row.last_seen ?? row.end };
      const life = joinSpans([spanOf(told), ...positions.map((item) => item.span)]);
      const link = links.find((candidate) => candidate.source === row.id);
      const parent = link && `${link.label} ${known.get(link.target)?.title ?? link.target}`;
      const note = [PROPOSAL_STATUS_LABELS[row.status], parent].filter(Boolean).join(' · ');
      return { ...row, note, life, positions, span: spanOf(row) ?? life };
    });
  const byKind = PROPOSAL_KINDS.flatMap((kind) => sortInTime(lanes.filter((lane) => lane.kind === kind)));
  return {
    meetings: meetingItems(tables, visible),
    proposals: byKind.map(({ id, title, kind, status, note, life, positions }) => ({
      id,
      title,
      kind,
      status,
      note,
      life,
      positions,
    })),
    links: links.map(({ id, source, target, label }) => ({ id, source, target, label })),
  };
}

/** Every span of the content: what the axis has to show. */
export const spansOf = (content: TimelineContent): DaySpan[] =>
  [...content.meetings, ...content.proposals.flatMap((lane) => lane.positions)]
    .map((item) => item.span)
    .concat(content.proposals.map((lane) => (lane.positions.length === 0 ? lane.life : null)))
    .filter((span) => span !== null);
