import { set } from '../text/word-set.ts';
import { type Attitude } from './stance-attitude.ts';
import { actionRule } from './proposal-actions.ts';
import { coursesIn } from './proposal-content.ts';
import { nounRule } from './proposal-nouns.ts';
import type { Course } from './proposal-words.ts';
import { contentAfter, contentEnd } from './stance-content.ts';
import type { CueHit } from './stance-cues.ts';
import { holderBefore, holdersFrom, ownerOf } from './stance-holders.ts';
import type { Holder, Scene } from './stance-scene.ts';
import { startOfGroup } from './stance-verb-groups.ts';
import { pastTime } from './stance-times.ts';
import { normAt } from './view.ts';
import { attitude } from './stance-take.ts';

export function readNoun(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const end = subjectEnd(scene, hit.to, contentEnd(view, sentence, hit.to));
  const bare = hit.to - hit.from === 1;
  const behind = bare ? pastTime(sentence, view, hit.to, end) : hit.to;
  const next = normAt(view, behind);
  const of = next === 'of' ? holdersFrom(scene, behind + 1, 3) : null;
  if (of && bare) {
    const purpose = purposeAt(scene, behind + 1, end);
    const courses =
      purpose === null
        ? complementBehind(scene, hit, behind + 2, end)
        : coursesIn({ view, sentence, to: end, strong: hit.rule.strong }, purpose, 'to');
    if (courses.length > 0) return attitude(scene, hit, of, hit.rule.stance, courses, null);
  }
  const owner =
    ownerOf(scene, hit.from) ??
    performer(scene, hit.from) ??
    (/^(?:by|from)$/.test(next) ? holdersFrom(scene, hit.to + 1, 4) : null);
  if (!owner) return null;
  // "their demands regarding an amnesty"
  if (bare && /^(?:regarding|concerning|about|over)$/.test(next)) {
    const frame = /ing$/.test(normAt(view, behind + 1)) ? 'ing' : 'np';
    const courses = coursesIn({ view, sentence, to: end, strong: true }, behind + 1, frame).filter(
      ({ anaphor }) => !anaphor,
    );
    if (courses.length > 0) return attitude(scene, hit, owner, hit.rule.stance, courses, null);
  }
  const spoken = bare && !/^(?:to|that|for|of|on)$/.test(next) ? behindOwner(scene, hit, end) : [];
  if (spoken.length > 0) return attitude(scene, hit, owner, hit.rule.stance, spoken, null);
  if (bare && !/^(?:to|that|for|of|on)$/.test(next))
    return OWNED.test(normAt(view, hit.from)) ? thinly(scene, hit, owner) : null;
  const told = explained(scene, end);
  const courses =
    told ??
    contentAfter(
      view,
      sentence,
      hit.rule,
      bare && /^(?:for|of|on)$/.test(next) ? behind + 1 : behind,
      end,
    ).filter(({ anaphor }) => anaphor !== 'it');
  if (courses.length === 0) return null;
  return attitude(scene, hit, owner, hit.rule.stance, courses, null);
}

/** Tokens of the name of an owner behind its noun. */
const OWNER = 9;

