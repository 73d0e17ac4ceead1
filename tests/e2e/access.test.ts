import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGES = [
  '/',
  '/tables/',
  '/data/',
  '/method/',
  '/views/troops/',
  '/corrections/',
  '/withdrawn/',
  '/embed/map/',
  '/embed/network/',
  '/embed/timeline/',
  '/404.html',
];

/** What axe finds, one line each. Of many records alike it looks at the first of each kind. */
async function violations(page: Page): Promise<string[]> {
  // What lies far off the screen is not rendered, and its contrast would be measured against nothing.
  await page.evaluate(() => {
    for (const record of document.querySelectorAll<HTMLElement>('article'))
      record.style.contentVisibility = 'visible';
  });
  const { violations: found } = await new AxeBuilder({ page }).exclude('article ~ article').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('%s has nothing that axe objects to', async (path) => {
    const { page, context } = await site.open(path, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test('nor has the live page, with the sources of an actor open', async () => {
    const { page, context } = await site.open('/', { colorScheme });
    await wake(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-view="network"] svg [data-id]:not([tabindex="-1"])').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#drawer-title').waitFor();
    await page.waitForTimeout(400);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

test.each([390, 820, 1440])('nothing sticks out sideways at %i px', async (width) => {
  for (const path of PAGES) {
    const { page, context } = await site.open(path, { viewport: { width, height: 844 } });
    if (path === '/') await wake(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(width);
    await context.close();
  }
});

test('controls are 44 px high under a finger', async () => {
  const { page, context } = await site.open('/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.touchscreen.tap(200, 100);
  await page.waitForSelector('[data-awake]');
  const low = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'form[role="search"] :is(input:not([type="checkbox"]), button, summary)',
      ),
    ]
      .filter((control) => control.checkVisibility())
      .map((control) => [control.outerHTML.slice(0, 60), control.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 43.5),
  );
  expect(low).toEqual([]);
  await context.close();
});
