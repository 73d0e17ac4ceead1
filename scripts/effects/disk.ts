import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Clock, EntryKind, Files, Processes } from '../effects.ts';

const kindOf = (stats: fs.Stats): EntryKind => {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFIFO()) return 'fifo';
  return stats.isSocket() ? 'socket' : 'device';
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(descriptor, bytes, done);
}

function closeDurable(descriptor: number): void {
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Writes all bytes to an open file and makes them durable before closing it. */
function fill(descriptor: number, bytes: Uint8Array): void {
  try {
    writeAll(descriptor, bytes);
  } finally {
    closeDurable(descriptor);
  }
}

/** Gives a file a second name that must be free; false when it is not, null where disks have no second names. */
function linkNew(from: string, to: string): boolean | null {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'UNKNOWN'].includes(codeOf(error))) return null;
    throw error;
  }
}

function createNew(target: string, bytes: Uint8Array): boolean {
  try {
    fill(fs.openSync(target, 'wx', 0o644), bytes);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

export const diskFiles: Files = {
  list: (folder) => fs.readdirSync(folder),
  lstat(target) {
    const stats = fs.lstatSync(target, { throwIfNoEntry: false });
    if (!stats) return null;
    const kind = kindOf(stats);
    return { kind, size: kind === 'file' ? stats.size : 0 };
  },
  realpath: (target) => fs.realpathSync(target),
  read: (target) => new Uint8Array(fs.readFileSync(target)),
  makeFolder: (target) => void fs.mkdirSync(target, { recursive: true }),
  write: (target, bytes) => fill(fs.openSync(target, 'w', 0o644), bytes),
  create(target) {
    const descriptor = fs.openSync(target, 'w', 0o644);
    return { write: (bytes) => writeAll(descriptor, bytes), close: () => closeDurable(descriptor) };
  },
  writeNew(target, bytes) {
    // Written beside it first, so that nobody ever sees a part of it.
    const own = `${target}.${process.pid}`;
    try {
      fill(fs.openSync(own, 'w', 0o644), bytes);
      return linkNew(own, target) ?? createNew(target, bytes);
    } finally {
      fs.rmSync(own, { force: true });
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (target) => fs.rmSync(target, { recursive: true, force: true }),
  syncFolder(target) {
    // Windows and some network disks cannot open a folder; the renames stand all the same.
    let descriptor: number;
    try {
      descriptor = fs.openSync(path.resolve(target), 'r');
    } catch {
      return;
    }
    try {
      fs.fsyncSync(descriptor);
    } catch (error) {
      if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes(codeOf(error))) throw error;
    } finally {
      fs.closeSync(descriptor);
    }
  },
};

export const diskProcesses: Processes = {
  pid: process.pid,
  host: os.hostname(),
  isAlive(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
};

export const wallClock: Clock = { now: () => performance.now() };
