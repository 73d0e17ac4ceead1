import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const frame = (chart: string, attributes: string, query = '') =>
  `<!doctype html><html lang="en"><title>A page</title><body>
   <script>window.heard = []; addEventListener('message', (event) => window.heard.push(event.data));</script>
   <iframe src="${site.origin}/embed/${chart}/${query}" title="Chart" height="300" style="width:100%;border:0" ${attributes}></iframe>`;

interface Heard {
  type?: string;
  event?: string;
  height?: number;
  select?: string;
}

describe.each(['map', 'network', 'timeline'])('%s in a frame', (chart) => {
  test('stands alone with its title, its source and its review mark', async () => {
    const { page, complaints, requests, context } = await site.open(`/embed/${chart}/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('svg[role="group"]:visible [data-id]').count()).toBeGreaterThan(3);
    expect(await page.locator('footer').innerText()).toContain('Source:');
    await wake(page);
    expect(await page.locator('svg[role="group"]:visible [data-id]').count()).toBeGreaterThan(3);
    expect(requests.every((address) => address.startsWith(site.origin))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('tells its height to the page around it, and the loader grants it', async () => {
    const html = `${frame(chart, 'data-parley-embed')}<script async src="${site.origin}/embed/v1.js"></script>`;
    const { page, context } = await site.open(await site.host(html));
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 320);
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    const told = heard.filter(({ event }) => event === 'height').at(-1)?.height;
    expect(await page.evaluate(() => document.querySelector('iframe')?.clientHeight)).toBe(
      Math.ceil(told ?? 0),
    );
    expect(heard.some(({ event }) => event === 'ready')).toBe(true);
    expect(heard.some(({ type }) => type === 'embed-size')).toBe(true);
    await context.close();
  });

  test('keeps its picture in a sandbox of "null" origin, and still tells its height', async () => {
    const { page, context } = await site.open(await site.host(frame(chart, 'sandbox="allow-scripts"')));
    const inside = page.frameLocator('iframe');
    await inside.locator('h1').waitFor();
    await page.mouse.move(100, 100);
    await page.mouse.move(120, 140);
    await page.waitForTimeout(500);
    expect(await inside.locator('svg[role="group"]:visible [data-id]').count()).toBeGreaterThan(3);
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    expect(heard.some(({ event, height = 0 }) => event === 'height' && height > 200)).toBe(true);
    await context.close();
  });

  test('opens the sources inside the frame and says what was chosen', async () => {
    const { page, context } = await site.open(await site.host(frame(chart, '')));
    const inside = page.frameLocator('iframe');
    await inside.locator('svg[role="group"]:visible [data-id]').first().focus();
    await page.keyboard.press('Enter');
    await inside.locator('aside').waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    expect(heard.find(({ event }) => event === 'select')?.select).toBeTruthy();
    await page.keyboard.press('Escape');
    await inside.locator('aside').waitFor({ state: 'detached' });
    await context.close();
  });
});

test('theme, title and state come from the address', async () => {
  const { page, context } = await site.open('/embed/timeline/?theme=dark&title=0&to=2025-04-01');
  await page.waitForSelector('[data-awake]');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 255] = paper.match(/\d+/g)?.map(Number) ?? [];
  expect(red).toBeLessThan(60);
  expect(await page.locator('h1').isVisible()).toBe(false);
  expect(await page.locator('footer').innerText()).toMatch(/\d+ of \d+ meetings/);
  await context.close();
});

test('speaks to pym, WordPress and Datawrapper when asked', async () => {
  const html = frame('network', '', '?childId=pym-0&compat=datawrapper&id=dw1#?secret=s3cret');
  const { page, context } = await site.open(await site.host(html));
  await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 4);
  const said = JSON.stringify(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard));
  expect(said).toMatch(/pymxPYMxpym-0xPYMxheightxPYMx\d+/);
  expect(said).toMatch(/"datawrapper-height":\{"dw1":\d+/);
  expect(said).toMatch(/"message":"height","value":\d+(\.\d+)?,"secret":"s3cret"/);
  await context.close();
});
