/** What the preprocessing script does to the world. Tests pass a fake; `effects/disk.ts` is the real one. */

export type EntryKind = 'file' | 'folder' | 'link' | 'fifo' | 'socket' | 'device';

export interface Entry {
  kind: EntryKind;
  /** Bytes; 0 for anything but a file. */
  size: number;
}

/** Reading only: all that listing and decoding need. */
export interface Reader {
  /** Names in a folder, in no particular order. Throws when it cannot be read. */
  list(folder: string): string[];
  /** What stands at a path, links not followed; null when nothing does. */
  lstat(path: string): Entry | null;
  /** The path with every link followed. Throws on a loop or a dangling link. */
  realpath(path: string): string;
  read(path: string): Uint8Array;
}

/** A file that is being written from its start. Closing makes it durable. */
export interface Writer {
  write(bytes: Uint8Array): void;
  close(): void;
}

export interface Files extends Reader {
  /** Makes a folder and its parents; fine when it is there. */
  makeFolder(path: string): void;
  /** Writes and fsyncs a file, replacing one that is there. */
  write(path: string, bytes: Uint8Array): void;
  /** Begins a file that is written piece by piece, replacing one that is there. */
  create(path: string): Writer;
  /** Writes a file only when none is there; false when one is. */
  writeNew(path: string, bytes: Uint8Array): boolean;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with all in it; fine when nothing is there. */
  remove(path: string): void;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): void;
}

/** For reports on the terminal only: nothing of it may reach an output. */
export interface Clock {
  /** Milliseconds, from any origin. */
  now(): number;
}

export interface Log {
  /** A line of the result: stdout. */
  out(line: string): void;
  /** A line on how it goes: stderr. */
  note(line: string): void;
  /** Replaces the running line; null ends it. */
  progress(text: string | null): void;
}

/** Who holds a lock, and whether they still live. */
export interface Processes {
  pid: number;
  host: string;
  isAlive(pid: number): boolean;
}

export interface Effects {
  files: Files;
  clock: Clock;
  log: Log;
  processes: Processes;
}
