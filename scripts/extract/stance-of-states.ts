import { type Attitude } from './stance-attitude.ts';
import { actionRule } from './proposal-actions.ts';
import { coursesIn } from './proposal-content.ts';
import type { Course } from './proposal-words.ts';
import { contentAfter, contentBefore, contentEnd } from './stance-content.ts';
import type { CueHit } from './stance-cues.ts';
import { holderBefore, holdersFrom, statementAt } from './stance-holders.ts';
import type { Scene } from './stance-scene.ts';
import { isBe, negatedBefore, startOfGroup } from './stance-verb-groups.ts';
import { normAt } from './view.ts';
import { attitude, denied } from './stance-take.ts';

export function readState(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const start = startOfGroup(view, sentence, hit.from);
  const be =
    start < hit.from && [...Array(hit.from - start).keys()].some((i) => isBe(normAt(view, start + i)));
  const loose =
    /^(?:,|"|said|remains?|remained|voted|spoke|argued|stood|stands?|declared|himself|herself|itself|themselves|sounded|sounds|seems|seemed|feels|felt|proved|grew)$/.test(
      normAt(view, hit.from - 1),
    ) || sentence.references.some((one) => one.to === hit.from);
  if (!be && !loose) return null;
  if (hit.rule.takes.has('to') && !hit.rule.takes.has('ing') && normAt(view, hit.to) !== 'to') return null;
  const negated = negatedBefore(view, sentence, hit.from);
  const stance = negated ? denied(hit.rule.stance, false) : hit.rule.stance;
  if (!stance) return null;
  let from = hit.to;
  if (
    /^(?:the)$/.test(normAt(view, from)) &&
    /^(?:idea|possibility|notion)$/.test(normAt(view, from + 1)) &&
    normAt(view, from + 2) === 'of'
  )
    from += 3;
  const courses = contentAfter(view, sentence, hit.rule, from, contentEnd(view, sentence, from));
  if (courses.length === 0) return null;
  const loud = /^(?:voted|spoke|argued|stood|stands?|remains?|remained|said|declared)$/.test(
    normAt(view, start - 1),
  )
    ? start - 1
    : start;
  const modal = [...Array(hit.from - start).keys()]
    .map((i) => normAt(view, start + i))
    .find((word) => /^(?:would|could)$/.test(word));
  const read = attitude(scene, hit, holderBefore(scene, loud), stance, courses, modal ?? null);
  if (
    read?.[0]?.stance === 'supports' &&
    normAt(view, hit.to) === 'to' &&
    actionRule(normAt(view, hit.to + 1))
  )
    read[0].offer = true;
  return read;
}

/** Tokens of what is judged, before its verb. */
const JUDGED = 16;

/** "said | handing over the port | would be a mistake": what would be done, as the subject of a verdict. */
export function doingBefore({ view, sentence }: Scene, to: number): Course[] {
  for (let at = to - 2; at >= Math.max(sentence.from, to - JUDGED); at--) {
    const word = normAt(view, at);
    if (/^[,;:]$/.test(word)) return [];
    if (actionRule(word)?.form !== 'ing') continue;
    if (
      at > sentence.from &&
      !/^(?:["“,:]|that|said|says|but|and|warned|added|called|thinks|believes|of)$/.test(normAt(view, at - 1))
    )
      continue;
    return coursesIn({ view, sentence, to, strong: true }, at, 'ing');
  }
  return [];
}

/** "called the plan unacceptable", "such a force is unacceptable to us". */
export function readJudgement(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  const { view, sentence } = scene;
  const courses0 = told.flatMap(({ courses }) => courses);
  for (let at = hit.from - 1; at >= Math.max(sentence.from, hit.from - 10); at--) {
    const word = normAt(view, at);
    if (
      /^(?:call(?:s|ed|ing)?|label(?:l?ed|s|l?ing)|brand(?:s|ed|ing)|describ(?:es|ed|ing)|consider(?:s|ed)|deem(?:s|ed)|found|finds|declar(?:es|ed))$/.test(
        word,
      )
    ) {
      const courses = coursesIn({ view, sentence, to: hit.from, strong: false }, at + 1, 'np');
      if (courses.length === 0) return null;
      return attitude(
        scene,
        hit,
        holderBefore(scene, startOfGroup(view, sentence, at)),
        hit.rule.stance,
        courses,
        null,
      );
    }
    if (/^[.;:]$/.test(word)) break;
  }
  const edge = normAt(view, hit.from - 1) === '"' ? hit.from - 1 : hit.from;
  const start = startOfGroup(view, sentence, edge);
  const group = [...Array(hit.from - start).keys()].map((i) => normAt(view, start + i));
  if (!group.some((word) => isBe(word)) || normAt(view, start - 1) === 'what') return null;
  const negated = group.some((word) => /^not$|n't$/.test(word));
  const stance = negated ? denied(hit.rule.stance, false) : hit.rule.stance;
  if (!stance || group.some((word) => /^(?:could|may|might)$/.test(word))) return null;
  const done = doingBefore(scene, start);
  const courses = done.length > 0 ? done : contentBefore(view, sentence, start, courses0);
  if (courses.length === 0) return null;
  const to = /^(?:to|for)$/.test(normAt(view, hit.to)) ? holdersFrom(scene, hit.to + 1, 4) : null;
  const statement = statementAt(scene, hit.from);
  const holder =
    to ?? (statement ? { actors: [statement.speaker], sure: statement.kind === 'direct' } : null);
  const positive = hit.rule.stance === 'supports' && statement ? 'proposes' : stance;
  return attitude(scene, hit, holder, positive, courses, null);
}
