import { error } from '@sveltejs/kit';
import { readSite } from '../read-site.ts';
import { sitemap } from '../sitemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ fetch }) => {
  const text = sitemap(await readSite(fetch));
  if (text === null) error(404, 'The site has no address of its own yet.');
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
