import type { FoundActor } from '../model.ts';
import { slug } from '../text/slug.ts';
import { isCapitalised } from '../text/tokens.ts';
import { GIVEN_NAMES } from './given-names.ts';
import type { Draft } from './draft.ts';
import { isFilial } from './known-people.ts';
import { isIntroduced } from './introductions.ts';
import { isThingOfName } from './name-things.ts';
import { nameOf, nameRun } from './name-runs.ts';
import type { NamedPeople, NameHit } from './people.ts';
import type { TitleBounds } from './scan.ts';
import {
  BODY_WORDS,
  CALLINGS,
  DEPARTMENTS,
  HONORIFICS,
  NOT_A_SURNAME,
  opensNoName,
  PARTICLES,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
} from './words.ts';

/** Tokens that belong to a name of the lexicons and so to no unknown person. */
function coveredTokens(draft: Draft, titles: TitleBounds, known: readonly NameHit[]): Set<number> {
  const covered = new Set(titles.inside);
  const cover = ({ from, to }: { from: number; to: number }) => {
    for (let at = from; at < to; at++) covered.add(at);
  };
  for (const hit of draft.scan.hits) {
    const lone = hit.to - hit.from === 1;
    const surname = hit.forms.some((form) => form.kind === 'family');
    // "Minister Jordan Bell", "Israel Katz": a place's name may be a given name behind a title, or where it is one.
    const given =
      isCapitalised(draft.word(hit.to)) &&
      !draft.scan.hitFrom.has(hit.to) &&
      (titles.ends.has(hit.from - 1) || HONORIFICS.has(draft.norm(hit.from - 1))) &&
      hit.forms.some((form) => form.kind === 'place' || form.ambiguous);
    const whole = lone || (surname && PARTICLES.has(draft.norm(hit.from)));
    if (isFilial(draft, hit.to)) continue;
    if (!whole || !(surname || given)) cover(hit);
  }
  known.forEach(cover);
  return covered;
}

/** True when a run of capitals can be what a person is called. */
function canBePerson(draft: Draft, titles: TitleBounds, from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (!isCapitalised(draft.word(at))) continue;
    if (titles.starts.has(at) || BODY_WORDS.has(draft.norm(at))) return false;
    // "al-Jaber" is a name of its own, "Crabtree-Ireland" is one.
    const hyphened = draft.norm(at - 1) === '-' && !PARTICLES.has(draft.norm(at - 2));
    if ((!PARTICLES.has(draft.norm(at)) || (at === from && isGivenName(draft, at))) && !hyphened) words++;
  }
  // "Plan B" is nobody.
  if (
    words < 2 ||
    draft.word(to - 1).length === 1 ||
    NOT_A_SURNAME.has(draft.norm(to - 1)) ||
    isThingOfName(draft, from, to)
  )
    return false;
  return !(draft.norm(from - 1) === 'the' && !titles.ends.has(from - 1));
}

export const isGivenName = (draft: Draft, at: number): boolean => {
  const first = draft.norm(at);
  return GIVEN_NAMES.has(first) || draft.knowledge.givenNames.has(first);
};

/** Words that stand alone beside a verb of saying, as surnames do: "Regev said", "said Regev". */
function speakingAlone(draft: Draft): Set<string> {
  const found = new Set<string>();
  const { capitals, hitOver, sentenceOf } = draft.scan;
  for (const at of capitals) {
    if (hitOver[at] || sentenceOf[at] === -1 || SENTENCE_STARTERS.has(draft.norm(at))) continue;
    if (isCapitalised(draft.word(at - 1)) || isCapitalised(draft.word(at + 1))) continue;
    if (draft.norm(at - 1) === 'the' || NOT_A_SURNAME.has(draft.norm(at)) || BODY_WORDS.has(draft.norm(at)))
      continue;
    if (SPEECH_VERBS.has(draft.norm(at + 1)) || (!draft.opens(at) && SPEECH_VERBS.has(draft.norm(at - 1))))
      found.add(draft.norm(at));
  }
  return found;
}

