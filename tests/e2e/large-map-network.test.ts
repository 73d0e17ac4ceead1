import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { DOSSIER_SIZES } from '../bench/dossier.ts';
import { overlayDossier } from './large-dossier.ts';
import { openSite, wake, type BuiltSite } from './site.ts';

/** The main thread may work so long on a frame, in ms of its own time: twice what a quiet machine is held to. */
const WORK_A_FRAME = 2 * 20;

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

/** How long the main thread worked on each frame while something was done, in ms of its own time. */
async function workPerFrame(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  await page.evaluate(() => {
    const running = 'framesSeen' in window;
    const count = Object.assign(window, { framesSeen: 0 });
    if (running) return;
    const tick = () => {
      count.framesSeen += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const before = await worked();
  await act();
  await page.waitForTimeout(400);
  const work = (await worked()) - before;
  const frames = await page.evaluate(() => (window as unknown as { framesSeen: number }).framesSeen);
  return work / Math.max(1, frames);
}

async function expectSmooth(page: Page, act: () => Promise<void>): Promise<void> {
  expect(await workPerFrame(page, act)).toBeLessThanOrEqual(WORK_A_FRAME);
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
    await expectSmooth(page, async () => {
      await page.mouse.move(x - 40, y - 180);
      await page.mouse.down();
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 40 + step * 2, y - 180 + step);
      await page.mouse.up();
    });
    await expectSmooth(page, async () => {
      for (let step = 0; step < 12; step++) {
        await page.mouse.wheel(0, step < 6 ? -120 : 120);
        await page.waitForTimeout(60);
      }
    });
    await page.context().close();
  }, 120_000);

  it('lights up under the pointer and opens a place smoothly', async () => {
    const page = await openChart('map');
    const { x, y } = await middleOf(page, 'svg[role="group"]');
    await expectSmooth(page, async () => {
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 250 + step * 8, y + (step % 7) * 8);
    });
    await expectSmooth(page, () => page.mouse.click(x - 230, y));
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
    await expectSmooth(page, async () => {
      for (let step = 0; step < 60; step++) await page.mouse.move(x - 250 + step * 8, y + (step % 7) * 8);
    });
    await expectSmooth(page, () => page.mouse.click(x - 100, y));
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
