import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { compose } from '../compose.ts';
import type { Reader } from '../effects.ts';
import { LEXICON_FOLDER } from '../ingest/list-names.ts';
import { applyPolicy } from '../publish/policy.ts';
import { applyQuoteBudget } from '../publish/quote-budget.ts';
import type { LexiconStore } from './lexicon-cache.ts';
import { readFolder } from './read-folder.ts';

/** What a measurement leaves aside, to show how much of a score is a list and not reading. */
export interface Aids {
  /** The known events of every lexicon. */
  events: boolean;
  /** The lexicons that lie beside the articles. */
  lexicon: boolean;
}
export const ALL_AIDS: Aids = { events: true, lexicon: true };

const GENERAL_KNOWLEDGE = fileURLToPath(new URL('../knowledge/data', import.meta.url));

/** The same folder as if its own lexicons were not there. */
const withoutLexicon = (reader: Reader, seeds: string): Reader => ({
  list: (folder) => {
    const isRoot = path.resolve(folder) === reader.realpath(seeds);
    return reader.list(folder).filter((name) => !(isRoot && name === LEXICON_FOLDER));
  },
  lstat: (target) => reader.lstat(target),
  realpath: (target) => reader.realpath(target),
  read: (target) => reader.read(target),
});

/**
 * The datasets as they would be published, without the editor's corrections. Writes nothing.
 * @throws when nothing can be built from the folder
 */
export function measuredTables(
  seeds: string,
  aids: Aids,
  reader: Reader,
  store: LexiconStore | null = null,
): Tables {
  const { input } = readFolder(
    aids.lexicon ? reader : withoutLexicon(reader, seeds),
    seeds,
    GENERAL_KNOWLEDGE,
    false,
    store,
    () => undefined,
  );
  const lexicons = aids.events ? input.lexicons : { ...input.lexicons, events: [] };
  const { tables, texts, lookups } = compose({ ...input, lexicons });
  // Nobody has reviewed what is measured here.
  const publish = { ...input.dossier.publish, review: 'any' as const };
  return applyQuoteBudget(applyPolicy(tables, publish, lookups.met), texts, publish).tables;
}
