import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDesk, openDesk } from './review-desk.ts';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 180_000);
afterAll(() => desk.close());

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();
const heading = (page: Page) => page.locator('.record h2');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes to the first record that has these words, by keys alone. */
async function find(page: Page, words: string): Promise<void> {
  await press(page, '/', 'Control+a');
  await page.keyboard.type(words);
  await press(page, 'Enter');
}

test('an editor reviews by keyboard alone', async () => {
  const { page, complaints } = await desk.open();
  const all = Number(/of (\d+) reviewed/.exec(await page.locator('label[for="progress"]').innerText())?.[1]);
  expect(all).toBeGreaterThan(8);
  expect(new URL(page.url()).hash).toBe('');

  await find(page, 'London meeting');
  expect(await heading(page).innerText()).toMatch(/London/);
  await press(page, 'c');
  await said(page, `Confirmed. 1 of ${all} reviewed.`);
  expect(desk.lines()).toHaveLength(1);

  // A wrong day is named at its field, and nothing is written; then a right one.
  await find(page, 'Geneva meeting');
  await press(page, 'e', 'Tab', 'Control+a');
  await page.keyboard.type('2025-02-30');
  await press(page, 'Control+Enter');
  await page.locator('#field-start-problem').getByText('No calendar has the day 2025-02-30.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-start');
  expect(desk.lines()).toHaveLength(1);
  await press(page, 'Control+a');
  await page.keyboard.type('2025-02-27');
  await press(page, 'Control+Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-reason');
  await page.keyboard.type('The story counts from another Friday.');
  await press(page, 'Control+Enter');
  await said(page, /^Edited\. 2 of/);
  expect(desk.lines()[1]).toMatch(/action: edit, record: meetings\/\S*geneva.*set: \{start: 2025-02-27/);

  await find(page, 'no truce statement');
  await press(page, 'r');
  await page.keyboard.type('He did not say it.');
  await press(page, 'Enter');
  await said(page, /^Rejected\. 3 of/);
  expect(desk.lines()[2]).toMatch(/action: reject, record: statements\/.*reason: He did not say it\./);

  await find(page, 'Washington meeting');
  const merged = await heading(page).innerText();
  await press(page, 'm');
  await page.keyboard.type('Geneva');
  await page.locator('.record [role="option"]').first().waitFor();
  await press(page, 'Enter', 'Tab');
  await page.keyboard.type('The same talks.');
  await press(page, 'Enter');
  await said(page, /^Merged\./);
  expect(desk.lines()[3]).toMatch(
    /action: merge, record: meetings\/\S*washington\S*, into: meetings\/\S*geneva/,
  );
  expect(merged).toMatch(/Washington/);

  // A record that was missed, from words marked by keys.
  await find(page, 'London');
  await press(page, 'a', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
  await page.getByRole('heading', { name: 'Add a record' }).waitFor();
  await page.keyboard.type('Statement');
  const quote = await page.locator('.passages q').innerText();
  await press(page, 'Tab');
  await page.keyboard.type('Starmer');
  await page.locator('.record [role="option"]').first().waitFor();
  await press(page, 'Enter', 'Control+Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-reason');
  await page.keyboard.type('It was missed.');
  await press(page, 'Control+Enter');
  await said(page, /^Added\./);
  expect(desk.lines()[4]).toContain('action: add, record: statements/');
  expect(desk.lines()[4]).toContain(quote);
  expect(desk.lines()[4]).toContain('speaker: keir-starmer');

  const before = desk.lines();
  await press(page, 'u');
  await said(page, /^Undone\./);
  expect(desk.lines()).toEqual(before.slice(0, 4));
  await press(page, '/', 'Escape', '?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await press(page, 'Escape', 'n', 'k');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a proposal is confirmed with its positions by one key', async () => {
  const { page } = await desk.open();
  const lines = desk.lines().length;
  await find(page, 'proposal truce');
  const group = Number(/Confirm all (\d+)/.exec(await page.locator('.record').innerText())?.[1]);
  expect(group).toBeGreaterThan(1);
  await press(page, 'Shift+C');
  await said(page, `${group} confirmed.`);
  expect(desk.lines()).toHaveLength(lines + group);
  await press(page, 'u');
  await said(page, /^Undone\./);
  expect(desk.lines()).toHaveLength(lines);
  await page.context().close();
});

test('what another desk wrote is not lost, and nothing that was typed is', async () => {
  const [one, two] = [await desk.open(), await desk.open()];
  const lines = desk.lines().length;
  await press(one.page, 'r');
  await one.page.keyboard.type('Typed before the other desk wrote.');
  await press(two.page, 'n', 'c');
  await said(two.page, /^Confirmed\./);
  await press(one.page, 'Enter');
  await one.page.getByRole('alert').filter({ hasText: 'changed by another desk' }).waitFor();
  expect(await one.page.locator('#form-reason').inputValue()).toBe('Typed before the other desk wrote.');
  expect(desk.lines()).toHaveLength(lines + 1);
  await one.page.locator('#form-reason').focus();
  await press(one.page, 'Enter');
  await said(one.page, /^Rejected\./);
  expect(desk.lines()).toHaveLength(lines + 2);
  for (const { page } of [one, two]) await page.context().close();
});

test('words are marked with the mouse too', async () => {
  const { page } = await desk.open();
  await page.getByText('Leaders gather in London').first().waitFor();
  const marked = await page.evaluate(() => {
    const piece = [...document.querySelectorAll('.words [data-start]')].find(
      ({ textContent }) => (textContent?.trim().length ?? 0) > 12,
    );
    const words = piece?.firstChild;
    if (!words) return '';
    getSelection()?.setBaseAndExtent(words, 0, words, 12);
    return words.textContent?.slice(0, 12).trim() ?? '';
  });
  await press(page, 'a');
  expect(await page.locator('.passages q').innerText()).toBe(marked);
  await page.context().close();
});

test('a file that was broken by hand is named with its line, and the desk waits until it is mended', async () => {
  const whole = desk.corrections();
  const { page } = await desk.open();
  desk.write(`${whole}- {id: broken, action: [\n`);
  await press(page, 'c');
  await page.getByRole('heading', { name: 'The corrections cannot be read' }).waitFor();
  await page
    .getByRole('alert')
    .filter({ hasText: /corrections\.yaml:\d+:\d+: / })
    .first()
    .waitFor();
  expect(desk.corrections()).toBe(`${whole}- {id: broken, action: [\n`);
  desk.write(whole);
  await page.getByRole('button', { name: 'Try again' }).focus();
  await press(page, 'Enter');
  await heading(page).waitFor();
  expect(desk.corrections()).toBe(whole);
  await page.context().close();
});

test('a hostile page on another port changes nothing and learns nothing', async () => {
  const { origin, hash } = new URL(desk.address);
  const before = desk.corrections();
  // It has even found out the token.
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const body = JSON.stringify({
    version: 'none',
    entries: [{ action: 'reject', record: 'meetings/any', reason: 'x' }],
  });
  const html = `<!doctype html><title>hostile</title>
<form id="f" method="post" enctype="text/plain" action="${origin}/api/judge" target="frame"><input name='${body.replace(/'/g, '')}' value=""></form>
<iframe name="frame"></iframe><iframe id="framed" src="${origin}/"></iframe>
<script>
const ways = [
  { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(body)} },
  { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: ${JSON.stringify(body)} },
  { method: 'POST', headers: { 'content-type': 'application/json', 'x-desk-token': '${token}' }, body: ${JSON.stringify(body)} },
  { method: 'GET', headers: { 'x-desk-token': '${token}' } },
  { method: 'GET' },
];
document.getElementById('f').submit();
Promise.all(ways.map((way) => fetch('${origin}' + (way.method === 'GET' ? '/api/state' : '/api/judge'), way)
  .then((answer) => answer.text()).catch(() => 'refused'))).then((all) => { document.title = 'done ' + JSON.stringify(all); });
</script>`;
  const context = await desk.browser.newContext();
  const page = await context.newPage();
  await page.goto(await desk.host(html));
  await page.waitForFunction(() => document.title.startsWith('done'));
  await page.waitForTimeout(300);
  const answers = JSON.parse((await page.title()).slice('done '.length)) as string[];
  for (const answer of answers) expect(['', 'refused']).toContain(answer);
  expect(desk.corrections()).toBe(before);
  const framed = page.frames().find((frame) => frame.url().startsWith(origin));
  expect((await framed?.locator('main').count()) ?? 0).toBe(0);
  await context.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([820, 1440])('nothing to object to at %i px', async (width) => {
    const { page } = await desk.open({ colorScheme, viewport: { width, height: 900 } });
    const violations = async (): Promise<string[]> => {
      const { violations: found } = await new AxeBuilder({ page }).analyze();
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
      );
    };
    expect(await violations()).toEqual([]);
    await press(page, 'e', 'Control+Enter');
    await page.locator('.problem').first().waitFor();
    expect(await violations()).toEqual([]);
    await press(page, 'Escape', 'a', 'Shift+ArrowRight');
    await said(page, /^Marked/);
    expect(await violations()).toEqual([]);
    await press(page, 'Escape', '?');
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
