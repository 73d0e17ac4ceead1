import path from 'node:path';
import type { Files } from '../effects.ts';
import { isGazetteer, type LexiconFile, type Lexicons, parseLexicons } from '../knowledge/parse.ts';

/** Keeps parsed lexicons between runs. A store that cannot be read or written is as good as none. */
export interface LexiconStore {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Changes when the form in which lexicons are kept does. */
const FORM = 2;

/** A store in one folder on disk that holds the latest lexicons only. */
export function storeIn(files: Files, folder: string): LexiconStore {
  const place = path.join(folder, 'lexicons.json');
  return {
    read: (key) => {
      try {
        const text = new TextDecoder().decode(files.read(place));
        return text.startsWith(`${key}\n`) ? text.slice(key.length + 1) : null;
      } catch {
        return null;
      }
    },
    write: (key, text) => {
      try {
        files.makeFolder(folder);
        files.write(place, new TextEncoder().encode(`${key}\n${text}`));
      } catch {
        // Nothing depends on it: the next run parses again.
      }
    },
  };
}

/** The gazetteer is read as it stands, so it is not kept a second time. */
const pack = ({ parties, people, places, gazetteer: _, ...rest }: Lexicons): string =>
  JSON.stringify({ ...rest, parties: [...parties], people: [...people], places: [...places] });

type Packed = Omit<Lexicons, 'parties' | 'people' | 'places' | 'gazetteer'> & {
  parties: [string, never][];
  people: [string, never][];
  places: [string, never][];
};

function unpack(text: string, gazetteer: string): Lexicons | null {
  try {
    const { parties, people, places, ...rest } = JSON.parse(text) as Packed;
    return {
      ...rest,
      gazetteer,
      parties: new Map(parties),
      people: new Map(people),
      places: new Map(places),
    };
  } catch {
    return null;
  }
}

/** Parses lexicons, or takes them from the store when the very same files were parsed before. */
export function loadLexicons(
  files: readonly LexiconFile[],
  sha256: (bytes: Uint8Array) => string,
  store: LexiconStore | null,
): Lexicons {
  if (!store) return parseLexicons(files);
  const gazetteer = files.findLast(({ file }) => isGazetteer(file))?.text ?? '';
  const text = files
    .filter(({ file }) => !isGazetteer(file))
    .map((file) => `${file.file}\n${file.text}\n`)
    .join('');
  const key = `${FORM} ${sha256(new TextEncoder().encode(text))}`;
  const kept = store.read(key);
  const known = kept === null ? null : unpack(kept, gazetteer);
  if (known) return known;
  const lexicons = parseLexicons(files);
  store.write(key, pack(lexicons));
  return lexicons;
}
