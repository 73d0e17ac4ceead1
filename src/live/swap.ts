import { pause } from '../lib/load/pause.ts';

/** Out of sight and out of the way; nothing that its parts inherit, or their styles would be worked out twice. */
const ASIDE = { position: 'absolute', top: '0', left: '0', height: '0', overflow: 'hidden' };

/**
 * Puts one element in the place of another without holding up the page: what `draw` draws into `next`, step by step, is
 * laid out beside the page, a step at a time, and keeps its layout when it takes the place.
 */
export async function swapWhenDrawn(
  box: HTMLElement,
  next: HTMLElement,
  draw: () => Promise<void>,
): Promise<void> {
  Object.assign(next.style, ASIDE, { width: `${box.clientWidth}px` });
  next.setAttribute('aria-hidden', 'true');
  box.after(next);
  await draw();
  await pause();
  next.removeAttribute('aria-hidden');
  next.removeAttribute('style');
  box.remove();
}
