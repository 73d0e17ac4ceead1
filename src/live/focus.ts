const FOCUSABLE = 'a[href], button, input, summary, textarea, [tabindex="0"]';

/**
 * Notes what has the focus inside an element, and returns how to give it to the same thing in the element that
 * takes its place: the one with the same id, else the mark of the same record, else the same place in the order.
 */
export function rememberFocus(box: HTMLElement): (next: HTMLElement) => void {
  const active = document.activeElement;
  if (!active || !box.contains(active)) return () => undefined;
  const record = active.getAttribute('data-id');
  const place = [...box.querySelectorAll(FOCUSABLE)].indexOf(active);
  const caret = active instanceof HTMLInputElement && active.type === 'search' ? active.selectionStart : null;
  return (next) => {
    const twin =
      (active.id === '' ? null : next.querySelector<HTMLElement>(`#${CSS.escape(active.id)}`)) ??
      (record === null ? null : next.querySelector<HTMLElement>(`[data-id="${CSS.escape(record)}"]`)) ??
      next.querySelectorAll<HTMLElement>(FOCUSABLE)[place];
    twin?.focus({ preventScroll: true });
    if (caret !== null && twin instanceof HTMLInputElement) twin.setSelectionRange(caret, caret);
  };
}

/** Gives the focus back to what opened a record, or to the record's mark when that is gone. */
export function giveFocusBack(
  box: HTMLElement | undefined,
  opener: Element | null,
  record: string | null,
): void {
  const mark = record === null ? null : box?.querySelector(`[data-id="${CSS.escape(record)}"]`);
  const target = opener?.isConnected && opener !== document.body ? opener : mark;
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}

/** Notes where the topmost chart in sight stands, and returns how to scroll its successor to the same height. */
export function rememberScroll(box: HTMLElement): (next: HTMLElement) => void {
  const inSight = [...box.querySelectorAll<HTMLElement>('[data-view]')].find(
    (view) => view.getBoundingClientRect().bottom > 0,
  );
  if (!inSight || window.scrollY === 0) return () => undefined;
  const { top } = inSight.getBoundingClientRect();
  return (next) => {
    const twin = next.querySelector(`[data-view="${CSS.escape(inSight.dataset.view ?? '')}"]`);
    if (twin) window.scrollBy({ top: twin.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}
