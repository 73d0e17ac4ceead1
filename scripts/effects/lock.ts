import type { Files, Processes } from '../effects.ts';

/** Somebody else is writing the same folder. */
export class LockedError extends Error {
  override name = 'LockedError';
}

interface Holder {
  pid: number;
  host: string;
  what: string;
}

function parseHolder(bytes: Uint8Array): Holder | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Holder>;
    const { pid, host, what } = value;
    return typeof pid === 'number' && typeof host === 'string' && typeof what === 'string'
      ? { pid, host, what }
      : null;
  } catch {
    return null;
  }
}

function readHolder(files: Files, path: string): Holder | null {
  try {
    return parseHolder(files.read(path));
  } catch {
    return null;
  }
}

/** Removes the lock of somebody dead, but not one that somebody living took in its place meanwhile. */
function takeAside(files: Files, path: string, aside: string, dead: Holder | null): void {
  try {
    files.rename(path, aside);
  } catch {
    return;
  }
  if (JSON.stringify(readHolder(files, aside)) === JSON.stringify(dead)) files.remove(aside);
  else files.rename(aside, path);
}

/**
 * Takes the lock at `path`, or throws LockedError naming who has it. A lock whose process on this host is dead,
 * or that cannot be read, is taken over. Returns what gives it back.
 */
export function takeLock(files: Files, processes: Processes, path: string, what: string): () => void {
  const { pid, host } = processes;
  const mine = new TextEncoder().encode(`${JSON.stringify({ pid, host, what })}\n`);
  for (let attempt = 0; attempt < 2; attempt++) {
    if (files.writeNew(path, mine)) return () => files.remove(path);
    const holder = readHolder(files, path);
    // A run holds the lock only while it cannot start another: its own number is an earlier process's.
    const isDead =
      holder === null || (holder.host === host && (holder.pid === pid || !processes.isAlive(holder.pid)));
    if (!isDead) {
      throw new LockedError(
        `locked by process ${holder.pid} on ${holder.host} (${holder.what}). ` +
          `Wait for it to end; if it no longer runs, delete ${path}.`,
      );
    }
    takeAside(files, path, `${path}.${pid}`, holder);
  }
  throw new LockedError(`locked: another run took ${path} at the same moment. Try again.`);
}
