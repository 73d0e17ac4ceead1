import { expect, test } from 'vitest';
import { totalsOf } from '../../scripts/commands/suites.ts';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('tests are counted as vitest counts them', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
  expect(totalsOf({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a file that breaks before its first test is a failure', () => {
  const testResults = [file('passed', 'passed'), file('failed')];
  expect(totalsOf({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('a run that fails without saying where, or leaves no report, is a failure', () => {
  expect(totalsOf({ numPassedTests: 1, numFailedTests: 0, testResults: [] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
  expect(totalsOf(null, 1)).toEqual({ passed: 0, failed: 1 });
});
