import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, wake, type BuiltSite } from './site.ts';

const BUILD = process.env.PARLEY_SITE ?? 'build';
interface Meeting {
  id: string;
  start: string | null;
  end: string | null;
}
const meetings = JSON.parse(readFileSync(path.join(BUILD, 'data', 'meetings.json'), 'utf8')) as Meeting[];

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the words of a box tick it, and the menu stays open for the next', async () => {
  const { page, context } = await site.open('/');
  await wake(page);
  await page.locator('summary', { hasText: 'Status' }).click();
  const labels = page.locator('details[open] .panel label');
  await labels.nth(0).locator('span').first().click();
  await labels.nth(1).locator('span').first().click();
  expect(await page.locator('details[open] .panel input:checked').count()).toBe(2);
  await page.locator('h1').click();
  expect(await page.locator('details[open] .panel').count()).toBe(0);
  await context.close();
});

test('a page opened with a record begins in the drawer', async () => {
  const { page, context } = await site.open(`/?select=${meetings[0]?.id}`);
  await page.locator('#drawer-title').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'drawer-title');
  await context.close();
});

test('a day that is typed finds what was on it', async () => {
  const day = meetings.find(({ start, end }) => start !== null && start === end)?.start ?? '';
  const { page, context } = await site.open('/');
  await wake(page);
  await page.locator('#filter-search').fill(day);
  const on = meetings.filter(({ start, end }) => start !== null && start <= day && (end ?? start) >= day);
  await page.waitForFunction(
    (count) => document.querySelector('[data-counts]')?.textContent?.includes(`${count} of `),
    on.length,
  );
  expect(await page.locator('[role="option"]').count()).toBeGreaterThanOrEqual(on.length);
  await context.close();
});

test('on a narrow screen the tables are cards that keep their roles, and nothing is cut', async () => {
  const { page, context } = await site.open('/tables/', { viewport: { width: 390, height: 844 } });
  const cells = page.getByRole('table').first().getByRole('row').nth(1).getByRole('cell');
  expect(await cells.count()).toBeGreaterThan(3);
  expect(await page.getByRole('table').first().getByRole('columnheader').count()).toBeGreaterThan(3);
  const wider = await page.evaluate(
    () =>
      [...document.querySelectorAll('table')].filter(
        (table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1,
      ).length,
  );
  expect(wider).toBe(0);
  await context.close();
});

test('the page for what is not there leads on, without scripts too', async () => {
  const { page, context } = await site.open('/404.html', { javaScriptEnabled: false });
  expect(await page.locator('nav a').count()).toBeGreaterThan(3);
  const response = await page.goto(
    new URL((await page.locator('main li a').first().getAttribute('href')) ?? '', page.url()).href,
  );
  expect(response?.status()).toBe(200);
  await context.close();
});
