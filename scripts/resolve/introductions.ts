import type { Draft } from './draft.ts';
import type { TitleBounds } from './scan.ts';
import { set } from '../text/word-set.ts';
import { HONORIFICS, PERSON_VERBS, SPEECH_VERBS } from './words.ts';

const OPENS_APPOSITION = set(
  'a an the his her their its who whose whom former ex now one then also aged chief head',
);
const RUNS = set('heads headed leads led chairs chaired runs ran represents represented founded co');
const BY = set('by between');
/** How far behind a comma the title of an apposition may stand. */
const REACH = 9;

/** ", a spokeswoman for NATO": a title stands close behind, before any full stop or second comma. */
function titleBehind(draft: Draft, titles: TitleBounds, at: number): boolean {
  for (let i = at; i < Math.min(draft.tokens.length, at + REACH); i++) {
    if (titles.starts.has(i)) return true;
    if (draft.opens(i) || /^[,.;:()“”"]$/.test(draft.word(i))) return false;
  }
  return false;
}

/** A title right here, or behind one or two words: "the former chief negotiator". */
function isTitleNear(draft: Draft, titles: TitleBounds, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (titles.starts.has(i)) return true;
    if (!/^\p{Ll}/u.test(draft.word(i)) || /^(?:of|for|in|on|to|that|which)$/.test(draft.norm(i)))
      return false;
  }
  return false;
}

/** "ambassador to Libya Deborah Jones": where somebody is sent stands between the title and the name. */
function isSentThere(draft: Draft, titles: TitleBounds, from: number): boolean {
  const hit = draft.scan.hitEndingAt.get(from);
  if (!hit) return false;
  const at = draft.norm(hit.from - 1) === 'the' ? hit.from - 2 : hit.from - 1;
  return /^(?:to|for|of)$/.test(draft.norm(at)) && titles.ends.has(at - 1);
}

/** True when the words around a run of capitals show that it is somebody. */
export function isIntroduced(draft: Draft, titles: TitleBounds, from: number, to: number): boolean {
  const before = draft.norm(from - 1);
  const after = draft.norm(to);
  const closed = draft.opens(from);
  if (!closed && (titles.ends.has(from - 1) || HONORIFICS.has(before))) return true;
  if (!closed && before === '.' && HONORIFICS.has(draft.norm(from - 2))) return true;
  if (!closed && before === ',' && titles.ends.has(from - 2)) return true;
  if (!closed && isSentThere(draft, titles, from)) return true;
  if (!closed && SPEECH_VERBS.has(before)) return true;
  if (!draft.opens(to) && (SPEECH_VERBS.has(after) || PERSON_VERBS.has(after))) return true;
  if (before === 'to' && draft.norm(from - 2) === 'according') return true;
  if (after === ':' && closed) return true;
  if (BY.has(before) && SPEECH_VERBS.has(draft.norm(from - 2))) return true;
  // "Amal Brandt is the deputy head of", "Amal Brandt was a negotiator"
  if (
    (after === 'is' || after === 'was') &&
    OPENS_APPOSITION.has(draft.norm(to + 1)) &&
    isTitleNear(draft, titles, to + 2)
  )
    return true;
  if (after === ',' || after === '-' || after === '–' || after === '—' || after === '(') {
    const next = draft.norm(to + 1);
    if (/^\d{2}$/.test(next)) return true;
    if (next === 'who' || next === 'whose' || next === 'whom' || RUNS.has(next)) return true;
    return (
      (OPENS_APPOSITION.has(next) || /^\p{L}/u.test(draft.word(to + 1))) && titleBehind(draft, titles, to + 1)
    );
  }
  return false;
}
