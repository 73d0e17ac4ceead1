import { error, json } from '@sveltejs/kit';
import { oembedAnswer } from './oembed-answer.ts';
import { chartOr404 } from './pictures.ts';
import { readSite } from './read-site.ts';
import { viewOr404 } from './view-or-404.ts';

/** The oEmbed answer of an embedded chart; there is none while the site's address is not known. */
export async function oembed(
  fetch: typeof globalThis.fetch,
  name: string,
  view: string | null,
): Promise<Response> {
  const site = await readSite(fetch);
  const { url } = site.dossier.site;
  if (url === null) error(404, 'dossier.yaml names no site.url, which oEmbed needs.');
  return json(oembedAnswer(site, url, chartOr404(name), view === null ? null : viewOr404(site, view)));
}
