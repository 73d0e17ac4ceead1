import type { Tables } from '../datasets/all.ts';
import { joinsOf } from './joins.ts';
import { folded } from './folded.ts';

/** Something the reader may mean by what they type. */
export interface Suggestion {
  kind: 'actor' | 'place' | 'proposal';
  id: string;
  label: string;
  /** The alias that fits, or what it is. */
  note: string;
}

interface Candidate extends Suggestion {
  forms: { text: string; folded: string }[];
  weight: number;
}

const MOST = 8;
const built = new WeakMap<Tables, readonly Candidate[]>();

function candidatesOf(tables: Tables): readonly Candidate[] {
  const known = built.get(tables);
  if (known) return known;
  const joins = joinsOf(tables);
  const formsOf = (texts: readonly string[]) => texts.map((text) => ({ text, folded: folded(text) }));
  const candidates: Candidate[] = [
    ...tables.actors.map((row) => ({
      kind: 'actor' as const,
      id: row.id,
      label: row.name,
      note: row.role ?? row.kind,
      forms: formsOf([row.name, ...row.aliases]),
      weight: row.mentions,
    })),
    ...tables.places
      .filter((row) => joins.meetingsAt.has(row.id))
      .map((row) => ({
        kind: 'place' as const,
        id: row.id,
        label: row.name,
        note: row.kind,
        forms: formsOf([row.name]),
        weight: row.mentions,
      })),
    ...tables.proposals.map((row) => ({
      kind: 'proposal' as const,
      id: row.id,
      label: row.title,
      note: 'proposal',
      forms: formsOf([row.title, ...row.terms]),
      weight: joins.positionsOn.get(row.id)?.length ?? 0,
    })),
  ];
  built.set(tables, candidates);
  return candidates;
}

/** 3: starts with the text; 2: a word in it does; 1: holds it; 0: does not fit. */
function fit(form: string, text: string): number {
  if (form.startsWith(text)) return 3;
  if (form.includes(` ${text}`) || form.includes(`-${text}`)) return 2;
  return text.length > 2 && form.includes(text) ? 1 : 0;
}

/** The actors, places and proposals that typed letters may stand for, best first. */
export function suggest(tables: Tables, typed: string): Suggestion[] {
  const text = folded(typed.trim());
  if (text === '') return [];
  const found = candidatesOf(tables).flatMap((candidate) => {
    let best = { fit: 0, text: '' };
    for (const form of candidate.forms) {
      const score = fit(form.folded, text);
      if (score > best.fit) best = { fit: score, text: form.text };
    }
    return best.fit === 0 ? [] : [{ candidate, ...best }];
  });
  found.sort(
    (one, other) =>
      other.fit - one.fit ||
      other.candidate.weight - one.candidate.weight ||
      (one.candidate.id < other.candidate.id ? -1 : 1),
  );
  return found.slice(0, MOST).map(({ candidate: { kind, id, label, note }, text: form }) => ({
    kind,
    id,
    label,
    note: form === label ? note : `“${form}”, ${note}`,
  }));
}
