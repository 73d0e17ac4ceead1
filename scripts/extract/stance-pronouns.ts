import type { Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { GROUPS, groupMeant, hasOthers } from './stance-groups.ts';
import type { Holder, Said, Scene } from './stance-scene.ts';
import { coordinated, isQuoted, normAt, subjectOf, type View } from './view.ts';

export const PERSONAL = set('he she it they');

/** "Pell, the firm’s negotiator, said it …": whom the speaker speaks for. */
function groupBefore(scene: Scene, at: number): Holder | null {
  const { view, sentence } = scene;
  for (let i = sentence.from + 1; i < at; i++)
    if (normAt(view, i) === "'s" && GROUPS.test(normAt(view, i - 1)))
      return groupMeant(scene, normAt(view, i - 1));
  return null;
}

/** In "X said it would …", "it" is X; elsewhere who was spoken of last. */
export function pronounHolder(
  scene: Scene,
  at: number,
  refs: readonly Reference[],
  statement: Said | undefined,
): Holder | null {
  const { view, sentence, salience, parties } = scene;
  const word = normAt(view, at);
  const offset = view.tokens[at]?.start ?? 0;
  const last = parties.at(-1);
  if (word === 'it' && at === sentence.from && last !== undefined) return { actors: [last], sure: false };
  if (statement?.kind === 'indirect' && offset >= statement.span.start && offset < statement.span.end) {
    const group = word === 'it' && scene.salience.isPerson(statement.speaker) ? groupBefore(scene, at) : null;
    return group ?? { actors: [statement.speaker], sure: false };
  }
  if (isQuoted(sentence, offset)) return null;
  const before = refs.filter((one) => one.to <= at);
  if (word === 'it' || word === 'they') {
    const subject = subjectOf(view, { ...sentence, references: before });
    if (subject) return { actors: subject.actors, sure: false };
    const meant = salience.pronoun(word, null);
    if (
      word === 'they' &&
      view.resolved.references.some((one) => one.kind === 'person' && one.actors.includes(meant ?? ''))
    )
      return null;
    return meant ? { actors: [meant], sure: false } : null;
  }
  const meant = salience.pronoun(
    word,
    subjectOf(view, { ...sentence, references: before.filter((one) => one.kind === 'person') }),
  );
  return meant ? { actors: [meant], sure: false } : null;
}

/** "Safadi, who backed …", "Russia, which opposes …". */
export function relativeHolder(scene: Scene, at: number, refs: readonly Reference[]): Holder | null {
  const { view } = scene;
  const person = normAt(view, at) === 'who';
  const before = refs.filter((one) => one.to <= at && at - one.to <= 12 && !one.possessive);
  const direct = before.find((one) => one.to === at || (one.to === at - 1 && normAt(view, at - 1) === ','));
  const found =
    direct ??
    (person ? before.filter((one) => one.kind === 'person' || one.by === 'group').at(-1) : undefined);
  return found ? { actors: found.actors, sure: direct !== undefined } : null;
}

/** Tokens of a title between a body and the person who speaks for it. */
const TITLE = 3;

/** "Sudan’s army chief Burhan": the person, whose title names the body. */
function headOf(
  view: View,
  references: readonly Reference[],
  subject: Reference | null | undefined,
): Reference | null {
  if (!subject || subject.kind === 'person') return subject ?? null;
  const person = references.find(
    (one) => one.kind === 'person' && one.from >= subject.to && one.from <= subject.to + TITLE,
  );
  if (!person) return subject;
  for (let at = subject.to; at < person.from; at++) if (!isTitle(normAt(view, at))) return subject;
  return person;
}
const isTitle = (word: string): boolean =>
  /^(?:army|military|navy|chief|commander|leader|spokesman|spokeswoman|spokesperson|minister|foreign|defence|defense|prime|finance|interior|trade|envoy|special|president|secretary|ambassador|negotiator|general|head|boss|chairman|chairwoman|director|governor|premier|chancellor|deputy|vice|top|official|diplomat|adviser|advisor|senator|party|opposition|'s)$/.test(
    word,
  );

/** The subject of the sentence up to a token; else the pronoun that opens it. */
export function mainSubject({ view, sentence, salience }: Scene, at: number): Holder | null {
  const people = (actor: string | null) =>
    view.resolved.references.some((one) => one.kind === 'person' && one.actors.includes(actor ?? ''));
  const quoted = isQuoted(sentence, view.tokens[at]?.start ?? 0);
  if (quoted) return null;
  const references = sentence.references.filter((one) => one.to <= at);
  const subject = headOf(view, references, subjectOf(view, { ...sentence, references }));
  const opening = PERSONAL.has(normAt(view, sentence.from)) && normAt(view, sentence.from) !== 'it';
  if (subject?.possessive && hasOthers(view, subject, at)) return null;
  if (subject && !opening) {
    const group = coordinated(
      view,
      references.filter((one) => !one.adjective),
      subject,
    );
    return { actors: [...new Set(group.flatMap(({ actors }) => actors))], sure: false };
  }
  for (let i = sentence.from; i < Math.min(at, sentence.from + 3); i++) {
    const word = normAt(view, i);
    const meant = PERSONAL.has(word) ? salience.pronoun(word, null) : null;
    if (word === 'they' && people(meant)) return null;
    if (meant) return { actors: [meant], sure: false };
  }
  return null;
}
