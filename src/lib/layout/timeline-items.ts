import type {
  DateFields,
  Meeting,
  MeetingStatus,
  Position,
  ProposalKind,
  ProposalStatus,
  Stance,
  Tables,
} from '../datasets/index.ts';
import { PROPOSAL_KINDS } from '../datasets/vocabulary.ts';
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

function joinSpans(spans: Iterable<DaySpan | null>): DaySpan | null {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) {
    if (span === null) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return start > end ? null : { start, end };
}

/** Days are counted at once, since all are compared; words are found when they are asked for. */
class ItemOfTables<Row extends Meeting | Position> {
  readonly id: string;
  readonly span: DaySpan | null;
  protected readonly row: Row;
  protected readonly names: Lookup;

  constructor(row: Row, names: Lookup) {
    this.id = row.id;
    this.span = spanOf(row);
    this.row = row;
    this.names = names;
  }
  get when(): string {
    return formatInterval(this.row);
  }
  get within(): boolean {
    return isWithin(this.row);
  }
}

class MeetingOfTables extends ItemOfTables<Meeting> implements MeetingItem {
  readonly kind = 'meeting';
  get status(): MeetingStatus {
    return this.row.status;
  }
  get label(): string {
    return meetingLabel(this.row, this.names);
  }
  get name(): string {
    return describeMeeting(this.row, this.names);
  }
}

class PositionOfTables extends ItemOfTables<Position> implements PositionItem {
  readonly kind = 'position';
  get stance(): Stance {
    return this.row.stance;
  }
  get actor(): string {
    return this.row.actor;
  }
  get side(): string | null {
    return this.names.actor.get(this.row.actor)?.side ?? null;
  }
  get claim(): boolean {
    return this.row.voice !== null;
  }
  /** "Russia", or whose word it is: "Russia, says Trump". */
  get label(): string {
    const { actor, voice } = this.row;
    const { shortName } = this.names;
    const name = shortName.get(actor) ?? actor;
    return voice === null ? name : `${name}, says ${shortName.get(voice) ?? voice}`;
  }
  get name(): string {
    return describePosition(this.row, this.names);
  }
}

interface Items {
  meetings: readonly MeetingItem[];
  /** Proposal → the stances on it. */
  positions: ReadonlyMap<string, readonly PositionItem[]>;
}

const built = new WeakMap<Tables, Items>();

/** Every meeting and stance in order of time, whatever is shown. */
function itemsOf(tables: Tables): Items {
  const known = built.get(tables);
  if (known) return known;
  const names = lookup(tables);
  const positions = new Map<string, PositionItem[]>();
  for (const row of tables.positions) {
    const lane = positions.get(row.proposal);
    const item = new PositionOfTables(row, names);
    if (lane) lane.push(item);
    else positions.set(row.proposal, [item]);
  }
  for (const lane of positions.values()) sortInTime(lane);
  const meetings = sortInTime(tables.meetings.map((row): MeetingItem => new MeetingOfTables(row, names)));
  const items = { meetings, positions };
  built.set(tables, items);
  return items;
}

/** What the timeline shows, in the order in which it shows it: proposals by kind, within a kind by first day. */
export function timelineContent(tables: Tables, visible: TimelineFilter): TimelineContent {
  const { proposal: known } = lookup(tables);
  const items = itemsOf(tables);
  const links = [...tables.proposal_links]
    .filter((link) => visible.proposals.has(link.source) && visible.proposals.has(link.target))
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((link) => ({ ...link, label: LINK_LABELS[link.kind] }));
  const linkFrom = new Map(links.toReversed().map((link) => [link.source, link]));
  const lanes = tables.proposals
    .filter((row) => visible.proposals.has(row.id))
    .map((row) => {
      const positions = (items.positions.get(row.id) ?? []).filter((item) => visible.positions.has(item.id));
      const told = { start: row.start, end: row.last_seen ?? row.end };
      const life = joinSpans([spanOf(told), ...positions.map((item) => item.span)]);
      const link = linkFrom.get(row.id);
      const parent = link && `${link.label} ${known.get(link.target)?.title ?? link.target}`;
      const note = [PROPOSAL_STATUS_LABELS[row.status], parent].filter(Boolean).join(' · ');
      return { ...row, note, life, positions, span: spanOf(row) ?? life };
    });
  const byKind = PROPOSAL_KINDS.flatMap((kind) => sortInTime(lanes.filter((lane) => lane.kind === kind)));
  return {
    meetings: items.meetings.filter((item) => visible.meetings.has(item.id)),
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

/** Puts every meeting and stance in order of time beforehand. */
export const prepareTimeline = (tables: Tables): void => void itemsOf(tables);

/** Every dated meeting and stance, and whether it is shown. */
export function datedMarks(tables: Tables, visible: TimelineFilter): { span: DaySpan; shown: boolean }[] {
  const { meetings, positions } = itemsOf(tables);
  const found: { span: DaySpan; shown: boolean }[] = [];
  for (const { id, span } of meetings) if (span) found.push({ span, shown: visible.meetings.has(id) });
  for (const lane of positions.values())
    for (const { id, span } of lane) if (span) found.push({ span, shown: visible.positions.has(id) });
  return found;
}

/** What has no date and is not shown: how many meetings, how many stances. */
export function undatedHidden(
  tables: Tables,
  visible: TimelineFilter,
): { meetings: number; stances: number } {
  const { meetings, positions } = itemsOf(tables);
  const count = (items: readonly TimelineItem[], shown: ReadonlySet<string>) =>
    items.filter(({ id, span }) => span === null && !shown.has(id)).length;
  let stances = 0;
  for (const lane of positions.values()) stances += count(lane, visible.positions);
  return { meetings: count(meetings, visible.meetings), stances };
}

/** Every span of the content: what the axis has to show. */
export const spansOf = (content: TimelineContent): DaySpan[] =>
  [...content.meetings, ...content.proposals.flatMap((lane) => lane.positions)]
    .map((item) => item.span)
    .concat(content.proposals.map((lane) => (lane.positions.length === 0 ? lane.life : null)))
    .filter((span) => span !== null);

/** More marks than this are drawn as cells in lanes of which only those near the window are there. */
export const MOST_SINGLE_MARKS = 400;

export const marksIn = ({ meetings, proposals }: TimelineContent): number =>
  proposals.reduce((sum, lane) => sum + lane.positions.length, meetings.length);
