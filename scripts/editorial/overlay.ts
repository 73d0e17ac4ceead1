import type { Evidence, Tables } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import {
  CORRECTIONS_FILE,
  type EntryOf,
  type Action,
  type JudgedDataset,
  keyOf,
  type Passage,
  type RecordKey,
  splitKey,
} from './entry.ts';
import { derive } from './derive.ts';
import { describePassage, findPassage } from './find-passage.ts';
import { type Judged, type Lookups, sawOf, type Standing, type Withdrawn } from './judged.ts';
import type { Ledger } from './ledger.ts';
import { matchRecord } from './match.ts';
import { mergeRecords } from './merge.ts';
import type { PlacedEntry } from './parse.ts';
import { CorrectionsError, type Problem, type Waiting } from './problem.ts';
import { splitRecord } from './split.ts';
import { blankRow, withValues } from './values.ts';
import { type Row, Workbench } from './workbench.ts';

type Placed<A extends Action> = EntryOf<A> & { line: number };

/** Records whose names begin with the name of the record they belong to. */
const CHILDREN: Partial<Record<JudgedDataset, { dataset: JudgedDataset; field: string }>> = {
  meetings: { dataset: 'participations', field: 'meeting' },
  proposals: { dataset: 'positions', field: 'proposal' },
};
/** Parents first: a record is found under its parent's lasting name. */
const PARENTS_FIRST: readonly JudgedDataset[] = ['actors', 'places', 'meetings', 'proposals'];

