import type * as Fonts from './fonts.ts';
import { start } from './start.ts';

/** Runs at the end of a page that stands by itself and has live charts. */
const box = document.querySelector<HTMLElement>('[data-live]:not([data-chart])');
if (box) {
  start(box, () => null);
  const { faces = '', fonts } = box.dataset;
  import(/* @vite-ignore */ faces)
    .then((module: typeof Fonts) => module.swapFonts(fonts))
    .catch(() => undefined);
}
