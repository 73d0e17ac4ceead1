import type { Rows } from '../../../src/lib/datasets/index.ts';
import { formatInterval } from '../../../src/lib/datasets/date-words.ts';
import { stanceWord, wordFor } from '../../../src/lib/ui/words.ts';
import { type JudgedDataset, keyOf, type RecordKey, splitKey } from '../../editorial/entry.ts';
import type { DeskState } from '../api.ts';

export type Row = Readonly<Record<string, unknown>> & { id: string };

/** What one record of a dataset is called. */
export const KIND_WORDS: Readonly<Record<JudgedDataset, string>> = {
  meetings: 'Meeting',
  participations: 'Party of a meeting',
  proposals: 'Proposal',
  proposal_links: 'Link of proposals',
  positions: 'Position',
  statements: 'Statement',
  relations: 'Tie',
  conflicts: 'Conflict',
  actors: 'Actor',
  places: 'Place',
};

/** The records by key, and what they are called. */
export class Names {
  private readonly rows = new Map<string, Row>();

  constructor(state: DeskState) {
    for (const { record, row } of state.gone) if (row) this.rows.set(record, row as Row);
    for (const [dataset, rows] of Object.entries(state.tables))
      for (const row of rows) this.rows.set(`${dataset}/${row.id}`, row as unknown as Row);
  }

  row(key: string): Row | null {
    return this.rows.get(key) ?? null;
  }

  /** The name of whom or what a column refers to; the id itself when it is not in the tables. */
  nameOf(dataset: string, id: unknown): string {
    if (typeof id !== 'string') return '';
    const row = this.row(`${dataset}/${id}`);
    return row ? String(row.name ?? row.title ?? id) : id;
  }

  /** @param isShort without the meeting or proposal it belongs to */
  title(key: RecordKey, isShort = false): string {
    const { dataset, id } = splitKey(key);
    const row = this.row(key);
    if (!row) return id;
    const actor = (value: unknown): string => this.nameOf('actors', value);
    const of = (text: string, parent: string): string => (isShort ? text : `${text} · ${parent}`);
    switch (dataset) {
      case 'participations':
        return of(actor(row.actor), this.nameOf('meetings', row.meeting));
      case 'positions':
        return of(
          `${actor(row.actor)}: ${stanceWord(row.stance as Rows['positions']['stance']).toLowerCase()}`,
          this.nameOf('proposals', row.proposal),
        );
      case 'statements':
        return `${actor(row.speaker) || 'Somebody'}: “${String(row.quote)}”`;
      case 'relations':
        return `${actor(row.source)} ${String(row.kind)} ${actor(row.target)}`;
      case 'proposal_links':
        return `${this.nameOf('proposals', row.source)} ${String(row.kind)} ${this.nameOf('proposals', row.target)}`;
      default:
        return String(row.title ?? row.name ?? id);
    }
  }

  /** What tells a record from others of its title: its date, or its kind. */
  note(key: RecordKey): string {
    const { dataset } = splitKey(key);
    const row = this.row(key);
    const kind = KIND_WORDS[dataset];
    if (!row || !('precision' in row)) return kind;
    return `${kind}, ${formatInterval(row as unknown as Rows['meetings'])}`;
  }

  /** Records of one dataset whose title has every word. */
  find(
    dataset: JudgedDataset | 'articles',
    query: string,
    limit: number,
  ): { id: string; name: string; note: string }[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const found: { id: string; name: string; note: string }[] = [];
    for (const [key, row] of this.rows) {
      if (!key.startsWith(`${dataset}/`)) continue;
      const name = dataset === 'articles' ? String(row.title ?? row.id) : this.title(keyOf(dataset, row.id));
      const text = `${name} ${row.id}`.toLowerCase();
      if (words.every((word) => text.includes(word)))
        found.push({
          id: row.id,
          name,
          note: dataset === 'articles' ? '' : this.note(keyOf(dataset, row.id)),
        });
      if (found.length >= limit) break;
    }
    return found;
  }

  /** A column as a reader's words; empty for what is not told. */
  value(dataset: string | null, value: unknown): string {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.map((one) => this.value(dataset, one)).join(', ');
    if (dataset !== null) return this.nameOf(dataset, value);
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    return String(value);
  }
}

/** A column's name as a label: "on_behalf_of" → "On behalf of". */
export const labelOf = (column: string): string => wordFor(column);
