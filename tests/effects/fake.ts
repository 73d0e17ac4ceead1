import path from 'node:path';
import type { Effects, EntryKind, Files, Writer } from '../../scripts/effects.ts';

/** Thrown by a fake that was told to die: nothing may happen after it. */
export class Killed extends Error {}

interface Node {
  kind: EntryKind;
  bytes?: Uint8Array;
  target?: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Files in memory. `dieAt` kills the run just before its n-th change (from 1); a write that is killed leaves half
 * of its bytes, as a power cut may.
 */
export class FakeFiles implements Files {
  readonly nodes = new Map<string, Node>([['/', { kind: 'folder' }]]);
  readonly unreadable = new Set<string>();
  changes = 0;
  dieAt = Infinity;

  constructor(content: Record<string, string | Uint8Array> = {}) {
    for (const [file, data] of Object.entries(content)) this.put(file, data);
  }

  put(file: string, data: string | Uint8Array): void {
    this.#parents(file);
    this.nodes.set(file, { kind: 'file', bytes: typeof data === 'string' ? encode(data) : data });
  }

  special(file: string, kind: EntryKind, target?: string): void {
    this.#parents(file);
    this.nodes.set(file, target === undefined ? { kind } : { kind, target });
  }

  text = (file: string): string => new TextDecoder().decode(this.read(file));

  /** Every file under a folder: path from it → text. */
  tree(folder: string): Record<string, string> {
    const files = [...this.nodes].filter(
      ([name, node]) => node.kind === 'file' && name.startsWith(`${folder}/`),
    );
    return Object.fromEntries(files.map(([name]) => [name.slice(folder.length + 1), this.text(name)]));
  }

  #parents(file: string): void {
    for (let parent = path.posix.dirname(file); parent !== '/'; parent = path.posix.dirname(parent)) {
      if (!this.nodes.has(parent)) this.nodes.set(parent, { kind: 'folder' });
    }
  }

  #fail(code: string, file: string): never {
    throw Object.assign(new Error(`${code}: ${file}`), { code });
  }

  #change(halfway?: () => void): void {
    if (++this.changes < this.dieAt) return;
    if (this.changes === this.dieAt) halfway?.();
    throw new Killed(`killed at change ${this.dieAt}`);
  }

  list = (folder: string): string[] => {
    const node = this.nodes.get(folder);
    if (!node) this.#fail('ENOENT', folder);
    if (node.kind !== 'folder') this.#fail('ENOTDIR', folder);
    if (this.unreadable.has(folder)) this.#fail('EACCES', folder);
    const start = folder === '/' ? '/' : `${folder}/`;
    const inside = [...this.nodes.keys()].filter((name) => name !== '/' && name.startsWith(start));
    return inside.map((name) => name.slice(start.length)).filter((name) => !name.includes('/'));
  };

  lstat = (file: string) => {
    const node = this.nodes.get(file);
    return node ? { kind: node.kind, size: node.bytes?.length ?? 0 } : null;
  };

  realpath = (file: string): string => {
    let current = path.posix.resolve('/', file);
    for (let hops = 0; hops < 40; hops++) {
      const node = this.nodes.get(current);
      if (!node) this.#fail('ENOENT', file);
      if (node.kind !== 'link') return current;
      current = path.posix.resolve(path.posix.dirname(current), node.target ?? '');
    }
    return this.#fail('ELOOP', file);
  };

  read = (file: string): Uint8Array => {
    const node = this.nodes.get(file);
    if (!node) this.#fail('ENOENT', file);
    if (this.unreadable.has(file)) this.#fail('EACCES', file);
    return node.bytes ?? this.#fail('EISDIR', file);
  };

  makeFolder = (file: string): void => {
    if (this.nodes.has(file)) return;
    this.#change();
    this.#parents(file);
    this.nodes.set(file, { kind: 'folder' });
  };

  write = (file: string, bytes: Uint8Array): void => {
    this.#change(() => this.put(file, bytes.slice(0, bytes.length / 2)));
    if (this.lstat(path.posix.dirname(file))?.kind !== 'folder') this.#fail('ENOENT', file);
    this.put(file, bytes);
  };

  create = (file: string): Writer => {
    this.write(file, new Uint8Array());
    return {
      write: (bytes) => this.write(file, Buffer.concat([this.read(file), bytes])),
      close: () => this.#change(),
    };
  };

  writeNew = (file: string, bytes: Uint8Array): boolean => {
    if (this.nodes.has(file)) return false;
    this.write(file, bytes);
    return true;
  };

  rename = (from: string, to: string): void => {
    this.#change();
    if (!this.nodes.has(from)) this.#fail('ENOENT', from);
    if (this.lstat(to)?.kind === 'folder' && this.list(to).length > 0) this.#fail('ENOTEMPTY', to);
    for (const [name, node] of [...this.nodes]) {
      if (name !== from && !name.startsWith(`${from}/`)) continue;
      this.nodes.delete(name);
      this.nodes.set(to + name.slice(from.length), node);
    }
  };

  /** Removes one file after another, each a change of its own: a kill may leave a folder half removed. */
  remove = (file: string): void => {
    const inside = [...this.nodes.keys()].filter((name) => name === file || name.startsWith(`${file}/`));
    for (const name of inside.sort().reverse()) {
      this.#change();
      this.nodes.delete(name);
    }
  };

  syncFolder = (): void => this.#change();
}

export interface FakeEffects extends Effects {
  files: FakeFiles;
  lines: string[];
  notes: string[];
}

/** Effects in memory; `alive` are the processes of this host that run. */
export function fakeEffects(files = new FakeFiles(), alive: number[] = []): FakeEffects {
  const lines: string[] = [];
  const notes: string[] = [];
  let time = 0;
  return {
    files,
    lines,
    notes,
    clock: { now: () => (time += 1000) },
    log: {
      out: (line) => void lines.push(line),
      note: (line) => void notes.push(line),
      progress: () => undefined,
    },
    processes: { pid: 4711, host: 'desk', isAlive: (pid) => alive.includes(pid) },
  };
}
