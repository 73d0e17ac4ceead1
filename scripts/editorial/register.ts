import { SLUG, type Tables } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import { YamlFile } from '../text/yaml-file.ts';
import { JUDGED_DATASETS, keyOf, type RecordKey } from './entry.ts';
import type { Judged } from './judged.ts';
import { publishedIds } from './published-ids.ts';

/** Which records have ever been published, beside the articles. */
export const REGISTER_FILE = 'published.yaml';

const HEAD = `# Every record that has been published, written by "npm run release": do not edit it by hand.
# A change to one of these is told to readers in the public log; a record that leaves must be rejected or merged in
# corrections.yaml, so that its old address says why. An id that was out once stays here.
`;

function isRecordKey(value: unknown): value is RecordKey {
  if (typeof value !== 'string') return false;
  const slash = value.indexOf('/');
  const dataset = value.slice(0, Math.max(slash, 0));
  return (JUDGED_DATASETS as readonly string[]).includes(dataset) && SLUG.test(value.slice(slash + 1));
}

/**
 * Reads the register; without a file nothing has been published yet.
 * @throws YamlFileError with line and column
 */
export function parseRegister(yaml: string | null, file = REGISTER_FILE): ReadonlySet<RecordKey> {
  const read = new YamlFile(file, yaml ?? '');
  if (read.isEmpty) return new Set();
  const value = read.value();
  const wayOut = 'Take the file as it was before, or run "npm run release" without it.';
  const records: unknown =
    typeof value === 'object' ? (value as { records?: unknown } | null)?.records : undefined;
  if (!Array.isArray(records)) return read.failAtPath([], '"records" should be a list.', wayOut);
  return new Set(
    records.map((record: unknown, index) =>
      isRecordKey(record)
        ? record
        : read.failAtPath(
            ['records', index],
            `"${String(record)}" is no record such as "meetings/meeting-2025-03-02-london".`,
            wayOut,
          ),
    ),
  );
}

/** Every record that an editor may judge and that these tables publish. */
export const recordsIn = (published: Pick<Tables, (typeof JUDGED_DATASETS)[number]>): RecordKey[] =>
  JUDGED_DATASETS.flatMap((dataset) =>
    (published[dataset] as { id: string }[]).map(({ id }) => keyOf(dataset, id)),
  );

/** The register as a file: a record a line, in one order, so that a release is a readable difference. */
export function registerText(records: Iterable<RecordKey>): string {
  const lines = [...new Set(records)].sort(byCodePoint).map((record) => `  - ${record}\n`);
  return `${HEAD}records:${lines.length === 0 ? ' []' : ''}\n${lines.join('')}`;
}

/** What was published once, and of which readers are not told where it went. */
export function goneUnexplained(
  register: ReadonlySet<RecordKey>,
  { tables, withdrawn }: Judged,
): RecordKey[] {
  const ids = publishedIds(tables, withdrawn);
  const told = new Set(withdrawn.map(({ record }) => record));
  return [...register].filter((record) => ids.now(record) === null && !told.has(record)).sort(byCodePoint);
}
