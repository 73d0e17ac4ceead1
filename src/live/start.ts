import type { EmbedChild } from '../lib/embed/child.ts';
import type { Live, LiveEntry, Sign } from './live.ts';

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll'];

/**
 * Fetches the live charts at the first sign of a reader, or at once when the address asks for other marks than the
 * page was built with. Until then the page costs nothing. `connect` is the frame's line to the page around it.
 */
export function start(
  box: HTMLElement,
  connect: (onhighlight: (id: string | null) => void) => EmbedChild | null,
): void {
  const page = document.documentElement;
  const { live = '' } = box.dataset;
  let started: Promise<Live> | null = null;

  const highlight = (id: string | null) => {
    sign.highlight = id;
    wake().then(
      (awake) => awake.highlight(id),
      () => undefined,
    );
  };
  const child = connect(highlight);
  const sign: Sign = { chosen: null, highlight: null, onselect: (id) => child?.select(id) };

  /** The picture stands; what was clicked meanwhile opens as the link it is. */
  const fail = (error: unknown) => {
    reportError(error);
    delete page.dataset.waiting;
    page.dataset.failed = '';
    box.removeEventListener('click', hold, true);
    child?.fail();
  };
  const wake = () => {
    for (const name of SIGNS) removeEventListener(name, wake, true);
    started ??= import(/* @vite-ignore */ live).then((entry: LiveEntry) => entry.start(box, sign));
    started.catch(fail);
    return started;
  };
  /** A click on a mark before the charts are live is kept for them. */
  const hold = (event: MouseEvent) => {
    const mark = event.target instanceof Element && event.target.closest('a[data-id]');
    if (!mark || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const href = mark.getAttribute('href') ?? '';
    sign.chosen = mark.getAttribute('data-id');
    wake().catch(() => open(href, child ? '_blank' : '_self'));
  };

  box.addEventListener('click', hold, true);
  if (page.dataset.waiting !== undefined) void wake();
  else for (const name of SIGNS) addEventListener(name, wake, { capture: true, passive: true });
}
