import path from 'node:path';
import type { Files, Writer } from '../effects.ts';

/**
 * Where a folder is built, and where the old one waits, while the new one takes its place. Leftovers are deleted, so
 * nobody else may use such names.
 */
export const besideOf = (out: string) => ({
  next: `${out}.parley-next`,
  old: `${out}.parley-old`,
  lock: `${out}.parley-lock`,
});

/**
 * Puts right what a killed run left: a set-aside folder goes back when its place is empty, leftovers go.
 * Returns true when the old folder was put back.
 */
export function recover(files: Files, out: string): boolean {
  const { next, old } = besideOf(out);
  const lost = files.lstat(out) === null && files.lstat(old) !== null;
  if (lost) {
    files.rename(old, out);
    files.syncFolder(path.dirname(out));
  }
  files.remove(old);
  files.remove(next);
  return lost;
}

/**
 * Replaces the folder `out` by the files that `fill` creates (paths from the folder), whole or not at all: they are
 * written beside it, then two renames put them in place. Killed at any moment, `recover` finds the last good folder,
 * which also stays when `fill` throws. Call it under a lock, after `recover`.
 */
export function replaceFolder(
  files: Files,
  out: string,
  fill: (create: (name: string) => Writer) => void,
): void {
  const { next, old } = besideOf(out);
  const parent = path.dirname(out);
  const folders = new Set([next]);
  files.makeFolder(next);
  fill((name) => {
    const target = path.join(next, name);
    const folder = path.dirname(target);
    if (!folders.has(folder)) files.makeFolder(folder);
    folders.add(folder);
    return files.create(target);
  });
  for (const folder of folders) files.syncFolder(folder);
  if (files.lstat(out) !== null) files.rename(out, old);
  files.rename(next, out);
  files.syncFolder(parent);
  files.remove(old);
}
