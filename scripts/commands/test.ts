/** `npm test`: types, lint, units with golden cases and walls, then a real browser. The last line has the totals. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.ts';
import { announce, ROOT } from './run.ts';
import { buildSite, makeData, SITE } from './site.ts';
import { runCheck, runVitest, type Totals } from './suites.ts';

const ONE_FAILURE: Totals = { passed: 0, failed: 1 };
const E2E = path.join(ROOT, 'tests/e2e');

const hasBrowserTests = (): boolean =>
  existsSync(E2E) &&
  readdirSync(E2E, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.test.ts'));

async function browserTests(): Promise<Totals> {
  if (!hasBrowserTests()) return { passed: 0, failed: 0 };
  const chromium = await findChromium();
  if (chromium === null || !makeData() || !(await buildSite())) return ONE_FAILURE;
  return runVitest('Browser tests', 'vitest.e2e.config.ts', { PARLEY_CHROMIUM: chromium, PARLEY_SITE: SITE });
}

const suites: [name: string, run: () => Promise<Totals>][] = [
  [
    'types',
    () =>
      runCheck('Types', [
        ['svelte-kit', 'sync'],
        ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
      ]),
  ],
  [
    'lint',
    () =>
      runCheck('Lint and formatting', [
        ['eslint', '.'],
        ['prettier', '--check', '.', '--log-level', 'warn'],
      ]),
  ],
  ['units', () => runVitest('Units, golden cases, walls', 'vitest.config.ts')],
  ['browser', browserTests],
];

const totals: Totals = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [name, runSuite] of suites) {
  const { passed, failed } = await runSuite();
  totals.passed += passed;
  totals.failed += failed;
  summary.push(`${name}: ${passed} passed, ${failed} failed`);
}
announce(summary.join('; '));
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
