import type { ChartName } from './protocol.ts';

/** Frames do all of this but move the page around them. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A height that fits most columns, for the time before the chart has told its own and for pages without the loader. */
const HEIGHTS: Readonly<Record<ChartName, number>> = { map: 560, network: 640, timeline: 720 };

export const frameHeight = (chart: ChartName): number => HEIGHTS[chart];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What is shown: its folder from the root of the site, and the query where it is more than that folder has. */
interface Shown {
  folder: string;
  query: string;
  /** Of the view; null where it has none. */
  title: string | null;
}

/**
 * The snippets a journalist copies: the frame that finds its own height, the frame alone, and a picture with a link.
 * Only the whole dossier and its views have a picture.
 */
export function snippets(
  site: string,
  chart: ChartName,
  heading: string,
  shown: Shown,
): { label: string; code: string }[] {
  const root = site.replace(/\/+$/, '');
  const place = `${root}/${shown.folder}`;
  const title = escaped(shown.title === null ? heading : `${shown.title}: ${heading}`);
  const frame = (marked: boolean) =>
    `<iframe ${marked ? 'data-parley-embed ' : ''}src="${escaped(`${place}embed/${chart}/${shown.query}`)}" title="${title}" loading="lazy" height="${HEIGHTS[chart]}"\n style="width:100%;border:0" sandbox="${SANDBOX}"></iframe>`;
  const picture = `<a href="${escaped(place)}"><img src="${escaped(`${place}embed/${chart}.png`)}" alt="${title}" loading="lazy" style="width:100%;height:auto"></a>`;
  return [
    {
      label: 'Finds its own height',
      code: `${frame(true)}\n<script async src="${escaped(`${root}/embed/v1.js`)}"></script>`,
    },
    { label: 'Fixed height, no script', code: frame(false) },
    ...(shown.query === '' ? [{ label: 'Picture with a link', code: picture }] : []),
  ];
}
