/**
 * Runs in a page that is measured, before anything of it. A drawing that stands in the HTML has no paint timing of its
 * own, so: when the parser has passed the end of a chart, two animation frames are waited for; the second one begins
 * after the first has been painted (web.dev, "Custom metrics"). The last chart that is not hidden counts.
 */
(() => {
  const notes = { drawn: 0, shift: 0 };
  Object.assign(window, { parleyNotes: notes });
  const seen = new Set();
  const isPassed = (node) => node !== null && (node.nextSibling !== null || isPassed(node.parentNode));
  const look = () => {
    for (const chart of document.querySelectorAll('svg[role="group"]')) {
      if (seen.has(chart) || (document.readyState === 'loading' && !isPassed(chart))) continue;
      seen.add(chart);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (chart.getClientRects().length > 0) notes.drawn = Math.max(notes.drawn, performance.now());
        }),
      );
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    look();
    watcher.disconnect();
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})();
