import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/lib/datasets/dossier.ts';
import { openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const BUILD = process.env.PARLEY_SITE ?? 'build';
const { views } = JSON.parse(readFileSync(path.join(BUILD, 'data/dossier.json'), 'utf8')) as Dossier;
const dated = views.find(({ state }) => state.from !== null && state.to !== null);
const COUNTS = '.state [data-counts]';

/** Ids of the marks that are drawn in each chart. */
const MARKS = `Object.fromEntries(['map', 'network', 'timeline'].map((view) => [view,
  [...document.querySelectorAll('[data-view="' + view + '"] svg [data-id]')]
    .filter((mark) => mark.getClientRects().length > 0).map((mark) => mark.getAttribute('data-id')).sort()]))`;

describe('a named view', () => {
  if (!dated) throw new Error('The first dossier has no view with dates.');
  const home = `/views/${dated.id}/`;

  test.each(views)(
    '$id is drawn in its state before any script, with its own head',
    async ({ id, title }) => {
      const { page, context } = await site.open(`/views/${id}/`, { javaScriptEnabled: false });
      expect(await page.locator('h1').innerText()).toBe(title);
      expect(await page.title()).toContain(title);
      const [shown = 0, all = 0] = (await page.locator(COUNTS).innerText()).match(/\d+/g)?.map(Number) ?? [];
      expect(shown).toBeLessThan(all);
      expect(await page.locator('a:text-is("Overview")').getAttribute('href')).toBe('../../');
      await context.close();
    },
  );

  test('is linked from the front page, and marks itself among the others', async () => {
    const { page, context } = await site.open('/', { javaScriptEnabled: false });
    await page.locator('nav[aria-label="Views"] a').first().click();
    expect(new URL(page.url()).pathname).toBe(`/views/${views[0]?.id}/`);
    expect(await page.locator('nav[aria-label="Views"] [aria-current]').innerText()).toBe(views[0]?.title);
    await context.close();
  });

  test('live charts start where the drawn ones stood, and leave the address alone', async () => {
    const { page, complaints, context } = await site.open(home);
    const drawn = await page.evaluate(MARKS);
    const counts = await page.locator(COUNTS).innerText();
    await wake(page);
    expect(await page.evaluate(MARKS)).toEqual(drawn);
    expect(await page.locator(COUNTS).innerText()).toBe(counts);
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the address goes on top of it, and back undoes what was added', async () => {
    const { page, context } = await site.open(home);
    await wake(page);
    const before = await page.locator(COUNTS).innerText();
    await page.locator('[data-view="map"] svg a').first().click();
    await page.waitForURL(/\?select=/);
    expect(page.url()).not.toContain('from=');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    await page.locator('[aria-label="Filters in force"] button:has-text("To ")').click();
    await page.waitForURL(`**${home}?to=`);
    const wider = await page.locator(COUNTS).innerText();
    expect(wider).not.toBe(before);
    await page.reload();
    await page.waitForSelector('[data-awake]');
    expect(await page.locator(COUNTS).innerText()).toBe(wider);
    await context.close();
  });

  test('clear leads to the whole, and back to the view', async () => {
    const { page, context } = await site.open(home);
    await wake(page);
    await page.locator('button:text-is("Clear all")').click();
    await page.waitForURL((url) => url.pathname === '/' && url.search === '');
    const [shown, all] = (await page.locator(COUNTS).innerText()).match(/\d+/g) ?? [];
    expect(shown).toBe(all);
    await page.goBack();
    await page.waitForURL(`**${home}`);
    await context.close();
  });

  test.each(['map', 'network', 'timeline'])(
    'has an embed of its %s, live in the same state',
    async (chart) => {
      const { page, complaints, context } = await site.open(`${home}embed/${chart}/`);
      expect(await page.locator('h1').innerText()).toBe(dated.title);
      const drawn = await page.evaluate(MARKS);
      await wake(page);
      expect(await page.evaluate(MARKS)).toEqual(drawn);
      expect(await page.locator('footer').innerText()).toMatch(/\d+ of \d+ meetings/);
      const source = await page.locator('footer a').first().getAttribute('href');
      expect(new URL(source ?? '', page.url()).pathname).toBe(home);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
