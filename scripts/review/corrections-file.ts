import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files, Processes } from '../effects.ts';
import { LockedError, takeLock } from '../effects/lock.ts';
import { CORRECTIONS_FILE } from '../editorial/entry.ts';
import { DeskError } from './desk-error.ts';

const HEAD = `# The editor's judgements, one a line. "npm run review" writes them; they may be written by hand too.\n`;

/** The version of a file that is not there. */
export const NO_FILE = 'none';

/** The corrections as they stand on the disk. */
export interface Corrections {
  /** Null while there is no file. */
  text: string | null;
  version: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How long another desk's write is waited for, in milliseconds. */
const PATIENCE = 3000;
const PAUSE = 15;
const pause = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** The indentation of the list and the line break that the file has. */
function manner(text: string): { indent: string; lineBreak: string } {
  return {
    indent: /^( *)- /m.exec(text)?.[1] ?? '',
    lineBreak: /\r\n[^\r\n]*$/.test(text) ? '\r\n' : '\n',
  };
}

/** A text with lines behind it; a last line without its break is given one. `added`: what undoing takes out again. */
export function withLines(text: string | null, lines: readonly string[]): { text: string; added: string } {
  const before = text ?? HEAD;
  const { indent, lineBreak } = manner(before);
  const repaired = before === '' || before.endsWith('\n') ? before : before + lineBreak;
  const added = lines.map((line) => `${indent}${line.replace(/\r?\n$/, '')}${lineBreak}`).join('');
  return { text: repaired + added, added };
}

/** The corrections file of a folder of articles. */
export class CorrectionsFile {
  readonly path: string;
  private readonly next: string;
  private readonly lock: string;

  constructor(
    private readonly files: Files,
    private readonly processes: Processes,
    folder: string,
    private readonly patience = PATIENCE,
  ) {
    this.path = path.join(folder, CORRECTIONS_FILE);
    // Names with a dot are passed over by the reader of the folder.
    this.next = path.join(folder, `.${CORRECTIONS_FILE}.parley-next`);
    this.lock = path.join(folder, `.${CORRECTIONS_FILE}.parley-lock`);
  }

  /** @throws DeskError when it is there and is no text */
  read(): Corrections {
    const entry = this.files.lstat(this.path);
    if (entry === null) return { text: null, version: NO_FILE };
    if (entry.kind !== 'file')
      throw new DeskError(
        422,
        `${this.path} is no plain file (${entry.kind}).`,
        'Put a plain file in its place.',
      );
    const bytes = this.files.read(this.path);
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return { text, version: sha256(bytes) };
    } catch {
      throw new DeskError(422, `${this.path} is no UTF-8 text.`, 'Save it as UTF-8.');
    }
  }

  /**
   * Replaces the file by what is made of it, whole or not at all, while no other desk can.
   * @param change the new text; null leaves the file as it is
   */
  change(change: (current: Corrections) => string | null): Corrections {
    const release = this.takeLock();
    try {
      const current = this.read();
      const text = change(current);
      if (text === null) return current;
      this.replace(encode(text));
      return { text, version: sha256(encode(text)) };
    } finally {
      release();
    }
  }

  private takeLock(): () => void {
    for (let waited = 0; ; waited += PAUSE) {
      try {
        return takeLock(this.files, this.processes, this.lock, 'npm run review');
      } catch (error) {
        if (!(error instanceof LockedError)) throw this.unwritten(error);
        if (waited >= this.patience)
          throw new DeskError(
            423,
            `Another desk is writing ${this.path}: it is ${error.message}`,
            'Nothing was written. Press again.',
          );
      }
      pause(PAUSE);
    }
  }

  private replace(bytes: Uint8Array): void {
    try {
      this.files.write(this.next, bytes);
      this.files.rename(this.next, this.path);
    } catch (error) {
      throw this.unwritten(error);
    }
    this.files.syncFolder(path.dirname(this.path));
  }

  private unwritten(error: unknown): DeskError {
    const reason = error instanceof Error ? error.message : String(error);
    return new DeskError(
      500,
      `${this.path} could not be written: ${reason}.`,
      'What stood there stands there still. Make room or give the right to write, and press again.',
    );
  }
}
