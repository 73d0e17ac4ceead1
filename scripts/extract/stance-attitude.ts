import type { Stance } from '../../src/lib/datasets/index.ts';
import type { RuleUse, Span } from '../model.ts';
import { actionRule } from './proposal-actions.ts';
import { actionCourse } from './proposal-clauses.ts';
import { coursesIn } from './proposal-content.ts';
import { one, type Course } from './proposal-words.ts';
import type { Condition } from './stance-conditions.ts';
import type { Scene } from './stance-scene.ts';
import { normAt } from './view.ts';

/** Where somebody stands on courses of action, as one place of the text tells it. */
export interface Attitude {
  holders: string[];
  stance: Stance;
  /** Whose word it is, when it is not the outlet's or the holder's own. */
  voice: string | null;
  sure: boolean;
  condition: string | null;
  courses: Course[];
  span: Span;
  rules: RuleUse[];
  /** Of a passive without an agent: told, but of nobody. */
  impersonal?: boolean;
  /** A readiness: puts forward what nobody told before. */
  offer?: boolean;
  /** The token up to which its words are read. */
  until?: number;
}

/** What somebody makes the condition of a yes is what they want: "only if the troops leave the corridor". */
export function conditionWanted(
  scene: Scene,
  { holders, stance, voice, sure }: Attitude,
  condition: Condition | null,
  only = false,
): Attitude[] {
  if (!condition || holders.length === 0 || (stance !== 'conditional' && !only)) return [];
  const { view, sentence } = scene;
  const place = { view, sentence, to: condition.to, strong: false };
  const told = coursesIn(place, condition.from, 'that');
  const frame = told.length > 0 ? told : doneBy(scene, condition);
  const object = frame.length > 0 ? -1 : givenAt(scene, condition);
  const courses = (
    frame.length > 0
      ? frame
      : object >= 0
        ? coursesIn({ ...place, strong: true }, object, 'np')
        : coursesIn(place, condition.from, 'np')
  ).filter(({ anaphor }) => !anaphor);
  if (courses.length === 0) return [];
  const span = {
    start: Math.min(...courses.map((one) => one.start)),
    end: Math.max(...courses.map((one) => one.end)),
  };
  return [
    {
      holders,
      stance: 'proposes',
      voice,
      sure,
      condition: null,
      courses,
      span,
      rules: [{ rule: 'condition-wanted', span }],
    },
  ];
}

/** "if the rebels surrendered the port": whoever the condition is about, and what is to be done. */
function doneBy({ view, sentence }: Scene, { from, to }: Condition): Course[] {
  const subject = sentence.references.find(
    (reference) => reference.from >= from && reference.from <= from + 1 && !reference.possessive,
  );
  const form = subject ? actionRule(normAt(view, subject.to))?.form : undefined;
  if (!subject || (form !== 'ed' && form !== 's')) return [];
  return one(actionCourse({ view, sentence, to, strong: false }, subject.to, from));
}

/** "if it gets a road", "if the union accepted new rosters": what is to be had or agreed to. */
function givenAt({ view }: Scene, { from, to }: Condition): number {
  for (let at = from + 1; at < Math.min(to, from + 9); at++)
    if (
      /^(?:gets?|got|receives?|received|given|accepts?|accepted|approves?|approved|obtains?|backs|backed)$/.test(
        normAt(view, at),
      )
    )
      return at + 1;
  return -1;
}

/** What a statement tells of the courses in it. */
export function stated(
  { view }: Scene,
  at: number,
  holders: string[],
  stance: Attitude['stance'],
  courses: Course[],
  rule: string,
  condition: string | null,
): Attitude {
  const token = view.tokens[at];
  const span = {
    start: Math.min(token?.start ?? 0, ...courses.map((one) => one.start)),
    end: Math.max(token?.end ?? 0, ...courses.map((one) => one.end)),
  };
  return {
    holders,
    stance,
    voice: null,
    sure: false,
    condition,
    courses,
    span,
    rules: [{ rule, span: { start: token?.start ?? 0, end: token?.end ?? 0 } }],
  };
}
