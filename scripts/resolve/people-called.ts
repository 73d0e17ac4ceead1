import { set } from '../text/word-set.ts';
import { WordNotes } from '../text/words.ts';
import type { Draft } from './draft.ts';

/** What somebody is called by whose party stands before it: "the Iranian minister", "Turkey’s top diplomat". */
const NOUNS = new WordNotes((norm) => CALLED.get(norm) ?? null);
const CALLED = new Map<string, RegExp>(
  Object.entries({
    minister: /\bminister\b/,
    premier: /\b(?:premier|prime minister)\b/,
    diplomat: /\b(?:foreign|diplomat|ambassador|envoy|state)\b/,
    envoy: /\b(?:envoy|representative|ambassador)\b/,
    negotiator: /\bnegotiator\b/,
    ambassador: /\bambassador\b/,
    commissioner: /\bcommissioner\b/,
    secretary: /\bsecretary\b/,
    spokesman: /\bspokes/,
    spokeswoman: /\bspokes/,
    spokesperson: /\bspokes/,
  }),
);
const QUALITIES = set('top chief senior lead veteran foreign special');

/** The party that a description before a noun names, and where it begins; null without one. */
function partyBefore(draft: Draft, noun: number): { party: string; from: number } | null {
  let last = noun - 1;
  while (QUALITIES.has(draft.norm(last))) last--;
  const possessive = draft.isPossessive(last);
  const hit = draft.scan.hitEndingAt.get(possessive ? last : last + 1);
  if (!hit || draft.isTaken(hit.from)) return null;
  const form = hit.forms.find(({ kind }) =>
    possessive ? kind === 'name' || kind === 'metonym' : kind === 'adjective',
  );
  const told = possessive || draft.norm(hit.from - 1) === 'the';
  return form && told ? { party: form.target, from: hit.from } : null;
}

/** Points "the Iranian minister" to the one person of that party who was named before and is called so. */
export function resolvePeopleCalled(draft: Draft): void {
  const { scan, tokens, knowledge } = draft;
  const named = draft.references
    .filter(({ kind, actors, adjective }) => kind === 'person' && actors.length === 1 && !adjective)
    .sort((a, b) => a.from - b.from);
  if (named.length === 0) return;
  const roleOf = (person: string): string =>
    [
      draft.roles.get(person) ?? knowledge.actor(person)?.role ?? '',
      ...knowledge.termsOf(person).flatMap(({ office, titles }) => [office, ...titles]),
    ]
      .join(' ')
      .toLowerCase();
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    const role = token && NOUNS.of(token.word);
    if (!role || draft.isTaken(at) || scan.sentenceOf[at] === -1) continue;
    // "the Iranian minister Abbas Araghchi", "the Turkish minister, Hakan Fidan": named right behind.
    if (draft.isTaken(at + 1) || (draft.norm(at + 1) === ',' && draft.isTaken(at + 2))) continue;
    const before = partyBefore(draft, at);
    if (!before) continue;
    const people = new Set<string>();
    for (const { from, actors } of named) {
      if (from >= at) break;
      const [person = ''] = actors;
      const of = draft.affiliations.get(person) ?? knowledge.actor(person)?.affiliation;
      if (of === before.party) people.add(person);
    }
    const fitting = [...people].filter((person) => role.test(roleOf(person)));
    const [one] = fitting.length === 0 && token.norm === 'diplomat' ? [...people] : fitting;
    if (one === undefined || fitting.length > 1 || (fitting.length === 0 && people.size > 1)) continue;
    const stretch = { from: before.from, to: at + 1 };
    draft.add(stretch, stretch, [one], 'office', 'person');
  }
}
