import type { Fetch } from './fetch-json.ts';

/** All files a live page draws from in one: one request instead of many, and smaller on the wire. */
export const PACK_FILE = 'drawn.txt';

/** No line of JSON begins so. */
const headOf = (file: string): string => `# ${file}\n`;
const HEAD = /^# (.+)$/;

/** Puts files into one text: a line with the name of each, then its text. */
export const pack = (files: readonly (readonly [file: string, text: string])[]): string =>
  files.map(([file, text]) => `${headOf(file)}${text.trimEnd()}\n`).join('');

/** The text of each file in a pack. */
export function unpack(packed: string): Map<string, string> {
  const files = new Map<string, string>();
  for (let from = packed.startsWith('# ') ? 0 : -1; from >= 0;) {
    const end = packed.indexOf('\n', from);
    const [, file] = HEAD.exec(packed.slice(from, end)) ?? [];
    const next = packed.indexOf('\n# ', end);
    if (file === undefined || end < 0) break;
    files.set(file, packed.slice(end + 1, next < 0 ? packed.length : next + 1).trimEnd());
    from = next < 0 ? -1 : next + 1;
  }
  return files;
}

/**
 * Answers for the files of the pack from the pack, fetched once; what it does not hold, or all when it cannot be had, is
 * fetched by itself, so that every problem is named by the file it is in. Never throws.
 */
export async function packedFetch(fetch: Fetch, base: string): Promise<Fetch> {
  const files = await fetch(`${base}/data/${PACK_FILE}`).then(
    async (response) => (response.ok ? unpack(await response.text()) : new Map<string, string>()),
    () => new Map<string, string>(),
  );
  return (address) => {
    const text = files.get(address.slice(`${base}/data/`.length));
    return text === undefined ? fetch(address) : Promise.resolve(new Response(text));
  };
}
