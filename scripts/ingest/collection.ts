import type { Source, SourceColumns, Warning } from '../model.ts';
import { readSingle } from './collection-article.ts';
import { CollectionFiles, type CollectionOptions } from './collection-files.ts';
import { readRows } from './collection-rows.ts';
import { byCodePoint, type FolderReader, type FoundFile } from './list.ts';
import { isArticles, roleOf } from './list-names.ts';

/** What a folder holds: the articles, and the editor's files as text. */
export interface Collection {
  sources: Source[];
  /** dossier.yaml, corrections.yaml and lexicon/*.yaml: path → text. */
  settings: Map<string, string>;
  /** Every file that was read, with its hash, in code-point order. */
  inputs: { file: string; sha256: string }[];
  warnings: Warning[];
}

/** Files beside an article that say more of it: "a.txt.yaml" first, then "a.yaml". */
const sidecarsOf = (file: string): string[] => {
  const stem = file.replace(/\.[a-z]+$/i, '');
  return [`${file}.yaml`, `${file}.yml`, `${stem}.yaml`, `${stem}.yml`];
};

const SAVE_AS = 'Save the article as .txt, .md or .html, or begin the name of the file with "_".';

/** The articles, in the order of their files, and the sidecars that were used. */
class ArticleReader {
  readonly sources: Source[] = [];
  readonly usedSidecars = new Set<string>();
  private readonly byName: ReadonlyMap<string, FoundFile>;

  constructor(
    private readonly files: CollectionFiles,
    found: readonly FoundFile[],
    private readonly columns: SourceColumns,
  ) {
    this.byName = new Map(found.map((item) => [item.file, item]));
  }

  private sidecarOf(file: string): FoundFile | undefined {
    const name = sidecarsOf(file).find((one) => roleOf(one) === 'sidecar' && this.byName.has(one));
    if (name === undefined) return undefined;
    this.usedSidecars.add(name);
    return this.byName.get(name);
  }

  read(found: FoundFile): void {
    const sidecar = this.sidecarOf(found.file);
    if (roleOf(found.file) !== 'rows') {
      const source = readSingle(this.files, found, sidecar);
      if (source) this.add(source);
      return;
    }
    for (const source of readRows(this.files, found, sidecar, this.columns)) if (!this.add(source)) return;
  }

  /** False when there is no room for more. */
  private add(source: Source): boolean {
    const { count } = this.files.limits;
    if (this.sources.length < count) {
      this.sources.push(source);
      return true;
    }
    const message = `There are more than ${count} articles; those from ${source.part ?? 'here'} on are not read.`;
    this.files.warn('too-many-articles', source.file, message, 'Split them into several dossiers.');
    return false;
  }
}

/**
 * Reads every file that was found: the editor's settings first, then the articles with what is given beside them.
 * @param columnsIn which columns of a collection hold what, as the settings say
 */
export function readCollection(
  reader: FolderReader,
  found: readonly FoundFile[],
  options: CollectionOptions,
  columnsIn: (settings: Map<string, string>, warnings: readonly Warning[]) => SourceColumns = () => ({}),
): Collection {
  const files = new CollectionFiles(reader, options);
  const settings = new Map<string, string>();
  for (const item of found) {
    const read = roleOf(item.file) === 'settings' ? files.text(item) : null;
    if (read) settings.set(item.file, read.text);
  }
  const articles = new ArticleReader(files, found, columnsIn(settings, files.warnings));
  found.forEach((item, index) => {
    options.onProgress?.(index + 1, found.length);
    if (isArticles(roleOf(item.file))) articles.read(item);
    else if (roleOf(item.file) === 'unknown')
      files.warn('unknown-format', item.file, 'This is no kind of file that is read.', SAVE_AS);
  });
  for (const { file } of found) {
    if (roleOf(file) !== 'sidecar' || articles.usedSidecars.has(file)) continue;
    const message = 'No article of that name stands beside it.';
    files.warn(
      'stray-sidecar',
      file,
      message,
      'Name it like its article with ".yaml" after it, or remove it.',
    );
  }
  const inputs = files.inputs.sort((a, b) => byCodePoint(a.file, b.file));
  return { sources: articles.sources, settings, inputs, warnings: files.warnings };
}
