import { error, json } from '@sveltejs/kit';
import { frameHeight, snippets } from '../lib/embed/snippets.ts';
import { shownState, queryOfView } from '../lib/explore/view-query.ts';
import { VIEWS } from '../live/views.ts';
import { addressOf } from './address.ts';
import { chartOr404 } from './pictures.ts';
import { overviewPicture } from './picture-of.ts';
import { readSite } from './read-site.ts';
import { viewOr404 } from './view-or-404.ts';

/** In px; frames are as wide as their column. */
const WIDTH = 720;

/** The answer of https://oembed.com for the page of an embedded chart; there is none while the site's address is not known. */
export async function oembed(
  fetch: typeof globalThis.fetch,
  name: string,
  view: string | null,
): Promise<Response> {
  const chart = chartOr404(name);
  const site = await readSite(fetch);
  const { dossier } = site;
  const { url } = dossier.site;
  if (url === null) error(404, 'dossier.yaml names no site.url, which oEmbed needs.');
  const named = view === null ? null : viewOr404(site, view);
  const { heading } = VIEWS[chart];
  const shown = shownState(dossier.views, named === null ? '' : queryOfView(named));
  const picture = overviewPicture(site, named);
  return json({
    version: '1.0',
    type: 'rich',
    title: `${heading}: ${named?.title ?? dossier.title}`,
    provider_name: dossier.title,
    provider_url: addressOf(url, ''),
    width: WIDTH,
    height: frameHeight(chart),
    html: snippets(url, chart, heading, shown)[0]?.code,
    thumbnail_url: addressOf(url, picture.path),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  });
}
