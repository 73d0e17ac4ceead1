import type { SaidFinding } from '../model.ts';
import { countWords } from '../text/tokens.ts';
import { set } from '../text/word-set.ts';
import { REPORTING } from './cues.ts';
import type { Salience } from './salience.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import { clauseSubject, phraseStartingAt, subjectBefore, type Ground } from './subjects.ts';
import { isEarlier, toldOn } from './told-on.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** A reported clause shorter than this says nothing. */
const SHORT_CLAUSE = 5;
/** … unless it begins with somebody named: "Ada had lied". */
const SHORT_WITH_NAME = 3;
const TOLD = cueOf([...REPORTING, 'according']);
/** What may follow the verb where the reported words came before it: "…, Lavrov said in Moscow". */
const AFTER_WORDS = set(
  'on in at during to after before last earlier later when while as following late early through via by from today yesterday tonight monday tuesday wednesday thursday friday saturday sunday',
);
/** Between the comma that ends reported words and the name of who said them. */
const BEFORE_NAME = /^[,\s]*(?:(?:\p{Ll}+ly|but|and|as|his|her|its|their|the|a|an) )*$/u;
/** How far behind the verb "that" may stand, in tokens. */
const THAT_WITHIN = 8;

/** "Trump, who had promised to", "the envoy who has long said": who somebody is, not what they said. */
function isBackground(view: View, sentence: SentenceView, verb: number): boolean {
  if (!isEarlier(view, sentence, verb)) return false;
  let at = verb - 1;
  while (
    at > sentence.from &&
    /^(?:had|has|have|once|\p{Ll}+ly|long|never|also|often|always)$/u.test(normAt(view, at))
  )
    at--;
  return /^(?:who|which|that|whom)$/.test(normAt(view, at));
}

/** What a sentence without quotation marks reports: "X said that …", "…, X said", "…, according to X". */
export function indirectStatement(
  view: View,
  sentence: SentenceView,
  salience: Salience,
): SaidFinding | null {
  if (!hasCue(sentence, TOLD)) return null;
  const ground: Ground = { view, sentence, salience, floor: sentence.from };
  const { text } = view.article;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = view.tokens[at];
    const verb = token?.norm ?? '';
    const according = verb === 'according' && normAt(view, at + 1) === 'to';
    if (!token || (!according && !REPORTING.has(verb)) || isQuoted(sentence, token.start)) continue;
    const subject = according
      ? phraseStartingAt(ground, at + 2)
      : (subjectBefore(ground, at) ?? clauseSubject(ground, at));
    if (!subject) continue;
    if (subject.actor === null) return null;
    if (isBackground(view, sentence, at)) continue;
    const clauseEnd = according ? token.start : (view.tokens[subject.from]?.start ?? token.start);
    const comma = text.lastIndexOf(',', clauseEnd);
    const ends = /^[.,;]$/.test(normAt(view, at + 1)) || at + 1 >= sentence.to;
    const next = normAt(view, at + 1);
    const after = AFTER_WORDS.has(next) && normAt(view, at + 2) !== "'s";
    const aside = !ends && !according && verb !== 'told' && !after;
    const trailing =
      !aside &&
      comma > sentence.sentence.start &&
      BEFORE_NAME.test(text.slice(comma, clauseEnd)) &&
      countWords(text.slice(sentence.sentence.start, comma)) >= SHORT_CLAUSE;
    const that = view.tokens
      .slice(at + 1, Math.min(sentence.to, at + 1 + THAT_WITHIN))
      .findIndex((one, i, behind) => one.norm === 'that' && behind[i - 1]?.norm !== 'and');
    const from = that >= 0 ? at + that + 2 : at + 1;
    const scene = that < 0 && /^(?:before|after|when|while|as|following|during)$/.test(next);
    if ((according || ends || scene) && !trailing) continue;
    const span =
      trailing && that < 0
        ? { start: sentence.sentence.start, end: comma }
        : { start: view.tokens[from]?.start ?? sentence.sentence.end, end: sentence.sentence.end };
    const quote = text.slice(span.start, span.end).replace(/[.\s]+$/, '');
    const named = sentence.references.some(({ from: first, adjective }) => first === from && !adjective);
    if (countWords(quote) < (named ? SHORT_WITH_NAME : SHORT_CLAUSE)) return null;
    return {
      article: view.article.id,
      span: { start: span.start, end: span.start + quote.length },
      quote,
      kind: 'indirect',
      speaker: subject.actor,
      on_behalf_of: null,
      verb: according ? 'according to' : verb,
      when: toldOn(view, sentence),
      translated: false,
      confidence: subject.sure && that >= 0 ? 'high' : 'medium',
      rules: [
        { rule: according ? 'according-to' : 'reporting-verb', span: { start: token.start, end: token.end } },
      ],
    };
  }
  return null;
}
