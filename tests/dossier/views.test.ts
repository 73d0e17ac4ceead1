import * as v from 'valibot';
import { expect, test } from 'vitest';
import { viewsOver } from '../../scripts/dossier/known-views.ts';
import { parseDossier } from '../../scripts/dossier/parse.ts';
import { YamlFileError } from '../../scripts/text/yaml-file.ts';
import { viewSchema } from '../../src/lib/datasets/index.ts';
import { tables } from '../fixtures/first-dossier.ts';

const view = (state: string, more = '') =>
  `views:\n  - id: one\n    title: One\n${more}    state: ${state}\n`;

const errorOf = (yaml: string): YamlFileError => {
  try {
    parseDossier(yaml, '/seeds');
  } catch (error) {
    if (error instanceof YamlFileError) return error;
    throw error;
  }
  throw new Error('no error');
};

/** Ids of the first dossier. */
const [actor, place, meeting] = [tables.actors[0]?.id, tables.places[0]?.id, tables.meetings[0]?.id];

test('a view has every key of a state, and is what the site reads', () => {
  const yaml = view('{ from: 2025-08-15, to: 2025-08-23, kinds: [ceasefire], q: truce }', '    chart: map\n');
  const { views } = parseDossier(yaml, '/x');
  const published = viewsOver(views, tables);
  expect(published.warnings).toEqual([]);
  expect(published.views).toEqual([
    {
      id: 'one',
      title: 'One',
      standfirst: null,
      chart: 'map',
      state: {
        select: null,
        actors: [],
        place: null,
        proposal: null,
        from: '2025-08-15',
        to: '2025-08-23',
        kinds: ['ceasefire'],
        status: [],
        q: 'truce',
      },
    },
  ]);
  expect(v.is(v.array(viewSchema), published.views)).toBe(true);
});

test.each([
  ['an unknown key', view('{ actor: a }'), 4, 'is no setting'],
  [
    'an unknown kind',
    view('{ kinds: [ceasfire] }'),
    4,
    '"views.0.state.kinds.0" ("ceasfire") should be one of',
  ],
  ['an unknown chart', view('{ q: a }', '    chart: pie\n'), 4, 'should be one of map, network, timeline'],
  ['no day of the calendar', view('{ from: 2025-02-30 }'), 4, 'should be a day'],
  ['an end before its beginning', view('{ from: 2025-03-02, to: 2025-03-01 }'), 4, 'before it begins'],
  ['a state that chooses nothing', view('{}'), 4, 'chooses nothing'],
  ['no state', 'views:\n  - id: one\n    title: One', 2, '"views.0.state" is missing'],
  ['one id for two', `${view('{ q: a }')}  - id: one\n    title: B\n    state: { q: b }`, 5, 'stands twice'],
])('%s stops the build and is named with its line', (_, yaml, line, problem) => {
  const error = errorOf(yaml);
  expect(error.message).toContain(problem);
  expect(error.line).toBe(line);
  expect(error.wayOut).not.toBe('');
});

test('an id nobody has is named with line, key and value, and the view does without it', () => {
  const yaml = `title: T\nviews:\n  - id: one\n    title: One\n    state:\n      actors:\n        - ${actor}\n        - no-such-actor\n      place: ${place}\n      select: ${meeting}\n`;
  const { views, warnings } = viewsOver(parseDossier(yaml, '/x').views, tables);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatchObject({ code: 'view-names-unknown', file: 'dossier.yaml' });
  expect(warnings[0]?.message).toContain('Line 8: actors of the view "one" names "no-such-actor"');
  expect(warnings[0]?.way_out).toContain('actors.csv');
  expect(views[0]?.state).toMatchObject({ actors: [actor], place, select: meeting });
});

test('a view of which nothing is left is not published, since it would show the whole', () => {
  const { views, warnings } = viewsOver(parseDossier(view('{ place: atlantis }'), '/x').views, tables);
  expect(views).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['view-names-unknown', 'view-left-out']);
});

test('a former id is the record it became', () => {
  const renamed = {
    ...tables,
    meetings: tables.meetings.map((row, index) =>
      index === 0 ? { ...row, former_ids: ['meeting-old'] } : row,
    ),
  };
  const { views, warnings } = viewsOver(parseDossier(view('{ select: meeting-old }'), '/x').views, renamed);
  expect(warnings).toEqual([]);
  expect(views[0]?.state.select).toBe(meeting);
});
