import { createHash } from 'node:crypto';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { draftEntries, recordAt } from '../editorial/draft.ts';
import type { RecordKey } from '../editorial/entry.ts';
import type { Intention } from '../editorial/intention.ts';
import type { Hit, Judged, Lookups } from '../editorial/judged.ts';
import type { Ledger } from '../editorial/ledger.ts';
import { entryLine } from '../editorial/line.ts';
import { queueOf } from '../editorial/queue.ts';
import { fold } from '../text/fold.ts';
import {
  type BrokenState,
  type DeskState,
  type JudgeAnswer,
  SHOWN_DATASETS,
  type ShownTables,
} from './api.ts';
import { type Corrections, type CorrectionsFile, withLines } from './corrections-file.ts';
import { asDeskError, DeskError } from './desk-error.ts';

/** What was read of a folder, and how corrections are laid over it. */
export interface DeskDossier {
  title: string;
  /** As the machine read it. */
  tables: Tables;
  lookups: Lookups;
  /** A record as the public has it. */
  /** The records that have been published. */
  published: ReadonlySet<RecordKey>;
  /** @throws an error with its way out when they cannot be applied, or the tables would not hold together */
  judge: (corrections: string | null) => { judged: Judged; ledger: Ledger };
}

export interface DeskOptions {
  /** The role of who judges. */
  by: string;
  /** The day, as 2025-03-02. */
  today: () => string;
}

/** A refusal because the file is another one by now. */
export class ChangedError extends DeskError {
  constructor(readonly state: DeskState | BrokenState) {
    super(
      409,
      'The corrections were changed by another desk or by hand since you loaded them. Nothing was written.',
      'They are loaded anew: look whether your judgement still holds, and press again.',
    );
  }
}

/** What this desk wrote last. */
interface Step {
  added: string;
  records: RecordKey[];
}

const MOST_HITS = 12;

/** The editor's desk over one folder: what waits, and what is done about it. */
export class Desk {
  private readonly steps: Step[] = [];
  private latest: { version: string; judged: Judged; ledger: Ledger } | null = null;

  constructor(
    private readonly dossier: DeskDossier,
    private readonly file: CorrectionsFile,
    private readonly options: DeskOptions,
  ) {}

  state(): DeskState | BrokenState {
    try {
      return this.stateOf(this.file.read());
    } catch (error) {
      const { message, wayOut } = asDeskError(error);
      const version = this.versionOrBroken();
      const { title } = this.dossier;
      return { version, title, file: this.file.path, broken: { error: message, way_out: wayOut } };
    }
  }

  article(id: string): string {
    const text = this.dossier.lookups.text(id);
    if (text === null) throw new DeskError(404, `There is no article ${id}.`, 'Load the desk again.');
    return text;
  }

  /** Those of the dossier first. */
  actors(query: string): Hit[] {
    const own = this.tables().actors.map(({ id, name, role, kind, aliases }) => ({
      hit: { id, name, note: role ?? kind },
      forms: [name, ...aliases],
    }));
    return this.hits(query, own, this.dossier.lookups.findActors);
  }

  places(query: string): Hit[] {
    const own = this.tables().places.map(({ id, name, kind, country_code }) => ({
      hit: { id, name, note: country_code === null ? kind : `${kind}, ${country_code}` },
      forms: [name],
    }));
    return this.hits(query, own, this.dossier.lookups.findPlaces);
  }

  /** Writes judgements: all of them or none. */
  judge(version: string, intentions: readonly Intention[]): JudgeAnswer {
    const { tables: machine, published, lookups } = this.dossier;
    const { by, today } = this.options;
    const step: Step = { added: '', records: [] };
    let after: ReturnType<DeskDossier['judge']> | null = null;
    const written = this.file.change((current) => {
      this.mustBe(version, current);
      const { judged, ledger } = this.judgedOf(current);
      const context = { judged, machine, ledger, published, text: lookups.text, by, on: today() };
      const entries = draftEntries(intentions, context);
      const { text, added } = withLines(current.text, entries.map(entryLine));
      after = this.dossier.judge(text);
      Object.assign(step, { added, records: entries.map((entry) => entry.record) });
      return text;
    });
    this.steps.push(step);
    if (after) this.latest = { version: written.version, ...(after as ReturnType<DeskDossier['judge']>) };
    return { state: this.stateOf(written), records: step.records };
  }

  /** Takes the last lines of this desk out again, as long as they are the last ones of the file. */
  undo(version: string): JudgeAnswer {
    const step = this.steps.at(-1);
    if (!step)
      throw new DeskError(
        422,
        'There is nothing to undo: this desk has written nothing since it was opened.',
        'Judge the record anew: a new judgement takes the place of the earlier one.',
      );
    const written = this.file.change((current) => {
      this.mustBe(version, current);
      if (current.text?.endsWith(step.added) !== true)
        throw new DeskError(
          422,
          'Another line follows the one you would undo, so it stays.',
          'Judge the record anew: a new judgement takes the place of the earlier one.',
        );
      const text = current.text.slice(0, -step.added.length);
      this.dossier.judge(text);
      return text;
    });
    this.steps.pop();
    return { state: this.stateOf(written), records: step.records };
  }

  private mustBe(version: string, current: Corrections): void {
    if (current.version === version) return;
    let state: DeskState | BrokenState;
    try {
      state = this.stateOf(current);
    } catch {
      state = this.state();
    }
    throw new ChangedError(state);
  }

  private judgedOf({ text, version }: Corrections): { judged: Judged; ledger: Ledger } {
    if (this.latest?.version !== version) this.latest = { version, ...this.dossier.judge(text) };
    return this.latest;
  }

  private versionOrBroken(): string {
    try {
      return this.file.read().version;
    } catch (error) {
      return createHash('sha256').update(String(error)).digest('hex');
    }
  }

  /** The tables as they were last judged; the machine's while the corrections are broken. */
  private tables(): Tables {
    return this.latest?.judged.tables ?? this.dossier.tables;
  }

  private hits(
    query: string,
    own: readonly { hit: Hit; forms: readonly string[] }[],
    find: (query: string, limit: number) => Hit[],
  ): Hit[] {
    const wanted = fold(query.trim());
    if (wanted === '') return [];
    const first = own
      .filter(({ forms }) => forms.some((form) => ` ${fold(form)}`.includes(` ${wanted}`)))
      .map(({ hit }) => hit);
    const ids = new Set(first.map(({ id }) => id));
    return [...first, ...find(query, MOST_HITS).filter(({ id }) => !ids.has(id))].slice(0, MOST_HITS);
  }

  private stateOf(current: Corrections): DeskState {
    const { judged, ledger } = this.judgedOf(current);
    const { title, published, tables: machine } = this.dossier;
    const tables = Object.fromEntries(
      SHOWN_DATASETS.map((name) => [name, judged.tables[name]]),
    ) as unknown as ShownTables;
    return {
      version: current.version,
      title,
      file: this.file.path,
      hasPublished: published.size > 0,
      ...queueOf(judged),
      tables,
      gone: judged.withdrawn.map(({ record, into, reason }) => ({
        record,
        into,
        reason,
        row: recordAt(record, { judged, machine }),
      })),
      stale: [...judged.standings].flatMap(([key, { isStale }]) => (isStale ? [key] : [])),
      entries: [...ledger.live],
      waiting: judged.waiting,
      undo: this.steps.length,
    };
  }
}
