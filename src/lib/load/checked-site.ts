import * as v from 'valibot';
import type { Rows } from '../datasets/all.ts';
import { checkRows, describeViolation, type Violation } from '../datasets/check.ts';
import { dossierSchema, type Dossier } from '../datasets/dossier.ts';
import { networkLayoutSchema, runSchema, type Run } from '../datasets/run.ts';
import { withdrawnSchema } from '../datasets/withdrawn.ts';
import type { DatasetName } from '../datasets/vocabulary.ts';
import { fetchJson, type Fetch } from './fetch-json.ts';
import { pause } from './pause.ts';
import type { Problem } from './problem.ts';
import { DRAWN, tablesOf, type Progress, type Site } from './site.ts';

/** The files beside the datasets. */
export const DOSSIER_FILE = 'dossier.json';
export const LAYOUT_FILE = 'network-layout.json';
export const RUN_FILE = 'run.json';
export const WITHDRAWN_FILE = 'withdrawn.json';

const MOST_DETAILS = 3;
const REBUILD = 'Run "npm run data" again; the rest of the page does without it.';

/** Stands in for a dossier that cannot be read, so that the rest of the page stays. */
const UNTITLED: Dossier = {
  title: 'Parley',
  standfirst: null,
  basis: null,
  contact: null,
  site: { url: null },
  sides: [],
  publish: { review: 'any', min_confidence: 'low', quote_share: 0, full_text: false },
  borders: { policy: 'default', statement: null, basemap: null },
  views: [],
};

/** Rows checked before the page may answer again: some milliseconds of work. */
const SLICE = 250;

/** Checks rows as `checkRows` does, slice by slice. */
async function checkInSlices<Name extends DatasetName>(name: Name, value: unknown, onprogress?: Progress) {
  if (!Array.isArray(value) || value.length <= SLICE) return checkRows(name, value);
  const rows: Rows[Name][] = [];
  const violations: Violation[] = [];
  const sofar = { rows: 0, ids: new Set<string>() };
  for (let from = 0; from < value.length; from += SLICE) {
    onprogress?.(name, from, value.length);
    await pause();
    const slice = checkRows(name, value.slice(from, from + SLICE), sofar);
    for (const row of slice.rows) rows.push(row);
    violations.push(...slice.violations);
  }
  return { rows, violations };
}

/** Fetches one dataset. Rows that do not fit their schema are left out and named; of two with one id the first stands. */
export async function loadRows<Name extends DatasetName>(
  fetch: Fetch,
  base: string,
  name: Name,
  onprogress?: Progress,
): Promise<{ rows: Rows[Name][]; problem: Problem | null }> {
  const file = `${name}.json`;
  const { value, problem } = await fetchJson(fetch, base, file);
  if (problem) return { rows: [], problem };
  const { rows: fitting, violations } = await checkInSlices(name, value, onprogress);
  const rows = [...new Map(fitting.toReversed().map((row) => [row.id, row])).values()].toReversed();
  if (violations.length === 0) return { rows, problem: null };
  const records = new Set(violations.map((violation) => violation.record)).size;
  return {
    rows,
    problem: {
      file: `data/${file}`,
      what: `has ${records === 1 ? 'a record' : `${records} records`} that cannot be read`,
      wayOut: REBUILD,
      details: violations.slice(0, MOST_DETAILS).map(describeViolation),
    },
  };
}

async function loadFile<T>(
  fetch: Fetch,
  base: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  instead: T,
): Promise<{ value: T; problem: Problem | null }> {
  const { value, problem } = await fetchJson(fetch, base, file);
  if (problem) return { value: instead, problem };
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, problem: null };
  const details = result.issues
    .slice(0, MOST_DETAILS)
    .map((issue) => `${v.getDotPath(issue) ?? '-'}: ${issue.message}`);
  return {
    value: instead,
    problem: { file: `data/${file}`, what: 'cannot be read', wayOut: REBUILD, details },
  };
}

/**
 * Reads the site's data file by file, and checks every record: `base` is where it is served from, without a final
 * slash. A file that cannot be read leaves its rows empty.
 */
export async function loadSite(fetch: Fetch, base: string, onprogress?: Progress): Promise<Site> {
  const [dossier, layout, withdrawn, ...datasets] = await Promise.all([
    loadFile(fetch, base, DOSSIER_FILE, dossierSchema, UNTITLED),
    loadFile(fetch, base, LAYOUT_FILE, networkLayoutSchema, []),
    loadFile(fetch, base, WITHDRAWN_FILE, withdrawnSchema, []),
    ...DRAWN.map((name) => loadRows(fetch, base, name, onprogress)),
  ]);
  const tables = tablesOf(
    Object.fromEntries(DRAWN.map((name, index) => [name, datasets[index]?.rows ?? []])),
  );
  const problems = [dossier, layout, withdrawn, ...datasets].flatMap(({ problem }) =>
    problem ? [problem] : [],
  );
  return {
    tables,
    dossier: dossier.value,
    layout: layout.value,
    withdrawn: withdrawn.value,
    problems,
  };
}

const NO_RUN: Run = { version: '', inputs: [], counts: {}, published_share: {}, held_back: {}, warnings: [] };

/** What the last build of the data says of itself. */
export const loadRun = (fetch: Fetch, base: string) => loadFile(fetch, base, RUN_FILE, runSchema, NO_RUN);
