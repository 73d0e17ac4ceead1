import { describe, expect, test } from 'vitest';
import { expectedOf, goldenCases, runCase } from './golden/run-case.ts';

/**
 * A folder is a test case: tests/golden/<case>/seeds goes in, tests/golden/<case>/expected must come out.
 * `npm run golden:update` takes what comes out today for what is expected: look at the difference before committing it.
 */
describe.each(goldenCases())('%s', (name) => {
  const got = runCase(name);
  const expected = expectedOf(name);

  test('writes the expected datasets and no others', () => {
    expect(Object.keys(got).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.keys(expected))('%s', (file) => {
    expect(got[file] ?? '').toBe(expected[file]);
  });
});
