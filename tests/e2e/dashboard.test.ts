import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFor, openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DRAWER = 'aside[aria-labelledby="drawer-title"]';

/** Ids of the marks in one chart. */
const marks = (view: string) =>
  `[...document.querySelectorAll('[data-view="${view}"] svg [data-id]')].map((mark) => mark.getAttribute('data-id'))`;

describe('the overview', () => {
  test('shows three charts before any script, and asks nobody else for anything', async () => {
    const { page, requests, context } = await site.open('/', { javaScriptEnabled: false });
    for (const view of ['map', 'network', 'timeline']) {
      const drawing = page.locator(`[data-view="${view}"] svg[role="group"]:visible`);
      expect(await drawing.count(), view).toBe(1);
      expect(await drawing.locator('[data-id]').count(), view).toBeGreaterThan(3);
    }
    expect(await page.locator('form[role="search"]').isVisible()).toBe(false);
    expect(requests.every((address) => address.startsWith(site.origin))).toBe(true);
    expect(requests.some((address) => address.endsWith('.js'))).toBe(false);
    await context.close();
  });

  test.each(['map', 'network', 'timeline'])(
    'without scripts a mark of the %s leads to the page of its record',
    async (view) => {
      const { page, context } = await site.open('/', { javaScriptEnabled: false });
      const mark = page.locator(`[data-view="${view}"] svg [data-id]:not([tabindex="-1"])`).first();
      const [href, id] = [await mark.getAttribute('href'), await mark.getAttribute('data-id')];
      const response = await page.goto(new URL(href ?? '', page.url()).href);
      expect(response?.status()).toBe(200);
      expect(page.url()).toContain(id);
      expect(await page.locator('main mark').count()).toBeGreaterThan(0);
      await context.close();
    },
  );

  test('costs no script until the first sign of a reader, and complains of nothing', async () => {
    const { page, requests, complaints, context } = await site.open('/');
    await page.waitForTimeout(500);
    // The few lines that swap the fonts come with them.
    const scripts = requests.filter((address) => /\.js(on)?$/.test(address) && !/\/faces\./.test(address));
    expect(scripts).toEqual([]);
    await wake(page);
    await page.waitForTimeout(300);
    expect(requests.every((address) => address.startsWith(site.origin))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('choosing London on the map shows the sentence that tells of it', async () => {
    const { page, complaints, context } = await site.open('/');
    await wake(page);
    await page.locator('[data-view="map"] svg a:has(text:text-is("London"))').click();
    const drawer = page.locator(DRAWER);
    await drawer.waitFor();
    expect(await drawer.innerText()).toContain('went to London');
    expect(await drawer.locator('mark').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a click on a mark before the charts are live opens it once they are', async () => {
    const { page, context } = await site.open('/');
    await page.evaluate(() => {
      const mark = document.querySelector('[data-view="timeline"] svg [data-id]');
      mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    await page.locator(DRAWER).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });
});

describe('filters', () => {
  test('an actor narrows all three views; the address keeps it; back undoes it', async () => {
    const { page, context } = await site.open('/');
    await wake(page);
    const before = await page.evaluate<string[][]>(
      `[${marks('map')}, ${marks('network')}, ${marks('timeline')}]`,
    );
    await page.locator('#filter-search').fill('Starmer');
    await page.getByRole('option', { name: /Keir Starmer/ }).click();
    await page.waitForURL(/actors=/);
    await page.keyboard.press('Escape');
    const after = await page.evaluate<string[][]>(
      `[${marks('map')}, ${marks('network')}, ${marks('timeline')}]`,
    );
    after.forEach((ids, view) => expect(ids.length, String(view)).toBeLessThan(before[view]?.length ?? 0));
    expect(await page.locator('[data-counts]').innerText()).toMatch(/\d+ of \d+ meetings/);

    await page.reload();
    await page.waitForSelector('[data-awake]');
    const again = await page.evaluate<string[][]>(
      `[${marks('map')}, ${marks('network')}, ${marks('timeline')}]`,
    );
    expect(again).toEqual(after);

    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('actors='));
    await wake(page);
    const restored = await page.evaluate<string[]>(marks('map'));
    expect(restored.length).toBe(before[0]?.length);
    await context.close();
  });

  test('no wrong marks are seen on a page opened with a state', async () => {
    const { page, context } = await site.open('about:blank');
    await page.route('**/data/drawn.txt', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(`${site.origin}/?status=ruled-out`);
    const seen = () =>
      page
        .locator('[data-view="timeline"]')
        .first()
        .evaluate((node) => getComputedStyle(node).visibility);
    expect(await seen()).toBe('hidden');
    await page.waitForSelector('[data-awake]');
    expect(await seen()).toBe('visible');
    await context.close();
  });

  test('what the address names and nobody knows is left out with a quiet note', async () => {
    const { page, complaints, context } = await site.open('/?select=nobody-at-all&actors=zed');
    await page.waitForSelector('[data-awake]');
    await page.getByText('select=nobody-at-all').waitFor();
    expect(await page.locator(DRAWER).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a search that fits nothing says so', async () => {
    const { page, context } = await site.open('/?q=zzzzzz');
    await page.locator('[data-counts]').getByText('Nothing matches these words').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await page.evaluate(() => location.search)).toBe('');
    await context.close();
  });
});

describe('by keyboard', () => {
  test('Enter on a mark opens its sources, Escape closes them and gives the focus back', async () => {
    const { page, context } = await site.open('/');
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-awake]');
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-view] svg [data-id]') ?? false))
        break;
    }
    const mark = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    expect(mark).toBeTruthy();
    await page.keyboard.press('Enter');
    await page.locator(DRAWER).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('drawer-title');
    await page.keyboard.press('Escape');
    await page.locator(DRAWER).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(mark);
    await context.close();
  });

  test('the focus survives the charts coming to life', async () => {
    const { page, context } = await site.open('/');
    await page.locator('#filter-search').focus();
    await page.keyboard.type('Kyi');
    await page.waitForSelector('[data-awake]');
    await page.keyboard.type('v');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-search');
    expect(await page.locator('#filter-search').inputValue()).toBe('Kyiv');
    await context.close();
  });
});

test('a data file that is missing in the browser is named, and the rest stays', async () => {
  const { page, context } = await site.open('about:blank');
  await answerFor(page, 'relations.json', null);
  await page.goto(site.origin);
  await wake(page);
  await page.getByText('data/relations.json').waitFor();
  expect(await page.locator('[data-view="timeline"] svg [data-id]').count()).toBeGreaterThan(5);
  await context.close();
});

test('when the scripts cannot be had, the pictures stand and a note says so', async () => {
  const { page, context } = await site.open('about:blank');
  await page.route('**/live/dashboard*.js', (route) => route.abort());
  await page.goto(`${site.origin}/?status=held`);
  await page.getByText('The interactive views could not be loaded').waitFor();
  const drawing = page.locator('[data-view="timeline"]').first();
  expect(await drawing.evaluate((node) => getComputedStyle(node).visibility)).toBe('visible');
  await context.close();
});

describe('a drawer that is slow to come', () => {
  const open = async (answer: (go: () => Promise<void>, stop: () => Promise<void>) => Promise<void>) => {
    const { page, context } = await site.open('about:blank');
    await page.route('**/live/Drawer*.js', (route) =>
      answer(
        () => route.continue(),
        () => route.abort(),
      ),
    );
    await page.goto(site.origin);
    await wake(page);
    const mark = page.locator('[data-view="network"] svg a[data-id]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    return { page, context };
  };

  test('opens with what was chosen meanwhile, and takes the focus', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const { page, context } = await open(async (go) => {
      await held;
      await go();
    });
    await page.waitForFunction(() => location.search.includes('select='));
    expect(await page.locator(DRAWER).count()).toBe(0);
    release();
    await page.locator(DRAWER).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'drawer-title');
    await context.close();
  });

  test('gives way to the page of the record when it cannot be had', async () => {
    const { page, context } = await open((_, stop) => stop());
    await page.waitForURL(/\/actors\/[a-z0-9-]+\//);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });
});
