import { pack } from '../../../lib/load/pack.ts';
import { readSite } from '../../read-site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ fetch }) =>
  new Response(pack(await readSite(fetch)), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
