import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import {
  FILE_KINDS,
  type FileKind,
  type KnownEvent,
  type KnownPlace,
  type Office,
  type Outlet,
  type Party,
  type Person,
} from './entries.ts';

/** A lexicon file as it was found. */
export interface LexiconFile {
  file: string;
  text: string;
}

/** All lexicons together; an entry of a later file replaces one of the same id. */
export interface Lexicons {
  parties: Map<string, Party>;
  people: Map<string, Person>;
  offices: Office[];
  places: Map<string, KnownPlace>;
  events: KnownEvent[];
  outlets: Outlet[];
  /** Towns of the world, as in gazetteer.ts. */
  gazetteer: string;
}

/** A lexicon that cannot be read: the message names the file, the entry and the way out. */
export class LexiconError extends Error {
  override name = 'LexiconError';
  /** Marks a fault the user can mend: the message itself tells the way out. */
  readonly wayOut = '';
}

/** A table of towns and no list of entries. */
export const isGazetteer = (file: string): boolean => file.endsWith('gazetteer.tsv');

const kindOfFile = (file: string): FileKind | null => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (Object.keys(FILE_KINDS) as FileKind[]).find((kind) => name.startsWith(kind)) ?? null;
};

function parseFile({ file, text }: LexiconFile, kind: FileKind): unknown[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new LexiconError(`${file}:${line}:${col}: ${error.message.split('\n')[0]} Mend the YAML there.`);
  }
  const entries: unknown = document.toJS() ?? [];
  if (!Array.isArray(entries))
    throw new LexiconError(`${file}: holds no list. Write one entry a line, each beginning with "- ".`);
  return entries.map((entry: unknown, index) => {
    const result = v.safeParse(FILE_KINDS[kind], entry);
    if (result.success) return result.output;
    const [issue] = result.issues;
    const id =
      typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : `number ${index + 1}`;
    throw new LexiconError(
      `${file}: entry ${id}, ${v.getDotPath(issue) ?? 'the entry'}: ${issue.message}. See CONTRIBUTING.md, "Add a lexicon entry".`,
    );
  });
}

/** Reads lexicon files in the order given. Throws a LexiconError for the first entry that does not fit. */
export function parseLexicons(files: readonly LexiconFile[]): Lexicons {
  const lexicons: Lexicons = {
    parties: new Map(),
    people: new Map(),
    offices: [],
    places: new Map(),
    events: [],
    outlets: [],
    gazetteer: '',
  };
  for (const file of files) {
    if (isGazetteer(file.file)) {
      lexicons.gazetteer = file.text;
      continue;
    }
    const kind = kindOfFile(file.file);
    if (!kind)
      throw new LexiconError(
        `${file.file}: no lexicon is called that. Begin its name with one of ${Object.keys(FILE_KINDS).join(', ')}.`,
      );
    const entries = parseFile(file, kind);
    if (kind === 'states' || kind === 'organisations')
      for (const entry of entries as Party[]) lexicons.parties.set(entry.id, entry);
    else if (kind === 'people') for (const entry of entries as Person[]) lexicons.people.set(entry.id, entry);
    else if (kind === 'places')
      for (const entry of entries as KnownPlace[]) lexicons.places.set(entry.id, entry);
    else if (kind === 'offices') lexicons.offices.push(...(entries as Office[]));
    else if (kind === 'events') lexicons.events.push(...(entries as KnownEvent[]));
    else lexicons.outlets.push(...(entries as Outlet[]));
  }
  return lexicons;
}
