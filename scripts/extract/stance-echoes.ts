import type { Stance } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';
import type { Attitude } from './stance-attitude.ts';
import { contentBefore } from './stance-content.ts';
import { holderBefore, holdersFrom, ownerOf } from './stance-holders.ts';
import type { Holder, Scene } from './stance-scene.ts';
import { isAdverb, startOfGroup } from './stance-verb-groups.ts';
import { isQuoted, normAt } from './view.ts';

const HELPERS = set('did does do has have had is are was were will would');
const LIKEWISE = set('so as neither nor');
const ENDS = set('. , ; : ! ? — – --');
const GOOD = set('support backing blessing approval endorsement praise applause consent assent');
const BAD = set(
  'criticism opposition resistance objections rejection scorn condemnation rebuke pushback outrage anger fury hostility ridicule',
);
const DOUBTING = set('scepticism skepticism caution doubts reservations unease');
/** Tokens between a verb of getting and what is got: "drew unusually sharp | criticism". */
const GOT_WITHIN = 6;

/** Stances told by those of others: "so did Berlin", "Warsaw has not", "the plan won the backing of Rome". */
export function echoedStances(scene: Scene, found: readonly Attitude[]): Attitude[] {
  return [
    ...scene.marks.helper.flatMap((at) => echo(scene, at, found)),
    ...scene.marks.getting.flatMap((at) => got(scene, at, found)),
  ];
}

function echo(scene: Scene, at: number, found: readonly Attitude[]): Attitude[] {
  const { view, sentence } = scene;
  if (isQuoted(sentence, view.tokens[at]?.start ?? 0)) return [];
  const offset = view.tokens[at]?.start ?? 0;
  const last =
    found.filter((one) => one.span.end <= offset && one.holders.length > 0).at(-1) ??
    scene.before.filter((one) => one.holders.length > 0).at(-1);
  if (!last) return [];
  const word = normAt(view, at);
  // "as did Starmer", "and so is the head of the union, Mary Ng".
  if (HELPERS.has(word) && LIKEWISE.has(normAt(view, at - 1))) {
    const holder = holdersFrom(scene, at + 1, 4);
    return holder ? [copied(scene, at, last, holder, last.stance)] : [];
  }
  let not = at;
  if (!word.endsWith("n't")) {
    not = at + 1;
    while (isAdverb(normAt(view, not)) && normAt(view, not) !== 'not') not++;
    if (normAt(view, not) !== 'not') return [];
  }
  if (!ENDS.has(normAt(view, not + 1)) && not + 1 < sentence.to) return [];
  if (last.stance !== 'supports' && last.stance !== 'conditional') return [];
  const holder = holderBefore(scene, startOfGroup(view, sentence, at + 1));
  return holder && !holder.actors.some((actor) => last.holders.includes(actor))
    ? [copied(scene, at, last, holder, 'opposes')]
    : [];
}

function copied({ view }: Scene, at: number, last: Attitude, holder: Holder, stance: Stance): Attitude {
  const token = view.tokens[at];
  const span = { start: token?.start ?? 0, end: token?.end ?? 0 };
  return {
    ...last,
    holders: holder.actors,
    stance,
    sure: false,
    condition: null,
    span,
    rules: [{ rule: 'stance-echoed', span }],
  };
}

/** "has Oman’s blessing", "drew criticism from Warsaw": what is got tells where the one it comes from stands. */
function got(scene: Scene, at: number, found: readonly Attitude[]): Attitude[] {
  const { view, sentence } = scene;
  for (let noun = at + 1; noun < Math.min(sentence.to, at + GOT_WITHIN); noun++) {
    const word = normAt(view, noun);
    if (ENDS.has(word)) return [];
    const stance = GOOD.has(word)
      ? 'supports'
      : BAD.has(word)
        ? 'opposes'
        : DOUBTING.has(word)
          ? 'undecided'
          : null;
    if (!stance) continue;
    const named = sentence.references.some((one) => one.possessive && one.to <= noun && one.from > at);
    const holder = /^(?:of|from|in|by|among)$/.test(normAt(view, noun + 1))
      ? holdersFrom(scene, noun + 2, 4)
      : named
        ? ownerOf(scene, noun)
        : null;
    const courses = holder
      ? contentBefore(
          view,
          sentence,
          startOfGroup(view, sentence, at),
          found.flatMap((one) => one.courses),
        )
      : [];
    if (!holder || courses.length === 0) return [];
    const start = view.tokens[at]?.start ?? 0;
    const span = { start, end: view.tokens[noun]?.end ?? start };
    return [
      {
        holders: holder.actors,
        stance,
        voice: null,
        sure: true,
        condition: null,
        courses,
        span,
        rules: [{ rule: 'support-got', span }],
      },
    ];
  }
  return [];
}
