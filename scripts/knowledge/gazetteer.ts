import type { PlaceEntry } from '../model.ts';
import { fold } from '../text/fold.ts';
import { slug } from '../text/slug.ts';

/** Look-ups of towns that no lexicon has. */
export interface Towns {
  find: (name: string, likely: ReadonlySet<string>) => PlaceEntry | null;
  /** A town by the id that `find` gave it, here or in an earlier run. */
  byId: (id: string) => PlaceEntry | null;
}

interface Row {
  name: string;
  code: string;
  lat: number;
  lon: number;
  /** Thousands. */
  people: number;
  geonames: number;
}

/** The one of several towns that is meant when nothing tells: so many times as large as the next. */
const FAR_LARGER = 8;
/** Thousands of people below which a name alone, without its country, is too little. */
const LARGE_ENOUGH = 50;

const townId = (name: string, geonames: number): string => `${slug(name)}-${geonames}`;

function parseRow(line: string): Row {
  const [, name = '', code = '', lat = '', lon = '', people = '', geonames = ''] = line.split('\t');
  return {
    name,
    code,
    lat: Number(lat),
    lon: Number(lon),
    people: Number(people),
    geonames: Number(geonames),
  };
}

/** Where the first line stands whose first cell is not before the key; lines are in the order of their first cells. */
function offsetOf(text: string, key: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const cell = text.slice(start, text.indexOf('\t', start));
    if (cell < key) low = text.indexOf('\n', middle) + 1 || text.length;
    else high = start;
  }
  return low;
}

/** All lines that begin with a text. */
function linesFrom(text: string, beginning: string, offset: number): string[] {
  const lines: string[] = [];
  for (let start = offset; text.startsWith(beginning, start);) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end < 0 ? text.length : end));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** All lines whose first cell is the key. */
const linesOf = (text: string, key: string): string[] => linesFrom(text, `${key}\t`, offsetOf(text, key));

/** A town as a search shows it; `people` in thousands, `key` the folded name. */
export interface TownName {
  id: string;
  key: string;
  name: string;
  code: string;
  people: number;
  geonames: number;
}

/** Every town whose folded name begins so. */
export const townsBeginning = (text: string, beginning: string): TownName[] =>
  linesFrom(text, beginning, offsetOf(text, beginning)).map((line) => {
    const { name, code, people, geonames } = parseRow(line);
    return {
      id: townId(name, geonames),
      key: line.slice(0, line.indexOf('\t')),
      name,
      code,
      people,
      geonames,
    };
  });

/** The line that ends with a GeoNames id; null when there is none. */
function lineOf(text: string, geonames: string): string | null {
  for (let at = 0; ;) {
    const found = text.indexOf(`\t${geonames}`, at);
    if (found < 0) return null;
    at = found + geonames.length + 1;
    if (at === text.length || text[at] === '\n' || text[at] === '\r')
      return text.slice(text.lastIndexOf('\n', found) + 1, at);
  }
}

/** The town among several of one name; null when it cannot be told. */
function choose(rows: readonly Row[], likely: ReadonlySet<string>): Row | null {
  const largest = (list: readonly Row[]): Row[] =>
    [...list].sort((a, b) => b.people - a.people || a.geonames - b.geonames);
  const [near] = largest(rows.filter((row) => likely.has(row.code)));
  if (near) return near;
  const [first, second] = largest(rows);
  if (!first || first.people < LARGE_ENOUGH) return null;
  return !second || first.people >= FAR_LARGER * Math.max(second.people, 1) ? first : null;
}

/**
 * Towns from a table with a line each: the folded name, the name, the country's code, latitude, longitude, thousands of
 * people and the GeoNames id, parted by tabs and in the order of the folded names.
 */
export function buildTowns(text: string, landOf: (code: string) => string | null): Towns {
  const known = new Map<string, PlaceEntry | null>();
  const entryOf = (row: Row): PlaceEntry => {
    const id = townId(row.name, row.geonames);
    const entry = known.get(id) ?? {
      id,
      name: row.name,
      kind: 'city' as const,
      country_code: row.code,
      within: landOf(row.code),
      lat: row.lat,
      lon: row.lon,
      radius_km: null,
      geonames: row.geonames,
    };
    known.set(id, entry);
    return entry;
  };
  const byId = (id: string): PlaceEntry | null => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const line = /-(\d+)$/.exec(id)?.[1];
    const row = line === undefined ? null : lineOf(text, line);
    const entry = row === null ? null : entryOf(parseRow(row));
    const fits = entry?.id === id ? entry : null;
    known.set(id, fits);
    return fits;
  };
  return {
    byId,
    find: (name, likely) => {
      const row = choose(linesOf(text, fold(name)).map(parseRow), likely);
      return row ? entryOf(row) : null;
    },
  };
}
