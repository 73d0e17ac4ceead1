import { readSite } from '../../../read-site.ts';
import { correctionsFeed } from '../feed.ts';
import { loggedChanges } from '../log.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ fetch }) => {
  const { dossier, tables } = await readSite(fetch);
  return new Response(correctionsFeed(dossier, loggedChanges(tables)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
