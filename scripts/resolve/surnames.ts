import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { mostProminent, targetsOf } from './known-people.ts';
import { isThingOfName } from './name-things.ts';
import type { NamedPeople, NameHit } from './people.ts';
import type { TitleBounds } from './scan.ts';
import { isGivenName, surnamesOf } from './unknown-people.ts';
import {
  EVERYDAY,
  HONORIFICS,
  NOT_A_SURNAME,
  opensNoName,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
} from './words.ts';

/** Honorifics of women: "Mrs Trump" is not Donald Trump. */
const OF_WOMEN = new Set(['mrs', 'ms', 'miss', 'madame', 'lady']);

/** "Nkweta-Salami" is not Salami, "Trump-Putin" are both: what stands before the hyphen is a name that nobody known has. */
function isSecondHalf({ tokens, scan }: Draft, from: number): boolean {
  const [first, hyphen, name] = tokens.slice(Math.max(0, from - 2), from + 1);
  return (
    hyphen?.norm === '-' &&
    first?.end === hyphen.start &&
    hyphen.end === name?.start &&
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    !PREFIXES.has(first.norm) &&
    scan.hitOver[from - 2] === undefined
  );
}
/** "Pro-Trump", "Ex-Biden" at the beginning of a sentence. */
const PREFIXES = new Set(['pro', 'anti', 'ex', 'post', 'pre', 'non', 'neo']);

/** A capitalised word in front belongs to the name: "Melania Trump" is not Donald Trump. */
function hasOwnFirstName(draft: Draft, titles: TitleBounds, from: number): boolean {
  if (isSecondHalf(draft, from)) return true;
  const before = draft.word(from - 1);
  if (!/^\p{Lu}/u.test(before) || draft.opens(from)) return false;
  if (draft.opens(from - 1) && opensNoName(draft.norm(from - 1), draft.knowledge.givenNames)) return false;
  // "TALK Kerry said": a headline in capitals runs into the sentence.
  if (isShouted(before) && !isShouted(draft.word(from)) && !isGivenName(draft, from - 1)) return false;
  // "On Thursday Macron travels."
  if (CALENDAR.has(draft.norm(from - 1))) return false;
  if (HONORIFICS.has(draft.norm(from - 1)) || titles.ends.has(from - 1)) return false;
  const hit = draft.scan.hitOver[from - 1];
  return hit === undefined || (hit.to === from && hit.forms.every((form) => form.kind === 'family'));
}

const isShouted = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word);

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** "Graham Pell" is not Sharon Graham: a capitalised word behind makes the surname a first name. */
function isFirstName(draft: Draft, titles: TitleBounds, to: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(draft.word(to)) || draft.opens(to) || SENTENCE_STARTERS.has(draft.norm(to)))
    return false;
  // "the Biden Administration"
  if (NOT_A_SURNAME.has(draft.norm(to)) || draft.norm(to) === 'administration') return false;
  return draft.scan.hitOver[to] === undefined && !titles.starts.has(to);
}

/** One capital beside a verb of saying: "Zeid said", "said Zeid". */
const speaksAlone = (draft: Draft, at: number): boolean =>
  !isCapitalised(draft.word(at + 1)) &&
  (draft.opens(at) || !isCapitalised(draft.word(at - 1))) &&
  (SPEECH_VERBS.has(draft.norm(at + 1)) || (!draft.opens(at) && SPEECH_VERBS.has(draft.norm(at - 1))));

/** Somebody with a surname, and where they are named in full. */
interface Namesake {
  person: string;
  at: number;
}

const nearest = (namesakes: readonly Namesake[], at: number): string | null => {
  let best: Namesake | null = null;
  for (const one of namesakes) if (!best || one.at < at) best = one;
  return best?.person ?? null;
};

