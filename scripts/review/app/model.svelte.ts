import type { RecordKey } from '../../editorial/entry.ts';
import type { Passage } from '../../editorial/entry.ts';
import type { Intention } from '../../editorial/intention.ts';
import { type BrokenState, type DeskState, type Fault, isBroken, type JudgeAnswer } from '../api.ts';
import type { Answer, Client } from './client.ts';
import type { Values } from './form.ts';
import { type Filter, type Item, itemsOf } from './items.ts';
import { unitOffsets } from './segments.ts';
import { Names, type Row } from './titles.ts';

/** What the panel on the right shows. */
export type Mode = 'read' | 'edit' | 'reject' | 'merge' | 'split' | 'add';

/** What was typed into a form and not sent. */
export interface Draft {
  dataset: string;
  values: Values;
  passages: Passage[];
  /** Evidence ids that are to go to the new record of a split. */
  moved: readonly string[];
  into: string | null;
  reason: string;
}

/** Words being marked in an article: numbers of words, `anchor` the first that was chosen. */
export interface Marking {
  anchor: number;
  at: number;
}

const DONE: Readonly<Record<Intention['action'], string>> = {
  confirm: 'Confirmed.',
  edit: 'Edited.',
  reject: 'Rejected.',
  merge: 'Merged.',
  split: 'Split.',
  add: 'Added.',
};

/** All that the page knows, and what it does. */
export class Model {
  state = $state.raw<DeskState | null>(null);
  broken = $state.raw<BrokenState | null>(null);
  fault = $state.raw<Fault | null>(null);
  current = $state<RecordKey | null>(null);
  mode = $state<Mode>('read');
  filter = $state.raw<Filter>({ shown: 'waiting', kind: '', query: '' });
  /** The article that is shown. */
  article = $state<string | null>(null);
  texts = $state.raw<ReadonlyMap<string, string>>(new Map());
  marking = $state.raw<Marking | null>(null);
  /** Passages that were marked for the open form. */
  marked = $state.raw<readonly Passage[]>([]);
  /** What was done last, for the line that is read out. */
  said = $state('');
  busy = $state(false);
  helping = $state(false);

  readonly names = $derived(this.state === null ? null : new Names(this.state));
  readonly items: Item[] = $derived(
    this.state === null || this.names === null ? [] : itemsOf(this.state, this.names, this.filter),
  );
  readonly item: Item | null = $derived(this.items.find(({ key }) => key === this.current) ?? null);
  readonly row: Row | null = $derived(
    this.current === null || this.names === null ? null : this.names.row(this.current),
  );
  /** What is waiting of the group that the record is judged in. */
  readonly group: RecordKey[] = $derived.by(() => {
    const { state, current } = this;
    const group = state?.queue.find(({ waits }) => waits.some(({ key }) => key === current));
    return group?.waits.map(({ key }) => key) ?? [];
  });

  /** Typed and not sent, by form. */
  private readonly drafts = new Map<string, Draft>();

  constructor(readonly client: Client) {}

  async load(): Promise<void> {
    this.busy = true;
    const answer = await this.client.state();
    this.busy = false;
    if ('fault' in answer) this.fault = answer.fault;
    else this.take(answer.value);
  }

  private take(state: DeskState | BrokenState): void {
    if (isBroken(state)) {
      this.broken = state;
      return;
    }
    this.broken = null;
    this.state = state;
    if (this.current === null || this.names?.row(this.current) === null)
      this.select(this.items[0]?.key ?? null);
  }

  select(key: RecordKey | null): void {
    if (key !== this.current) this.mode = 'read';
    this.current = key;
    this.marking = null;
    const article = this.articles[0] ?? this.article ?? this.state?.tables.articles[0]?.id ?? null;
    if (article !== null) void this.open(article);
  }

  /** The articles that the record stands on. */
  get articles(): string[] {
    const spans = new Map(this.state?.tables.evidence.map((span) => [span.id, span.article]));
    const evidence = (this.row?.evidence ?? []) as string[];
    return [...new Set(evidence.flatMap((id) => spans.get(id) ?? []))];
  }

