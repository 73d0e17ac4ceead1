import { swapFonts } from './fonts.ts';
import { start } from './start.ts';

/** Runs at the end of a page that stands by itself and has live charts. */
const box = document.querySelector<HTMLElement>('[data-live]:not([data-chart])');
if (box) {
  start(box, () => null);
  swapFonts(box.dataset.fonts).catch(() => undefined);
}
