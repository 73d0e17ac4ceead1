import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader } from '../effects.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that has a say in how an article is read: the code, the general lexicons, the packages. */
const SOURCES = ['package.json', 'package-lock.json', 'scripts', 'src/lib/datasets'];

function* filesUnder(reader: Reader, place: string): Generator<string> {
  const entry = reader.lstat(place);
  if (entry?.kind === 'file') yield place;
  if (entry?.kind !== 'folder') return;
  for (const name of reader.list(place).sort()) yield* filesUnder(reader, path.join(place, name));
}

/**
 * A name for the program as it stands, which changes with any of its sources, and with the machine's tables of
 * characters, which reading rests on too.
 */
export function programVersion(reader: Reader, sha256: (bytes: Uint8Array) => string): string {
  const { node, v8, unicode = '', icu = '' } = process.versions;
  const parts = [`node ${node} v8 ${v8} unicode ${unicode} icu ${icu}`];
  for (const source of SOURCES) {
    for (const file of filesUnder(reader, path.join(ROOT, source))) {
      parts.push(`${path.relative(ROOT, file)} ${sha256(reader.read(file))}`);
    }
  }
  return sha256(new TextEncoder().encode(parts.join('\n')));
}
