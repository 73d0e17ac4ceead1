import type { NamedView } from '../lib/datasets/views.ts';
import type { ChartName } from '../lib/embed/protocol.ts';
import { frameHeight, snippets } from '../lib/embed/snippets.ts';
import { queryOfView, shownState } from '../lib/explore/view-query.ts';
import type { Site } from '../lib/load/site.ts';
import { VIEWS } from '../live/views.ts';
import { addressOf } from './address.ts';
import { overviewPicture } from './picture-of.ts';

/** In px; frames are as wide as their column. */
const WIDTH = 720;

/**
 * What https://oembed.com asks for, of the page of an embedded chart.
 * @param url where the site is published
 */
export function oembedAnswer(
  site: Pick<Site, 'dossier'>,
  url: string,
  chart: ChartName,
  named: NamedView | null,
) {
  const { dossier } = site;
  const { heading } = VIEWS[chart];
  const shown = shownState(dossier.views, named === null ? '' : queryOfView(named));
  const picture = overviewPicture(site, named);
  return {
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
  };
}
