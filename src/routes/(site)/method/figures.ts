import type { Accuracy, MeasuredBand } from '../../../lib/datasets/accuracy.ts';
import type { MeasuredFigure, MeasuredSet } from '../../../lib/datasets/measured.ts';
import { wordFor } from '../../../lib/ui/words.ts';

/** A share from 0 to 1 as a reader's percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A row of the table of confidences; the words are empty where nothing was judged. */
export interface BandRow {
  group: string;
  confidence: string;
  judged: number;
  right: number;
  share: string;
  interval: string;
}

const bandRow = (group: string, { confidence, n, right, share, low, high }: MeasuredBand): BandRow => ({
  group,
  confidence,
  judged: n,
  right,
  share: share === null ? '' : percent(share),
  interval: n === 0 ? '' : `${percent(low)} to ${percent(high)}`,
});

const GROUPS: Readonly<Record<string, string>> = {
  participations: 'Who was at a meeting',
  positions: 'Stances',
};

/** What the confidences were worth: all records together, then kind by kind. */
export const bandRows = ({ pooled, datasets }: Accuracy): BandRow[] => [
  ...pooled.map((band) => bandRow('All records', band)),
  ...Object.entries(datasets).flatMap(([name, bands]) =>
    bands.map((band) => bandRow(GROUPS[name] ?? wordFor(name), band)),
  ),
];

/** Tasks whose names on the page differ from those of `npm run score`. */
const TASKS: Readonly<Record<string, string>> = {
  offsets: 'Quoted spans that match the article to the letter',
  'articles read': 'Articles that could be read',
  'stated date': 'Date of an article, where it states one',
  'inferred date': 'Date of an article, where it states none',
  'inferred date said to be inferred': 'A worked-out date is marked as worked out',
  people: 'People named',
  'actor kind (person or not)': 'Person told from state or organisation',
  'states and organisations (recall)': 'States and organisations named',
  'bylines, outlets and the like kept out': 'Bylines and outlets kept out',
  'places (recall)': 'Places named',
  meetings: 'Meetings',
  'meeting status': 'Held, planned or ruled out',
  'meeting format': 'In person, by video or by phone',
  'meeting place found': 'Place of a meeting',
  'meeting day exact': 'Day of a meeting',
  'participants who are persons': 'Who was at a meeting',
  'participants found': 'Who was at it, where a list is given',
  proposals: 'Proposals',
  'proposal kind': 'Kind of a proposal',
  stances: 'Stances',
  'direct quotes': 'Words in quotation marks',
  speaker: 'Who said them',
  'relations (recall)': 'Who supports or criticises whom',
  'quote variants': 'The same words in another outlet’s wording',
  'one meeting in several articles is one record': 'One meeting in several articles is one record',
};

/** Tasks whose labels do not list everything: what was found beyond them is not called wrong. */
const FOUND_ONLY = /\(recall\)$/;

/** A figure as a reader takes it in: how many of how many, and how many that are not there. */
export function figureWords(task: string, figure: MeasuredFigure | undefined): string {
  if (figure === undefined) return '';
  if ('of' in figure) return `${figure.right} of ${figure.of}`;
  const found = `${figure.tp} of ${figure.tp + figure.fn}`;
  return FOUND_ONLY.test(task) ? found : `${found}, ${figure.fp} wrong`;
}

/** A row a task, with its figure in each set of articles. */
export interface TaskRow {
  task: string;
  cells: string[];
}

export function taskRows(sets: readonly MeasuredSet[]): TaskRow[] {
  const named = new Set(sets.flatMap(({ tasks }) => Object.keys(tasks)));
  const order = Object.keys(TASKS);
  const known = order.filter((task) => named.has(task));
  const others = [...named].filter((task) => !order.includes(task));
  return [...known, ...others].map((task) => ({
    task: TASKS[task] ?? task,
    cells: sets.map(({ tasks }) => figureWords(task, tasks[task])),
  }));
}
