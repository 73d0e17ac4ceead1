import { type Zippable, zipSync } from 'fflate';

/**
 * Zip archives hold local times. Noon of the first day they can hold, made from local parts, is the same in every
 * time zone.
 */
const epoch = (): Date => new Date(1980, 0, 1, 12, 0, 0);

/** All files in one zip archive, in the given order; the same files give the same bytes. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = bytes;
  return zipSync(entries, { mtime: epoch(), level: 6, os: 3, attrs: 0o644 << 16 });
}
