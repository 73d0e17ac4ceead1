/** How long what is around a thing may still change after a hand let go, in ms. */
const AFTERWARDS = 600;

const bottomRoom = () => document.documentElement.scrollHeight - scrollY - innerHeight;

/**
 * Keeps an element where it stands on the screen while a selection changes what lies above it and how high the box
 * around it is. Returns how to let go; what the box then keeps of its height goes as the reader scrolls up.
 */
export function holdStill(element: Element, box: HTMLElement): () => void {
  const place = () => element.getBoundingClientRect().top + scrollY;
  const { style } = document.documentElement;
  let at = place();
  let frame = 0;
  box.style.minHeight = `${box.offsetHeight}px`;
  style.overflowAnchor = 'none';
  const follow = () => {
    const now = place();
    if (Math.abs(now - at) >= 1) scrollBy({ top: now - at, behavior: 'instant' });
    at = now;
    frame = requestAnimationFrame(follow);
  };
  frame = requestAnimationFrame(follow);
  return () => {
    setTimeout(() => {
      cancelAnimationFrame(frame);
      style.overflowAnchor = '';
      shrink(box);
    }, AFTERWARDS);
  };
}

/** Gives up the height that the window does not need to stay where it is. */
function shrink(box: HTMLElement): void {
  const kept = Math.floor(box.offsetHeight - Math.max(0, bottomRoom()));
  box.style.minHeight = kept > 0 ? `${kept}px` : '';
  if (kept > 0) addEventListener('scroll', () => shrink(box), { once: true, passive: true });
}
