/** From here on the charts make room for the drawer, and so are laid out anew when it opens. */
export const MAKES_ROOM = '(min-width: 1100px)';

/** Until the charts have measured their new width and are drawn in it. */
const laidOut = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

const marksOf = (box: HTMLElement, record: string) =>
  [...box.querySelectorAll(`[data-view] [data-id="${CSS.escape(record)}"]`)].filter(
    (mark) => mark.getClientRects().length > 0,
  );

function isInSight(mark: Element): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** The chart the reader works in: where the focus was, else where the pointer is. */
export const viewInUse = (box: HTMLElement | undefined, opener: Element | null): Element | null =>
  opener?.closest('[data-view]') ?? box?.querySelector('[data-view]:hover') ?? null;

/** Once the charts stand, brings a record's mark into view: in the chart it was chosen in, else in the first. */
export async function bringIntoView(box: HTMLElement, view: Element | null, record: string): Promise<void> {
  await laidOut();
  const marks = marksOf(box, record);
  const own = marks.find((mark) => view?.contains(mark));
  const mark = own ?? (marks.some(isInSight) ? undefined : marks[0]);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark?.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
}

/** Once the charts stand, scrolls back to where the reader was. */
export async function scrollBack(top: number): Promise<void> {
  await laidOut();
  scrollTo({ top, behavior: 'instant' });
}
