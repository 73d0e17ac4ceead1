import * as v from 'valibot';
import {
  ISO_DAY,
  VIEW_CHARTS,
  VIEW_KINDS,
  VIEW_STATUSES,
  type NamedView,
  type ViewState,
} from '../../src/lib/datasets/index.ts';
import type { YamlFile, YamlPath } from '../text/yaml-file.ts';
import { line, maybe, slug } from './scalars.ts';

/** The keys of a state that name records, with one id or with several. */
export const ID_KEYS = ['select', 'actors', 'place', 'proposal'] as const;
export type IdKey = (typeof ID_KEYS)[number];

/** A view as an editor wrote it, with the line of each id it names, in the order of the ids. */
export interface ViewFile extends NamedView {
  lines: Readonly<Record<IdKey, readonly number[]>>;
}

const MOST_LETTERS = 200;
const day = v.pipe(
  v.string('should be a day such as 2025-03-03'),
  v.regex(ISO_DAY, 'should be a day such as 2025-03-03'),
  v.check(
    (text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
    'should be a day of the calendar',
  ),
);
const several = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.array(item, 'should be a list'), []);
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `should be one of ${options.join(', ')}`);

const state = v.strictObject(
  {
    select: maybe(slug),
    actors: several(slug),
    place: maybe(slug),
    proposal: maybe(slug),
    from: maybe(day),
    to: maybe(day),
    kinds: several(oneOf(VIEW_KINDS)),
    status: several(oneOf(VIEW_STATUSES)),
    q: v.pipe(
      maybe(v.pipe(line, v.maxLength(MOST_LETTERS, `should have ${MOST_LETTERS} letters at most`))),
      v.transform((text) => text ?? ''),
    ),
  },
  'should be "key: value" lines',
);

export const view = v.strictObject(
  {
    id: slug,
    title: line,
    standfirst: maybe(line),
    chart: maybe(oneOf(VIEW_CHARTS)),
    state,
  },
  'should have an id, a title and a state',
);

/** Whether a state narrows or opens nothing: then it shows the whole dossier. */
export const isEmpty = (chosen: ViewState): boolean =>
  Object.values(chosen).every((value) => value === null || value.length === 0);

/** What the schema cannot see, and the lines for later. `fail` throws. */
export function placeViews(
  views: readonly NamedView[],
  read: YamlFile,
  fail: (path: YamlPath, problem: string, wayOut: string) => never,
): ViewFile[] {
  const ids = new Set<string>();
  return views.map((one, index) => {
    const at = (...path: YamlPath): YamlPath => ['views', index, ...path];
    const { from, to } = one.state;
    if (ids.has(one.id)) fail(at('id'), `The view "${one.id}" stands twice.`, 'Keep one of the two.');
    if (from !== null && to !== null && from > to)
      fail(
        at('state', 'to'),
        `The view "${one.id}" ends (${to}) before it begins (${from}).`,
        'Swap the two.',
      );
    if (isEmpty(one.state))
      fail(at('state'), `The view "${one.id}" chooses nothing.`, 'Say what it shows, or remove it.');
    ids.add(one.id);
    const linesOf = (key: IdKey): number[] => {
      const value = one.state[key];
      if (value === null) return [];
      if (typeof value === 'string') return [read.lineOf(at('state', key))];
      return value.map((_, place) => read.lineOf(at('state', key, place)));
    };
    const [select, actors, place, proposal] = ID_KEYS.map(linesOf) as [
      number[],
      number[],
      number[],
      number[],
    ];
    return { ...one, lines: { select, actors, place, proposal } };
  });
}
