import { createHash } from 'node:crypto';
import type { ComposeInput } from '../compose.ts';
import type { DossierFile } from '../dossier/file.ts';
import { parseDossier } from '../dossier/parse.ts';
import { REGISTER_FILE } from '../editorial/register.ts';
import type { Reader } from '../effects.ts';
import { type Collection, readCollection } from '../ingest/collection.ts';
import { byCodePoint, listFolder, reasonOf } from '../ingest/list.ts';
import { LEXICON_FOLDER } from '../ingest/list-names.ts';
import type { LexiconFile } from '../knowledge/parse.ts';
import { forgetful, type Remember, type Warning } from '../model.ts';
import { loadLexicons, type LexiconStore } from './lexicon-cache.ts';
import { UserError } from './user-error.ts';

export interface ReadFolder {
  input: Omit<ComposeInput, 'onProgress'>;
  inputs: Collection['inputs'];
  warnings: Warning[];
  /** The editor's corrections.yaml; null without one, or when it is left aside. */
  corrections: string | null;
  /** The register of what has been published; null without one. It changes nothing that is written. */
  register: string | null;
  /** Names the dossier's own lexicons: other ones read an article otherwise. */
  lexiconKey: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const IS_LEXICON = /\.(?:ya?ml|tsv)$/i;

/** The general lexicons that come with the program, in code-point order. */
function generalKnowledge(reader: Reader, folder: string): LexiconFile[] {
  return reader
    .list(folder)
    .filter((name) => IS_LEXICON.test(name))
    .sort(byCodePoint)
    .map((name) => ({ file: name, text: new TextDecoder().decode(reader.read(`${folder}/${name}`)) }));
}

function listOrExplain(reader: Reader, seeds: string): ReturnType<typeof listFolder> {
  try {
    return listFolder(reader, seeds);
  } catch (error) {
    const reason = reasonOf(error);
    const wayOut = 'Name the folder of articles with --seeds.';
    if (reason === 'ENOENT') throw new UserError(`The folder ${seeds} does not exist.`, wayOut);
    if (reason === 'ENOTDIR') throw new UserError(`${seeds} is a file, not a folder.`, wayOut);
    throw new UserError(
      `The folder ${seeds} cannot be read (${reason}).`,
      'Give yourself the right to read it.',
    );
  }
}

/** A settings file that stands there but could not be read must not be taken for one that is missing. */
function settingsText(
  collection: { settings: Collection['settings']; warnings: readonly Warning[] },
  names: ReadonlySet<string>,
  file: string,
): string | null {
  const text = collection.settings.get(file);
  if (text === undefined && names.has(file)) {
    const warning = collection.warnings.find((item) => item.file === file);
    throw new UserError(
      `${file} cannot be used: ${warning?.message ?? 'it is no text.'}`,
      'Save it as UTF-8 text.',
    );
  }
  return text ?? null;
}

const NOT_REVIEWED: Warning = {
  code: 'not-reviewed',
  file: 'dossier.yaml',
  message:
    'The corrections are left aside, so everything stands as it was read and publish.review is not kept.',
  way_out: 'Build without --no-corrections before you publish.',
};

/** As the machine read it means all of it: a gate that only judged records pass would let nothing through. */
const withoutGate = (dossier: DossierFile): DossierFile =>
  dossier.publish.review === 'any' ? dossier : { ...dossier, publish: { ...dossier.publish, review: 'any' } };

/**
 * Reads everything in the folder of articles: articles, dossier, lexicons, corrections.
 * @param knowledge folder of the general lexicons
 * @throws UserError or YamlFileError when nothing can be built from it
 */
export function readFolder(
  reader: Reader,
  seeds: string,
  knowledge: string,
  withCorrections: boolean,
  store: LexiconStore | null,
  onProgress: (text: string) => void,
  remember: Remember = forgetful,
): ReadFolder {
  const listing = listOrExplain(reader, seeds);
  const names = new Set(listing.found.map(({ file }) => file));
  const folder = reader.realpath(seeds);
  const columnsIn = (settings: Collection['settings'], said: readonly Warning[]) =>
    parseDossier(settingsText({ settings, warnings: said }, names, 'dossier.yaml'), folder).sources.columns;
  const told = (done: number, total: number): void => onProgress(`Reading files: ${done} of ${total}`);
  const collection = readCollection(reader, listing.found, { sha256, onProgress: told, remember }, columnsIn);
  const settings = parseDossier(settingsText(collection, names, 'dossier.yaml'), folder);
  const dossier = withCorrections ? settings : withoutGate(settings);
  const corrections = settingsText(collection, names, 'corrections.yaml');
  const register = settingsText(collection, names, REGISTER_FILE);
  const warnings = [
    ...listing.warnings,
    ...collection.warnings,
    ...(dossier === settings ? [] : [NOT_REVIEWED]),
  ];
  if (collection.sources.length === 0) {
    const what =
      listing.found.length === 0 && warnings.length === 0 ? 'is empty' : 'has no article that can be read';
    const list = warnings.map(
      (warning) => `\n  ${warning.file ?? seeds}: ${warning.message} ${warning.way_out}`,
    );
    throw new UserError(
      `The folder ${seeds} ${what}.${list.join('')}`,
      '\nPut articles into it: .txt, .md, .html, .jsonl or .csv files.',
    );
  }
  onProgress('Reading lexicons');
  const lexicons = [...collection.settings].filter(([file]) => file.startsWith(`${LEXICON_FOLDER}/`));
  return {
    input: {
      sources: collection.sources,
      dossier,
      lexicons: loadLexicons(
        [...generalKnowledge(reader, knowledge), ...lexicons.map(([file, text]) => ({ file, text }))],
        sha256,
        store,
      ),
    },
    corrections: withCorrections ? corrections : null,
    register,
    inputs: collection.inputs.filter(({ file }) => file !== REGISTER_FILE),
    warnings,
    lexiconKey: sha256(new TextEncoder().encode(JSON.stringify(lexicons))),
  };
}
