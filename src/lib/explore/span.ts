interface Span {
  from: string | null;
  to: string | null;
}

/** Whether the first day chosen comes after the last. */
export const isReversed = ({ from, to }: Span): boolean => from !== null && to !== null && from > to;

/** The days chosen, the earlier one first, whichever way round they were typed. */
export const spanOf = (span: Span): Span =>
  isReversed(span) ? { from: span.to, to: span.from } : { from: span.from, to: span.to };
