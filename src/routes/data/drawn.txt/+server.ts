import { base } from '$app/paths';
import { pack } from '../../../lib/load/pack.ts';
import { DRAWN_FILES } from '../../../lib/load/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A file that is not there is left out: the page asks for it by itself, and says that it is missing. */
export const GET: RequestHandler = async ({ fetch }) => {
  const files = await Promise.all(
    DRAWN_FILES.map(async (file) => {
      const response = await fetch(`${base}/data/${file}`);
      return response.ok ? [[file, await response.text()] as const] : [];
    }),
  );
  return new Response(pack(files.flat()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
