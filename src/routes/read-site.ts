import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { describeProblem } from '../lib/load/problem.ts';
import { heldBackIn } from '../lib/datasets/run.ts';
import { DOSSIER_FILE, loadRun, loadSite, type Site } from '../lib/load/site.ts';

const reported = new Set<string>();

/** Says a thing once in the log of a build, however many pages run into it. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  process.stderr.write(`${message}\n`);
}

/**
 * The site's data for a page that is being built. A broken dataset is reported and left out; without any data there
 * is nothing to build.
 */
export async function readSite(fetch: typeof globalThis.fetch): Promise<Site> {
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
      'dossier.yaml names no site.url: canonical addresses, og:url and snippets to embed are left out of the pages.',
    );
  }
  return site;
}

/** How many records await an editor's check and are not published. */
export async function readHeldBack(fetch: typeof globalThis.fetch): Promise<number> {
  const { value, problem } = await loadRun(fetch, base);
  if (problem) reportOnce(describeProblem(problem));
  return heldBackIn(value);
}
