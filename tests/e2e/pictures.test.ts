import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/lib/datasets/dossier.ts';
import { openSite, wake, type BuiltSite } from './site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const BUILD = process.env.PARLEY_SITE ?? 'build';
const { views } = JSON.parse(readFileSync(path.join(BUILD, 'data/dossier.json'), 'utf8')) as Dossier;
const FOLDERS = ['/', ...views.map(({ id }) => `/views/${id}/`)];
const CHARTS = ['map', 'network', 'timeline'];

test.each(FOLDERS)('every chart of %s is a picture that a browser shows', async (folder) => {
  const { page, complaints, context } = await site.open(folder);
  for (const chart of CHARTS) {
    for (const kind of ['svg', 'png']) {
      const address = `${site.origin}${folder}embed/${chart}.${kind}`;
      const size = await page.evaluate(`(async () => {
        const image = new Image();
        image.src = ${JSON.stringify(address)};
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      })()`);
      const [width = 0, height = 0] = size as number[];
      expect(width, address).toBeGreaterThan(600);
      expect(height, address).toBeGreaterThan(200);
    }
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(FOLDERS)('%s has a card of 1200 × 630', (folder) => {
  const png = readFileSync(path.join(BUILD, folder, 'card.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('a still says the same words as the chart it was made of', async () => {
  const { page, context } = await site.open('/embed/network/');
  const drawn = await page.locator('svg[role="group"] text').allTextContents();
  await page.goto(`${site.origin}/embed/network.svg`);
  const still = await page.locator('svg svg text').allTextContents();
  expect(still).toEqual(drawn.map((text) => text.trim()));
  expect(await page.locator('title').first().textContent()).toBe('Who deals with whom');
  await context.close();
});

test('the share dialog of a view gives its picture, and of another state none', async () => {
  const folder = FOLDERS.at(-1) ?? '/';
  const { page, context } = await site.open(folder);
  await wake(page);
  const codes = page.locator('section.map details textarea');
  const said = () => codes.evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  const [own = '', , picture = ''] = await said();
  expect(own).toContain(`${folder}embed/map/"`);
  expect(picture).toContain(`${folder}embed/map.png"`);
  await page.locator('#filter-search').fill('Starmer');
  await page.waitForURL(/q=Starmer/);
  expect(await said()).toHaveLength(2);
  await context.close();
});
