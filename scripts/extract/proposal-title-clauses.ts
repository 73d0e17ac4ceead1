import { actionRule, LIGHT } from './proposal-actions.ts';
import { set } from '../text/word-set.ts';

const PRONOUN = /^(?:he|she|it|they|we|you|i|there)\s/iu;
const DUTY =
  /(?<!\b(?:that|which|who))\s(?:must|should|shall|(?:can|could|may|might)(?= be )|(?:may |might )?have to|(?:would |will )?(?:needs?|have) to|has to|had to|ought to|would(?! be)|will(?! be))\s(?:(not)\s)?(?:also\s|immediately\s)?/iu;
const PREPOSITION =
  /^(?:of|to|for|in|with|on|at|by|from|between|under|after|before|as|into|over|against|within|during)$/u;

/** "Israel must withdraw" → "Israel to withdraw"; without quotation marks, brackets, and what hangs over. */
export function inInfinitive(words: string): string {
  const plain = words
    .replace(/^[^\p{L}\p{N}$€£]+/u, '')
    .replace(/^not only (?:does|do|did)\s+/iu, '')
    .replace(/^(?:the\s+)?(?:urgent\s+)?need to\s+/iu, '')
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/,\s+(?:and(?!\s(?:at|in|on|over|under|from|to)\s)|but|which|who|where|while|with|so)\s.*$/u, '')
    .replace(/[“”"«»]|(?<!\p{L})['‘’](?=\p{L})|(?<=[,.])['’]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [subject, rest] = PRONOUN.test(plain) ? ['', plain.replace(PRONOUN, '')] : ['x', plain];
  const duty = DUTY.exec(` ${rest}`);
  const turned = duty
    ? subject === '' && duty.index === 0
      ? ` ${rest}`.replace(DUTY, duty[1] ? 'not to ' : '')
      : ` ${rest}`.replace(DUTY, duty[1] ? ' not to ' : ' to ').trim()
    : subject === ''
      ? bareVerb(rest)
      : plain;
  return clauseTurned(turned)
    .replace(/^(?:to\s+)+/iu, '')
    .replace(/^(?:the|a|an|its|his|her|their|any|that|this|such)\s+/iu, '')
    .trim();
}

/** "they granted him a waiver" → "grant him a waiver". */
function bareVerb(words: string): string {
  const [verb = '', ...object] = words.split(' ');
  const rule = actionRule(verb.toLowerCase());
  return rule && rule.form !== 'ing' ? [rule.lemma, ...object].join(' ') : words;
}

/** Words that only the object or the particle of a verb begins with. */
const OBJECT_AHEAD = set(
  'the a an its his her their our all some any each every both these those up out back down off',
);
const RELATIVE = set('that which who whom');
/** Tokens of a subject in front of its verb. */
const SUBJECT = 4;

/** Who is to do it or what is to be done, in the infinitive: "the airline drop its plan" → "the airline to drop its plan". */
function clauseTurned(clause: string): string {
  const words = clause.split(' ');
  if (/^(?:base|ing)$/.test(actionRule((words[0] ?? '').toLowerCase())?.form ?? '')) return clause;
  const from = /^(?:the|a|an|its|his|her|their)$/i.test(words[0] ?? '') ? 2 : 1;
  for (let at = from; at < Math.min(words.length, from + SUBJECT); at++) {
    const [word = '', next = ''] = words.slice(at);
    if (PREPOSITION.test(word) || RELATIVE.has(word) || /[,;:]$/.test(words[at - 1] ?? '')) return clause;
    const to = (...verb: string[]) => [...words.slice(0, at), 'to', ...verb].join(' ');
    // "farmers are compensated", "elections be held"
    if (/^(?:is|are|be)$/.test(word) && actionRule(next)?.form === 'ed')
      return to('be', ...words.slice(at + 1));
    const rule = actionRule(word);
    if (!rule || rule.form === 'ing') continue;
    const named = at === 1 && /^\p{Lu}/u.test(words[0] ?? '');
    if (named && rule.form === 'base' && next !== '' && !PREPOSITION.test(next))
      return to(rule.lemma, ...words.slice(at + 1));
    const object = OBJECT_AHEAD.has(next) || (rule.form === 'base' && /^\p{Lu}/u.test(next));
    if (object) return to(rule.lemma, ...words.slice(at + 1));
    // "the ban lifted", as it stood behind "wants"
    if (rule.form === 'ed' && next === '' && !LIGHT.has(rule.lemma)) return to('be', word);
  }
  return clause;
}
