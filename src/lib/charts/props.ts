import type { Dossier, NetworkLayout, Tables } from '../datasets/index.ts';
import type { Visible } from '../explore/visible.ts';

/** A span of days, ISO and inclusive; null: open on that side. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Days that may still be taken back, days that are chosen, or a further step of the same choice. */
export type BrushPhase = 'moving' | 'chosen' | 'further';

/** What a crowd of marks leads to: its days, and its lane. */
export interface Narrowing extends Days {
  proposal?: string;
}

/** What a chart draws one after another, each in a task of its own; 1: what stands beside the drawing. */
export const LAYER = { frame: 2, keys: 3, ground: 4, marks: 5 } as const;

/** What every chart and table twin is handed, on the server and in the browser alike. */
export interface ChartProps {
  /** All rows, filtered or not. */
  tables: Tables;
  dossier: Dossier;
  /** Positions of the actors, from the build. Only the network reads it. */
  layout: NetworkLayout;
  /** Ids that pass the filters. */
  visible: Visible;
  /** Ids lit by hover or choice; empty: nothing is dimmed. */
  lit: ReadonlySet<string>;
  /** The chosen record. */
  selected: string | null;
  /** Actors filtered on; the map draws their journeys. */
  focusActors: readonly string[];
  /** Width of the container in px. */
  width: number;
  hrefOf: (id: string) => string;
  /** Given only where a script runs: takes the click on a mark instead of the link. */
  onchoose?: (id: string) => void;
  onhover?: (id: string | null) => void;
  /** The days filtered on. */
  days?: Days;
  /** Given only where a script runs: takes the days of a brush. */
  ondays?: (days: Days, phase: BrushPhase) => void;
  onnarrow?: (change: Narrowing) => void;
  /** How far it is drawn; default: with its marks, as a whole. */
  layers?: number;
  /** Starts the ids inside the drawing; differs for each copy of a chart on one page. */
  prefix?: string;
}

export interface MapProps extends ChartProps {
  /** Where the fine basemap is fetched from once somebody zooms in; absent: the coarse one stays. */
  basemapUrl?: string;
  /** How the basemap draws disputed borders; stands in the caption. The dossier's own statement goes before. */
  borders?: string;
}

/** Which page of a long table is shown. */
export interface PageProps {
  /** From 1; the first, unless told. */
  page?: number | undefined;
  /** Where its pages are, where each has an address; absent: buttons turn them, which takes a script. */
  pageHref?: ((page: number) => string) | undefined;
}

export interface TableProps extends PageProps {
  tables: Tables;
  dossier: Dossier;
  visible: Visible;
  hrefOf: (id: string) => string;
}