/** "the proposal of the Armenian side | for a withdrawal", "calls from the union | to lift the ban". */
function complementBehind({ view, sentence }: Scene, { rule }: CueHit, from: number, end: number): Course[] {
  for (let at = from; at < Math.min(end - 1, from + OWNER); at++) {
    const word = normAt(view, at);
    if (/^(?:[,;:"]|and|is|was|were|are|has|had)$/.test(word)) return [];
    if (
      word !== 'for' &&
      word !== 'that' &&
      !(word === 'to' && actionRule(normAt(view, at + 1))?.form === 'base')
    )
      continue;
    const frame = word === 'for' ? 'np' : word;
    return coursesIn({ view, sentence, to: end, strong: rule.strong }, at + 1, frame).filter(
      ({ anaphor }) => !anaphor,
    );
  }
  return [];
}

/** What somebody’s proposal is, told behind it: "Macron’s alternative, a force of …", "their demand is that …". */
function behindOwner(scene: Scene, hit: CueHit, end: number): Course[] {
  const { view, sentence } = scene;
  const next = normAt(view, hit.to);
  if (next === 'by' || next === 'from') return complementBehind(scene, hit, hit.to + 2, end);
  const open = normAt(view, hit.to + 1);
  const to = contentEnd(view, sentence, hit.to + 2);
  if (/^(?:[,:]|--|[—–])$/.test(next)) {
    if (!/^(?:an?|the)$/.test(open)) return [];
    return coursesIn({ view, sentence, to, strong: false }, hit.to + 1, 'np').filter(
      ({ anaphor }) => !anaphor,
    );
  }
  // "their demands include an amnesty, a truce and …"
  if ((INCLUDING.has(next) || (BE.has(next) && OPENS.has(open))) && /s$/.test(normAt(view, hit.from))) {
    const rule = { ...hit.rule, strong: true };
    return contentAfter(view, sentence, rule, hit.to + 1, contentEnd(view, sentence, hit.to + 1)).filter(
      ({ anaphor }) => !anaphor,
    );
  }
  if (REMAINS.has(next) && (OPENS.has(open) || sentence.references.some((one) => one.from === hit.to + 1))) {
    const found = coursesIn({ view, sentence, to, strong: false }, hit.to + 1, 'np');
    return found.filter(
      ({ anaphor, named, cls }) => anaphor === null && (named || nounRule(cls) !== undefined),
    );
  }
  if (next !== 'is' && next !== 'was') return [];
  const frame = open === 'for' ? 'who-to' : open === 'to' || open === 'that' ? open : null;
  return frame ? coursesIn({ view, sentence, to, strong: true }, hit.to + 2, frame) : [];
}

const INCLUDING = set('include includes included');
const BE = set('are were');
const REMAINS = set('is was remains remained');
const OPENS = set('a an the its his her their');

/** The complement of a noun that is a subject ends before its verb: "demands for land | stand in the way". */
function subjectEnd({ view }: Scene, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const word = normAt(view, at);
    if (/^(?:that|which|who|whom)$/.test(word)) return end;
    if (/^(?:was|were|is|are|has|have|had|will|would|could|stands?|remains?|came|comes)$/.test(word))
      return at;
  }
  return end;
}

/** "the readiness of Moscow to free them": where the infinitive begins; null without one. */
export function purposeAt({ view }: Scene, from: number, end: number): number | null {
  for (let at = from; at < end - 1; at++)
    if (normAt(view, at) === 'to' && actionRule(normAt(view, at + 1))?.form === 'base') return at + 1;
  return null;
}

/** "signalled support for", "voiced opposition to": whoever utters it. */
export function performer(scene: Scene, noun: number): Holder | null {
  const { view, sentence } = scene;
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - 5); at--) {
    const word = normAt(view, at);
    // "has rejected a demand": a verb of another sort has the noun for its object.
    if (/[^e]ed$/.test(word) && !PERFORMING.test(word) && normAt(view, at - 1) !== '-') return null;
    if (PERFORMING.test(word)) return holderBefore(scene, startOfGroup(view, sentence, at));
    if (
      /^(?:[,;.:"()]|and|or|of|for|to|in|on|with|by|about|over|against|at|from|toward|towards|behind|is|are|was|were)$/.test(
        word,
      )
    )
      return null;
  }
  return null;
}
/** "its latest proposal, which is for the army to pull out": the clause behind says what it is. */
export function explained(scene: Scene, end: number): Course[] | null {
  const { view, sentence } = scene;
  if (
    normAt(view, end) !== ',' ||
    normAt(view, end + 1) !== 'which' ||
    !/^(?:is|was)$/.test(normAt(view, end + 2))
  )
    return null;
  const frame = normAt(view, end + 3);
  if (!/^(?:for|to)$/.test(frame)) return null;
  const courses = coursesIn(
    { view, sentence, to: contentEnd(view, sentence, end + 4), strong: true },
    end + 4,
    frame === 'for' ? 'who-to' : 'to',
  );
  return courses.length > 0 ? courses : null;
}

export const PERFORMING =
  /^(?:signal(?:l?ed|s|l?ing)|express(?:ed|es|ing)|voic(?:ed|es|ing)|declar(?:ed|es|ing)|indicat(?:ed|es|ing)|reiterat(?:ed|es|ing)|reaffirm(?:ed|s|ing)|restat(?:ed|es|ing)|repeat(?:ed|s|ing)|reassert(?:ed|s|ing)|renew(?:ed|s|ing)|confirm(?:ed|s|ing)|announc(?:ed|es|ing)|ma(?:de|kes|king)|issu(?:ed|es|ing)|rais(?:ed|es|ing)|stat(?:ed|es|ing)|pledg(?:ed|es|ing)|offer(?:ed|s|ing)|show(?:ed|s|n|ing)|maintain(?:ed|s|ing)|set|sent|gave|giv(?:es|ing|en)|len[dt]|lends|threw|throws|thrown|put|signed|ha[sd]|have|harbou?r(?:s|ed)?|register(?:s|ed)|air(?:s|ed)|outlin(?:ed|es)|underlin(?:ed|es)|convey(?:ed|s))$/;

export const OWNED =
  /^(?:proposals?|offers?|plans?|initiative|terms|roadmap|draft|framework|blueprint|scheme|text|package|formula|ultimatums?|counterproposals?|counteroffers?)$/;

/** "Putin’s terms", "the Egyptian proposal": whoever owns it put it forward; what it is was told before or is told by others’ stance. */
export function thinly(scene: Scene, hit: CueHit, owner: Holder): Attitude[] | null {
  const { view } = scene;
  if (hit.rule.stance !== 'proposes') return null;
  const { start, end, text } = view.tokens[hit.from] ?? { start: 0, end: 0, text: '' };
  const course: Course = {
    start,
    end,
    kind: 'framework',
    cls: 'plan',
    stems: new Set(),
    terms: [],
    definite: true,
    anaphor: normAt(view, hit.from),
    named: false,
    words: text,
  };
  return attitude(scene, hit, owner, 'proposes', [course], null);
}
