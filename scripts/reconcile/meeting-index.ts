import type { Interval } from '../model.ts';

/** What a meeting is looked up by. */
interface Dated {
  when: Interval | null;
  participations: readonly { actor: string }[];
}

/** Months beyond which a date is too wide to look a meeting up by. */
const MOST_MONTHS = 14;
const WIDE = 'wide';

const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

/** The months of a date, numbered; one word for all when they are too many. */
function monthsOf({ when }: Dated): string[] {
  if (!when) return [];
  const first = monthOf(when.start);
  const count = monthOf(when.end) - first + 1;
  return count > MOST_MONTHS ? [WIDE] : Array.from({ length: count }, (_, step) => String(first + step));
}

const actorsOf = ({ participations }: Dated): Set<string> => new Set(participations.map((one) => one.actor));

function put(map: Map<string, Set<number>>, key: string, position: number): void {
  const known = map.get(key);
  if (known) known.add(position);
  else map.set(key, new Set([position]));
}

/** Meetings by who was in them and when: the same meeting shares an actor and a month. */
export class MeetingIndex {
  private readonly byMonth = new Map<string, Set<number>>();
  private readonly byActor = new Map<string, Set<number>>();

  /** To be called again whenever the meeting has learnt an actor or a date. */
  add(meeting: Dated, position: number): void {
    const months = monthsOf(meeting);
    if (months.length === 0) return;
    for (const actor of actorsOf(meeting)) {
      put(this.byActor, actor, position);
      for (const month of months) put(this.byMonth, `${actor} ${month}`, position);
    }
  }

  /** Positions of those that may be the same, in their order. */
  candidates(meeting: Dated): number[] {
    const months = monthsOf(meeting);
    if (months.length === 0) return [];
    const found = new Set<number>();
    for (const actor of actorsOf(meeting)) {
      const lists = months.includes(WIDE)
        ? [this.byActor.get(actor)]
        : [...months, WIDE].map((month) => this.byMonth.get(`${actor} ${month}`));
      for (const list of lists) for (const position of list ?? []) found.add(position);
    }
    return [...found].sort((a, b) => a - b);
  }
}
