import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../src/lib/ui/record-path.ts';
import { openSite, wake, type BuiltSite } from './site.ts';

const BUILD = process.env.PARLEY_SITE ?? 'build';
const rowsOf = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(path.join(BUILD, 'data', `${name}.json`), 'utf8')) as Row[];

interface Row {
  id: string;
}

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const htmlFiles = (): string[] =>
  readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test.each(COLLECTIONS)('every record of %s has a page, and the list leads to it', (collection) => {
  const list = readFileSync(path.join(BUILD, collection, 'index.html'), 'utf8');
  for (const { id } of rowsOf<Row>(collection)) {
    const page = readFileSync(path.join(BUILD, collection, id, 'index.html'), 'utf8');
    expect(page, id).toContain(`Record ${id}`);
    expect(list).toContain(`/${collection}/${id}/"`);
  }
});

test('every published sentence stands on the page of its article, with its words marked', () => {
  const pages = new Map<string, string>();
  for (const { id } of rowsOf<Row>('articles')) {
    const html = readFileSync(path.join(BUILD, 'articles', id, 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    pages.set(id, [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent).join('\n'));
  }
  const missing = rowsOf<Row & { article: string; quote: string }>('evidence').filter(
    ({ article, quote }) => !pages.get(article)?.includes(quote),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('the page of a meeting has its sentences, who was there, and neither script nor stranger', async () => {
  const [meeting] = rowsOf<Row & { title: string; evidence: string[]; participants: string[] }>(
    'meetings',
  ).filter(({ participants }) => participants.length > 0);
  const quotes = rowsOf<Row & { quote: string }>('evidence')
    .filter(({ id }) => meeting?.evidence.includes(id))
    .map(({ quote }) => quote);
  const { page, requests, complaints, context } = await site.open(`/meetings/${meeting?.id}/`);
  expect(await page.locator('h1').innerText()).toBe(meeting?.title);
  const marks = await page.locator('article mark').allTextContents();
  for (const quote of quotes) expect(marks).toContain(quote);
  for (const actor of meeting?.participants ?? [])
    expect(await page.locator(`article a[href$="/actors/${actor}/"]`).count(), actor).toBeGreaterThan(0);
  expect(requests.every((address) => address.startsWith(site.origin) && !address.endsWith('.js'))).toBe(true);
  expect(complaints).toEqual([]);
  await page.getByRole('link', { name: 'Show in the dashboard' }).click();
  await page.locator('#drawer-title').waitFor();
  expect(await page.locator('#drawer-title').innerText()).toBe(meeting?.title);
  await context.close();
});

test('a stance, a tie and a statement have their places, with their sentences', () => {
  const proposals = rowsOf<Row & { proposal: string }>('positions').map(
    ({ id, proposal }) => `proposals/${proposal}/#${id}`,
  );
  const ties = rowsOf<Row & { source: string }>('relations').map(
    ({ id, source }) => `actors/${source}/#${id}`,
  );
  const said = rowsOf<Row & { article: string }>('statements').map(
    ({ id, article }) => `articles/${article}/#${id}`,
  );
  const missing = [...proposals, ...ties, ...said].filter((place) => {
    const [folder = '', id = ''] = place.split('#');
    const { document } = parseHTML(readFileSync(path.join(BUILD, folder, 'index.html'), 'utf8'));
    return document.getElementById(id) === null;
  });
  expect(missing).toEqual([]);
});

test('no link within the site leads nowhere, to its very anchor', () => {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string): Set<string> => {
    const known = anchors.get(file);
    if (known) return known;
    const { document } = parseHTML(readFileSync(path.join(BUILD, file), 'utf8'));
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
    anchors.set(file, ids);
    return ids;
  };
  const broken: string[] = [];
  let links = 0;
  for (const file of htmlFiles()) {
    if (file === '404.html') continue;
    const { document } = parseHTML(readFileSync(path.join(BUILD, file), 'utf8'));
    const hrefs = new Set(
      [...document.querySelectorAll('a[href], link[href]')].map((link) => link.getAttribute('href') ?? ''),
    );
    for (const href of hrefs) {
      if (/^(?:https?|mailto|data):/.test(href)) continue;
      links += 1;
      const address = new URL(href, `http://site/${file.replace(/index\.html$/, '')}`);
      const target = decodeURI(address.pathname).slice(1);
      const found = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (!existsSync(path.join(BUILD, found))) broken.push(`${file}: ${href}`);
      else if (address.hash !== '' && !anchorsOf(found).has(decodeURIComponent(address.hash.slice(1))))
        broken.push(`${file}: ${href}`);
    }
  }
  expect(links).toBeGreaterThan(500);
  expect(broken).toEqual([]);
});

test('ids stand once on every page', () => {
  const twice = htmlFiles().flatMap((file) => {
    const { document } = parseHTML(readFileSync(path.join(BUILD, file), 'utf8'));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}`);
  });
  expect(twice).toEqual([]);
});

test('an old address of a record opens it on the dashboard', async () => {
  const [meeting] = rowsOf<Row & { title: string }>('meetings');
  const { page, context } = await site.open(`/tables/#${meeting?.id}`);
  await page.waitForURL(/\?select=/);
  await page.locator('#drawer-title').waitFor();
  expect(await page.locator('#drawer-title').innerText()).toBe(meeting?.title);
  await page.goto(`${site.origin}/tables/#ties`);
  expect(new URL(page.url()).pathname).toBe('/tables/');
  await context.close();
});

test('a name a record had before leads to it', async () => {
  const renamed = [...rowsOf<Row & { former_ids: string[] }>('proposals')].find(
    ({ former_ids }) => former_ids.length > 0,
  );
  if (!renamed) return;
  const { page, context } = await site.open('about:blank', { javaScriptEnabled: false });
  await page.goto(`${site.origin}/proposals/${renamed.former_ids[0]}/`);
  await page.waitForURL(`**/proposals/${renamed.id}/`);
  await context.close();
});

test('the drawer links to the page of the record, and says how to cite it', async () => {
  const { page, context } = await site.open('/');
  await wake(page);
  await page.locator('[data-view="map"] svg [data-id]').first().click();
  await page.locator('#drawer-title').waitFor();
  const title = await page.locator('#drawer-title').innerText();
  await page.getByText('Cite this record').click();
  expect(await page.locator('aside .plain').innerText()).toContain(title);
  await page.getByRole('link', { name: 'Page of this record' }).click();
  expect(await page.locator('h1').innerText()).toBe(title);
  await context.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(COLLECTIONS)('a page of %s and its list have nothing axe objects to', async (collection) => {
    const [first] = rowsOf<Row>(collection);
    for (const address of [`/${collection}/`, `/${collection}/${first?.id}/`]) {
      const { page, context } = await site.open(address, {
        colorScheme,
        viewport: { width: 820, height: 900 },
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(found, address).toEqual([]);
      await context.close();
    }
  });
});

test.each([390, 820, 1440])('no record sticks out sideways at %i px', async (width) => {
  const { page, context } = await site.open('/', { viewport: { width, height: 844 } });
  for (const collection of COLLECTIONS) {
    const [first] = rowsOf<Row>(collection);
    await page.goto(`${site.origin}/${collection}/${first?.id}/`);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), collection).toBeLessThanOrEqual(
      width,
    );
  }
  await context.close();
});
