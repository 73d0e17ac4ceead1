import type { Dossier } from '../datasets/dossier.ts';
import type { Tables } from '../datasets/all.ts';
import type { NetworkLayout } from '../datasets/run.ts';
import type { Withdrawal } from '../datasets/withdrawn.ts';
import { DATASET_NAMES, type DatasetName } from '../datasets/vocabulary.ts';
import type { Problem } from './problem.ts';

/** Everything a page is drawn from, and what could not be read. */
export interface Site {
  tables: Tables;
  dossier: Dossier;
  layout: NetworkLayout;
  /** Records that readers had seen and that are gone. */
  withdrawn: Withdrawal[];
  problems: Problem[];
}

/** What the dashboard and the embeds draw from; the other datasets are there to download. */
export const DRAWN: readonly DatasetName[] = DATASET_NAMES.filter(
  (name) => name !== 'mentions' && name !== 'offices',
);

/** All datasets, of which only some have been read. */
export const tablesOf = (read: Partial<Tables>): Tables =>
  Object.fromEntries(DATASET_NAMES.map((name) => [name, read[name] ?? []])) as unknown as Tables;

/** How far a dataset has been read: rows, of how many. */
export type Progress = (name: DatasetName, read: number, all: number) => void;
