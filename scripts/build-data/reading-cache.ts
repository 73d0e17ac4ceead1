import { createHash } from 'node:crypto';
import path from 'node:path';
import v8 from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Files } from '../effects.ts';
import type { Remember } from '../model.ts';
import { Chunks } from './cache-chunks.ts';

/** Keeps what was read of articles between runs. */
export interface ReadingCache {
  remember: Remember;
  /** Writes what is new. To be called once, at the end. */
  close(): void;
  /** Articles and pages that were taken from the cache, and those that were read. */
  counts: { kept: number; made: number };
}

/** Bytes on disk: about fifty thousand articles. */
const LIMIT = 400_000_000;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Serialised as V8 does, for its typed arrays and maps, and deflated quickly: a third of the size for half a millisecond. */
const pack = (value: unknown): Uint8Array => deflateRawSync(v8.serialize(value), { level: 1 });

function unpack(bytes: Uint8Array): { value: unknown } | null {
  try {
    return { value: v8.deserialize(inflateRawSync(bytes)) };
  } catch {
    return null;
  }
}

/**
 * A cache in a folder on disk.
 * @param version names the code and the lexicons that read: what another version kept is not looked at
 */
export function cacheIn(files: Files, folder: string, version: string, limit = LIMIT): ReadingCache {
  const chunks = new Chunks(files, path.join(folder, 'readings'), version, sha256, limit);
  const used = new Set<string>();
  const counts = { kept: 0, made: 0 };
  return {
    counts,
    remember: <T>(name: string, make: () => T): T => {
      const key = sha256(new TextEncoder().encode(name)).slice(0, 32);
      used.add(key);
      const bytes = chunks.get(key);
      const known = bytes && unpack(bytes);
      if (known) {
        counts.kept++;
        return known.value as T;
      }
      counts.made++;
      const value = make();
      chunks.put(key, pack(value));
      return value;
    },
    close: () => chunks.close(used),
  };
}
