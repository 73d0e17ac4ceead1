import { error } from '@sveltejs/kit';
import { readSite } from '../read-site.ts';
import { robots } from '../sitemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ fetch }) => {
  const text = robots((await readSite(fetch)).dossier.site.url);
  if (text === null) error(404, 'The site has no address of its own yet.');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
