import type { Given, Source, SourceColumns } from '../model.ts';
import type { CollectionFiles } from './collection-files.ts';
import { columnNames, type ColumnNames, fieldOf } from './columns.ts';
import { givenFrom, NOTHING_GIVEN, overlay } from './given-fields.ts';
import type { FoundFile } from './list.ts';
import { withoutEntities } from './page-metadata.ts';
import { textOfBody } from './page.ts';
import { headerOf, rowsOfCsv } from './rows-csv.ts';
import { type Row, rowsOfJsonl } from './rows-jsonl.ts';

const BAD_ROW = 'Correct it; the others were read.';

/** One file that holds many articles. */
class RowReader {
  private readonly keys = new Map<string, number>();
  private readonly isCsv: boolean;
  private header: ColumnNames | null = null;

  constructor(
    private readonly files: CollectionFiles,
    private readonly file: string,
    private readonly sha256: string,
    /** What holds for every article that does not say otherwise. */
    private readonly defaults: Given,
    private readonly columns: SourceColumns,
  ) {
    this.isCsv = /\.csv$/i.test(file);
  }

  private where(part: number): string {
    return `${this.isCsv ? 'Row' : 'Line'} ${part}: `;
  }

  private bad(part: number, problem: string): null {
    const message = `${this.where(part)}${problem}, so it is set aside.`;
    this.files.warn(this.isCsv ? 'bad-row' : 'bad-line', this.file, message, BAD_ROW);
    return null;
  }

  /** False, with a warning, when no column can hold the texts. */
  checkHeader(text: string): boolean {
    if (!this.isCsv) return true;
    const header = headerOf(text);
    this.header = columnNames(header, this.columns);
    const shown = header.slice(0, 20).join(', ').slice(0, 300);
    const wayOut = 'Name the columns in dossier.yaml under sources.columns.';
    for (const [field, name] of Object.entries(this.columns)) {
      if (name === undefined || header.includes(name)) continue;
      const message = `There is no column "${name}", which dossier.yaml names for "${field}". There are: ${shown}.`;
      this.files.warn('no-such-column', this.file, message, wayOut);
    }
    if (this.header.text !== null && header.includes(this.header.text)) return true;
    const message = `No column holds the text of the articles. There are: ${shown}.`;
    this.files.warn('no-text-column', this.file, message, wayOut);
    return false;
  }

  /** What tells an article from the others of its file: where it stands in the file would change with every new one. */
  private key(id: string, url: string | null, textHash: string): string {
    const key = id || url || textHash;
    const count = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  }

  source({ part, record, problem, doubt }: Row): Source | null {
    if (record === null) return this.bad(part, problem);
    if (doubt !== undefined) {
      const wayOut = 'Write it twice (""), and look whether rows behind it were swallowed.';
      this.files.warn('loose-quotes', this.file, `${this.where(part)}${doubt}.`, wayOut);
    }
    const names = this.header ?? columnNames(Object.keys(record), this.columns);
    const field = (name: Parameters<typeof fieldOf>[2]): string => fieldOf(record, names, name);
    const body = textOfBody(field('text'));
    if (body.text.trim() === '') {
      const name = names.text === null ? '' : ` under "${names.text}"`;
      return this.bad(part, `there is no text${name}`);
    }
    const text = this.files.bounded(this.file, this.where(part), body.text);
    if (text === null) return null;
    const { given, problems } = givenFrom({
      title: withoutEntities(field('title')),
      publisher: withoutEntities(field('outlet')),
      url: field('url'),
      date: field('date'),
      language: field('language'),
    });
    this.files.badMetadata(this.file, this.where(part), problems);
    const textHash = this.files.hash(text);
    return {
      file: this.file,
      part,
      key: this.key(field('id').trim(), given.url, textHash),
      sha256: this.sha256,
      text_sha256: textHash,
      text,
      given: overlay(this.defaults, overlay(body.given, given)),
    };
  }
}

/** The articles of a CSV or JSON-lines file; what is wrong with one does not stop the others. */
export function* readRows(
  files: CollectionFiles,
  found: FoundFile,
  sidecar: FoundFile | undefined,
  columns: SourceColumns,
): Generator<Source> {
  const read = files.text(found);
  const aside = sidecar && files.text(sidecar);
  if (!read) return;
  const defaults = sidecar && aside ? files.given(sidecar.file, aside.text) : NOTHING_GIVEN;
  const reader = new RowReader(files, found.file, read.sha256, defaults, columns);
  if (!reader.checkHeader(read.text)) return;
  let count = 0;
  for (const row of /\.csv$/i.test(found.file) ? rowsOfCsv(read.text) : rowsOfJsonl(read.text)) {
    count++;
    const source = reader.source(row);
    if (source) yield source;
  }
  if (count === 0) files.empty(found.file, 'The file is empty: there is no article in it.');
}
