import path from 'node:path';
import { parse } from 'yaml';
import type { Reader } from '../effects.ts';
import { byCodePoint } from '../text/order.ts';

/** Where an entry of a lexicon stands. */
export interface EntryPlace {
  id: string;
  name: string | null;
  file: string;
  line: number;
  source: string | null;
}

/** A time in an office, with the entry that says so. */
export interface OfficePlace extends EntryPlace {
  start: string | null;
  end: string | null;
}

interface RawEntry {
  id?: string;
  name?: string;
  source?: string;
  office?: string;
  of?: string;
  holders?: { person: string; start?: string | number | null; end?: string | number | null }[];
}

/** One entry as it is written: a list item that begins at the margin. */
interface Block {
  file: string;
  line: number;
  text: string;
}

const GENERAL_SOURCE = 'general knowledge';
const dated = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('- ')) blocks.push({ file, line: index + 1, text: line });
    else {
      const block = blocks.at(-1);
      if (block) block.text += `\n${line}`;
    }
  });
  return blocks;
}

const entryOf = (block: Block): RawEntry => (parse(block.text, { schema: 'core' }) as [RawEntry])[0];

/** Finds entries by id, with file and line: what is to be mended when a name means the wrong thing. */
export class LexiconPlaces {
  readonly #entries = new Map<string, Block>();
  readonly #offices = new Map<string, Block[]>();

  /** @param folders general lexicons first: a later entry of the same id takes its place */
  constructor(reader: Reader, folders: readonly string[]) {
    for (const folder of folders) {
      if (reader.lstat(folder)?.kind !== 'folder') continue;
      for (const name of reader.list(folder).sort(byCodePoint))
        if (/\.ya?ml$/i.test(name)) this.#index(reader, path.join(folder, name));
    }
  }

  /** By the ids in their text alone: only the entries asked for are parsed. */
  #index(reader: Reader, file: string): void {
    const shown = path.relative(process.cwd(), path.resolve(file));
    for (const block of blocksOf(shown, new TextDecoder().decode(reader.read(file)))) {
      const id = /^- (?:\{ ?)?id: ?([\w-]+)/.exec(block.text)?.[1];
      if (id) this.#entries.set(id, block);
      for (const person of new Set([...block.text.matchAll(/\bperson: ?([\w-]+)/g)].map((match) => match[1])))
        if (person) this.#offices.set(person, [...(this.#offices.get(person) ?? []), block]);
    }
  }

  /** The entry of a person, party, place or event; null for what no file has. */
  of(id: string): EntryPlace | null {
    const block = this.#entries.get(id);
    if (!block) return null;
    const { name = null, source = GENERAL_SOURCE } = entryOf(block);
    return { id, name, file: block.file, line: block.line, source };
  }

  /** Offices that a person holds at some time between two days; open ends are open. */
  officesOf(person: string, first: string | null, last: string | null): OfficePlace[] {
    const places = (this.#offices.get(person) ?? []).flatMap((block) => {
      const { office = '', of, source = GENERAL_SOURCE, holders = [] } = entryOf(block);
      return holders
        .filter((holder) => holder.person === person)
        .map(({ start, end }): OfficePlace => ({
          id: of ? `${office} of ${of}` : office,
          name: null,
          file: block.file,
          line: block.line,
          source,
          start: dated(start),
          end: dated(end),
        }));
    });
    return places.filter(
      ({ start, end }) =>
        (last === null || start === null || start <= last) &&
        (first === null || end === null || end >= first.slice(0, end.length)),
    );
  }
}