/** Finds whom surnames alone mean: whoever the article introduces by that name, else who held office at the time. */
export function resolveSurnames(
  draft: Draft,
  titles: TitleBounds,
  known: readonly NameHit[],
  unknown: NamedPeople,
): NameHit[] {
  const covered = new Set<number>();
  for (const { from, to } of [...known, ...unknown.hits]) for (let at = from; at < to; at++) covered.add(at);
  const introduced = new Map<string, number>();
  for (const { person, from } of known) if (!introduced.has(person)) introduced.set(person, from);
  const found = new Map<string, Namesake[]>();
  for (const hit of [...known, ...unknown.hits])
    for (const name of hit.to - hit.from > 1 ? surnamesOf(draft, hit) : []) {
      const namesakes = found.get(name) ?? [];
      if (!namesakes.some((one) => one.person === hit.person))
        namesakes.push({ person: hit.person, at: hit.from });
      found.set(name, namesakes);
    }
  /** "Zeid said" of Zeid Raad al-Hussein: given names of one person each; null for those of several. */
  const called = new Map<string, string | null>();
  for (const { from, to, person } of [...known, ...unknown.hits]) {
    const given = draft.norm(from);
    if (to - from < 2 || draft.scan.titleBounds.starts.has(from) || HONORIFICS.has(given)) continue;
    called.set(given, (called.get(given) ?? person) === person ? person : null);
  }
  /** First words of those surnames. */
  const begins = new Set([...found.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
  const hits: NameHit[] = [];
  const strange = (from: number, to: number): string | null => {
    if (!begins.has(draft.norm(from))) return null;
    const namesakes = found.get(draft.norms(from, to));
    return namesakes ? nearest(namesakes, from) : null;
  };
  const pick = (candidates: readonly string[], from: number, to: number): string | null => {
    const other = strange(from, to);
    if (other && OF_WOMEN.has(draft.norm(from - 1) === '.' ? draft.norm(from - 2) : draft.norm(from - 1)))
      return other;
    const here = candidates.filter((id) => introduced.has(id));
    if (here.length > 1) return mostProminent(draft, here) ?? here[0] ?? null;
    if (here[0]) return here[0];
    // "Guo" behind "Guo Shengkun", where all whom the lexicons have by that surname write it first.
    const first = to - from === 1 ? called.get(draft.norm(from)) : null;
    if (first && candidates.every((id) => draft.knowledge.actor(id)?.name.startsWith(`${draft.word(from)} `)))
      return first;
    const likely = mostProminent(draft, candidates);
    if (other && introduced.has(other)) return other;
    if (other) return likely && draft.knowledge.termOf(likely, draft.range)?.leader ? likely : other;
    const word = draft.norm(from);
    if (to - from === 1 && EVERYDAY.has(word)) return null;
    // A surname that is a given name too names nobody but a leader.
    if (
      to - from === 1 &&
      draft.knowledge.givenNames.has(word) &&
      !(likely && draft.knowledge.termOf(likely, draft.range)?.leader)
    )
      return null;
    return likely;
  };
  let next = 0;
  for (const at of draft.scan.capitals) {
    if (at < next || covered.has(at) || draft.scan.sentenceOf[at] === -1) continue;
    // "al-Burhan said": the form begins with a particle in small letters.
    const over = draft.scan.hitOver[at];
    const hit = over && /^\p{Ll}/u.test(draft.word(over.from)) ? over : draft.scan.hitFrom.get(at);
    const candidates = hit ? targetsOf(hit, 'family') : [];
    if (hit && candidates.length > 0 && targetsOf(hit, 'person').length === 0) {
      const person = pick([...new Set(candidates)], hit.from, hit.to);
      const other = hit.forms.some(
        ({ kind }) => kind === 'name' || kind === 'place' || kind === 'metonym' || kind === 'outlet',
      );
      const fits =
        person &&
        !(other && !introduced.has(person) && !unknown.found.has(person)) &&
        !isThingOfName(draft, hit.from, hit.to) &&
        !hasOwnFirstName(draft, titles, hit.from) &&
        !isFirstName(draft, titles, hit.to);
      if (fits) hits.push({ from: hit.from, to: hit.to, person });
      next = hit.to;
      continue;
    }
    if (hit || over) continue;
    if (!begins.has(draft.norm(at))) {
      const person = called.get(draft.norm(at));
      if (person && speaksAlone(draft, at)) hits.push({ from: at, to: at + 1, person });
      continue;
    }
    // Particles first: "van der Berg" before "Berg".
    for (let to = Math.min(at + 4, draft.tokens.length); to > at; to--) {
      const person = strange(at, to);
      if (!person || isThingOfName(draft, at, to)) continue;
      hits.push({ from: at, to, person });
      next = to;
      break;
    }
  }
  return hits;
}
