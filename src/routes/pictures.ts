import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Dossier } from '../lib/datasets/dossier.ts';
import type { NamedView } from '../lib/datasets/views.ts';
import { isChartName, type ChartName } from '../lib/embed/protocol.ts';
import { folderOfView } from '../lib/explore/view-query.ts';
import type { Site } from '../lib/load/site.ts';
import { CARD } from '../lib/pictures/card-size.ts';
import { cardOf, type CardText } from '../lib/pictures/card.ts';
import { drawingIn, type PageDrawing } from '../lib/pictures/page-drawing.ts';
import { pngOf } from '../lib/pictures/paint.ts';
import { footOf } from '../lib/pictures/record-card.ts';
import { svgOf } from '../lib/pictures/shape.ts';
import { stillOf, type Still } from '../lib/pictures/still.ts';
import { formatRange } from '../lib/datasets/date-words.ts';
import { spanOf } from '../lib/ui/filter-options.ts';
import { countOf } from '../lib/ui/words.ts';
import { VIEWS } from '../live/views.ts';
import { readSite } from './read-site.ts';
import { viewOr404 } from './view-or-404.ts';

type Fetch = typeof globalThis.fetch;

/** Widest picture in pixels; narrower charts get two pixels for each of theirs. */
const MOST_PIXELS = 1600;

export function chartOr404(name: string): ChartName {
  return isChartName(name) ? name : error(404, `There is no chart "${name}".`);
}

/** The colours a dossier gives its sides, as the custom properties of a light page. */
const coloursOf = ({ sides }: Dossier): Map<string, string> =>
  new Map(sides.flatMap(({ light }, index) => (light === null ? [] : [[`--side-${index + 1}`, light]])));

const folderOf = (named: NamedView | null): string => (named === null ? '' : folderOfView(named.id));

/** The drawing on the page of an embedded chart: the picture is made of what readers see there. */
async function drawingOf(
  fetch: Fetch,
  { dossier }: Site,
  chart: ChartName,
  named: NamedView | null,
): Promise<PageDrawing> {
  const page = await fetch(`${base}/${folderOf(named)}embed/${chart}/`);
  return drawingIn(await page.text(), coloursOf(dossier));
}

async function still(fetch: Fetch, name: string, view: string | null): Promise<Still> {
  const chart = chartOr404(name);
  const site = await readSite(fetch);
  const named = view === null ? null : viewOr404(site, view);
  const drawing = await drawingOf(fetch, site, chart, named);
  const { heading } = VIEWS[chart];
  return stillOf(drawing, {
    title: named === null ? heading : `${named.title}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    reading: drawing.summary,
    source: `Source: ${footOf(site.dossier).join(', ')}${chart === 'map' ? '. Land: Natural Earth' : ''}.`,
  });
}

const answer = (body: BodyInit, type: string) => new Response(body, { headers: { 'content-type': type } });
const SVG = 'image/svg+xml; charset=utf-8';
const PNG = 'image/png';

/** A chart as a picture. `view`: id of the view it shows; null: the whole dossier. */
export async function svgStill(fetch: Fetch, chart: string, view: string | null): Promise<Response> {
  const { svg } = await still(fetch, chart, view);
  return answer(svgOf(svg), SVG);
}

export async function pngStill(fetch: Fetch, chart: string, view: string | null): Promise<Response> {
  const { svg, width, height } = await still(fetch, chart, view);
  return answer(pngOf(svg, width, height, Math.min(2, MOST_PIXELS / width)), PNG);
}

export const pngCard = (text: CardText, drawing: PageDrawing | null): Response =>
  answer(pngOf(cardOf(text, drawing), CARD.width, CARD.height, 1), PNG);

/** The card of the dossier, or of one of its views: its headline beside the map, or the network where that leads. */
export async function overviewCard(fetch: Fetch, view: string | null): Promise<Response> {
  const site = await readSite(fetch);
  const { tables, dossier } = site;
  const named = view === null ? null : viewOr404(site, view);
  // The timeline is too tall for a card; who stood where shows in the network too.
  const chart = named?.chart === 'network' || named?.chart === 'timeline' ? 'network' : 'map';
  const drawing = await drawingOf(fetch, site, chart, named);
  const span = spanOf(tables);
  const facts = [
    countOf(tables.articles.length, 'article'),
    countOf(tables.meetings.length, 'meeting'),
    countOf(tables.proposals.length, 'proposal'),
  ].join(' · ');
  const text: CardText =
    named === null
      ? {
          kind: 'Dossier',
          title: dossier.title,
          lines: [...(span === null ? [] : [formatRange(span.first, span.last)]), facts],
          foot: [...(dossier.basis === null ? [] : [dossier.basis]), ...footOf(dossier).slice(1)],
        }
      : {
          kind: 'View',
          title: named.title,
          lines: named.standfirst === null ? [] : [named.standfirst],
          foot: footOf(dossier),
        };
  return pngCard(text, drawing);
}
