import type { Warning } from '../model.ts';
import { isHidden, roleOf } from './list-names.ts';

/** The little of a file system that listing needs; `lstat` does not follow links. */
export interface FolderReader {
  list(folder: string): string[];
  lstat(
    path: string,
  ): { kind: 'file' | 'folder' | 'link' | 'fifo' | 'socket' | 'device'; size: number } | null;
  realpath(path: string): string;
  read(path: string): Uint8Array;
}

export interface Limits {
  /** Bytes of one file that holds one article. */
  fileSize: number;
  /** Bytes of one file that holds many. */
  collectionSize: number;
  /** Files in all, and articles in all. */
  count: number;
  /** UTF-16 units of one article's text; what stands behind them is not read. */
  articleLength: number;
  /** UTF-16 units of one line. */
  lineLength: number;
}

export const LIMITS: Limits = {
  fileSize: 20_000_000,
  collectionSize: 200_000_000,
  count: 20_000,
  articleLength: 200_000,
  lineLength: 1_000_000,
};

export interface FoundFile {
  /** Path from the folder, with forward slashes. */
  file: string;
  /** Where its bytes are: an absolute path with every link followed. */
  path: string;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;

/** Order of code points, the same on every machine. */
export const byCodePoint = (a: string, b: string): number => {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

/** A walk through one folder: what was found and what was refused. */
class Walk {
  readonly found: FoundFile[] = [];
  readonly warnings: Warning[] = [];
  #isFull = false;

  constructor(
    readonly files: FolderReader,
    readonly jail: string,
    readonly limits: Limits,
  ) {}

  refuse(code: string, file: string, message: string, wayOut: string): void {
    this.warnings.push({ code, file, message, way_out: wayOut });
  }

  /** @param prefix path from the root with a final slash, or empty */
  folder(path: string, prefix: string): void {
    let names: string[];
    try {
      names = this.files.list(path);
    } catch (error) {
      this.refuse('unreadable-folder', prefix, `The folder cannot be read (${reasonOf(error)}).`, READABLE);
      return;
    }
    for (const name of names.sort(byCodePoint)) {
      if (isHidden(name)) continue;
      if (this.#isFull) return;
      this.entry(`${path}/${name}`, `${prefix}${name}`);
    }
  }

  entry(path: string, file: string): void {
    const entry = this.files.lstat(path);
    if (entry === null) return;
    if (entry.kind === 'folder') this.folder(path, `${file}/`);
    else if (entry.kind === 'link') this.link(path, file);
    else if (entry.kind === 'file') this.file(path, file, entry.size);
    else {
      const what = entry.kind === 'fifo' ? 'a named pipe' : `a ${entry.kind}`;
      this.refuse(
        'not-a-file',
        file,
        `This is ${what}, not a file.`,
        'Remove it or put a file in its place.',
      );
    }
  }

  link(path: string, file: string): void {
    let target: string;
    try {
      target = this.files.realpath(path);
    } catch (error) {
      const message = `The link leads nowhere or to itself (${reasonOf(error)}).`;
      this.refuse('broken-link', file, message, 'Remove the link or put the file in its place.');
      return;
    }
    if (!target.startsWith(`${this.jail}/`)) {
      const wayOut = 'Copy the file into the folder: nothing outside it is read.';
      this.refuse('link-outside', file, 'The link leads out of the folder of articles.', wayOut);
      return;
    }
    const entry = this.files.lstat(target);
    if (entry?.kind === 'file') this.file(target, file, entry.size);
    else
      this.refuse(
        'link-to-folder',
        file,
        'Links to folders are not followed.',
        'Copy the folder to this place.',
      );
  }

  file(path: string, file: string, size: number): void {
    const isCollection = roleOf(file) === 'rows';
    const limit = isCollection ? this.limits.collectionSize : this.limits.fileSize;
    if (size > limit) {
      const message = `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`;
      const wayOut = isCollection ? 'Split it into several files.' : 'Split it into one file an article.';
      this.refuse('file-too-large', file, message, wayOut);
      return;
    }
    if (this.found.length >= this.limits.count) {
      this.#isFull = true;
      const message = `There are more than ${this.limits.count} files; this one and those after it are not read.`;
      this.refuse('too-many-files', file, message, 'Split the folder into several dossiers.');
      return;
    }
    this.found.push({ file, path });
  }
}

export const READABLE = 'Give yourself the right to read it (chmod u+r), or remove it.';

/** The short cause in an error of the file system, such as EACCES. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
};

/**
 * All files of a folder and its subfolders, in code-point order of their paths. Hidden names are passed over; links
 * that lead outside, loops, pipes, devices and what exceeds the limits are refused with a warning.
 * Throws when the folder itself cannot be read.
 */
export function listFolder(
  files: FolderReader,
  folder: string,
  limits: Limits = LIMITS,
): { found: FoundFile[]; warnings: Warning[] } {
  const root = files.realpath(folder);
  files.list(root);
  const walk = new Walk(files, root, limits);
  walk.folder(root, '');
  return {
    found: walk.found.sort((a, b) => byCodePoint(a.file, b.file)),
    warnings: walk.warnings,
  };
}
