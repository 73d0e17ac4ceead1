import type { MeetingFinding, ParticipationFinding, Reference } from '../model.ts';
import type { Item } from './meeting-items.ts';
import type { Memory } from './meeting-memory.ts';
import { speechIn } from './meeting-quotes.ts';
import type { SentenceView, View } from './view.ts';

/** What a meeting is read in: a sentence cut into items, and what came before it. */
export interface Context {
  view: View;
  sentence: SentenceView;
  items: readonly Item[];
  memory: Memory;
}

export type Role = ParticipationFinding['role'];

/** A finding, and how its words stand to what was told before. */
export interface Frame {
  finding: MeetingFinding;
  /** "the talks", "that meeting", "Friday’s call": told before. */
  definite: boolean;
  /** "a second round", "their last meeting": another one of the same parties. */
  fresh: boolean;
  /** Its words name no two sides of it. */
  bare: boolean;
  noun: boolean;
  /** "ahead of the summit": to come when something else was, and perhaps over by now. */
  ahead: boolean;
  /** The words say that it took place, and not only that there is one. */
  firm: boolean;
  /** "the call": remote, whatever else is said of it. */
  call: boolean;
  /** "the meetings": not one. */
  several: boolean;
  /** "the negotiations": a course of things more often than one meeting. */
  general: boolean;
}

export function participation(
  reference: Reference,
  actor: string,
  role: Role,
  expected: boolean,
  text: string,
): ParticipationFinding {
  return {
    actor,
    role,
    on_behalf_of: null,
    attendance: expected ? 'expected' : 'present',
    as_mentioned: text.slice(reference.start, reference.end),
    resolved_by: reference.by,
    span: { start: reference.start, end: reference.end },
  };
}

/** The segment of a sentence that a trigger stands in: item indices, end exclusive. */
export function segmentOf(items: readonly Item[], at: number): { from: number; to: number } {
  const hard = (item: Item | undefined) => item?.kind === 'cut' || item?.kind === 'quote';
  let from = at;
  while (from > 0 && !hard(items[from - 1])) {
    const item = items[from - 1];
    if (item?.kind === 'relative' && item.norm !== 'where') break;
    if (
      item?.kind === 'opener' &&
      from - 1 > 0 &&
      !/^(?:ahead|following|after|before|if|unless|whether|but)$/.test(item.norm)
    )
      break;
    from--;
    if (item?.kind === 'opener' && /^(?:ahead|following|after|before|if|unless|whether)$/.test(item.norm))
      break;
  }
  let to = at + 1;
  while (to < items.length && !hard(items[to])) {
    if (items[to]?.kind === 'opener' && !/^(?:following|ahead)$/.test(items[to]?.norm ?? '')) break;
    to++;
  }
  return { from, to };
}

export const segmentEnd = (items: readonly Item[], at: number): number => {
  for (let i = at + 1; i < items.length; i++)
    if (items[i]?.kind === 'cut' || items[i]?.kind === 'quote') return i;
  return items.length;
};

/** The words from one item to another (exclusive), without longer quotations. */
export function textOf(context: Context, from: number, to: number): string {
  const { view, items, sentence } = context;
  if (to <= from) return '';
  const start = view.tokens[items[from]?.from ?? 0]?.start ?? 0;
  const end = view.tokens[(items[to - 1]?.to ?? 1) - 1]?.end ?? start;
  const text = view.article.text.slice(start, end);
  return speechIn(view, sentence).reduce((rest, { outer }) => {
    const [a, b] = [Math.max(0, outer.start - start), Math.min(text.length, outer.end - start)];
    return a < b && b - a > 30 ? rest.slice(0, a) + ' '.repeat(b - a) + rest.slice(b) : rest;
  }, text);
}

export function spanOf(
  { view, items, sentence }: Context,
  at: number,
  segment: { from: number; to: number },
): [number, number] {
  let to = segment.to - 1;
  while (to > at && items[to]?.kind === 'comma') to--;
  const first = items[segment.from] ?? items[at];
  const last = items[to] ?? items[at];
  const start = view.tokens[first?.from ?? 0]?.start ?? sentence.sentence.start;
  const end = view.tokens[(last?.to ?? 1) - 1]?.end ?? sentence.sentence.end;
  return [start, end];
}

/** Words in front of a subject that change how real its meeting is: "if", "denied that". */
export function governingWords(items: readonly Item[], from: number, subject: number): string {
  const near = [items[from - 1], ...items.slice(from, subject)];
  const condition = near.find((item) => item?.kind === 'opener' && /^(?:if|unless|whether)$/.test(item.norm));
  const provided = items.slice(Math.max(0, from), subject).some((item) => item.norm === 'provided');
  const denied = near.some((item) => item?.kind === 'verb' && /^(?:denied|denies|denying)$/.test(item.norm));
  const urged = /^(?:urged|urging|urges|pressed|pressing|encouraged|implored|begged|invited)$/.test(
    items[subject - 2]?.norm ?? '',
  );
  return `${urged ? 'urged ' : ''}${condition ? `${condition.norm} ` : ''}${provided ? 'if ' : ''}${denied ? 'denied ' : ''}`;
}

/** A verb of saying governs the phrase directly: "said after talks with". */
export const spokenNear = (items: readonly Item[], from: number): boolean =>
  items.slice(Math.max(0, from - 6), from).some((item) => item.kind === 'verb');
