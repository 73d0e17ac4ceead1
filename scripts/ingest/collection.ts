import type { Given, Source, Warning } from '../model.ts';
import { NOTHING_GIVEN, parseGiven } from './collection-given.ts';
import { splitFrontMatter } from './collection-markdown.ts';
import { decode, type Decoded } from './decode.ts';
import {
  byCodePoint,
  type FolderReader,
  type FoundFile,
  type Limits,
  LIMITS,
  READABLE,
  reasonOf,
} from './list.ts';
import { roleOf } from './list-names.ts';

/** What a folder holds: the articles, and the editor's files as text. */
export interface Collection {
  sources: Source[];
  /** dossier.yaml, corrections.yaml and lexicon/*.yaml: path → text. */
  settings: Map<string, string>;
  /** Every file that was read, with its hash, in code-point order. */
  inputs: { file: string; sha256: string }[];
  warnings: Warning[];
}

export interface CollectionOptions {
  /** Hexadecimal SHA-256. */
  sha256: (bytes: Uint8Array) => string;
  limits?: Limits;
  onProgress?: (done: number, total: number) => void;
}

/** Files beside an article that say more of it: "a.txt.yaml" first, then "a.yaml". */
const sidecarsOf = (file: string): string[] => {
  const stem = file.replace(/\.[a-z]+$/i, '');
  return [`${file}.yaml`, `${file}.yml`, `${stem}.yaml`, `${stem}.yml`];
};

const KEPT_BACK: Record<Extract<Decoded, { text: null }>['reason'], [code: string, wayOut: string]> = {
  empty: ['empty-file', 'Put the text of the article into it, or remove it.'],
  binary: ['binary-file', 'Save the article as plain text (UTF-8), or remove the file.'],
  'unknown-unicode': ['unknown-encoding', 'Save the file as UTF-8.'],
};

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

const overlay = (below: Given, above: Given): Given => ({
  title: above.title ?? below.title,
  publisher: above.publisher ?? below.publisher,
  url: above.url ?? below.url,
  date: above.date ?? below.date,
  language: above.language ?? below.language,
});

/** Reads the files of one folder one after another. */
class CollectionReader {
  readonly warnings: Warning[] = [];
  readonly inputs: { file: string; sha256: string }[] = [];

  constructor(
    readonly files: FolderReader,
    readonly options: CollectionOptions,
  ) {}

  warn(code: string, file: string, message: string, wayOut: string): void {
    this.warnings.push({ code, file, message, way_out: wayOut });
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
    const decoded = decode(bytes);
    if (decoded.text === null && decoded.reason === 'empty' && roleOf(file) === 'settings') {
      return { text: '', sha256: this.register(file, bytes) };
    }
    if (decoded.text === null) {
      const [code, wayOut] = KEPT_BACK[decoded.reason];
      const what = decoded.reason === 'empty' ? 'The file is empty' : 'The file is not read as text';
      this.warn(code, file, `${what}: ${decoded.detail}.`, wayOut);
      return null;
    }
    const { lineLength } = this.options.limits ?? LIMITS;
    if (longestLine(decoded.text) > lineLength) {
      const message = `A line has more than ${lineLength} characters, so the file is set aside.`;
      this.warn('line-too-long', file, message, 'Break the text into paragraphs.');
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

  register(file: string, bytes: Uint8Array): string {
    const sha256 = this.options.sha256(bytes);
    this.inputs.push({ file, sha256 });
    return sha256;
  }

  given(file: string, yaml: string): Given {
    const { given, problems } = parseGiven(yaml);
    for (const problem of problems) {
      const wayOut = 'Correct the line; what it says was left out, the rest was used.';
      this.warn('bad-metadata', file, `What it says of the article cannot be used: ${problem}.`, wayOut);
    }
    return given;
  }

  source(found: FoundFile, sidecar: FoundFile | undefined): Source | null {
    const read = this.text(found);
    const aside = sidecar && this.text(sidecar);
    if (!read) return null;
    const { frontMatter, body } = /\.md$/i.test(found.file)
      ? splitFrontMatter(read.text)
      : { frontMatter: null, body: read.text };
    if (body.trim() === '') {
      const [code, wayOut] = KEPT_BACK.empty;
      this.warn(code, found.file, 'The file is empty: nothing after its front matter.', wayOut);
      return null;
    }
    const own = frontMatter === null ? NOTHING_GIVEN : this.given(found.file, frontMatter);
    const given = sidecar && aside ? overlay(own, this.given(sidecar.file, aside.text)) : own;
    const textHash = this.options.sha256(new TextEncoder().encode(body));
    return { file: found.file, part: null, sha256: read.sha256, text_sha256: textHash, text: body, given };
  }
}

/** Reads every file that was found: articles with what is given beside them, and the editor's settings. */
export function readCollection(
  files: FolderReader,
  found: readonly FoundFile[],
  options: CollectionOptions,
): Collection {
  const reader = new CollectionReader(files, options);
  const byName = new Map(found.map((item) => [item.file, item]));
  const sources: Source[] = [];
  const settings = new Map<string, string>();
  const usedSidecars = new Set<string>();
  found.forEach((item, index) => {
    options.onProgress?.(index + 1, found.length);
    const role = roleOf(item.file);
    if (role === 'article') {
      const name = sidecarsOf(item.file).find(
        (candidate) => roleOf(candidate) === 'sidecar' && byName.has(candidate),
      );
      if (name) usedSidecars.add(name);
      const source = reader.source(item, name === undefined ? undefined : byName.get(name));
      if (source) sources.push(source);
    } else if (role === 'settings') {
      const read = reader.text(item);
      if (read) settings.set(item.file, read.text);
    } else if (role === 'not-read') {
      const message = 'This kind of file is not read yet.';
      reader.warn('not-read-yet', item.file, message, 'Save each article as a .txt or .md file of its own.');
    } else if (role === 'unknown') {
      const message = 'This is no kind of file that is read.';
      reader.warn(
        'unknown-format',
        item.file,
        message,
        'Save the article as .txt or .md, or begin its name with "_".',
      );
    }
  });
  for (const { file } of found) {
    if (roleOf(file) !== 'sidecar' || usedSidecars.has(file)) continue;
    const message = 'No article of that name stands beside it.';
    reader.warn(
      'stray-sidecar',
      file,
      message,
      'Name it like its article with ".yaml" after it, or remove it.',
    );
  }
  reader.inputs.sort((a, b) => byCodePoint(a.file, b.file));
  return { sources, settings, inputs: reader.inputs, warnings: reader.warnings };
}
