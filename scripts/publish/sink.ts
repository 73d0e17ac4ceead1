/** One file on its way out; it stands whole once it is closed. */
export interface Writer {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** Begins a file; `name` is a path from the data folder. Several may be open at a time. */
export type Create = (name: string) => Writer;

/** Characters that are gathered before they are encoded and written. */
const BATCH = 65_536;

/** Texts in UTF-8, many short ones at a time. */
export function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    batch.push(text);
    size += text.length;
    if (size < BATCH) continue;
    yield encoder.encode(batch.join(''));
    batch = [];
    size = 0;
  }
  if (size > 0) yield encoder.encode(batch.join(''));
}

/** Pieces as one run of bytes. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What is written stays in memory: path from the data folder → bytes, in the order in which files were begun. */
export function inMemory(fill: (create: Create) => void): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  fill((name) => {
    const pieces: Uint8Array[] = [];
    files.set(name, new Uint8Array());
    return { write: (bytes) => void pieces.push(bytes), close: () => void files.set(name, joined(pieces)) };
  });
  return files;
}
