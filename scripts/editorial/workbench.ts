import { DATASET_NAMES, type DatasetName, REFERENCES, type Tables } from '../../src/lib/datasets/index.ts';
import { sortedBy } from '../text/order.ts';

/** A row of any dataset. Rows are never changed in place: the machine's own stay as they were. */
export type Row = Record<string, unknown> & { id: string };

/** Without whom a claim would read as the actor's own word. */
const NEVER_EMPTIED: ReadonlySet<string> = new Set(['voice']);

const undated = (row: Row): string => `${(row.start as string | null) ?? '9999'} ${row.id}`;
const byId = (row: Row): string => row.id;
/** The order in which rows are published, where it is not that of the machine. */
const ORDERS: Partial<Record<DatasetName, (row: Row) => string>> = {
  meetings: undated,
  proposals: undated,
  participations: byId,
  positions: byId,
  proposal_links: byId,
  statements: byId,
  relations: byId,
  actors: byId,
  places: byId,
  evidence: byId,
  conflicts: byId,
};

const NO_ROWS = Object.fromEntries(DATASET_NAMES.map((name) => [name, []])) as unknown as Tables;

/** All rows of a dossier by id, to be put, renamed and taken out with whatever refers to them. */
export class Workbench {
  private readonly rows: Record<DatasetName, Map<string, Row>>;

  constructor(tables: Tables) {
    this.rows = Object.fromEntries(
      DATASET_NAMES.map((name) => [
        name,
        new Map((tables[name] as unknown as Row[]).map((row) => [row.id, row])),
      ]),
    ) as Record<DatasetName, Map<string, Row>>;
  }

  /** As it stands now; later changes are not in it. */
  copy(): Workbench {
    const copy = new Workbench(NO_ROWS);
    for (const name of DATASET_NAMES) copy.rows[name] = new Map(this.rows[name]);
    return copy;
  }

  get(name: DatasetName, id: string): Row | null {
    return this.rows[name].get(id) ?? null;
  }

  all(name: DatasetName): Row[] {
    return [...this.rows[name].values()];
  }

  put(name: DatasetName, row: Row): void {
    this.rows[name].set(row.id, row);
  }

  delete(name: DatasetName, id: string): void {
    this.rows[name].delete(id);
  }

  /** Gives every reference to one record to another; the records themselves stay. */
  refer(name: DatasetName, from: string, to: string): void {
    for (const other of DATASET_NAMES) {
      const fields = REFERENCES[other].filter(({ refersTo }) => refersTo === name);
      if (fields.length === 0) continue;
      for (const row of this.all(other)) {
        let changed = row;
        for (const { field } of fields) {
          const value = changed[field];
          if (value === from) changed = { ...changed, [field]: to };
          else if (Array.isArray(value) && value.includes(from))
            changed = {
              ...changed,
              [field]: [...new Set(value.map((id: unknown) => (id === from ? to : id)))],
            };
        }
        if (changed !== row) this.put(other, changed);
      }
    }
    for (const conflict of this.all('conflicts'))
      if (conflict.record === from) this.put('conflicts', { ...conflict, record: to });
    if (name !== 'actors' && name !== 'places') return;
    for (const mention of this.all('mentions'))
      if (mention.entity === from) this.put('mentions', { ...mention, entity: to });
  }

  /** Gives a record another id, everywhere. */
  rename(name: DatasetName, from: string, to: string): void {
    const row = this.get(name, from);
    if (!row) return;
    this.delete(name, from);
    this.put(name, { ...row, id: to });
    this.refer(name, from, to);
  }

  /** Takes out what refers to records that are gone: the reference where it may be empty, else the row. */
  settle(): void {
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const name of DATASET_NAMES) {
        for (const row of this.all(name)) {
          const mended = this.mended(name, row);
          if (mended === row) continue;
          isSettled = false;
          if (mended === null) this.delete(name, row.id);
          else this.put(name, mended);
        }
      }
      isSettled = !this.dropLoose() && isSettled;
    }
  }

  private mended(name: DatasetName, row: Row): Row | null {
    let mended = row;
    for (const { field, refersTo, isOptional } of REFERENCES[name]) {
      const value = row[field];
      if (Array.isArray(value)) {
        const kept = value.filter((id) => this.rows[refersTo].has(String(id)));
        if (kept.length < value.length) mended = { ...mended, [field]: kept };
      } else if (value !== null && !this.rows[refersTo].has(String(value))) {
        if (!isOptional || NEVER_EMPTIED.has(field)) return null;
        mended = { ...mended, [field]: null };
      }
    }
    return mended;
  }

  /** Conflicts and mentions name their record without saying of which dataset it is. */
  private dropLoose(): boolean {
    let isChanged = false;
    for (const conflict of this.all('conflicts'))
      if (!DATASET_NAMES.some((name) => this.rows[name].has(conflict.record as string))) {
        this.delete('conflicts', conflict.id);
        isChanged = true;
      }
    for (const mention of this.all('mentions')) {
      const name = mention.kind === 'place' ? 'places' : 'actors';
      if (this.rows[name].has(mention.entity as string)) continue;
      this.delete('mentions', mention.id);
      isChanged = true;
    }
    return isChanged;
  }

  /** The evidence that some record stands on. */
  private used(): Set<string> {
    const used = new Set<string>();
    for (const name of DATASET_NAMES)
      for (const { field } of REFERENCES[name].filter(({ refersTo }) => refersTo === 'evidence'))
        for (const row of this.all(name)) for (const id of row[field] as string[]) used.add(id);
    for (const { values } of this.all('conflicts') as unknown as Tables['conflicts'])
      for (const { evidence } of values) for (const id of evidence) used.add(id);
    return used;
  }

  /** The tables, in the order in which they are published and without evidence that nothing stands on. */
  tables(): Tables {
    const used = this.used();
    for (const { id } of this.all('evidence')) if (!used.has(id)) this.delete('evidence', id);
    return Object.fromEntries(
      DATASET_NAMES.map((name) => {
        const order = ORDERS[name];
        return [name, order ? sortedBy(this.all(name), order) : this.all(name)];
      }),
    ) as unknown as Tables;
  }
}
