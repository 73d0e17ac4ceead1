import { fold } from '../text/fold.ts';
import { slug } from '../text/slug.ts';
import { set } from '../text/word-set.ts';
import { actionRule } from './proposal-actions.ts';
import type { Told } from './proposal-memory.ts';
import { stemOf } from './proposal-terms.ts';

/** Classes whose noun says what it is, so that only numbers and what it is limited to tell two apart. */
const BY_CLASS = set('ceasefire plan deal guarantees troops assets pay enrichment inspections minerals');
/** Stems of what a truce or a treaty may be limited to. */
const LIMITS = set('energy mariti naval humani easter partia local limite trade nuclea');
/** Stems that a key can do without: how and when, not what. */
const PASSING: ReadonlySet<string> = new Set(
  `does only also number shorte possib around about worth until within immedi fully comple percen year month week days hours
  monday tuesda wednes thursd friday saturd sunday today tomorr possible late early latest soon first second third next last such like
  including includes according despite regarding whether whom include make take ensure still just very many much same those these does done did`
    .split(/\s+/)
    .map(stemOf),
);
/** Words of a key behind its first. */
const LONGEST = 3;

/** The whole word that a stem stands for: the commonest in the wordings, then the shortest. */
function wordOf(stem: string, { mentions }: Told): string {
  const counts = new Map<string, number>();
  for (const { words } of mentions)
    for (const word of fold(words).match(/[a-z0-9]+/g) ?? [])
      if (stemOf(word) === stem) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, first], [b, second]) => second - first || a.length - b.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? stem;
}

/** Stems of who is to do it, which stand in front of the verb of the first wording: "Ukraine | to cede areas". */
function subjectOf({ cls, mentions }: Told): ReadonlySet<string> {
  const words = fold(mentions[0]?.words ?? '').match(/[a-z0-9]+/g) ?? [];
  const verb = words.findIndex((word) => actionRule(word)?.lemma === cls);
  return new Set(words.slice(0, Math.max(0, verb)).map(stemOf));
}

const LENGTH = /day|week|month|year|hour|point|stage|phase|step/;

/**
 * What tells a proposal from others, as whole words in the order of its first wording, whoever is to do it last: named courses by
 * their numbers and limits, others by the words of what is to be done. `known`: the keys that the article has given already.
 */
export function keyOf(told: Told, known: ReadonlySet<string> = new Set()): string {
  const { terms, stems, named } = told;
  const cls = told.cls || 'plan';
  const numbers = terms
    .filter((term) => LENGTH.test(term))
    .slice(0, 1)
    .map((term) => term.replace(/s$/, ''));
  const words = (some: readonly string[]) => [...new Set(some.map((stem) => wordOf(stem, told)))];
  const content = [...stems].filter(
    (stem) => !cls.startsWith(stem) && !stem.startsWith(cls.slice(0, 5) || '-') && !PASSING.has(stem),
  );
  const limits = content.filter((stem) => LIMITS.has(stem)).slice(0, 1);
  const subject = subjectOf(told);
  const [own, others] = [true, false].map((isOwn) =>
    content.slice(0, LONGEST).filter((stem) => subject.has(stem) === isOwn),
  );
  const rest =
    named && BY_CLASS.has(cls)
      ? [...numbers, ...(numbers.length > 0 ? [] : words(limits))]
      : words([...(others ?? []), ...(own ?? [])]);
  let key = slug([cls, ...rest].join(' '));
  // Two of one kind in an article differ by a word of theirs, else by their order.
  for (const word of words(content)) {
    if (!known.has(key)) return key;
    if (!rest.includes(word)) key = `${slug([cls, ...rest].join(' '))}-${word}`;
  }
  for (let number = 2; known.has(key); number++) key = `${slug([cls, ...rest].join(' '))}-${number}`;
  return key;
}
