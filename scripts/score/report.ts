import Table from 'cli-table3';
import type { Accuracy, MeasuredBand } from '../../src/lib/datasets/index.ts';
import { headline, type Measured } from './floors.ts';
import type { Figure } from './scoreboard.ts';

const plainTable = (head: string[]) =>
  new Table({
    head,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });

const places = (value: number): string => value.toFixed(2);

/** "1.00  31 of 31", or "0.98  p 0.96 r 1.00" for what is also invented and missed. */
function cell(figure: Figure | undefined): string {
  if (!figure) return '';
  if ('of' in figure) return `${places(figure.value)}  ${figure.right} of ${figure.of}`;
  return `${places(figure.f1)}  p ${places(figure.precision)} r ${places(figure.recall)}`;
}

const tasksOf = (measured: Measured): string[] => [
  ...new Set(Object.values(measured).flatMap((figures) => Object.keys(figures))),
];

/** A row a task, a column a set. */
export function scoreTable(measured: Measured): string {
  const sets = Object.keys(measured);
  const table = plainTable(['task', ...sets]);
  for (const task of tasksOf(measured)) table.push([task, ...sets.map((set) => cell(measured[set]?.[task]))]);
  return table.toString();
}

/** A figure without its counts, which differ also where nothing was read better or worse. */
const sharesOf = (figure: Figure | undefined): string =>
  figure ? ('of' in figure ? [figure.value] : [figure.precision, figure.recall]).map(places).join() : '';

/** The same for what changes when something is left aside; null when nothing does. */
export function changesTable(before: Measured, after: Measured): string | null {
  const sets = Object.keys(after);
  const table = plainTable(['task', ...sets]);
  const changed = tasksOf(before).filter((task) =>
    sets.some((set) => sharesOf(before[set]?.[task]) !== sharesOf(after[set]?.[task])),
  );
  for (const task of changed) {
    table.push([
      task,
      ...sets.map((set) => {
        const [was, is] = [before[set]?.[task], after[set]?.[task]];
        if (sharesOf(was) === sharesOf(is)) return 'the same';
        return `${cell(is) || 'not measured'}${was ? ` (was ${places(headline(was))})` : ''}`;
      }),
    ]);
  }
  return changed.length > 0 ? table.toString() : null;
}

const bandRow = (name: string, { confidence, n, right, share, low, high }: MeasuredBand): string[] => [
  name,
  confidence,
  String(n),
  String(right),
  share === null ? '' : places(share),
  n === 0 ? '' : `${places(low)} to ${places(high)}`,
];

/** What the confidences have been worth, by dataset and in all. */
export function accuracyTable({ datasets, pooled }: Accuracy): string {
  const table = plainTable(['records', 'confidence', 'n', 'right', 'share', '95 % interval']);
  for (const [name, bands] of [...Object.entries(datasets), ['all together', pooled] as const])
    for (const band of bands) table.push(bandRow(name, band));
  return table.toString();
}
