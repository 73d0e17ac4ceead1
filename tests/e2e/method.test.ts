import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCURACY } from '../../src/lib/datasets/accuracy.ts';
import { openSite, type BuiltSite } from './site.ts';

describe('the method page', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('is in the navigation, and says of the confidences what was measured', async () => {
    const { page, context, complaints } = await site.open('/');
    await page.locator('nav[aria-label="Pages"] a', { hasText: 'Method' }).click();
    await page.waitForURL('**/method/');
    const shown = await page
      .locator('[data-table="bands"] tbody tr:has(td)')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
      );
    const bands = [...ACCURACY.pooled, ...Object.values(ACCURACY.datasets).flat()];
    expect(shown.map((cells) => cells.slice(0, 3))).toEqual(
      bands.map(({ confidence, n, right }) => [confidence, String(n), String(right)]),
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('every link to a part of it leads to that part', async () => {
    const { page, context } = await site.open('/method/');
    const parts = await page
      .locator('nav[aria-label="On this page"] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of ['#accuracy', '#withheld', ...parts]) expect(await page.locator(part).count()).toBe(1);
    await context.close();
  });
});
