import path from 'node:path';
import type { Files } from '../effects.ts';

/**
 * Replaces a file as a whole or not at all: it is written beside its place and renamed. Killed at any moment, the old
 * one or the new one stands there; what a killed run leaves is hidden, and written over by the next.
 */
export function replaceFile(files: Files, target: string, bytes: Uint8Array): void {
  const next = path.join(path.dirname(target), `.${path.basename(target)}.parley-next`);
  files.write(next, bytes);
  files.rename(next, target);
  files.syncFolder(path.dirname(target));
}
