const STYLE = /<style>[\s\S]*?<\/style>/;

/** The drawing of a chart, with the smaller ones inside it, from a place in the page on; null when there is none. */
function drawingAfter(html: string, from: number): string | null {
  const start = html.slice(from).search(/<svg\b[^>]*\brole="group"/);
  if (from < 0 || start < 0) return null;
  let depth = 0;
  for (const tag of html.slice(from + start).matchAll(/<(\/?)svg\b[^>]*>/g)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return html.slice(from + start, from + start + tag.index + tag[0].length);
  }
  return null;
}

/**
 * The least a page with the same three drawings can cost: the drawings of the built front page and their styles, and
 * nothing else. Its timeline is drawn once, for wide columns.
 *
 * @throws when the front page has not three drawings
 */
export function floorPage(front: string): string {
  const drawings = ['map', 'network', 'timeline'].map((view) => {
    const drawing = drawingAfter(front, front.indexOf(`data-view="${view}"`));
    if (drawing === null)
      throw new Error(`The front page has no drawing of the ${view}. Build the site again.`);
    return `<h2>${view}</h2>${drawing}`;
  });
  const style = STYLE.exec(front)?.[0] ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><link rel="icon" href="data:,">${style}<body>${drawings.join('')}`;
}

/** An article of somebody else's with all three charts in frames. */
export const threeFrames = (): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><body>${[
    'map',
    'network',
    'timeline',
  ]
    .map(
      (chart) =>
        `<p>Words.</p><iframe src="/embed/${chart}/" title="${chart}" width="700" height="520"></iframe>`,
    )
    .join('')}`;
