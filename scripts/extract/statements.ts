import type { Quotation, StatementFinding } from '../model.ts';
import { countWords } from '../text/tokens.ts';
import { REPORTING } from './cues.ts';
import {
  attributionAfter,
  attributionBefore,
  attributionLater,
  Salience,
  subjectOfVerb,
  type Attribution,
} from './speakers.ts';
import { toldOn } from './told-on.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** Fewer quoted words than this, without a name and a verb beside them, are scare quotes. */
const SHORT_QUOTE = 4;
/** A reported clause shorter than this says nothing. */
const SHORT_CLAUSE = 5;

const saidOn = (view: View, sentence: SentenceView | undefined) => (sentence ? toldOn(view, sentence) : null);

function directStatements(
  view: View,
  paragraph: readonly SentenceView[],
  quotations: readonly Quotation[],
  salience: Salience,
): StatementFinding[] {
  const found: StatementFinding[] = [];
  let last: Attribution | null = null;
  const waiting: Quotation[] = [];
  const sentenceOf = (quotation: Quotation) =>
    paragraph.find(
      ({ sentence }) => quotation.outer.start >= sentence.start && quotation.outer.start < sentence.end,
    );
  const push = (quotation: Quotation, { actor, verb, sure }: Attribution) => {
    const words = countWords(view.article.text.slice(quotation.start, quotation.end));
    if (words < 2 || (words < SHORT_QUOTE && !sure && verb === null)) return;
    found.push({
      article: view.article.id,
      span: { start: quotation.start, end: quotation.end },
      quote: view.article.text.slice(quotation.start, quotation.end),
      kind: 'direct',
      speaker: actor,
      on_behalf_of: null,
      verb,
      when: saidOn(view, sentenceOf(quotation)),
      translated: false,
      confidence: sure ? 'high' : 'medium',
    });
  };
  for (const quotation of quotations) {
    const sentence = sentenceOf(quotation);
    const after = attributionAfter(view, paragraph, quotation, salience);
    const own =
      after ??
      (sentence
        ? (attributionBefore(view, sentence, quotation, salience) ??
          attributionLater(view, sentence, quotation))
        : null);
    if (own) {
      last = own;
      salience.speaker = own.actor;
      while (waiting.length > 0) push(waiting.shift() as Quotation, { ...own, sure: false });
      push(quotation, own);
    } else if (last) push(quotation, { ...last, sure: false });
    else if (countWords(view.article.text.slice(quotation.start, quotation.end)) >= SHORT_QUOTE)
      waiting.push(quotation);
  }
  // A paragraph that is all quotation goes on in the voice of the one before.
  const opens = paragraph[0] && quotations[0] && quotations[0].outer.start <= paragraph[0].sentence.start + 1;
  if (opens && salience.speaker)
    for (const quotation of waiting) push(quotation, { actor: salience.speaker, verb: null, sure: false });
  return found;
}

function indirectStatement(view: View, sentence: SentenceView, salience: Salience): StatementFinding | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const verb = normAt(view, at);
    const token = view.tokens[at];
    if (!token || !REPORTING.has(verb) || isQuoted(sentence, token.start)) continue;
    const subject = subjectOfVerb(view, sentence, at, salience);
    if (!subject) continue;
    let from = at + 1;
    const that = view.tokens
      .slice(from, Math.min(sentence.to, from + 8))
      .findIndex((one) => one.norm === 'that');
    if (that >= 0) from += that + 1;
    const first = view.tokens[from];
    const start = first?.start ?? sentence.sentence.end;
    // "…, he said." reports what stands before it.
    const comma = view.article.text.lastIndexOf(',', token.start);
    const behind = view.article.text.slice(comma + 1, token.start);
    const trailing =
      that < 0 &&
      comma > sentence.sentence.start &&
      countWords(behind) >= 1 &&
      countWords(behind) <= 3 &&
      countWords(view.article.text.slice(sentence.sentence.start, comma)) >= SHORT_CLAUSE;
    const span =
      trailing && comma > sentence.sentence.start
        ? { start: sentence.sentence.start, end: comma }
        : { start, end: sentence.sentence.end };
    const quote = view.article.text.slice(span.start, span.end).replace(/[.\s]+$/, '');
    if (countWords(quote) < SHORT_CLAUSE) return null;
    return {
      article: view.article.id,
      span: { start: span.start, end: span.start + quote.length },
      quote,
      kind: 'indirect',
      speaker: subject.actor,
      on_behalf_of: null,
      verb,
      when: saidOn(view, sentence),
      translated: false,
      confidence: subject.sure && that >= 0 ? 'high' : 'medium',
    };
  }
  return null;
}

/** Words reported as said or written, paragraph by paragraph, with who said them. */
export function findStatements(view: View): StatementFinding[] {
  const found: StatementFinding[] = [];
  const salience = new Salience(view);
  const paragraphs = new Map<number, SentenceView[]>();
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative') continue;
    const { paragraph } = sentence.sentence;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), sentence]);
  }
  for (const paragraph of paragraphs.values()) {
    const [first, last] = [paragraph[0], paragraph.at(-1)];
    if (!first || !last) continue;
    const quotations = view.article.quotations.filter(
      (q) => q.outer.start >= first.sentence.start && q.outer.start < last.sentence.end,
    );
    // Sentences of the paragraph that stand before a quotation tell whom "he" means in it.
    for (const sentence of paragraph) if (sentence.quotations.length === 0) salience.note(view, sentence);
    found.push(...directStatements(view, paragraph, quotations, salience));
    for (const sentence of paragraph) {
      if (sentence.quotations.length === 0) {
        const indirect = indirectStatement(view, sentence, salience);
        if (indirect) found.push(indirect);
      } else salience.note(view, sentence);
    }
    if (quotations.length === 0) salience.speaker = null;
  }
  return found;
}
