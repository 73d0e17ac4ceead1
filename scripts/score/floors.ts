import { isMap, parse, parseDocument, type YAMLMap } from 'yaml';
import type { Figure } from './scoreboard.ts';

/** The least that a task may measure: its value or F1, or the measure named. */
export type Floor = number | { precision?: number; recall?: number; f1?: number };
/** Floors of each set, task by task. */
export type Floors = Record<string, Record<string, Floor>>;
/** Figures of each set. */
export type Measured = Record<string, Record<string, Figure>>;

export interface Shortfall {
  set: string;
  task: string;
  measure: string;
  /** Null when the task was not measured at all. */
  measured: number | null;
  floor: number;
}

/** Sets whose floors follow what is measured; those of the others are aims, and stay as they are written. */
const FOLLOWING = ['open', 'held'];
/** What may never be less than perfect. */
const EXACT = ['offsets', 'articles read'];
/** How far below the measured figure a floor stands, at least. */
const SLACK = 0.01;

export const parseFloors = (yaml: string): Floors => (parse(yaml) ?? {}) as Floors;

/** The one number that stands for a figure. */
export const headline = (figure: Figure): number => ('of' in figure ? figure.value : figure.f1);

function measureOf(figure: Figure | undefined, measure: string): number | null {
  if (!figure) return null;
  if (measure === 'value') return headline(figure);
  return 'of' in figure ? null : figure[measure as 'precision' | 'recall' | 'f1'];
}

/** Every floor that is not reached. A set that was not measured is passed over. */
export function shortfalls(measured: Measured, floors: Floors): Shortfall[] {
  return Object.entries(floors).flatMap(([set, tasks]) => {
    const figures = measured[set];
    if (!figures) return [];
    return Object.entries(tasks).flatMap(([task, floor]) => {
      const parts = typeof floor === 'number' ? { value: floor } : floor;
      return Object.entries(parts).flatMap(([measure, least]) => {
        const got = measureOf(figures[task], measure);
        return got === null || got < least ? [{ set, task, measure, measured: got, floor: least }] : [];
      });
    });
  });
}

export const describeShortfall = ({ set, task, measure, measured, floor }: Shortfall): string =>
  `${set}: ${task}${measure === 'value' ? '' : `, ${measure}`} is ${measured ?? 'not measured'}, its floor is ${floor}`;

/** Slightly under what is measured: by one fact, or by the slack where there are many. */
function floorUnder(task: string, figure: Figure): number {
  if (EXACT.includes(task)) return 1;
  const facts = 'of' in figure ? figure.of : figure.tp + figure.fn;
  return Math.max(0, Math.floor((headline(figure) - Math.max(SLACK, 1 / (facts || 1))) * 100) / 100);
}

/** The file with the floors of the written halves set slightly under what is measured; comments stay. */
export function updatedFloors(yaml: string, measured: Measured): string {
  const document = parseDocument(yaml);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as unknown as YAMLMap.Parsed;
  for (const set of FOLLOWING) {
    const tasks = Object.entries(measured[set] ?? {}).map(([task, figure]) => [
      task,
      floorUnder(task, figure),
    ]);
    if (tasks.length > 0) document.set(set, document.createNode(Object.fromEntries(tasks)));
  }
  return document.toString();
}
