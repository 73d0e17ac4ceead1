import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { joined, type Writer } from './sink.ts';

/** Bytes up to which a file is compressed at one go; a longer one piece by piece, so that it is never in memory whole. */
const WHOLE = 4_000_000;
const LEVEL = 6;

/** Noon of the first day that an archive can hold, as DOS has it: the same on every machine. */
const MS_DOS_TIME = 12 << 11;
const MS_DOS_DATE = (1 << 5) | 1;
/** Deflate, readable by version 2.0 and made on Unix by the same. */
const VERSION = 20;
const UNIX = 3;
const DEFLATED = 8;
const IS_FILE_0644 = 0o644 << 16;

interface Entry {
  name: Uint8Array;
  crc: number;
  packed: number;
  size: number;
  /** Where its header starts. */
  at: number;
}

/** Little-endian numbers, each with its width in bytes. */
function record(...numbers: [value: number, width: 2 | 4][]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

/** What the header before a file and its line in the directory have in common (APPNOTE.TXT, 4.3.7 and 4.3.12). */
const described = ({ name, crc, packed, size }: Entry): [number, 2 | 4][] => [
  [VERSION, 2],
  [0, 2],
  [DEFLATED, 2],
  [MS_DOS_TIME, 2],
  [MS_DOS_DATE, 2],
  [crc, 4],
  [packed, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
];

/**
 * A zip archive that is written as its files come, in their order; the same files give the same bytes. One compressed
 * file is in memory at a time. Names are ASCII.
 */
export class Archive {
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(private readonly out: Writer) {}

  private write(bytes: Uint8Array): void {
    this.out.write(bytes);
    this.at += bytes.length;
  }

  /** Adds a file. The one before it must be closed. */
  file(name: string): Writer {
    let held: Uint8Array[] = [];
    const packed: Uint8Array[] = [];
    let [size, crc] = [0, 0];
    let stream: Deflate | null = null;
    return {
      write: (bytes) => {
        size += bytes.length;
        crc = crc32(bytes, crc);
        if (stream) {
          stream.push(bytes);
          return;
        }
        held.push(bytes);
        if (size <= WHOLE) return;
        stream = new Deflate({ level: LEVEL }, (piece) => void packed.push(piece));
        for (const piece of held) stream.push(piece);
        held = [];
      },
      close: () => {
        if (stream) stream.push(new Uint8Array(), true);
        else packed.push(deflateSync(joined(held), { level: LEVEL }));
        this.add(new TextEncoder().encode(name), crc, size, packed);
      },
    };
  }

  private add(name: Uint8Array, crc: number, size: number, pieces: readonly Uint8Array[]): void {
    const packed = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const entry: Entry = { name, crc, packed, size, at: this.at };
    this.entries.push(entry);
    this.write(record([0x04034b50, 4], ...described(entry)));
    this.write(name);
    for (const piece of pieces) this.write(piece);
  }

  close(): void {
    const start = this.at;
    for (const entry of this.entries) {
      this.write(
        record(
          [0x02014b50, 4],
          [VERSION | (UNIX << 8), 2],
          ...described(entry),
          [0, 2],
          [0, 2],
          [0, 2],
          [IS_FILE_0644, 4],
          [entry.at, 4],
        ),
      );
      this.write(entry.name);
    }
    const count = this.entries.length;
    this.write(
      record([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [this.at - start, 4], [start, 4], [0, 2]),
    );
    this.out.close();
  }
}
