import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const query = (page: Page) => new URL(page.url()).search;
const handle = (page: Page, name: string) => page.getByRole('slider', { name });
const countOfMarks = (page: Page, view: string) =>
  page.locator(`[data-view="${view}"] svg a[data-id]`).count();

/** Where the brush is once what stands above it has taken its room. */
async function boxAtRest(page: Page) {
  const box = () => page.locator('.brush svg').boundingBox();
  let last = await box();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await box();
        return last?.y === before?.y;
      },
      { interval: 200 },
    )
    .toBe(true);
  if (!last) throw new Error('no brush');
  return last;
}

async function drag(page: Page, from: number, to: number, release = true): Promise<void> {
  const box = await boxAtRest(page);
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1)
    await page.mouse.move(box.x + box.width * (from + ((to - from) * step) / 8), y);
  if (release) await page.mouse.up();
}

describe('the brush on the time axis', () => {
  test('filters every view by the days drawn over, in one entry of the history', async () => {
    const { page, complaints, context } = await site.open('/');
    await wake(page);
    await page.locator('.brush').scrollIntoViewIfNeeded();
    const before = [await countOfMarks(page, 'map'), await countOfMarks(page, 'timeline')];
    const entries = await page.evaluate(() => history.length);
    await drag(page, 0.02, 0.3);
    await expect.poll(() => query(page)).toMatch(/^\?to=\d{4}-\d{2}-\d{2}$|^\?from=.*&to=/);
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    expect(await countOfMarks(page, 'map')).toBeLessThan(before[0] ?? 0);
    expect(await countOfMarks(page, 'timeline')).toBeLessThan(before[1] ?? 0);
    expect(await page.locator('#filter-to').inputValue()).toBe(new URL(page.url()).searchParams.get('to'));
    await page.goBack();
    expect(query(page)).toBe('');
    expect(await countOfMarks(page, 'timeline')).toBe(before[1]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('Escape takes back what is being drawn; the button clears what was', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    await page.locator('.brush').scrollIntoViewIfNeeded();
    const entries = await page.evaluate(() => history.length);
    await drag(page, 0.3, 0.6, false);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect([query(page), await page.evaluate(() => history.length)]).toEqual(['', entries]);
    await drag(page, 0.3, 0.6);
    await expect.poll(() => query(page)).toContain('from=');
    await page.getByRole('button', { name: 'All days' }).click();
    expect(query(page)).toBe('');
    await context.close();
  });

  test('its handles are sliders that say their day and move by keys, as one step back', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    const first = handle(page, 'First day shown');
    await first.focus();
    const day = await first.getAttribute('aria-valuenow');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Tab');
    expect(Number(await first.getAttribute('aria-valuenow'))).toBe(Number(day) + 10);
    expect(await first.getAttribute('aria-valuetext')).toMatch(/^\d+ \w+ \d{4}$/);
    expect(query(page)).toContain('from=');
    await page.goBack();
    expect(query(page)).toBe('');
    expect(await first.getAttribute('aria-valuenow')).toBe(day);
    await context.close();
  });

  test('tells a screen reader of the counts once, when they rest', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    await page.locator('.brush').scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const region = document.querySelector('.state [role="status"]');
      if (!region) throw new Error('nothing is told');
      const heard = Object.assign(window, { heard: [] as string[] }).heard;
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const counts = page.locator('.state [data-counts]');
    const before = await counts.textContent();
    await drag(page, 0.02, 0.3);
    expect(await counts.textContent()).not.toBe(before);
    await expect.poll(heard).toEqual([await counts.textContent()]);
    await page.waitForTimeout(700);
    expect(await heard()).toHaveLength(1);
    await context.close();
  });

  test('a finger draws a span too', async () => {
    const { page, context } = await site.open('/', { hasTouch: true });
    await wake(page);
    const brush = page.locator('.brush svg');
    await brush.scrollIntoViewIfNeeded();
    const box = await brush.boundingBox();
    const session = await context.newCDPSession(page);
    const at = (share: number) => [{ x: (box?.x ?? 0) + (box?.width ?? 0) * share, y: (box?.y ?? 0) + 12 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.2) });
    for (const share of [0.25, 0.35, 0.5])
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => query(page)).toMatch(/from=.*to=/);
    await context.close();
  });

  test('a folded gap opens on a click', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    const gaps = page.getByRole('button', { name: /without records$/, expanded: false });
    const count = await gaps.count();
    expect(count).toBeGreaterThan(0);
    await gaps.first().focus();
    await page.keyboard.press('Enter');
    expect(await gaps.count()).toBe(count - 1);
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await gaps.count()).toBe(count);
    await gaps.first().click();
    await page.getByRole('button', { name: 'Fold the empty months' }).click();
    expect(await gaps.count()).toBe(count);
    await context.close();
  });

  test('stands still while the charts around it shrink', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    await page.locator('.brush').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    const before = await boxAtRest(page);
    const height = () => page.evaluate(() => document.querySelector('.views')?.clientHeight ?? 0);
    const whole = await height();
    await drag(page, 0.7, 0.9);
    await expect.poll(() => query(page)).toMatch(/from=/);
    await page.waitForTimeout(1_000);
    expect(await height()).toBeLessThan(whole);
    expect(Math.abs((await boxAtRest(page)).y - before.y)).toBeLessThan(2);
    await context.close();
  });

  test('says how much has no date and is left out by a span of days', async () => {
    const { page, context } = await site.open('/?from=2025-03-01');
    await wake(page);
    const said = await page.locator('section.timeline .left-out').textContent();
    const undated = (await page.evaluate(async () => {
      const rows = (await (await fetch('data/meetings.json')).json()) as { start: unknown; end: unknown }[];
      return rows.filter(({ start, end }) => start === null && end === null).length;
    })) as number;
    expect(undated).toBeGreaterThan(0);
    expect(said).toContain(`${undated} meeting`);
    await page.goto(site.origin);
    expect(await page.locator('.left-out').count()).toBe(0);
    await context.close();
  });
});