/** One laying of a ledger over the tables of one reading. */
class Overlay {
  private readonly bench: Workbench;
  private readonly problems: Problem[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly withdrawn: Withdrawn[] = [];
  /** The rows as they were read, under their lasting ids. */
  private asRead: Workbench;
  /** Entries whose record is there. */
  private readonly usable = new Set<string>();

  constructor(
    private readonly machine: Tables,
    private readonly ledger: Ledger,
    private readonly lookups: Lookups,
  ) {
    this.bench = new Workbench(machine);
    this.asRead = this.bench;
  }

  private live<A extends Action>(action: A): Placed<A>[] {
    return this.ledger.live.filter(
      (entry): entry is PlacedEntry & Placed<A> => entry.action === action && this.usable.has(entry.id),
    );
  }

  private fail({ line, id }: PlacedEntry, problem: string, wayOut: string): void {
    this.problems.push({ line, entry: id, problem, wayOut });
  }

  private wait({ line, id, record }: PlacedEntry, article: string): void {
    this.waiting.push({ line, entry: id, record, article });
  }

  /** Gives the records that were judged the ids they had then. */
  private pin(): void {
    const rank = ({ record }: PlacedEntry): number => {
      const at = PARENTS_FIRST.indexOf(splitKey(record).dataset);
      return at < 0 ? PARENTS_FIRST.length : at;
    };
    const added = new Set(
      this.ledger.live.flatMap((entry) => (entry.action === 'add' ? [entry.record] : [])),
    );
    const made = new Set(
      this.ledger.live.flatMap((entry) =>
        entry.action === 'split' ? [keyOf(splitKey(entry.record).dataset, entry.as)] : [],
      ),
    );
    const judged = new Set(this.ledger.live.map(({ record }) => record));
    for (const entry of [...this.ledger.live].sort((a, b) => rank(a) - rank(b) || byCodePoint(a.id, b.id))) {
      const { record } = entry;
      // What an entry makes is there once it is made.
      if (added.has(record) || made.has(record) || this.takesBack(entry)) {
        this.usable.add(entry.id);
        continue;
      }
      const match = matchRecord(
        this.bench,
        record,
        'at' in entry ? entry.at : undefined,
        (key) => judged.has(key),
        this.lookups,
      );
      if ('absent' in match) this.wait(entry, match.absent);
      else if (!('id' in match) && this.wasPublished(entry)) this.withdraw(entry);
      else if ('candidates' in match) this.failLost(entry, match.candidates);
      else {
        this.pinOne(splitKey(record).dataset, match.id, splitKey(record).id);
        this.usable.add(entry.id);
      }
    }
  }

  /** What an editor added and takes out again was never read. */
  private takesBack({ action, record, supersedes = [] }: PlacedEntry): boolean {
    return (
      action === 'reject' &&
      this.ledger.all.some(
        (other) => other.action === 'add' && other.record === record && supersedes.includes(other.id),
      )
    );
  }

  /** Readers of what was published are told why it is gone, even when it is not read any more. */
  private wasPublished(entry: PlacedEntry): entry is PlacedEntry & (Placed<'merge'> | Placed<'reject'>) {
    return entry.public && (entry.action === 'reject' || entry.action === 'merge');
  }

  private failLost(entry: PlacedEntry, candidates: readonly string[]): void {
    const near = candidates.length > 0 ? ` The nearest are ${candidates.join(', ')}.` : '';
    this.fail(
      entry,
      `${entry.record} is not read any more, though its article is here.${near}`,
      'Give one of them as the record, or take the entry out.',
    );
  }

  private pinOne(dataset: JudgedDataset, from: string, to: string): void {
    if (from === to) return;
    this.bench.rename(dataset, from, to);
    const children = CHILDREN[dataset];
    for (const child of children ? this.bench.all(children.dataset) : [])
      if (children && child[children.field] === to && child.id.startsWith(`${from}-`))
        this.bench.rename(children.dataset, child.id, `${to}${child.id.slice(from.length)}`);
  }

  /** The passages as evidence; null when one is not there, which is then said. */
  private cite(entry: PlacedEntry, passages: readonly Passage[]): Evidence[] | null {
    const found: Evidence[] = [];
    for (const passage of passages) {
      const span = findPassage(passage, this.lookups);
      if ('problem' in span) {
        if (span.problem === 'no-article') this.wait(entry, passage.article);
        else {
          const { problem, wayOut } = describePassage(passage, span.problem);
          this.fail(entry, problem, wayOut);
        }
        return null;
      }
      const evidence = this.lookups.cite(passage.article, span);
      this.bench.put('evidence', evidence);
      found.push(evidence);
    }
    return found;
  }

  /** Digest of what was read of a record; of what an editor made of one that was not. Null of none. */
  private sawOf(record: RecordKey): string | null {
    const { dataset, id } = splitKey(record);
    const row = this.asRead.get(dataset, id) ?? this.bench.get(dataset, id);
    return row && sawOf(row);
  }

  private add(entry: Placed<'add'>): void {
    const { dataset, id } = splitKey(entry.record);
    const evidence = this.cite(entry, entry.evidence ?? []);
    if (evidence === null) return;
    const [first] = evidence;
    const known = this.bench.get(dataset, id);
    const blank: Row = known ?? blankRow(dataset, id);
    const row: Row = { ...blank };
    if ('evidence' in blank)
      row.evidence = [
        ...new Set([...((blank.evidence as string[] | undefined) ?? []), ...evidence.map((one) => one.id)]),
      ];
    // What the passage itself tells needs not be written twice.
    if (first && dataset === 'statements') Object.assign(row, { quote: first.quote, article: first.article });
    if (first && dataset === 'participations') row.as_mentioned = first.quote;
    if ('evidence' in blank && (row.evidence as string[]).length === 0) {
      this.fail(
        entry,
        `${entry.record} stands on no words.`,
        'Give the passages it stands on as "evidence".',
      );
      return;
    }
    this.putChecked(entry, dataset, row, entry.set, 'added');
  }

  private putChecked(
    entry: PlacedEntry & { reason?: string | undefined },
    dataset: JudgedDataset,
    row: Row,
    set: Record<string, unknown>,
    review: string,
  ): void {
    const given = withValues(this.bench, dataset, row, set, entry.reason ?? '', this.lookups);
    if ('problem' in given) {
      const { problem, wayOut } = given as unknown as Problem;
      this.fail(entry, `${entry.record}: ${problem}`, wayOut);
      return;
    }
    this.bench.put(dataset, 'review' in given ? { ...given, review } : given);
  }

  private split(entry: Placed<'split'>): void {
    const { dataset, id } = splitKey(entry.record);
    if (this.bench.get(dataset, entry.as)) {
      this.fail(entry, `There is a record ${entry.as} already.`, 'Give the new record another id.');
      return;
    }
    const evidence = this.cite(entry, entry.evidence);
    if (evidence === null) return;
    const made = splitRecord(this.bench, dataset, id, entry.as, evidence);
    if (made === null)
      this.fail(
        entry,
        `Nothing would be left of ${entry.record}.`,
        'Edit the record, or give fewer passages.',
      );
    else if (entry.set) this.putChecked(entry, dataset, made, entry.set, 'edited');
  }

  private edit(entry: Placed<'edit'>): void {
    const { dataset, id } = splitKey(entry.record);
    const row = this.bench.get(dataset, id);
    const [more, fewer] = [this.cite(entry, entry.evidence ?? []), this.cite(entry, entry.drop ?? [])];
    if (!row || more === null || fewer === null) return;
    let cited = row;
    if ('evidence' in row && more.length + fewer.length > 0) {
      const gone = new Set(fewer.map((one) => one.id));
      const stood = (row.evidence as string[]).filter((one) => !gone.has(one));
      cited = { ...row, evidence: [...new Set([...stood, ...more.map((one) => one.id)])] };
      if ((cited.evidence as string[]).length === 0) {
        this.fail(
          entry,
          `${entry.record} would stand on no words.`,
          'Reject it, or give others as "evidence".',
        );
        return;
      }
    }
    this.putChecked(entry, dataset, cited, entry.set ?? {}, row.review === 'added' ? 'added' : 'edited');
  }

  private merge(): void {
    const into = new Map(this.live('merge').map((entry) => [entry.record, entry]));
    const endOf = (entry: Placed<'merge'>): RecordKey | null => {
      let { into: end } = entry;
      for (let steps = 0; into.has(end); steps++) {
        if (steps > into.size) return null;
        end = into.get(end)?.into ?? end;
      }
      return end;
    };
    const rejected = new Set(this.live('reject').map(({ record }) => record));
    for (const entry of into.values()) {
      const [source, target] = [splitKey(entry.record), splitKey(entry.into)];
      const end = endOf(entry);
      if (entry.record === entry.into || end === null) {
        this.fail(entry, `${entry.record} is merged into itself.`, 'Name another record under "into".');
      } else if (source.dataset !== target.dataset) {
        this.fail(
          entry,
          `${entry.record} and ${entry.into} are of different kinds.`,
          'Merge records of one dataset.',
        );
      } else if (rejected.has(end)) {
        this.fail(
          entry,
          `${end} is rejected, so nothing can be merged into it.`,
          'Reject both, or take one entry out.',
        );
      } else if (!this.bench.get(target.dataset, splitKey(end).id)) {
        this.fail(entry, `There is no record ${end} to merge into.`, 'Correct the id.');
      } else {
        mergeRecords(this.bench, source.dataset, source.id, splitKey(end).id);
        this.withdraw(entry, end);
      }
    }
  }

  private withdraw(
    entry: Placed<'merge'> | Placed<'reject'>,
    into: RecordKey | null = entry.action === 'merge' ? entry.into : null,
  ): void {
    const { record, reason, by, on } = entry;
    this.withdrawn.push({ record, into, reason, by, on, public: entry.public });
  }

  private reject(entry: Placed<'reject'>): void {
    const { dataset, id } = splitKey(entry.record);
    this.bench.delete(dataset, id);
    this.withdraw(entry);
  }

  /** Marks what was looked at; what reads otherwise than it did then waits again. */
  private mark(): Map<RecordKey, Standing> {
    const standings = new Map<RecordKey, Standing>();
    for (const [record, entries] of this.ledger.byRecord) {
      const { dataset, id } = splitKey(record);
      const row = this.bench.get(dataset, id);
      if (!row) continue;
      const read = this.sawOf(record) ?? '';
      const isStale = entries.some(
        (entry) =>
          'saw' in entry && entry.saw !== undefined && entry.saw !== read && this.usable.has(entry.id),
      );
      const isConfirmed = entries.some((entry) => entry.action === 'confirm' && this.usable.has(entry.id));
      if ('review' in row) {
        const review = isStale
          ? 'machine'
          : isConfirmed && row.review === 'machine'
            ? 'confirmed'
            : row.review;
        if (review !== row.review) this.bench.put(dataset, { ...row, review });
      }
      standings.set(record, { saw: read, isStale, entries: entries.map((entry) => entry.id) });
    }
    return standings;
  }

  apply(): Judged {
    if (this.ledger.live.length === 0)
      return {
        tables: this.machine,
        standings: new Map(),
        withdrawn: [],
        waiting: [],
        saw: (record) => this.sawOf(record),
      };
    this.pin();
    this.asRead = this.bench.copy();
    for (const entry of this.addsInOrder()) this.add(entry);
    for (const entry of this.live('split')) this.split(entry);
    for (const entry of this.live('edit')) this.edit(entry);
    const standings = this.mark();
    this.merge();
    for (const entry of this.live('reject')) this.reject(entry);
    this.bench.settle();
    derive(this.bench, this.lookups);
    if (this.problems.length > 0)
      throw new CorrectionsError(
        CORRECTIONS_FILE,
        [...this.problems].sort((a, b) => a.line - b.line || byCodePoint(a.entry, b.entry)),
      );
    return {
      tables: this.bench.tables(),
      standings,
      withdrawn: this.withdrawn,
      waiting: this.waiting,
      saw: (record) => this.sawOf(record),
    };
  }

  /** Actors and places before what names them, meetings and proposals before their parties. */
  private addsInOrder(): Placed<'add'>[] {
    const rank = ({ record }: Placed<'add'>): number => {
      const at = PARENTS_FIRST.indexOf(splitKey(record).dataset);
      return at < 0 ? PARENTS_FIRST.length : at;
    };
    return this.live('add').sort((a, b) => rank(a) - rank(b) || byCodePoint(a.id, b.id));
  }
}

/**
 * Lays the editor's judgements over what the machine read. Pure: the order of the lines does not matter, and the
 * machine's tables stay as they are.
 * @throws CorrectionsError with every judgement that finds no record or that the record cannot bear
 */
export function applyCorrections(machine: Tables, ledger: Ledger, lookups: Lookups): Judged {
  return new Overlay(machine, ledger, lookups).apply();
}
