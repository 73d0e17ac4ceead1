import type { Component } from 'svelte';
import ArticlesTable from '../../../lib/charts/ArticlesTable.svelte';
import MeetingsTable from '../../../lib/charts/map/MeetingsTable.svelte';
import TiesTable from '../../../lib/charts/network/TiesTable.svelte';
import type { TableProps } from '../../../lib/charts/props.ts';
import PositionsTable from '../../../lib/charts/timeline/PositionsTable.svelte';
import type { TableName } from '../../../lib/ui/table-names.ts';

/** What each table is called and drawn with. */
export const TWINS: Readonly<Record<TableName, { heading: string; Table: Component<TableProps> }>> = {
  meetings: { heading: 'Meetings', Table: MeetingsTable },
  ties: { heading: 'Ties between actors', Table: TiesTable },
  positions: { heading: 'Stances on the proposals', Table: PositionsTable },
  articles: { heading: 'Articles and their dates', Table: ArticlesTable },
};

/** Where a page of a table is, from the root of the site: all first pages stand together. */
export const tablePath = (name: TableName, page: number): string =>
  page === 1 ? `tables/#${name}` : `tables/${name}/${page}/`;
