import path from 'node:path';
import type { Files } from '../effects.ts';

/** Where one entry lies in the bytes of its chunk. */
export interface Place {
  chunk: string;
  start: number;
  end: number;
}

/** Which entries a chunk has: key → start and end. */
type Index = Record<string, Record<string, [start: number, end: number]>>;

/** Bytes of a chunk, about. */
const CHUNK_SIZE = 2_000_000;
/** Chunks kept in memory: entries are asked for in the order in which they were written. */
const OPEN_CHUNKS = 2;
const INDEX = 'index.json';
const CHUNK = /^[0-9a-f]{64}\.chunk$/;

/**
 * Bytes by key, many in a file. A chunk is named by its hash, so a damaged one is found out and passed over. A store
 * that cannot be read or written is as good as an empty one.
 */
export class Chunks {
  private readonly places = new Map<string, Place>();
  private readonly open = new Map<string, Uint8Array | null>();
  /** Chunks in the index as it was read, the latest used first. */
  private known: string[] = [];
  private waiting: { key: string; bytes: Uint8Array }[] = [];
  private waitingSize = 0;
  private broken = false;

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly version: string,
    private readonly sha256: (bytes: Uint8Array) => string,
    /** Bytes on disk beyond which the least recently used chunks go. */
    private readonly limit: number,
  ) {
    this.readIndex();
  }

  private readIndex(): void {
    try {
      const text = new TextDecoder().decode(this.files.read(path.join(this.folder, INDEX)));
      const index = JSON.parse(text) as { version?: unknown; chunks?: Index };
      if (index.version !== this.version || typeof index.chunks !== 'object') return;
      for (const [chunk, entries] of Object.entries(index.chunks)) {
        if (!CHUNK.test(chunk)) continue;
        this.known.push(chunk);
        for (const [key, [start, end]] of Object.entries(entries))
          if (!this.places.has(key)) this.places.set(key, { chunk, start, end });
      }
    } catch {
      this.places.clear();
      this.known = [];
    }
  }

  /** The bytes of a chunk; null when it is gone or is not what its name says. */
  private chunk(name: string): Uint8Array | null {
    const held = this.open.get(name);
    if (held !== undefined) return held;
    let bytes: Uint8Array | null = null;
    try {
      const read = this.files.read(path.join(this.folder, name));
      if (`${this.sha256(read)}.chunk` === name) bytes = read;
    } catch {
      // Somebody cleaned up; its entries are made again.
    }
    this.open.set(name, bytes);
    // Bad ones are remembered as such, which costs nothing.
    const whole = [...this.open].filter(([, held]) => held !== null).map(([chunk]) => chunk);
    for (const old of whole.slice(0, Math.max(0, whole.length - OPEN_CHUNKS))) this.open.delete(old);
    return bytes;
  }

  get(key: string): Uint8Array | null {
    const place = this.places.get(key);
    const bytes = place && this.chunk(place.chunk);
    if (!place || !bytes || place.end > bytes.length) return null;
    return bytes.subarray(place.start, place.end);
  }

  put(key: string, bytes: Uint8Array): void {
    if (this.broken) return;
    this.waiting.push({ key, bytes });
    this.waitingSize += bytes.length;
    if (this.waitingSize >= CHUNK_SIZE) this.flush();
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const all = new Uint8Array(this.waitingSize);
    const starts: [key: string, start: number, end: number][] = [];
    let at = 0;
    for (const { key, bytes } of this.waiting) {
      all.set(bytes, at);
      starts.push([key, at, at + bytes.length]);
      at += bytes.length;
    }
    const chunk = `${this.sha256(all)}.chunk`;
    this.waiting = [];
    this.waitingSize = 0;
    if (!this.write(chunk, all)) return;
    for (const [key, start, end] of starts) this.places.set(key, { chunk, start, end });
  }

  /** Beside its place first, then renamed: nobody ever sees half a file. */
  private write(name: string, bytes: Uint8Array): boolean {
    try {
      const target = path.join(this.folder, name);
      this.files.makeFolder(this.folder);
      this.files.write(`${target}.next`, bytes);
      this.files.rename(`${target}.next`, target);
      return true;
    } catch {
      this.broken = true;
      return false;
    }
  }

  /**
   * Writes what is new, and removes what is not needed: chunks of another version, those of which less than half was
   * used, and the least recently used beyond the limit.
   */
  close(used: ReadonlySet<string>): void {
    const before = JSON.stringify(this.known);
    this.rescue(used);
    this.flush();
    if (this.broken) return;
    const entries = new Map<string, [key: string, place: Place][]>();
    for (const [key, place] of this.places) {
      const list = entries.get(place.chunk);
      if (list) list.push([key, place]);
      else entries.set(place.chunk, [[key, place]]);
    }
    const isUsed = (chunk: string): boolean => entries.get(chunk)?.some(([key]) => used.has(key)) === true;
    const idle = this.known.filter((chunk) => entries.has(chunk) && !isUsed(chunk));
    let size = 0;
    const kept = [...[...entries.keys()].filter(isUsed), ...idle].filter((chunk) => {
      size += Math.max(0, ...(entries.get(chunk) ?? []).map(([, place]) => place.end));
      return size <= this.limit;
    });
    if (JSON.stringify(kept) === before) return;
    const chunks: Index = Object.fromEntries(
      kept.map((chunk) => [
        chunk,
        Object.fromEntries((entries.get(chunk) ?? []).map(([key, { start, end }]) => [key, [start, end]])),
      ]),
    );
    const index = JSON.stringify({ version: this.version, chunks });
    if (this.write(INDEX, new TextEncoder().encode(index))) this.sweep(new Set(kept));
  }

  /** Carries what was used of a chunk that is mostly unused over into a new one, and lets the rest go. */
  private rescue(used: ReadonlySet<string>): void {
    for (const chunk of this.known) {
      const inside = [...this.places].filter(([, place]) => place.chunk === chunk);
      const wanted = inside.filter(([key]) => used.has(key));
      if (wanted.length === 0 || wanted.length * 2 >= inside.length) continue;
      const kept = wanted.flatMap(([key]) => {
        const bytes = this.get(key);
        return bytes ? [{ key, bytes: bytes.slice() }] : [];
      });
      for (const [key] of inside) this.places.delete(key);
      for (const { key, bytes } of kept) this.put(key, bytes);
    }
  }

  private sweep(kept: ReadonlySet<string>): void {
    try {
      for (const name of this.files.list(this.folder))
        if (name !== INDEX && !kept.has(name)) this.files.remove(path.join(this.folder, name));
    } catch {
      // Left for the next run.
    }
  }
}
