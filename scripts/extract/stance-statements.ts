import { set } from '../text/word-set.ts';
import { actionRule, LEADING } from './proposal-actions.ts';
import { coursesIn } from './proposal-content.ts';
import { namedAt } from './proposal-named.ts';
import { nounRule } from './proposal-nouns.ts';
import type { Course } from './proposal-words.ts';
import { conditionNear } from './stance-conditions.ts';
import { contentEnd } from './stance-content.ts';
import { authored, holderBefore, ownerOf, PLANS, statementAt } from './stance-holders.ts';
import { mainSubject } from './stance-pronouns.ts';
import type { Scene } from './stance-scene.ts';
import { conditionWanted, stated, type Attitude } from './stance-attitude.ts';
import { betterWith, consistsOf, planHolds, shouldSay } from './stance-contents.ts';
import { isAdverb, isBe, startOfGroup } from './stance-verb-groups.ts';
import { isQuoted, normAt } from './view.ts';

const HAVE_TO = set('has have had need needs needed');
const WILL = set("will would could won't wouldn't 'll we'll cannot can't");
const ONCE = set('if when after once');
const HAPPENING = set('happen begin start resume proceed succeed come be take place possible');

/** True when an offset lies in what tells an attitude or in its courses. */
const reaches = ({ courses, span }: Attitude, offset: number): boolean =>
  (offset >= span.start && offset < span.end) ||
  courses.some((one) => offset >= one.start && offset < one.end);

/** Stances that no verb of stance tells: "Israel must withdraw", "we will not leave Donbas", "we need guarantees". */
export function statedCourses(scene: Scene, told: readonly Attitude[]): Attitude[] {
  const { view } = scene;
  const found: Attitude[] = [];
  const covered = (at: number) => {
    const offset = view.tokens[at]?.start ?? 0;
    return told.some((one) => reaches(one, offset)) || found.some((one) => reaches(one, offset));
  };
  for (const read of [awaitedFirst, onlyIf, wayOut, underPlan]) {
    const attitude = read(scene, covered);
    if (attitude) found.push(attitude);
  }
  for (const at of scene.marks.duty) {
    if (covered(at)) continue;
    const read =
      planHolds(scene, at) ??
      betterWith(scene, at) ??
      consistsOf(scene, at) ??
      shouldSay(scene, at) ??
      (WILL.has(normAt(view, at)) || normAt(view, at) === 'going'
        ? readWill(scene, at)
        : readDuty(scene, at));
    if (read) found.push(...read);
  }
  return found;
}

