import type { Given, Remember, Warning } from '../model.ts';
import { decode, type Decoded } from './decode.ts';
import { parseGiven } from './collection-given.ts';
import { type FolderReader, type FoundFile, type Limits, LIMITS, READABLE, reasonOf } from './list.ts';
import { roleOf } from './list-names.ts';
import { decodePage } from './page-decode.ts';

export interface CollectionOptions {
  /** Hexadecimal SHA-256. */
  sha256: (bytes: Uint8Array) => string;
  limits?: Limits;
  onProgress?: (done: number, total: number) => void;
  /** Gives back what was found in a page before; without it each is taken apart. */
  remember?: Remember;
}

const KEPT_BACK: Record<Extract<Decoded, { text: null }>['reason'], [code: string, wayOut: string]> = {
  empty: ['empty-file', 'Put the text of the article into it, or remove it.'],
  binary: ['binary-file', 'Save the article as plain text (UTF-8), or remove the file.'],
  'unknown-unicode': ['unknown-encoding', 'Save the file as UTF-8.'],
};

/** Warnings of one kind on one file; what is beyond them is counted. */
const MOST_ALIKE = 20;

/** Reads files one after another, and keeps what was said of them. */
export class CollectionFiles {
  readonly inputs: { file: string; sha256: string }[] = [];
  readonly limits: Limits;
  private readonly said: Warning[] = [];
  private readonly alike = new Map<string, number>();

  constructor(
    readonly files: FolderReader,
    readonly options: CollectionOptions,
  ) {
    this.limits = options.limits ?? LIMITS;
  }

  warn(code: string, file: string, message: string, wayOut: string): void {
    const key = `${code}\n${file}`;
    const count = (this.alike.get(key) ?? 0) + 1;
    this.alike.set(key, count);
    if (count <= MOST_ALIKE) this.said.push({ code, file, message, way_out: wayOut });
  }

  /** Everything that was said; many of a kind on one file are cut short and counted. */
  get warnings(): Warning[] {
    const more = [...this.alike].flatMap(([key, count]): Warning[] => {
      const [code = '', file = ''] = key.split('\n');
      const message = `The same holds ${count - MOST_ALIKE} times more in this file.`;
      const wayOut = 'Correct the first ones, and look again.';
      return count > MOST_ALIKE ? [{ code, file, message, way_out: wayOut }] : [];
    });
    return [...this.said, ...more];
  }

  empty(file: string, message: string): null {
    const [code, wayOut] = KEPT_BACK.empty;
    this.warn(code, file, message, wayOut);
    return null;
  }

  register(file: string, bytes: Uint8Array): string {
    const sha256 = this.options.sha256(bytes);
    this.inputs.push({ file, sha256 });
    return sha256;
  }

  hash(text: string): string {
    return this.options.sha256(new TextEncoder().encode(text));
  }

  /** The decoded file and its hash; null, with a warning, when it cannot be used. */
  text({ file, path }: FoundFile): { text: string; sha256: string } | null {
    let bytes: Uint8Array;
    try {
      bytes = this.files.read(path);
    } catch (error) {
      this.warn('unreadable-file', file, `The file cannot be read (${reasonOf(error)}).`, READABLE);
      return null;
    }
    const role = roleOf(file);
    const decoded = role === 'page' ? decodePage(bytes) : decode(bytes);
    if (decoded.text === null && decoded.reason === 'empty' && role === 'settings') {
      return { text: '', sha256: this.register(file, bytes) };
    }
    if (decoded.text === null) {
      const [code, wayOut] = KEPT_BACK[decoded.reason];
      const what = decoded.reason === 'empty' ? 'The file is empty' : 'The file is not read as text';
      this.warn(code, file, `${what}: ${decoded.detail}.`, wayOut);
      return null;
    }
    if (decoded.encoding === 'windows-1252') {
      const message = 'The file is not UTF-8; it was read as Windows-1252, so some characters may be wrong.';
      this.warn('guessed-encoding', file, message, 'Save the file as UTF-8.');
    } else if (decoded.encoding === 'utf-8 with broken bytes') {
      const message = 'Some bytes are not UTF-8; each stands as the replacement character.';
      this.warn('broken-encoding', file, message, 'Save the file as UTF-8.');
    }
    return { text: decoded.text, sha256: this.register(file, bytes) };
  }

  /** What a sidecar or front matter says of articles. */
  given(file: string, yaml: string): Given {
    const { given, problems } = parseGiven(yaml);
    this.badMetadata(file, '', problems);
    return given;
  }

  /** @param where "Line 7: ", or empty for a whole file */
  badMetadata(file: string, where: string, problems: readonly string[]): void {
    for (const problem of problems) {
      const message = `${where}What it says of the article cannot be used: ${problem}.`;
      this.warn('bad-metadata', file, message, 'Correct it; what it says was left out, the rest was used.');
    }
  }

  /**
   * The part of a text that is read: all of it, or as much from the top as the limits allow. Null, with a warning, when
   * a line is longer than can be read.
   * @param where "Line 7: ", or empty for a whole file
   */
  bounded(file: string, where: string, text: string): string | null {
    const { articleLength, lineLength } = this.limits;
    if (longestLine(text) > lineLength) {
      const message = `${where}A line has more than ${lineLength} characters, so the article is set aside.`;
      this.warn('line-too-long', file, message, 'Break the text into paragraphs.');
      return null;
    }
    if (text.length <= articleLength) return text;
    const end = cutBefore(text, articleLength);
    const message = `${where}The article has ${text.length} characters; what follows the first ${end} is not read.`;
    this.warn('article-cut', file, message, 'Split it into one file an article.');
    return text.slice(0, end);
  }
}

/** Where to cut a text: at the end of a paragraph, else of a sentence, else of a word, in its last half. */
function cutBefore(text: string, limit: number): number {
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at > limit / 2) return at + mark.length;
  }
  // Not between the halves of one character.
  return /[\ud800-\udbff]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}
