import { labelOf } from './transcripts.ts';
import type { SentenceView, View } from './view.ts';

/** Questions from which an article is an interview. */
const QUESTIONS = 3;
const INTRODUCED =
  /\b(?:interview(?:ed|s)?|(?:spoke|speaks|talked|talks|sat down) (?:to|with)|answer(?:s|ed) (?:\p{L}+ )?questions|in conversation|(?:we|I) (?:asked|met|reached|called|caught up with))\b/iu;

const asks = ({ text }: SentenceView): boolean => /\?["”’]?\s*$/.test(text);

/**
 * Paragraphs of an interview that its subject speaks, with who that is: whom the answers are labelled with, or whom
 * the words above the first question are about.
 */
export function answersIn(view: View): ReadonlyMap<number, string> {
  const answers = new Map<number, string>();
  if (!view.article.text.includes('?')) return answers;
  const paragraphs = new Map<number, SentenceView[]>();
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative') continue;
    const known = paragraphs.get(sentence.sentence.paragraph);
    if (known) known.push(sentence);
    else paragraphs.set(sentence.sentence.paragraph, [sentence]);
  }
  const all = [...paragraphs.values()];
  const questions = all.filter((one) => one.length <= 3 && one.some(asks) && isQuestion(one));
  const [first] = questions;
  if (questions.length < QUESTIONS || !first) return answers;
  const above = all.slice(0, all.indexOf(first)).flat();
  let speaker = INTRODUCED.test(above.map(({ text }) => text).join(' ')) ? subjectIn(above) : null;
  for (const paragraph of all.slice(all.indexOf(first))) {
    const [opening] = paragraph;
    if (!opening) continue;
    const label = labelOf(view, opening);
    if (label !== null && !questions.includes(paragraph)) speaker = label;
    if (speaker !== null && !questions.includes(paragraph)) answers.set(opening.sentence.paragraph, speaker);
  }
  return answers;
}

const isQuestion = (paragraph: readonly SentenceView[]): boolean => {
  const last = paragraph.at(-1);
  return last !== undefined && (asks(last) || /^Q\s*:/.test(paragraph[0]?.text ?? ''));
};

/** The one person that the first sentence with a name opens with. */
function subjectIn(sentences: readonly SentenceView[]): string | null {
  for (const { references, from } of sentences) {
    const [one] = references.filter(({ kind, adjective }) => kind === 'person' && !adjective);
    if (one) return one.from - from <= 2 && !one.possessive ? (one.actors[0] ?? null) : null;
  }
  return null;
}
