import Table from 'cli-table3';
import pc from 'picocolors';
import type { Log } from '../effects.ts';
import { printable } from '../effects/terminal.ts';
import type { Warning } from '../model.ts';
import type { Outcome } from './assemble.ts';

const SPOKEN_EXIT = ['written', 'written, with warnings (--strict)', 'nothing was written'] as const;

/** Warnings of one kind that are shown; run.json has them all, and --json too. */
const SHOWN = 50;

function warningLine({ code, file, message, way_out }: Warning): string {
  const where = file === null ? '' : `${file}: `;
  const text = printable(`${where}${message} ${way_out}`.replace(/\s*\n\s*/g, ' '));
  return `${pc.yellow('warning')} ${pc.dim(code)} ${text}`;
}

function warningLines(warnings: readonly Warning[]): string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const warning of warnings) {
    const count = (counts.get(warning.code) ?? 0) + 1;
    counts.set(warning.code, count);
    if (count <= SHOWN) lines.push(warningLine(warning));
  }
  for (const [code, count] of counts) {
    if (count > SHOWN)
      lines.push(
        `${pc.yellow('warning')} ${pc.dim(code)} and ${count - SHOWN} more of these: npm run data -- --json has them all`,
      );
  }
  return lines;
}

function countTable(counts: Record<string, number>, warnings: number): string {
  const table = new Table({
    head: ['records', 'number'],
    colAligns: ['left', 'right'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(...Object.entries(counts).map(([name, count]) => [name.replaceAll('_', ' '), count]));
  table.push(['warnings', warnings]);
  return table.toString();
}

/** The report for people: warnings and errors on stderr, what was written on stdout. */
export function reportText(outcome: Outcome, out: string, seconds: number, log: Log): void {
  for (const line of warningLines(outcome.warnings)) log.note(line);
  for (const error of outcome.errors) log.note(`${pc.red('error')} ${printable(error)}`);
  if (outcome.exitCode !== 2) log.out(countTable(outcome.counts, outcome.warnings.length));
  log.out(printable(`${out}: ${SPOKEN_EXIT[outcome.exitCode]}, ${seconds.toFixed(1)} s`));
}

/** The same for programs: one object on stdout. */
export function reportJson(outcome: Outcome, out: string, log: Log): void {
  const { exitCode, counts, warnings, errors } = outcome;
  log.out(JSON.stringify({ exit_code: exitCode, out, counts, warnings, errors }, null, 2));
}
