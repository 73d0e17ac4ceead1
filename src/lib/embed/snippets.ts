import type { ChartName } from './protocol.ts';

/** Frames do all of this but move the page around them. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A height that fits most columns, for the time before the chart has told its own and for pages without the loader. */
const HEIGHTS: Readonly<Record<ChartName, number>> = { map: 560, network: 640, timeline: 720 };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The snippets a journalist copies: the frame that finds its own height, and the frame alone. */
export function snippets(
  site: string,
  chart: ChartName,
  title: string,
  query: string,
): { label: string; code: string }[] {
  const root = site.replace(/\/+$/, '');
  const frame = (marked: boolean) =>
    `<iframe ${marked ? 'data-parley-embed ' : ''}src="${escaped(`${root}/embed/${chart}/${query}`)}" title="${escaped(title)}" loading="lazy" height="${HEIGHTS[chart]}"\n style="width:100%;border:0" sandbox="${SANDBOX}"></iframe>`;
  return [
    {
      label: 'Finds its own height',
      code: `${frame(true)}\n<script async src="${escaped(`${root}/embed/v1.js`)}"></script>`,
    },
    { label: 'Fixed height, no script', code: frame(false) },
  ];
}
