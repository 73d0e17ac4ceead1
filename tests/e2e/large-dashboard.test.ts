import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainThreadTasks, type TraceEvent } from '../../scripts/commands/pages/tasks.ts';
import { DOSSIER_SIZES } from '../bench/dossier.ts';
import { overlayDossier } from './large-dossier.ts';
import { openSite, type BuiltSite } from './site.ts';

/** A quiet machine is held to 200 ms a task. CPU time leaves out who else runs, but not the caches they share. */
const LONGEST_TASK = 1.5 * 200;
/** A frame of a drag, in ms of the thread's own time: twice what a quiet machine is held to. */
const WORK_A_FRAME = 2 * 20;
const TRACE = ['-*', '__metadata', 'toplevel', 'disabled-by-default-devtools.timeline'];

let site: BuiltSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  overlayDossier(site, DOSSIER_SIZES.top);
  ({ page } = await site.open('/method/'));
  page.setDefaultTimeout(60_000);
}, 120_000);
afterAll(() => site.close());

/** CPU time of the main thread's tasks while something was done and until it rests, in ms. */
async function tasksOf(act: () => Promise<unknown>): Promise<number[]> {
  await site.browser.startTracing(page, { categories: TRACE });
  await act();
  await page.waitForTimeout(1_500);
  const trace = await site.browser.stopTracing();
  return mainThreadTasks((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}

async function expectNoLongTask(what: string, act: () => Promise<unknown>): Promise<number[]> {
  const tasks = await tasksOf(act);
  expect(tasks.length, what).toBeGreaterThan(0);
  expect(Math.max(...tasks), what).toBeLessThanOrEqual(LONGEST_TASK);
  return tasks;
}

test('nothing keeps a reader of the largest dossier waiting', async () => {
  await expectNoLongTask('waking', async () => {
    await page.goto(`${site.origin}/?from=2023-01-01`);
    await page.waitForSelector('[data-awake]');
  });
  const brush = page.locator('.brush svg');
  await brush.scrollIntoViewIfNeeded();
  const box = await brush.boundingBox();
  if (!box) throw new Error('no brush');
  const y = box.y + box.height / 3;

  const frames = await expectNoLongTask('drawing over days', async () => {
    await page.mouse.move(box.x + 100, y);
    await page.mouse.down();
    for (let step = 1; step <= 40; step += 1) await page.mouse.move(box.x + 100 + step * 8, y);
  });
  const worked = frames.filter((task) => task > 1).sort((one, other) => one - other);
  expect(worked[worked.length >> 1]).toBeLessThanOrEqual(WORK_A_FRAME);
  await expectNoLongTask('choosing days', () => page.mouse.up());
  expect(new URL(page.url()).searchParams.get('to')).not.toBeNull();
  await expectNoLongTask('all days', () => page.getByRole('button', { name: 'All days' }).click());
  await expectNoLongTask('opening a proposal', () =>
    page.locator('[data-view=timeline] a[data-title]').first().click(),
  );
  await page.getByRole('complementary').or(page.getByRole('dialog')).first().waitFor();
  await expectNoLongTask('closing it', () => page.keyboard.press('Escape'));
  await expectNoLongTask('going back', () => page.goBack());
  await expectNoLongTask('the first search', () =>
    page.locator('#filter-search').pressSequentially('fund', { delay: 90 }),
  );
  await page.waitForURL(/q=fund/);
  await expectNoLongTask('a search given up', () => page.locator('#filter-search').fill(''));
  await expectNoLongTask('another width', () => page.setViewportSize({ width: 1300, height: 900 }));
}, 240_000);
