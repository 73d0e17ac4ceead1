import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchDossier, DOSSIER_SIZES } from '../bench/dossier.ts';
import { overlayDossier } from './large-dossier.ts';
import { answerFor, openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SPAN = '/?from=2025-03-01&to=2025-03-31';

describe('while the records are on their way', () => {
  test('no wrong mark shows, a note says what is awaited, and nothing moves when it goes', async () => {
    const { page, context } = await site.open('about:blank');
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/data/drawn.txt', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.origin}${SPAN}`);
    const note = page.locator('.when-waiting');
    await note.waitFor();
    expect(await page.locator('[data-marks] svg').first().isVisible()).toBe(false);
    const top = () => page.evaluate(() => document.querySelector('h2')?.getBoundingClientRect().top);
    const before = await top();
    release();
    await page.waitForSelector('[data-awake]');
    await note.waitFor({ state: 'hidden' });
    expect(await top()).toBeCloseTo(before ?? 0, -1);
    await context.close();
  });

  test('offline the pictures stand, a note says so, and another try keeps the address', async () => {
    const { page, context } = await site.open('/');
    await context.setOffline(true);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await page.locator('.when-failed').waitFor();
    expect(await page.locator('[data-view="map"] svg').first().isVisible()).toBe(true);
    await context.setOffline(false);
    await page.goto(`${site.origin}${SPAN}`);
    expect(
      await page.getByText('Try again', { exact: true }).evaluate((link: HTMLAnchorElement) => link.href),
    ).toBe(`${site.origin}${SPAN}`);
    await context.close();
  });
});

describe('broken data', () => {
  test.each([
    ['not JSON', '{"half": '],
    ['another shape', '{"meetings": 3}'],
    ['rows of another shape', '[{"id": 7}, "nothing"]'],
  ])('%s in one file: it is named with a way out, and the other views stay', async (_, content) => {
    const { page, context } = await site.open('about:blank');
    await answerFor(page, 'positions.json', content);
    await page.goto(`${site.origin}${SPAN}`);
    await page.waitForSelector('[data-awake]');
    const problem = page.locator('section[aria-label="What could not be read"]');
    expect(await problem.innerText()).toMatch(/data\/positions\.json .*npm run data/s);
    expect(await page.locator('[data-view="map"] [data-id]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-view="network"] [data-id]').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('an address of any kind does no harm', () => {
  test.each([
    ['10,000 characters', `/?q=${'a'.repeat(10_000)}`],
    ['10,000 unknown actors', `/?actors=${Array.from({ length: 2_000 }, (_, n) => `x${n}`).join('~')}`],
    ['a day that is none', '/?from=2025-02-30&to=soon'],
    ['halves of escapes', '/?q=%E0%A4%A&select=%'],
    ['a script', '/?select=%3Cscript%3Ealert(1)%3C/script%3E'],
    ['the same key twice', '/?select=nobody&select=nothing'],
  ])('%s', async (_, path) => {
    const { page, context, complaints } = await site.open(path);
    await page.waitForSelector('[data-awake]');
    expect(await page.locator('[data-view="timeline"]').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('however few there are', () => {
  const open = async (size: keyof typeof DOSSIER_SIZES | 'nothing') => {
    const own = await openSite();
    if (size === 'nothing') {
      overlayDossier(own, DOSSIER_SIZES.single);
      for (const name of Object.keys(benchDossier(DOSSIER_SIZES.single).tables))
        own.overlay(`${name}.json`, []);
      own.overlay('network-layout.json', []);
    } else overlayDossier(own, DOSSIER_SIZES[size]);
    const visit = await own.open('/');
    await wake(visit.page);
    return { own, ...visit };
  };

  test.each(['single', 'small'] as const)('%s: each view draws what there is', async (size) => {
    const { own, page, complaints } = await open(size);
    for (const view of ['map', 'network', 'timeline'])
      expect(await page.locator(`[data-view="${view}"] [data-id]`).count(), view).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await own.close();
  });

  test('nothing at all: each view says so', async () => {
    const { own, page, complaints } = await open('nothing');
    for (const view of ['map', 'network', 'timeline'])
      expect(await page.locator(`[data-view="${view}"]`).innerText(), view).toMatch(/\bno\b|nothing/i);
    expect(complaints).toEqual([]);
    await own.close();
  });
});

test('on paper: the three charts with their sources, no controls, in black on white even from a dark page', async () => {
  const { page, context } = await site.open('/', { colorScheme: 'dark' });
  await wake(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const view of ['map', 'network', 'timeline'])
    expect(await page.locator(`[data-view="${view}"] svg`).first().isVisible(), view).toBe(true);
  expect(await page.locator('button:visible, input:visible').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'What this is read from' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await context.close();
});

test('turned from right to left nothing sticks out, and the labels stay beside their marks', async () => {
  const { page, context } = await site.open('/');
  await wake(page);
  const labels = () =>
    page.evaluate(() => {
      const svg = document.querySelector('[data-view="network"] svg');
      const left = svg?.getBoundingClientRect().left ?? 0;
      return [...(svg?.querySelectorAll('text') ?? [])].map((text) =>
        Math.round(text.getBoundingClientRect().left - left),
      );
    });
  const before = await labels();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await labels()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  await context.close();
});

test('at 400 % of a 1280 px screen nothing sticks out and every view is there', async () => {
  const { page, context } = await site.open('/', { viewport: { width: 320, height: 256 } });
  await wake(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const view of ['map', 'network', 'timeline'])
    expect(await page.locator(`[data-view="${view}"]`).isVisible(), view).toBe(true);
  await context.close();
});

test('in forced colours marks, lines and the focus are drawn in the reader’s own', async () => {
  const { page, context } = await site.open('/', { forcedColors: 'active' });
  await wake(page);
  const paints = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = ['CanvasText', 'LinkText', 'Highlight', 'ButtonText', 'GrayText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    const marks = [...document.querySelectorAll('[data-view="network"] [data-id] :is(circle, rect, path)')];
    return marks
      .map((mark) => getComputedStyle(mark))
      .filter(({ fill, stroke }) => !system.includes(fill) && !system.includes(stroke) && fill !== 'none')
      .map(({ fill, stroke }) => `${fill} ${stroke}`);
  });
  expect([...new Set(paints)].filter((paint) => !/rgba?\(0, 0, 0, 0\)/.test(paint))).toEqual([]);
  await context.close();
});
