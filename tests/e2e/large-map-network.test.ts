import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { DOSSIER_SIZES } from '../bench/dossier.ts';
import { overlayDossier } from './large-dossier.ts';
import { openSite, wake, type BuiltSite } from './site.ts';

/** A frame may take so long, in ms, and nothing may block for longer: twice what a quiet machine is held to. */
const MEDIAN_FRAME = 2 * 20;
const LONGEST_TASK = 2 * 200;

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
  overlayDossier(site, DOSSIER_SIZES.top);
}, 120_000);
afterAll(() => site.close());

async function openChart(chart: 'map' | 'network'): Promise<Page> {
  const { page } = await site.open(`/embed/${chart}/?from=2023-01-01`, {
    viewport: { width: 720, height: 900 },
  });
  page.setDefaultTimeout(60_000);
  await page.waitForSelector('[data-awake]');
  if (chart === 'map') await page.waitForSelector('.leaflet-container');
  await page.waitForTimeout(500);
  return page;
}

interface Smoothness {
  median: number;
  longest: number;
}

/** Notes every frame and every long task while something is done. */
async function watched(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const tasks: number[] = [0];
    let last = performance.now();
    let on = true;
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      if (on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(window, {
      stopWatching: () => {
        on = false;
        observer.disconnect();
        frames.sort((a, b) => a - b);
        return { median: frames[Math.floor(frames.length / 2)] ?? 0, longest: Math.max(...tasks) };
      },
    });
  });
  await act();
  await page.waitForTimeout(400);
  const seen = await page.evaluate(() =>
    (window as unknown as { stopWatching: () => Smoothness }).stopWatching(),
  );
  if (process.env.PARLEY_REPORT) process.stdout.write(`${JSON.stringify(seen)}\n`);
  return seen;
}

function expectSmooth({ median, longest }: Smoothness): void {
  expect(median).toBeLessThanOrEqual(MEDIAN_FRAME);
  expect(longest).toBeLessThanOrEqual(LONGEST_TASK);
}

/** The middle of a drawing on the screen. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the map of five thousand meetings', () => {
  it('draws a few of the places as marks, and the others too', async () => {
    const page = await openChart('map');
    expect(await page.locator('.frame .place').count()).toBeLessThan(130);
    const path = await page.locator('.frame g[aria-hidden] .all').first().getAttribute('d');
    expect(path?.match(/M/g)?.length).toBeGreaterThan(200);
    await page.context().close();
  }, 120_000);

  it('is panned and zoomed smoothly', async () => {
    const page = await openChart('map');
    const { x, y } = await middleOf(page, 'svg[role="group"]');
    const pan = await watched(page, async () => {
      await page.mouse.move(x - 40, y - 180);
      await page.mouse.down();
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 40 + step * 2, y - 180 + step);
      await page.mouse.up();
    });
    expectSmooth(pan);
    const zoom = await watched(page, async () => {
      for (let step = 0; step < 12; step++) {
        await page.mouse.wheel(0, step < 6 ? -120 : 120);
        await page.waitForTimeout(60);
      }
    });
    expectSmooth(zoom);
    await page.context().close();
  }, 120_000);

  it('lights up under the pointer and opens a place smoothly', async () => {
    const page = await openChart('map');
    const { x, y } = await middleOf(page, 'svg[role="group"]');
    const hover = await watched(page, async () => {
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 250 + step * 8, y + (step % 7) * 8);
    });
    expectSmooth(hover);
    const choice = await watched(page, () => page.mouse.click(x - 230, y));
    expectSmooth(choice);
    await page.context().close();
  }, 120_000);
});

describe('the network of two thousand actors', () => {
  it('draws the strongest ties, and a mark of its own for few actors', async () => {
    const page = await openChart('network');
    expect(await page.locator('svg .actor').count()).toBeLessThan(140);
    expect(await page.locator('svg .tie').count()).toBeLessThan(100);
    expect(await page.getByText(/strongest of \d+ ties are drawn/).count()).toBe(1);
    await page.context().close();
  }, 120_000);

  it('lights up under the pointer and opens an actor smoothly', async () => {
    const page = await openChart('network');
    const { x, y } = await middleOf(page, 'svg[role="group"]');
    const hover = await watched(page, async () => {
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 250 + step * 8, y + (step % 7) * 8);
    });
    expectSmooth(hover);
    const choice = await watched(page, () => page.mouse.click(x - 100, y));
    expectSmooth(choice);
    await page.context().close();
  }, 120_000);

  it('is walked from any actor, drawn as a mark or not, with one stop of the Tab key', async () => {
    const page = await openChart('network');
    expect(await page.locator('svg .actor[tabindex="0"]').count()).toBe(1);
    await page.locator('svg .actor[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    const first = await focused();
    await page.keyboard.press('End');
    const last = await focused();
    expect(last).not.toBe(first);
    await page.keyboard.press('PageUp');
    expect([first, last]).not.toContain(await focused());
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    expect(await page.locator('svg .actor[tabindex="0"]').count()).toBe(1);
    await page.context().close();
  }, 120_000);
});

it('wakes with the whole dossier', async () => {
  const { page } = await site.open('/embed/map/');
  await wake(page);
  expect(await page.getByText(/Not on the map/).count()).toBe(1);
  expect(await page.getByRole('button', { name: /^Show \d+ more$/ }).count()).toBe(1);
  await page.context().close();
}, 120_000);
