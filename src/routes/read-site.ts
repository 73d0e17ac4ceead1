import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import { base } from '$app/paths';
import { describeProblem } from '../lib/load/problem.ts';
import { heldBackIn } from '../lib/datasets/run.ts';
import { DOSSIER_FILE, loadRun, loadSite } from '../lib/load/checked-site.ts';
import type { Site } from '../lib/load/site.ts';

const reported = new Set<string>();

/** Says a thing once in the log of a build, however many pages run into it. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  process.stderr.write(`${message}\n`);
}

/** Reads once for all pages of a build; in development anew for each, since the data may have changed. */
function once<T>(read: (fetch: typeof globalThis.fetch) => Promise<T>) {
  let known: Promise<T> | null = null;
  return (fetch: typeof globalThis.fetch): Promise<T> => (building ? (known ??= read(fetch)) : read(fetch));
}

/**
 * The site's data for a page that is being built. A broken dataset is reported and left out; without any data there
 * is nothing to build.
 */
export const readSite = once(async (fetch): Promise<Site> => {
  const site = await loadSite(fetch, base);
  for (const problem of site.problems) reportOnce(describeProblem(problem));
  if (
    site.problems.some((problem) => problem.file === `data/${DOSSIER_FILE}`) &&
    site.tables.articles.length === 0
  ) {
    error(500, 'There is no data in static/data. Run "npm run data" first, then build again.');
  }
  if (site.dossier.site.url === null) {
    reportOnce(
      'dossier.yaml names no site.url: canonical addresses, og:url, snippets to embed, sitemap.xml and robots.txt are left out.',
    );
  }
  return site;
});

/** How many records await an editor's check and are not published. */
export const readHeldBack = once(async (fetch): Promise<number> => {
  const { value, problem } = await loadRun(fetch, base);
  if (problem) reportOnce(describeProblem(problem));
  return heldBackIn(value);
});
