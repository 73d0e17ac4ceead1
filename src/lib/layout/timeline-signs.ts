import { busySpans } from './timeline-axis.ts';
import type { TimelineDown } from './timeline-down.ts';
import { spansOf, type TimelineContent } from './timeline-items.ts';
import type { TimelineDrawing } from './timeline.ts';

/** What a drawing shows beside its marks and has to explain. */
export interface TimelineSigns {
  /** A date that lies somewhere within an interval. */
  uncertain: boolean;
  /** From the first to the last day a proposal is spoken of. */
  life: boolean;
  fold: boolean;
  /** One party's stances, joined. */
  line: boolean;
  /** What one proposal is to another: "amends". */
  links: string[];
}

export const signsOfWide = ({ marks, lanes, folds, lines, links }: TimelineDrawing): TimelineSigns => ({
  uncertain: marks.some(({ band }) => band?.soft),
  life: lanes.some(({ life }) => life !== null),
  fold: folds.length > 0,
  line: lines.length > 0,
  links: [...new Set(links.map(({ label }) => label))],
});

export const signsOfDown = ({ dates, folds }: TimelineDown): TimelineSigns => ({
  uncertain: dates.some(({ soft }) => soft),
  life: false,
  fold: folds.length > 0,
  line: false,
  links: [],
});

export const signsOfDense = (content: TimelineContent): TimelineSigns => {
  const isLong = ({ span }: { span: { start: number; end: number } | null }) =>
    span !== null && span.start < span.end;
  return {
    uncertain: content.meetings.some(isLong) || content.proposals.some((lane) => lane.positions.some(isLong)),
    life: false,
    fold: busySpans(spansOf(content)).length > 1,
    line: false,
    links: [],
  };
};
