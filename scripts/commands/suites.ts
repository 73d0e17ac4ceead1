import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { announce, bin, ROOT, run } from './run.ts';

export interface Totals {
  passed: number;
  failed: number;
}

/** A check that passes or fails as a whole, such as types: one test. */
export async function runCheck(title: string, commands: readonly string[][]): Promise<Totals> {
  announce(title);
  for (const [program = '', ...args] of commands) {
    if ((await run(bin(program), args)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that fails before or after its tests, say on import, has no failed test to be counted: it counts as one. */
const brokenFiles = ({ testResults }: VitestReport): number =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;

/** Reads what vitest counted; a run that left no report, or failed without a failed test, is one failure. */
export function totalsOf(report: VitestReport | null, exitCode: number): Totals {
  const passed = report?.numPassedTests ?? 0;
  const failed = report ? report.numFailedTests + brokenFiles(report) : 0;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Runs the tests of one vitest configuration and counts them. */
export async function runVitest(
  title: string,
  config: string,
  env: Record<string, string> = {},
): Promise<Totals> {
  announce(title);
  const file = path.join(ROOT, '.cache', `${path.basename(config, '.ts')}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await run(bin('vitest'), args, env);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
  return totalsOf(report, exitCode);
}
