import type { Rows, Tables } from '../datasets/all.ts';
import type { DatasetName } from '../datasets/vocabulary.ts';
import type { Fetch } from './fetch-json.ts';
import { pause } from './pause.ts';
import { DRAWN, tablesOf, type Progress, type Site } from './site.ts';

/**
 * All that a live page draws from in one file, written from the checked records: one request instead of many, smaller
 * on the wire, and nothing left to check. One JSON value a line: what it holds, then blocks of rows, column by column.
 */
export const PACK_FILE = 'drawn.txt';

/** Changes whenever the columns do: a script that a browser kept does not read the records of a later build. */
export const PACK_VERSION = 1;

/** Rows of a block: some milliseconds of work. */
const BLOCK = 400;

interface Head extends Omit<Site, 'tables'> {
  parley: number;
  /** Rows of each dataset. */
  rows: Partial<Record<DatasetName, number>>;
}

/** Some rows of a dataset: its name, and the values of each column. */
type Block = [name: DatasetName, columns: Record<string, unknown[]>];

function* blocksOf(tables: Tables): Generator<Block> {
  for (const name of DRAWN) {
    const rows: readonly object[] = tables[name];
    for (let from = 0; from < rows.length; from += BLOCK) {
      const some = rows.slice(from, from + BLOCK) as Record<string, unknown>[];
      const columns = Object.keys(some[0] ?? {}).map((key) => [key, some.map((row) => row[key])] as const);
      yield [name, Object.fromEntries(columns)];
    }
  }
}

export function pack({ tables, ...site }: Site): string {
  const rows = Object.fromEntries(DRAWN.map((name) => [name, tables[name].length]));
  const head: Head = { parley: PACK_VERSION, ...site, rows };
  return [head, ...blocksOf(tables)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function* rowsIn(columns: Block[1]): Generator<Record<string, unknown>> {
  const entries = Object.entries(columns);
  const count = entries[0]?.[1].length ?? 0;
  for (let index = 0; index < count; index += 1) {
    const row: Record<string, unknown> = {};
    for (const [key, values] of entries) row[key] = values[index];
    yield row;
  }
}

/** What `pack` wrote, block by block, so that the page answers in between. Throws for anything else. */
export async function unpack(text: string, onprogress?: Progress): Promise<Site> {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const { parley, rows, ...site } = JSON.parse(first) as Head;
  if (parley !== PACK_VERSION) throw new Error(`The records are of version ${parley}, not ${PACK_VERSION}.`);
  const read: Partial<Record<DatasetName, unknown[]>> = {};
  for (const line of lines) {
    const [name, columns] = JSON.parse(line) as Block;
    const sofar = (read[name] ??= []);
    for (const row of rowsIn(columns)) sofar.push(row);
    onprogress?.(name, sofar.length, rows[name] ?? 0);
    if (lines.length > DRAWN.length) await pause();
  }
  for (const name of DRAWN) {
    const [found, all] = [read[name]?.length ?? 0, rows[name] ?? 0];
    if (found !== all) throw new Error(`${found} of ${all} records of ${name}.`);
  }
  return { ...site, tables: tablesOf(read as { [Name in DatasetName]?: Rows[Name][] }) };
}

/**
 * The site from its pack. When that cannot be had or read, file by file, each record checked, so that every problem is
 * named by the file it is in. Never throws but for a script that cannot be fetched. `base` is without a final slash.
 */
export async function loadPacked(fetch: Fetch, base: string, onprogress?: Progress): Promise<Site> {
  try {
    const response = await fetch(`${base}/data/${PACK_FILE}`);
    if (response.ok) return await unpack(await response.text(), onprogress);
  } catch (error) {
    reportError(error);
  }
  const { loadSite } = await import('./checked-site.ts');
  return loadSite(fetch, base, onprogress);
}