/** Somebody of the lexicons whose name is written with more words, or other letters, than there. */
function knownAs(draft: Draft, from: number, to: number): string | null {
  const { knowledge } = draft;
  const end = draft.scan.hitOver[to - 1];
  for (const { kind, target } of end?.to === to ? end.forms : []) {
    if (kind !== 'family') continue;
    const words = knowledge.wordsOf(target);
    for (let at = from; at < (end?.from ?? to); at++)
      if (draft.norm(at).length > 2 && words.has(draft.norm(at))) return target;
  }
  let last = to - 1;
  while (last - 1 > from && draft.word(last - 1) === '-') last -= 2;
  return knowledge.personLike(draft.norm(from), draft.text(last, to));
}

/** "Secretary of State for Coastal Affairs Ada Brandt": a department ends before a token. */
const isBehindDepartment = (draft: Draft, at: number): boolean =>
  DEPARTMENTS.has(draft.norm(at - 1)) && isCapitalised(draft.word(at - 1)) && !draft.opens(at);

/** An office opens the run of words that ends before a token. */
function isBehindOffice(draft: Draft, titles: TitleBounds, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - OFFICE); i--) {
    if (titles.ends.has(i)) return true;
    if (draft.opens(i)) return false;
  }
  return false;
}
/** How far before a name the office may stand, in tokens. */
const OFFICE = 10;

/** People that no lexicon knows and the text introduces: by a title, an honorific, a verb of saying, an apposition. */
export function introducedPeople(draft: Draft, titles: TitleBounds, known: readonly NameHit[]): NamedPeople {
  const covered = coveredTokens(draft, titles, known);
  const found = new Map<string, FoundActor>();
  const hits: NameHit[] = [];
  const isTaken = (at: number) => covered.has(at);
  let speakers: ReadonlySet<string> | null = null;
  let next = 0;
  for (const at of draft.scan.capitals) {
    if (at < next || covered.has(at) || titles.starts.has(at) || draft.scan.sentenceOf[at] === -1) continue;
    const norm = draft.norm(at);
    if (HONORIFICS.has(norm) || (CALLINGS.has(norm) && isCapitalised(draft.word(at + 1)))) continue;
    if (DEPARTMENTS.has(norm)) continue;
    if (draft.opens(at) && opensNoName(norm, draft.knowledge.givenNames)) continue;
    // "In April Petro", "“On Wednesday": only behind a title or an honorific such a word is a name.
    if (SENTENCE_STARTERS.has(norm) && !titles.ends.has(at - 1) && !HONORIFICS.has(draft.norm(at - 1)))
      continue;
    const to = nameRun(draft, at, isTaken);
    next = to;
    if (to - at < 2) continue;
    if (isBehindDepartment(draft, at) && !(isGivenName(draft, at) && isBehindOffice(draft, titles, at)))
      continue;
    const known = knownAs(draft, at, to);
    if (known) hits.push({ from: at, to, person: known });
    else if (
      canBePerson(draft, titles, at, to) &&
      (isGivenName(draft, at) ||
        isIntroduced(draft, titles, at, to) ||
        (speakers ??= speakingAlone(draft)).has(draft.norm(to - 1)))
    ) {
      const name = nameOf(draft, at, to);
      const id = slug(name);
      if (!found.has(id)) found.set(id, { id, name, kind: 'person', role: null, affiliation: null });
      hits.push({ from: at, to, person: id });
    }
  }
  return { hits, found };
}

/** The words a surname is told by: "Berg", and with its particles "van der Berg". */
export function surnamesOf(draft: Draft, { from, to }: NameHit): string[] {
  const last = draft.norm(to - 1);
  const names = [last];
  let start = to - 1;
  while (
    start - 1 > from &&
    (PARTICLES.has(draft.norm(start - 1)) || draft.norm(start - 1) === '-' || draft.word(start) === '-')
  )
    start--;
  if (start < to - 1) names.unshift(draft.norms(start, to));
  return names;
}
