import { dayFrom, monthSpan, readableDay, yearSpan, type Day } from '../calendar/days.ts';
import type { Window } from './window.ts';

/** An office that the article says somebody holds, with the bounds of the term as YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Tenure {
  person: string;
  office: string;
  start: string | null;
  end: string | null;
}

function boundOf(iso: string | null, last: boolean): Day | null {
  if (iso === null) return null;
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return yearSpan(year)[last ? 1 : 0];
  return day === undefined ? monthSpan(year, month)[last ? 1 : 0] : dayFrom(year, month, day);
}

/** Narrows an article's day to the terms of those it calls by their office: the tightest term on either side. */
export function useTenures(window: Window, tenures: readonly Tenure[]): void {
  const bounds = tenures.map((tenure) => ({
    ...tenure,
    from: boundOf(tenure.start, false),
    to: boundOf(tenure.end, true),
  }));
  const latest = bounds
    .filter(({ from }) => from !== null)
    .reduce<(typeof bounds)[number] | null>(
      (best, one) => (!best || (one.from ?? 0) > (best.from ?? 0) ? one : best),
      null,
    );
  const earliest = bounds
    .filter(({ to }) => to !== null)
    .reduce<(typeof bounds)[number] | null>(
      (best, one) => (!best || (one.to ?? 0) < (best.to ?? 0) ? one : best),
      null,
    );
  if (latest?.from != null)
    window.narrow(
      latest.from,
      null,
      `it calls ${latest.person} ${latest.office}, an office held from ${readableDay(latest.from)}`,
      null,
    );
  if (earliest?.to != null)
    window.narrow(
      null,
      earliest.to,
      `it calls ${earliest.person} ${earliest.office}, an office held until ${readableDay(earliest.to)}`,
      null,
    );
}
