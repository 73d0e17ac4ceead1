import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type BuiltSite } from './site.ts';

let site: BuiltSite;
let unchecked = false;
beforeAll(async () => {
  site = await openSite();
  for (const name of ['meetings', 'participations', 'proposals', 'positions', 'statements', 'relations']) {
    const response = await fetch(`${site.origin}/data/${name}.json`);
    const rows = (await response.json()) as { review: string }[];
    unchecked ||= rows.some(({ review }) => review === 'machine');
  }
});
afterAll(() => site.close());

const PAGES = [
  '/',
  '/tables/',
  '/data/',
  '/corrections/',
  '/embed/map/',
  '/embed/network/',
  '/embed/timeline/',
];

test.each(PAGES)('%s is kept out of search engines while it has what no editor has checked', async (path) => {
  const { page, context } = await site.open(path, { javaScriptEnabled: false });
  expect(await page.locator('meta[name="robots"][content="noindex"]').count()).toBe(unchecked ? 1 : 0);
  if (unchecked) expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
  await context.close();
});

test.each(['map', 'network', 'timeline'])(
  'the embedded %s marks it, in a shape and in words',
  async (chart) => {
    const { page, context } = await site.open(`/embed/${chart}/`, { javaScriptEnabled: false });
    const data = (await (
      await fetch(
        `${site.origin}/data/${{ map: 'meetings', network: 'relations', timeline: 'positions' }[chart] ?? ''}.json`,
      )
    ).json()) as { review: string }[];
    const any = data.some(({ review }) => review === 'machine');
    const key = page
      .locator('ul[aria-label^="Key to"] li', { hasText: 'not yet checked by an editor' })
      .locator('visible=true');
    expect((await key.count()) > 0).toBe(any);
    expect((await page.locator('[data-id][aria-label*="checked by an editor"]').count()) > 0).toBe(any);
    await context.close();
  },
);
