import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';
import { nounRule, type NounRule } from './proposal-nouns.ts';
import {
  course,
  DEFINITE,
  DETERMINERS,
  MODALS,
  PREPOSITIONS,
  type Course,
  type Place,
} from './proposal-words.ts';
import { termsIn } from './proposal-terms.ts';
import { textOf } from './proposal-text.ts';
import { kindOf } from './proposal-kinds.ts';
import { normAt, type SentenceView, type View } from './view.ts';

const IDENTIFYING =
  set(`peace labor labour tentative preliminary provisional unity joint direct national inclusive permanent temporary
  unconditional withdrawal customs fisheries climate free exchange swap reconciliation power cooperation association
  extension revised trade nuclear mineral minerals draft framework ceasefire truce hostage prisoner border
  comprehensive final interim security economic normalisation normalization reform transition political defence
  defense military humanitarian territorial land nato state tariff pay wage water gas grain energy arms reconstruction rescue budget migration`);
/** Words before "plan" or "agreement" that tell which one: "peace", "28". */
export const identifies = (norm: string): boolean => IDENTIFYING.has(norm) || /^\d+$/.test(norm);

/** Forces to be sent, not those that fight: "an African force", "foreign troops", never "Russian forces". */
export function sentTroops(view: View, from: number, head: number): boolean {
  const words = textOf(view, from, head + 1).toLowerCase();
  if (
    /\b(?:peacekeep\w*|international|foreign|multinational|stabili[sz]ation|reassurance|monitoring|protection|observer|african|european|western|arab|allied|nato|un|u\.n\.|joint african|regional|east african|hybrid|deterrence|verification|buffer|intervention) (?:[\p{L}-]+ )?(?:force|forces|troops|soldiers|mission)$/u.test(
      words,
    )
  )
    return true;
  if (normAt(view, head + 1) === 'on' && GROUND.test(textOf(view, head + 2, head + 4).toLowerCase()))
    return true;
  if (/\b(?:military|troop) presence$/u.test(words)) return true;
  if (/^coalition$/.test(normAt(view, head))) return /^of$/.test(normAt(view, head + 1));
  return /^force$/.test(normAt(view, head)) && /-?called\b/.test(words);
}

/** Where boots are: "troops on | the ground". */
const GROUND = /^(?:the ground|(?:\p{L}+ )?soil)/u;

export const nounKind = (rule: NounRule, words: string): ProposalKind =>
  rule.kind === 'other' && kindOf(words) === 'ceasefire' ? 'ceasefire' : rule.kind;

export const weakKind = (rule: NounRule, words: string): ProposalKind => {
  const told = kindOf(words);
  return told ?? rule.kind;
};
/** A noun with its modifiers, whose class tells what it names. */
interface Name {
  rule: NounRule;
  from: number;
}

/** A noun that may name a course of action; null where it only modifies the noun behind it. */
export function nameAt(view: View, sentence: SentenceView, at: number): Name | null {
  const rule = nounRule(normAt(view, at));
  if (!rule) return null;
  // The head of a compound names it: "tariff truce", "ceasefire deal".
  if (nounRule(normAt(view, at + 1))) return null;
  const modifier = rule.weak ? nounRule(normAt(view, at - 1)) : undefined;
  let from = at;
  while (
    from > sentence.from &&
    from > at - 6 &&
    modifies(view, from - 1) &&
    !isFinite(view, sentence, from - 1)
  )
    from--;
  return { rule: modifier && !modifier.weak ? modifier : rule, from };
}

/** "Moscow rejected | European troops": a past tense right behind its subject modifies nothing. */
const isFinite = (view: View, sentence: SentenceView, at: number): boolean =>
  normAt(view, at).endsWith('ed') &&
  sentence.references.some((one) => one.to === at && !one.possessive && !one.adjective);

/** A noun that names a course of action and stands by itself in the sentence: told, whoever holds what of it. */
export function namedAt(view: View, sentence: SentenceView, at: number): Course | null {
  const name = nameAt(view, sentence, at);
  if (!name) return null;
  const { rule: naming, from } = name;
  const place = { view, sentence, to: sentence.to, strong: false };
  const identified =
    !naming.weak ||
    (naming.cls === 'troops'
      ? sentTroops(view, from, at)
      : termsIn(view, from, at + 1).length > 0 ||
        view.tokens.slice(from, at).some(({ norm }) => identifies(norm)));
  if (!identified) return null;
  return course(place, from, at + 1, {
    kind: naming.weak
      ? weakKind(naming, textOf(view, from, at + 1))
      : nounKind(naming, textOf(view, from, at + 1)),
    cls: naming.cls,
    definite: DEFINITE.has(normAt(view, from - 1)),
    named: true,
  });
}

const MODIFIERS =
  set(`one two three four five six seven eight nine ten immediate full frozen security prisoner military foreign european western
  african arab legally binding - % nato international multinational un u.n. reassurance stabilisation stabilization peacekeeping monitoring observer`);
const MODIFYING_END = /(?:al|ial|ian|ary|ent|ive|ous|ful|ed|ate|ic|day|month|week|year|hour|point)$/;

const modifies = (view: View, at: number): boolean => {
  const { text, norm } = view.tokens[at] ?? { text: '', norm: '' };
  if (DETERMINERS.has(norm) || PREPOSITIONS.has(norm) || MODALS.has(norm)) return false;
  return (
    MODIFIERS.has(norm) ||
    nounRule(norm) !== undefined ||
    /^\d[\d.,]*$/.test(text) ||
    identifies(norm) ||
    (MODIFYING_END.test(norm) && /^\p{Ll}/u.test(text))
  );
};

export const courseAhead = (place: Place, from: number, to: number): Course | null => {
  for (let at = from; at < to; at++) {
    const named = namedAt(place.view, place.sentence, at);
    if (named) return named;
  }
  return null;
};

export const rulesAhead = (view: View, from: number, to: number): NounRule | undefined => {
  for (let at = from; at < to; at++) {
    const rule = nounRule(normAt(view, at));
    if (rule && !rule.weak) return rule;
  }
  return undefined;
};
