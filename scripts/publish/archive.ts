import { Zip, ZipDeflate } from 'fflate';
import type { Writer } from './sink.ts';

/**
 * Zip archives hold local times. Noon of the first day they can hold, made from local parts, is the same in every
 * time zone.
 */
const epoch = (): Date => new Date(1980, 0, 1, 12, 0, 0);

/**
 * A zip archive that is written as its files come, in their order, so that none is in memory whole; the same files in
 * the same pieces give the same bytes.
 */
export class Archive {
  private readonly zip: Zip;

  constructor(out: Writer) {
    this.zip = new Zip((error, bytes, final) => {
      if (error) throw error;
      out.write(bytes);
      if (final) out.close();
    });
  }

  /** Adds a file. The one before it must be closed. */
  file(name: string): Writer {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = epoch();
    entry.os = 3;
    entry.attrs = 0o644 << 16;
    this.zip.add(entry);
    return {
      write: (bytes) => void entry.push(bytes),
      close: () => void entry.push(new Uint8Array(), true),
    };
  }

  close(): void {
    this.zip.end();
  }
}
