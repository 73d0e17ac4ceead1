import { set } from '../text/word-set.ts';
import { nameAt, namedAt } from './proposal-named.ts';
import { course, type Course } from './proposal-words.ts';
import { stated, type Attitude } from './stance-attitude.ts';
import { contentEnd } from './stance-content.ts';
import { authored, ownerOf, PLANS, statementAt } from './stance-holders.ts';
import { actionRule } from './proposal-actions.ts';
import { coursesIn } from './proposal-content.ts';
import type { Scene } from './stance-scene.ts';
import { isAdverb } from './stance-verb-groups.ts';
import { normAt } from './view.ts';

const WILL = set('will would could can');
const BETTER = set('safer stronger better firmer surer steadier easier likelier sturdier sounder');
const LASTING =
  set(`reliable durable secure stable lasting robust credible solid effective likely sustainable resilient
  certain viable`);
const WITH = set('with under through given');

/** "Calm would be more durable with monitors on the border": what a speaker says would make things better. */
export function betterWith(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  if (!WILL.has(normAt(view, at)) || normAt(view, at + 1) !== 'be') return null;
  let next = at + 2;
  while (/^(?:far|much|even|all|the)$/.test(normAt(view, next))) next++;
  const more = normAt(view, next) === 'more' && LASTING.has(normAt(view, next + 1));
  if (!more && !BETTER.has(normAt(view, next))) return null;
  const behind = next + (more ? 2 : 1);
  if (!WITH.has(normAt(view, behind))) return null;
  const statement = statementAt(scene, at);
  if (!statement) return null;
  const courses: Course[] = [];
  for (let i = behind + 1; i < sentence.to && !/^[,;:."—–]$/.test(normAt(view, i)); i++) {
    const named = namedAt(view, sentence, i);
    if (named) courses.push(named);
  }
  if (courses.length === 0) return null;
  return [
    {
      ...stated(scene, at, [statement.speaker], 'supports', courses, 'better-with', null),
      offer: true,
    },
  ];
}

/** Verbs of what a text is made up of, with what stands between them and their object. */
const MADE_UP: ReadonlyMap<string, string> = new Map([
  ['consist', 'of'],
  ['comprise', ''],
  ['include', ''],
  ['contain', ''],
  ['rest', 'on'],
  ['have', ''],
]);
const PARTS = set(
  'parts stages phases layers steps pillars elements tiers strands tracks components chapters strata points',
);
/** Tokens of an object within which its parts are counted. */
const COUNTED_WITHIN = 5;

/** "said that the pact would consist of three stages": the speaker says what a text is to be. */
export function consistsOf(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  if (!/^w(?:ill|ould)$/.test(normAt(view, at)) || !PLANS.has(normAt(view, at - 1))) return null;
  let verb = at + 1;
  while (isAdverb(normAt(view, verb))) verb++;
  const link = MADE_UP.get(normAt(view, verb));
  const statement = statementAt(scene, at);
  if (link === undefined || !statement) return null;
  if (link && normAt(view, verb + 1) !== link) return null;
  const object = verb + (link ? 2 : 1);
  const counted = view.tokens.slice(object, object + COUNTED_WITHIN).some(({ norm }) => PARTS.has(norm));
  if (normAt(view, verb) === 'have' && !counted) return null;
  let from = at - 1;
  while (from > sentence.from && from > at - 5 && !/^(?:an?|the|any|this|that|,|")$/.test(normAt(view, from)))
    from--;
  if (!/^(?:an?|the|any|this)$/.test(normAt(view, from))) return null;
  let to = contentEnd(view, sentence, object);
  if (normAt(view, object) === '"') to = contentEnd(view, sentence, object + 1);
  const place = { view, sentence, to, strong: true };
  const told = course(place, from, to, { kind: 'framework', cls: 'plan', named: true });
  return [stated(scene, at, [statement.speaker], 'proposes', [told], 'consists-of', null)];
}

/** "Her plan would see Chad cede the port", "would freeze the lines": what a plan does is put forward by its author. */
export function planHolds(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  if (!/^w(?:ill|ould)$/.test(normAt(view, at)) || !PLANS.has(normAt(view, at - 1))) return null;
  const holder = ownerOf(scene, at - 1) ?? authored(scene);
  if (!holder) return null;
  let verb = at + 1;
  while (isAdverb(normAt(view, verb))) verb++;
  const sees = normAt(view, verb) === 'see';
  if (!sees && actionRule(normAt(view, verb))?.form !== 'base') return null;
  const place = { view, sentence, to: contentEnd(view, sentence, verb + 1), strong: true };
  const courses = sees ? coursesIn(place, verb + 1, 'that') : coursesIn(place, verb, 'to');
  return courses.length > 0
    ? [stated(scene, at, holder.actors, 'proposes', courses, 'plan-holds', null)]
    : null;
}

const SHOULD = set('should must ought');
const SAYING = set(
  'specify say state define spell name list function work look resemble mirror follow cover guarantee',
);
/** Tokens between what is wanted and the verb that says how it is to be. */
const SPOKEN_WITHIN = 12;
const MUTUAL = set('article mutual');

/** "The guarantees must spell out who comes to our aid": a thing is wanted by whoever says how it should be. */
export function shouldSay(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  if (!SHOULD.has(normAt(view, at))) return null;
  let verb = at + 1;
  while (isAdverb(normAt(view, verb)) || normAt(view, verb) === 'to') verb++;
  const statement = statementAt(scene, at);
  if (!SAYING.has(normAt(view, verb)) || !statement) return null;
  for (let i = at - 1; i >= Math.max(sentence.from, at - SPOKEN_WITHIN); i--) {
    if (/^[;:,]$/.test(normAt(view, i))) return null;
    if (nameAt(view, sentence, i)?.rule.kind !== 'security-guarantee') continue;
    // "Article 5 guarantees", "mutual defence guarantees": told apart from those of any other sort.
    let from = i;
    while (from > Math.max(sentence.from, i - 5) && !MUTUAL.has(normAt(view, from))) from--;
    if (!MUTUAL.has(normAt(view, from))) {
      const named = namedAt(view, sentence, i);
      return named ? [stated(scene, at, [statement.speaker], 'proposes', [named], 'should-say', null)] : null;
    }
    const place = { view, sentence, to: i + 1, strong: true };
    const told = course(place, from, i + 1, {
      kind: 'security-guarantee',
      cls: 'mutual-defence',
      named: true,
    });
    return [stated(scene, at, [statement.speaker], 'proposes', [told], 'should-say', null)];
  }
  return null;
}
