import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import MeetingsTable from '../../src/lib/charts/map/MeetingsTable.svelte';
import TiesTable from '../../src/lib/charts/network/TiesTable.svelte';
import type { TableProps } from '../../src/lib/charts/props.ts';
import PositionsTable from '../../src/lib/charts/timeline/PositionsTable.svelte';
import { NOTHING_CHOSEN } from '../../src/lib/explore/state.ts';
import { visibleUnder } from '../../src/lib/explore/visible.ts';
import { inGroups } from '../../src/lib/layout/table-order.ts';
import { ROWS_A_PAGE } from '../../src/lib/ui/pages.ts';
import { dossier, tables as first } from '../fixtures/first-dossier.ts';

/** 250 rows of each kind, all of one proposal and one pair. */
const tables = {
  ...first,
  meetings: Array.from({ length: 250 }, (_, at) => ({ ...first.meetings[0]!, id: `meeting-${at}` })),
  positions: Array.from({ length: 250 }, (_, at) => ({ ...first.positions[0]!, id: `position-${at}` })),
  relations: Array.from({ length: 125 }, (_, at) => ({ ...first.relations[0]!, id: `tie-${at}` })),
};
const props: TableProps = {
  tables,
  dossier,
  visible: visibleUnder(tables, NOTHING_CHOSEN),
  hrefOf: (id) => `/record/${id}/`,
};
const rowsIn = (body: string, kind: string) =>
  new Set(body.match(new RegExp(`/record/${kind}-\\d+/`, 'g')) ?? []).size;

test.each([
  ['meetings', MeetingsTable, 'meeting'],
  ['stances', PositionsTable, 'position'],
  ['ties', TiesTable, 'tie'],
] as const)('a page of %s has a hundred rows and says which', (_, Table, kind) => {
  const { body } = render(Table, { props });
  expect(rowsIn(body, kind)).toBe(ROWS_A_PAGE);
  expect(body).toMatch(/Rows 1–100 of \d{3}/);
  expect(body).toContain('<button');
});

test('the stances go on under their proposal on the next page, and the last page has the rest', () => {
  const pageHref = (page: number) => `/tables/positions/${page}/`;
  const second = render(PositionsTable, { props: { ...props, page: 2, pageHref } }).body;
  expect(second).toContain(`/record/${first.positions[0]!.proposal}/`);
  expect(second).toContain('href="/tables/positions/1/"');
  expect(second).toContain('href="/tables/positions/3/"');
  expect(second).not.toContain('<button');
  const all = [1, 2, 3].map((page) => render(PositionsTable, { props: { ...props, page, pageHref } }).body);
  expect(rowsIn(all.join(''), 'position')).toBe(250);
});

test('a short table has no pager', () => {
  const { body } = render(MeetingsTable, {
    props: { ...props, tables: first, visible: visibleUnder(first, NOTHING_CHOSEN) },
  });
  expect(body).not.toContain('<nav');
});

test('only neighbours make a group', () => {
  expect(inGroups(['a1', 'a2', 'b1', 'a3'], (row) => row.charAt(0)).map(({ rows }) => rows.length)).toEqual([
    2, 1, 1,
  ]);
});
