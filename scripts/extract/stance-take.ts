import type { Stance } from '../../src/lib/datasets/index.ts';
import type { Span } from '../model.ts';
import { conditionWanted, type Attitude } from './stance-attitude.ts';
import type { Course } from './proposal-words.ts';
import { conditionNear, type Condition } from './stance-conditions.ts';
import type { CueHit } from './stance-cues.ts';
import { statementAt } from './stance-holders.ts';
import type { Holder, Scene } from './stance-scene.ts';
import { normAt } from './view.ts';

/** The opposite for a cue that is denied: "does not accept", "has not ruled out". */
export function denied(stance: Stance, perfect: boolean): Stance | null {
  if (stance === 'supports') return perfect ? 'undecided' : 'opposes';
  if (stance === 'opposes') return perfect ? 'undecided' : 'supports';
  if (stance === 'conditional') return 'opposes';
  if (stance === 'undecided') return 'undecided';
  return null;
}
export function spanOf({ view }: Scene, hit: CueHit, courses: readonly Course[]): Span {
  const start = view.tokens[hit.from]?.start ?? 0;
  const end = view.tokens[hit.to - 1]?.end ?? 0;
  return {
    start: courses.reduce((least, one) => Math.min(least, one.start), start),
    end: courses.reduce((most, one) => Math.max(most, one.end), end),
  };
}

export function attitude(
  scene: Scene,
  hit: CueHit,
  holder: Holder | null,
  given: Stance,
  courses: Course[],
  modal: string | null,
): Attitude[] | null {
  const { view, sentence } = scene;
  const span = spanOf(scene, hit, courses);
  const rules = [
    {
      rule: hit.rule.name,
      span: { start: view.tokens[hit.from]?.start ?? 0, end: view.tokens[hit.to - 1]?.end ?? 0 },
    },
  ];
  if (!holder || holder.actors.length === 0)
    return [
      {
        holders: [],
        stance: given,
        voice: null,
        sure: false,
        condition: null,
        courses,
        span,
        rules,
        impersonal: true,
      },
    ];
  const condition = conditionNear(view, sentence, hit.from, hit.to);
  const ready =
    hit.rule.shape === 'state' ||
    (modal !== null && /^(?:would|will|'ll|'d|could|can|may|might)$/.test(modal)) ||
    isOnly(scene, condition);
  const stance = withCondition(given, condition, ready);
  const voice = voiceOf(scene, hit, holder);
  const found: Attitude = {
    holders: holder.actors,
    stance,
    voice,
    sure: holder.sure,
    condition: condition && stance !== 'undecided' ? condition.text : null,
    courses,
    span,
    rules,
  };
  return [
    found,
    ...conditionWanted(
      scene,
      found,
      condition,
      condition !== null && condition.from > hit.to && isOnly(scene, condition),
    ),
  ];
}

export const isOnly = ({ view }: Scene, condition: Condition | null): boolean =>
  (condition !== null && [1, 2, 3, 4].some((back) => normAt(view, condition.from - back) === 'only')) ||
  (condition !== null && /^(?:that|provided|condition|as)$/.test(normAt(view, condition.from - 1)));

export function withCondition(stance: Stance, condition: Condition | null, ready: boolean): Stance {
  if (!condition?.hard) return stance;
  if (stance === 'supports' && ready) return 'conditional';
  return stance;
}

/** Who says it, where that is somebody else than the holder. */
export function voiceOf(scene: Scene, hit: CueHit, holder: Holder): string | null {
  const statement = statementAt(scene, hit.from);
  if (!statement || holder.actors.includes(statement.speaker)) return null;
  return statement.speaker;
}
