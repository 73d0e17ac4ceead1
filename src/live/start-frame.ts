import { connectChild } from '../lib/embed/child.ts';
import { isChartName } from '../lib/embed/protocol.ts';
import { start } from './start.ts';

/** Runs at the end of a page that is one chart, to stand in a frame. */
const box = document.querySelector<HTMLElement>('[data-live][data-chart]');
const chart = box?.dataset.chart ?? '';
if (box && isChartName(chart)) {
  start(box, (onhighlight) =>
    connectChild(window, chart, () => document.body.getBoundingClientRect(), onhighlight),
  );
}
