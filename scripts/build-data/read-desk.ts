import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { JUDGED_DATASETS, keyOf, type RecordKey } from '../editorial/entry.ts';
import type { Judged, Lookups } from '../editorial/judged.ts';
import type { Ledger } from '../editorial/ledger.ts';
import type { Files, Reader } from '../effects.ts';
import { verify } from '../publish/verify.ts';
import { readDossier } from './assemble.ts';
import { judge } from './judge.ts';
import { storeIn } from './lexicon-cache.ts';
import { cacheIn, sha256 } from './reading-cache.ts';
import { UserError } from './user-error.ts';
import { programVersion } from './version.ts';

type Published = ReadonlyMap<RecordKey, Readonly<Record<string, unknown>>>;

/** What the editor's desk needs of a folder of articles. */
export interface DeskReading {
  title: string;
  tables: Tables;
  lookups: Lookups;
  /** A record as the public has it. */
  published: (key: RecordKey) => Readonly<Record<string, unknown>> | null;
  hasPublished: boolean;
  /** @throws UserError, YamlFileError or CorrectionsError when they cannot be applied */
  judge: (corrections: string | null) => { judged: Judged; ledger: Ledger };
}

const CACHE = fileURLToPath(new URL('../../.cache/parley', import.meta.url));
const SHOWN = 5;

/** The records of datasets that were published, by their keys. */
function readPublished(reader: Reader, folder: string): Published {
  const wayOut = 'Name the folder of the published datasets with --published; it has meetings.json in it.';
  const records = new Map<RecordKey, Readonly<Record<string, unknown>>>();
  for (const dataset of JUDGED_DATASETS) {
    const file = path.join(folder, `${dataset}.json`);
    try {
      const rows = JSON.parse(new TextDecoder().decode(reader.read(file))) as Record<string, unknown>[];
      for (const row of rows) records.set(keyOf(dataset, String(row.id)), row);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${file} cannot be read (${reason}).`, wayOut);
    }
  }
  return records;
}

/**
 * Reads a folder for the desk: once, since the articles do not change while it is open.
 * @param published folder of the datasets that the public has; null when it has none
 * @throws UserError or YamlFileError when nothing can be built from it
 */
export function readForDesk(
  options: { seeds: string; published: string | null },
  files: Files,
  onProgress: (text: string) => void,
): DeskReading {
  const records: Published = options.published === null ? new Map() : readPublished(files, options.published);
  const readings = cacheIn(files, CACHE, programVersion(files, sha256));
  const { read, composed } = readDossier(
    { seeds: options.seeds, corrections: true },
    files,
    onProgress,
    storeIn(files, CACHE),
    readings.remember,
  );
  readings.close();
  return {
    title: read.input.dossier.title,
    tables: composed.tables,
    lookups: composed.lookups,
    published: (key) => records.get(key) ?? null,
    hasPublished: options.published !== null,
    judge: (corrections) => {
      const { judged, ledger } = judge(composed, corrections);
      const problems = verify(judged.tables, composed.texts, composed.tables);
      if (problems.length > 0)
        throw new UserError(
          `The records do not hold together with this judgement: ${problems.slice(0, SHOWN).join('; ')}.`,
          'Nothing was written. Look at the columns it names.',
        );
      return { judged, ledger };
    },
  };
}
