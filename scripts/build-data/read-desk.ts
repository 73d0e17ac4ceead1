import { fileURLToPath } from 'node:url';
import type { Tables } from '../../src/lib/datasets/index.ts';
import type { RecordKey } from '../editorial/entry.ts';
import type { Judged, Lookups } from '../editorial/judged.ts';
import type { Ledger } from '../editorial/ledger.ts';
import { parseRegister } from '../editorial/register.ts';
import type { Files } from '../effects.ts';
import { verify } from '../publish/verify.ts';
import { readDossier } from './assemble.ts';
import { judge } from './judge.ts';
import { storeIn } from './lexicon-cache.ts';
import { cacheIn, sha256 } from './reading-cache.ts';
import { UserError } from './user-error.ts';
import { programVersion } from './version.ts';

/** What the editor's desk needs of a folder of articles. */
export interface DeskReading {
  title: string;
  tables: Tables;
  lookups: Lookups;
  /** The records that have been published. */
  published: ReadonlySet<RecordKey>;
  /** @throws UserError, YamlFileError or CorrectionsError when they cannot be applied */
  judge: (corrections: string | null) => { judged: Judged; ledger: Ledger };
}

const CACHE = fileURLToPath(new URL('../../.cache/parley', import.meta.url));
const SHOWN = 5;

/**
 * Reads a folder for the desk: once, since the articles do not change while it is open.
 * @throws UserError or YamlFileError when nothing can be built from it
 */
export function readForDesk(seeds: string, files: Files, onProgress: (text: string) => void): DeskReading {
  const readings = cacheIn(files, CACHE, programVersion(files, sha256));
  const { read, composed } = readDossier(
    { seeds, corrections: true },
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
    published: parseRegister(read.register),
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
