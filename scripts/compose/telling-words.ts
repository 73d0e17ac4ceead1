import type { MeetingFinding, Span } from '../model.ts';

/** Shorter than this, in characters, a clause is cited whole. */
const SHORT = 60;

/**
 * The words by which a clause tells a meeting: from the first to the last of its verb or noun, of those who were there
 * and of its day. A clause that names nobody who was there is cited whole: one word proves nothing. The rest of the
 * sentence goes with it as context, which is the first to go where little may be quoted.
 */
export const tellingWords = ({ spans, rules, participations, dated_by }: MeetingFinding): Span[] =>
  spans.map((span) => {
    const trigger = rules?.[0]?.span;
    const within = ({ start, end }: Span): boolean => start >= span.start && end <= span.end;
    if (span.end - span.start <= SHORT || !trigger || !within(trigger)) return span;
    const parties = participations.map((one) => one.span).filter(within);
    if (parties.length === 0) return span;
    const told = [trigger, ...parties, ...(dated_by ? [dated_by] : []).filter(within)];
    return {
      start: Math.min(...told.map(({ start }) => start)),
      end: Math.max(...told.map(({ end }) => end)),
    };
  });
