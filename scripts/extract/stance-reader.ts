import { type Attitude } from './stance-attitude.ts';
import { innerObject } from './stance-content.ts';
import { cuesAt, type CueHit } from './stance-cues.ts';
import type { Scene } from './stance-scene.ts';
import { echoedStances } from './stance-echoes.ts';
import { statedCourses } from './stance-statements.ts';
import { readVerb } from './stance-of-verbs.ts';
import { readNoun } from './stance-of-nouns.ts';
import { readJudgement, readState } from './stance-of-states.ts';

/** A sentence longer than this, in tokens, is a list or a table. */
const LONGEST = 400;

/** Reads the attitudes of one sentence, in order. */
export function attitudesIn(scene: Scene): Attitude[] {
  if (scene.sentence.to - scene.sentence.from > LONGEST) return [];
  const { view, sentence } = scene;
  const found: Attitude[] = [];
  let next = sentence.from;
  for (const at of scene.marks.cue) {
    if (at < next) continue;
    let taken: { read: Attitude[]; to: number } | null = null;
    for (const hit of cuesAt(view, at, sentence.to)) {
      const read = readCue(scene, hit, found);
      if (!read || (taken && read.every(({ impersonal }) => impersonal))) continue;
      taken = { read, to: hit.to };
      if (read.some(({ impersonal }) => !impersonal)) break;
    }
    if (!taken) continue;
    found.push(...taken.read);
    next = Math.max(taken.to, innerObject(view, sentence, taken.to) ?? 0);
  }
  found.push(...statedCourses(scene, found));
  found.push(...echoedStances(scene, found));
  return found;
}

function readCue(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  if (hit.rule.shape === 'verb') return readVerb(scene, hit, told);
  if (hit.rule.shape === 'noun') return readNoun(scene, hit);
  if (hit.rule.shape === 'state') return readState(scene, hit);
  return readJudgement(scene, hit, told);
}
