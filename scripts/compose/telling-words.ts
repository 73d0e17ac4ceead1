import type { MeetingFinding, Span } from '../model.ts';

/** Shorter than this, in characters, a clause is cited whole. */
const SHORT = 60;

/**
 * The words by which a clause tells a meeting: from the first to the last of its verb or noun, of those who were there
 * and of its day. A clause in which nothing of that stands is cited whole. The rest of the sentence goes with it as
 * context, which is the first to go where little may be quoted.
 */
export const tellingWords = ({ spans, rules, participations, dated_by }: MeetingFinding): Span[] =>
  spans.map((span) => {
    const trigger = rules?.[0]?.span;
    const within = ({ start, end }: Span): boolean => start >= span.start && end <= span.end;
    if (span.end - span.start <= SHORT || !trigger || !within(trigger)) return span;
    const told = [trigger, ...participations.map((one) => one.span), ...(dated_by ? [dated_by] : [])].filter(
      within,
    );
    return {
      start: Math.min(...told.map(({ start }) => start)),
      end: Math.max(...told.map(({ end }) => end)),
    };
  });