/** "nothing to talk about until the army leaves", "no talks before a ceasefire": what has to come first. */
function awaitedFirst(scene: Scene, covered: (at: number) => boolean): Attitude | null {
  const { view, sentence } = scene;
  for (const at of scene.marks.waiting) {
    if (at < sentence.from + 2 || at >= sentence.to - 2 || covered(at + 1)) continue;
    const statement = statementAt(scene, at);
    if (!statement) continue;
    let denied = -1;
    for (let i = at - 1; i >= Math.max(sentence.from, at - 12) && normAt(view, i) !== ';'; i--)
      if (/^(?:no|not|nothing|never|cannot|impossible|unthinkable)$|n't$/.test(normAt(view, i))) denied = i;
    if (denied < 0) continue;
    if (normAt(view, at) === 'without') {
      const attitude = lacking(scene, at, denied, statement.speaker);
      if (attitude) return attitude;
      continue;
    }
    const courses = clauseCourses(scene, at + 1);
    if (courses.length > 0)
      return stated(scene, at, [statement.speaker], 'proposes', courses, 'awaited-first', null);
  }
  return null;
}

/** "no deal without guarantees", "will not sign without a truce": what must not be lacking. */
function lacking(scene: Scene, at: number, denied: number, speaker: string): Attitude | null {
  const { view, sentence } = scene;
  const to = contentEnd(view, sentence, at + 1);
  const courses = coursesIn({ view, sentence, to, strong: false }, at + 1, 'np').filter(
    ({ anaphor, named, cls }) => anaphor === null && (named || nounRule(cls) !== undefined),
  );
  const own = holderBefore(scene, startOfGroup(view, sentence, denied))?.actors;
  return courses.length > 0
    ? stated(scene, at, own?.length === 1 ? own : [speaker], 'proposes', courses, 'awaited-first', null)
    : null;
}

/** "… to do so only if Ukraine were given membership": whoever the sentence is about wants it. */
function onlyIf(scene: Scene, covered: (at: number) => boolean): Attitude | null {
  const { view, sentence } = scene;
  for (const at of scene.marks.only) {
    if (at < sentence.from + 2 || at >= sentence.to - 3) continue;
    // "can only happen after", "will only be possible if"
    const once = [1, 2, 3].find((ahead) => ONCE.has(normAt(view, at + ahead)));
    const between = view.tokens.slice(at + 1, at + (once ?? 1)).every(({ norm }) => HAPPENING.has(norm));
    if (once === undefined || !between || covered(at + once + 1)) continue;
    const from = at + once + 1;
    const holders = [statementAt(scene, at)?.speaker ?? mainSubject(scene, at)?.actors[0]].filter(
      (one) => one !== undefined,
    );
    const to = contentEnd(view, sentence, from);
    for (let i = from; i < to && holders.length > 0; i++) {
      const named = namedAt(view, sentence, i);
      if (named) return stated(scene, at, holders, 'proposes', [named], 'condition-wanted', null);
    }
    const courses = clauseCourses(scene, from);
    if (courses.length > 0 && holders.length > 0)
      return stated(scene, at, holders, 'proposes', courses, 'condition-wanted', null);
  }
  return null;
}

function clauseCourses({ view, sentence }: Scene, from: number): Course[] {
  const to = contentEnd(view, sentence, from);
  for (let at = from + 1; at < Math.min(to, from + 8); at++) {
    const rule = actionRule(normAt(view, at));
    if (!rule || rule.form === 'ing') continue;
    return coursesIn({ view, sentence, to, strong: false }, at, 'to').map((course) => {
      const start = view.tokens[from]?.start ?? course.start;
      return { ...course, start, words: view.article.text.slice(start, course.end) };
    });
  }
  return [];
}

/** "The way to peace is for Russia to withdraw": what a speaker holds to be the way out. */
function wayOut(scene: Scene, covered: (at: number) => boolean): Attitude | null {
  const { view, sentence } = scene;
  for (const at of scene.marks.being) {
    if (
      at < sentence.from + 2 ||
      at >= sentence.to - 3 ||
      (normAt(view, at + 1) !== 'for' && normAt(view, at + 1) !== 'to') ||
      covered(at + 2)
    )
      continue;
    const statement = statementAt(scene, at);
    const subject = view.tokens
      .slice(Math.max(sentence.from, at - 9), at)
      .some(({ norm }) =>
        /^(?:way|path|solution|key|answer|priority|step|goal|aim|demand|condition|proposal|idea|plan|requirement)$/.test(
          norm,
        ),
      );
    if (!statement || !subject) continue;
    const to = contentEnd(view, sentence, at + 2);
    const courses = coursesIn(
      { view, sentence, to, strong: false },
      at + 2,
      normAt(view, at + 1) === 'for' ? 'who-to' : 'to',
    );
    if (courses.length > 0)
      return stated(scene, at, [statement.speaker], 'proposes', courses, 'way-out', null);
  }
  return null;
}

/** Tokens between "under" and the noun of a plan. */
const PLAN_WITHIN = 8;

/** "Under the American proposal, Ukraine would cede Donetsk": what a plan holds is put forward by its author. */
function underPlan(scene: Scene, covered: (at: number) => boolean): Attitude | null {
  const { view, sentence } = scene;
  for (const at of scene.marks.under) {
    let noun = at + 1;
    while (noun < Math.min(sentence.to, at + PLAN_WITHIN) && !PLANS.has(normAt(view, noun))) noun++;
    const from = normAt(view, noun + 1) === ',' ? noun + 2 : noun + 1;
    const named = sentence.references.some((one) => one.from === from && !one.adjective);
    if (!PLANS.has(normAt(view, noun)) || (from === noun + 1 && !named) || covered(from)) continue;
    const holder = ownerOf(scene, noun) ?? authored(scene);
    const to = contentEnd(view, sentence, from);
    const courses = holder ? coursesIn({ view, sentence, to, strong: true }, from, 'that') : [];
    if (holder && courses.length > 0)
      return stated(scene, at, holder.actors, 'proposes', courses, 'plan-holds', null);
  }
  return null;
}

/** Tokens within which what is needed is named. */
const THING = 6;

function readDuty(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  const haveTo = HAVE_TO.has(normAt(view, at));
  let next = at + 1;
  while (isAdverb(normAt(view, next)) || normAt(view, next) === 'not') next++;
  const needed = haveTo && normAt(view, next) !== 'to';
  if (needed && !normAt(view, at).startsWith('need')) return null;
  const statement = statementAt(scene, at);
  if (!statement) return null;
  const end = contentEnd(view, sentence, next);
  if (normAt(view, at - 1) === 'there') {
    // "there must be a truce", "there needed to be guarantees": the thing itself.
    const be = haveTo ? (needed ? at : next + 1) : next;
    if (normAt(view, be) !== 'be') return null;
    for (let i = be + 1; i < Math.min(end, be + THING); i++) {
      const named = namedAt(view, sentence, i);
      if (named) return [stated(scene, at, [statement.speaker], 'proposes', [named], 'need-stated', null)];
    }
    return null;
  }
  if (needed) {
    // "Ukraine needs security guarantees": the thing itself.
    for (let i = next; i < Math.min(end, next + 6); i++) {
      const named = namedAt(view, sentence, i);
      if (named) return [stated(scene, at, [statement.speaker], 'proposes', [named], 'need-stated', null)];
    }
    return null;
  }
  if (haveTo) next++;
  let verb = next;
  while (isAdverb(normAt(view, verb)) || normAt(view, verb) === 'be') verb++;
  const start = clauseStart(scene, at);
  if (!actionRule(normAt(view, verb)) && !LEADING.has(normAt(view, verb))) {
    if (normAt(view, next) !== 'be' && !/^(?:come|cover|precede|start)$/.test(normAt(view, verb)))
      return null;
    // "A ceasefire must come first": the thing itself is what is wanted.
    for (let i = at - 1; i >= Math.max(start, at - 6); i--) {
      const named = namedAt(view, sentence, i);
      if (named && !/^(?:and|of|to)$/.test(normAt(view, i - 1)))
        return [stated(scene, at, [statement.speaker], 'proposes', [named], 'duty-stated', null)];
    }
    return null;
  }
  const courses = coursesIn({ view, sentence, to: end, strong: false }, start, 'that');
  if (courses.length === 0) return null;
  const negated = normAt(view, at + 1) === 'not';
  return [
    stated(scene, at, [statement.speaker], negated ? 'opposes' : 'proposes', courses, 'duty-stated', null),
  ];
}

const AUXILIARY = set('is are was were be been has have had does did who which');

const clauseStart = ({ view, sentence }: Scene, at: number): number => {
  let start = at;
  while (
    start > sentence.from &&
    at - start < 12 &&
    !/^(?:["“”,;:—–.]|that|and|but|said|says)$/.test(normAt(view, start - 1))
  )
    start--;
  // "who were displaced | must be returned": the verb of a relative clause is no beginning.
  return AUXILIARY.has(normAt(view, start)) ? sentence.from : start;
};

/** "is not | going to": the token of "is"; null where nobody is. */
function goingFrom({ view, sentence }: Scene, at: number): number | null {
  if (normAt(view, at + 1) !== 'to') return null;
  let be = at - 1;
  while (be > sentence.from && (isAdverb(normAt(view, be)) || normAt(view, be) === 'not')) be--;
  return isBe(normAt(view, be)) ? be : null;
}

/** True for whoever speaks of themselves, or of the state or the body that they belong to. */
const speaksFor = ({ view }: Scene, speaker: string | undefined, own: string | undefined): boolean =>
  speaker !== undefined &&
  own !== undefined &&
  (speaker === own || view.resolved.affiliations.get(speaker) === own);

function readWill(scene: Scene, given: number): Attitude[] | null {
  const { view, sentence } = scene;
  const going = normAt(view, given) === 'going' ? goingFrom(scene, given) : null;
  if (normAt(view, given) === 'going' && going === null) return null;
  const at = going ?? given;
  const word = normAt(view, at);
  const no = normAt(view, at - 2) === '-' ? at - 3 : at - 2;
  const nobody =
    normAt(view, at - 1) === 'nobody' || (normAt(view, at - 1) === 'one' && normAt(view, no) === 'no');
  let negated = nobody || /n't$|^cannot$/.test(word);
  let next = at + 1;
  while (isAdverb(normAt(view, next)) || /^(?:not|never)$/.test(normAt(view, next))) {
    negated ||= /^(?:not|never)$/.test(normAt(view, next));
    next++;
  }
  if (going !== null) next = given + 2;
  if (/^(?:cannot|can't|could)$/.test(word) && !negated && normAt(view, next) !== 'be') return null;
  if (normAt(view, next) === 'be' && !negated) return readNone(scene, at) ?? readHeld(scene, at, next);
  const rule = actionRule(normAt(view, next));
  if (rule?.form !== 'base') return null;
  const end = contentEnd(view, sentence, next);
  const courses = coursesIn({ view, sentence, to: end, strong: false }, next, 'to');
  const statement = statementAt(scene, at);
  const spoken = nobody || OWN_WORD.test(word);
  const holder = spoken ? null : holderBefore(scene, at);
  const quoted = isQuoted(sentence, view.tokens[at]?.start ?? 0);
  const own = spoken ? statement?.speaker : holder?.actors.length === 1 ? holder.actors[0] : undefined;
  const actors = spoken && statement ? [statement.speaker] : (holder?.actors ?? []);
  if (actors.length === 0) return null;
  const condition = conditionNear(view, sentence, at, next);
  if (courses.length === 0) {
    // "Russia would end its war if …": nothing new is offered, but something is wanted for it.
    if (negated || !ENDING.has(rule.lemma)) return null;
    const voice = statement && !actors.includes(statement.speaker) ? statement.speaker : null;
    return conditionWanted(
      scene,
      { ...stated(scene, at, actors, 'conditional', [], '', null), voice },
      condition,
    );
  }
  // A promise counts when the one who makes it says it.
  const owned = speaksFor(scene, statement?.speaker, own);
  if (!negated && !owned && !(statement && !quoted && condition?.hard)) return null;
  if (negated && quoted && !owned) return null;
  const stance = negated ? 'opposes' : condition?.hard ? 'conditional' : 'proposes';
  const found = stated(
    scene,
    at,
    actors,
    stance,
    courses,
    negated ? 'refusal-stated' : 'promise-stated',
    condition?.text ?? null,
  );
  const voice = statement && !actors.includes(statement.speaker) ? statement.speaker : null;
  return [{ ...found, voice }, ...conditionWanted(scene, found, condition)];
}

/** A pronoun of the speaker with its verb. */
const OWN_WORD = /^(?:we'll|we're|i'll|i'm)$/;
const ENDING = set('end stop halt cease pause suspend');

/** "No foreign troops will be deployed": the speaker’s no. */
function readNone(scene: Scene, at: number): Attitude[] | null {
  const { view, sentence } = scene;
  const start = clauseStart(scene, at);
  const statement = statementAt(scene, at);
  if (normAt(view, start) !== 'no' || !statement) return null;
  const courses = coursesIn(
    { view, sentence, to: contentEnd(view, sentence, at), strong: true },
    start,
    'that',
  );
  return courses.length > 0
    ? [stated(scene, at, [statement.speaker], 'opposes', courses, 'refusal-stated', null)]
    : null;
}

/** "elections could be held if …": the speaker’s yes on a condition. */
function readHeld(scene: Scene, at: number, be: number): Attitude[] | null {
  const { view, sentence } = scene;
  const statement = statementAt(scene, at);
  const condition = conditionNear(view, sentence, at, be);
  if (!statement || !condition?.hard || !actionRule(normAt(view, be + 1))) return null;
  const courses = coursesIn(
    { view, sentence, to: contentEnd(view, sentence, be), strong: false },
    clauseStart(scene, at),
    'that',
  );
  if (courses.length === 0) return null;
  const found = stated(
    scene,
    at,
    [statement.speaker],
    'conditional',
    courses,
    'conditional-stated',
    condition.text,
  );
  return [found, ...conditionWanted(scene, found, condition)];
}