  /** The words of the record in the article that is shown, in UTF-16 units. */
  get ownSpans(): [number, number][] {
    return this.spans((id) => this.ownEvidence.has(id));
  }

  /** The words of other records in it. */
  get otherSpans(): [number, number][] {
    return this.spans((id) => !this.ownEvidence.has(id));
  }

  private get ownEvidence(): ReadonlySet<string> {
    return new Set((this.row?.evidence ?? []) as string[]);
  }

  private spans(isWanted: (evidence: string) => boolean): [number, number][] {
    const { state, article } = this;
    const text = article === null ? undefined : this.texts.get(article);
    if (state === null || text === undefined) return [];
    const unit = unitOffsets(text);
    return state.tables.evidence
      .filter((span) => span.article === article && isWanted(span.id))
      .map(({ start, end }): [number, number] => [unit(start), unit(end)])
      .sort(([a], [b]) => a - b);
  }

  async open(article: string): Promise<void> {
    this.article = article;
    if (this.texts.has(article)) return;
    const answer = await this.client.article(article);
    if ('fault' in answer) this.fault = answer.fault;
    else this.texts = new Map([...this.texts, [article, answer.value.text]]);
  }

  step(by: 1 | -1): void {
    if (this.items.length === 0) return;
    const at = this.items.findIndex(({ key }) => key === this.current);
    const next = at < 0 ? 0 : (at + by + this.items.length) % this.items.length;
    this.select(this.items[next]?.key ?? null);
    const { item } = this;
    if (item) this.said = `${item.title}, ${next + 1} of ${this.items.length}.`;
  }

  /** Closes the form; what was typed is kept for when it is opened again. */
  close(): void {
    this.mode = 'read';
    this.said = '';
  }

  show(mode: Mode): void {
    this.fault = null;
    this.said = '';
    this.marked = [];
    this.mode = mode;
  }

  /** Writes judgements and goes on to what waits next. True when they were written. */
  async judge(entries: Intention[]): Promise<boolean> {
    const { state } = this;
    const [first] = entries;
    if (state === null || first === undefined || this.busy) return false;
    const before = this.items.map(({ key }) => key);
    const at = before.indexOf(this.current as RecordKey);
    const answer = await this.send(this.client.judge({ version: state.version, entries }));
    if (answer === null) return false;
    this.drafts.delete(this.draftKey());
    this.mode = 'read';
    const left = new Set(this.items.map(({ key }) => key));
    const next = [...before.slice(at + 1), ...before.slice(0, at + 1)].find((key) => left.has(key));
    const made = first.action === 'add' ? answer.records[0] : undefined;
    this.select(made ?? next ?? this.items[0]?.key ?? null);
    this.tell(entries.length > 1 ? `${entries.length} confirmed.` : DONE[first.action]);
    return true;
  }

  async undo(): Promise<void> {
    const { state } = this;
    if (state === null || this.busy) return;
    const answer = await this.send(this.client.undo(state.version));
    if (answer === null) return;
    const [record] = answer.records;
    this.mode = 'read';
    this.select(record !== undefined && this.names?.row(record) ? record : (this.items[0]?.key ?? null));
    this.tell('Undone.');
  }

  private async send(asked: Promise<Answer<JudgeAnswer>>): Promise<JudgeAnswer | null> {
    this.busy = true;
    this.fault = null;
    const answer = await asked;
    this.busy = false;
    if ('fault' in answer) {
      if (answer.state !== null) this.take(answer.state);
      this.fault = answer.fault;
      return null;
    }
    this.take(answer.value.state);
    return answer.value;
  }

  private tell(done: string): void {
    const { progress } = this.state ?? {};
    this.said = progress ? `${done} ${progress.reviewed} of ${progress.all} reviewed.` : done;
  }

  private draftKey(): string {
    return this.mode === 'add' ? 'add' : `${this.mode} ${this.current ?? ''}`;
  }

  /** What was typed before into the form that is open. */
  draft(): Draft | null {
    return this.drafts.get(this.draftKey()) ?? null;
  }

  keep(draft: Draft): void {
    this.drafts.set(this.draftKey(), draft);
  }
}
