import type { SaidFinding } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { countWords } from '../text/tokens.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** Questions from which an article is an interview. */
const QUESTIONS = 3;
/** A question is no longer than this, in sentences. */
const LONGEST_QUESTION = 3;
const INTRODUCED =
  /\b(?:interview(?:ed|s)?|(?:spoke|speaks|speaking|talked|talks|talking|sat down) (?:to|with)|answer(?:s|ed) (?:\p{L}+ )?questions|in conversation|conversation with|(?:we|I) (?:asked|met|reached|called|caught up with))\b/iu;

/** Who speaks in a paragraph of an interview or a transcript. */
export interface Answer {
  speaker: string;
  /** The paragraph is an answer from end to end, printed without quotation marks below its question. */
  whole: boolean;
}

type Paragraph = readonly SentenceView[];

const answers = new WeakMap<View, ReadonlyMap<number, Answer>>();

/**
 * Paragraphs of an interview or a transcript that one person speaks: whom they are labelled with, or whom the words
 * above the first question are about.
 */
export function answersIn(view: View): ReadonlyMap<number, Answer> {
  const known = answers.get(view);
  if (known) return known;
  const found = /[?:]/.test(view.article.text) ? readAnswers(view) : new Map<number, Answer>();
  answers.set(view, found);
  return found;
}

function readAnswers(view: View): Map<number, Answer> {
  const found = new Map<number, Answer>();
  const numbered = grouped(view.sentences, ({ sentence: { zone, paragraph } }) =>
    zone === 'narrative' ? paragraph : null,
  );
  const paragraphs = [...numbered.values()];
  const questions = new Set(paragraphs.filter((one) => isQuestion(view, one)));
  const first = questions.size < QUESTIONS ? Infinity : paragraphs.findIndex((one) => questions.has(one));
  const introduced = first < Infinity ? introducedIn(view, paragraphs.slice(0, first), questions) : null;
  let last: string | null = null;
  let below = false;
  paragraphs.forEach((paragraph, index) => {
    const [opening] = paragraph;
    if (!opening || questions.has(paragraph)) return;
    const lettered = isLettered(view, opening, 'a', 'answer');
    const label = lettered ? introduced : labelOf(view, opening);
    const follows = followsALine(view, opening);
    const above = paragraphs[index - 1];
    const asked = index > first || (follows && above !== undefined && questions.has(above));
    const speaker = label ?? (asked ? (last ?? introduced) : null);
    if (speaker === null) return;
    last = speaker;
    below ||= follows;
    // Where answers stand right below their questions, what stands apart is a question or an aside.
    if (below && !follows && label === null) return;
    found.set(opening.sentence.paragraph, { speaker, whole: follows || lettered });
  });
  return found;
}

function isQuestion(view: View, paragraph: Paragraph): boolean {
  const [opening] = paragraph;
  if (!opening || paragraph.length > LONGEST_QUESTION || isLettered(view, opening, 'a', 'answer'))
    return false;
  return isLettered(view, opening, 'q', 'question') || /\?["”’]?\s*$/.test(paragraph.at(-1)?.text ?? '');
}

/** "A: …", "Question: …" */
const isLettered = (view: View, { from }: SentenceView, letter: string, word: string): boolean =>
  normAt(view, from + 1) === ':' && [letter, word].includes(normAt(view, from));

/** Who is asked: the one person named above the questions, else whom the first sentence with a name opens with. */
function introducedIn(
  view: View,
  above: readonly Paragraph[],
  questions: Iterable<Paragraph>,
): string | null {
  const sentences = above.flat();
  const lettered = [...questions].some(
    ([one]) => one !== undefined && isLettered(view, one, 'q', 'question'),
  );
  if (!lettered && !INTRODUCED.test(sentences.map(({ text }) => text).join(' '))) return null;
  const people = sentences.flatMap(({ references, from }) =>
    references
      .filter(({ kind, adjective }) => kind === 'person' && !adjective)
      .map((one) => ({ ...one, opens: one.from - from <= 2 && !one.possessive })),
  );
  const named = new Set(people.flatMap(({ by, actors }) => (by === 'name' ? actors.slice(0, 1) : [])));
  const [only] = named;
  if (only !== undefined && named.size === 1) return only;
  const [first] = people;
  return first?.opens ? (first.actors[0] ?? null) : null;
}

/** "Halima Warsame: …": whose words a paragraph is labelled as. */
function labelOf(view: View, { from, references }: SentenceView): string | null {
  const label = references.find((one) => one.from === from && one.kind === 'person' && !one.adjective);
  return label && normAt(view, label.to) === ':' && !/^["'“]/.test(normAt(view, label.to + 1))
    ? (label.actors[0] ?? null)
    : null;
}

/** True when a line stands right above a paragraph, without an empty one between: a question above its answer. */
function followsALine({ article: { text } }: View, { sentence }: SentenceView): boolean {
  const above = text.lastIndexOf('\n', sentence.start - 1);
  return above > 0 && /^\s*$/.test(text.slice(above, sentence.start)) && /\S/.test(text.charAt(above - 1));
}

/** "— Noga Regev, whose brother is held": the name under a quotation; no actor when it is nobody known. */
export function signatureOf(view: View, sentence: SentenceView): { actor: string | null } | null {
  if (!/^[—–-]{1,2}$/.test(normAt(view, sentence.from))) return null;
  const at = normAt(view, sentence.from + 1) === '-' ? sentence.from + 2 : sentence.from + 1;
  if (!/^\p{Lu}/u.test(view.tokens[at]?.text ?? '')) return null;
  const reference = sentence.references.find((one) => one.from <= at + 3 && one.from >= at && !one.adjective);
  return { actor: reference?.actors[0] ?? null };
}

/** Words of an embedded post are those of whoever signed it. */
export function postStatements(view: View): SaidFinding[] {
  const { article, resolved } = view;
  const people = resolved.references.filter(({ kind, by }) => kind === 'person' && by === 'name');
  return article.zones.flatMap((zone, index): SaidFinding[] => {
    const signature = article.zones[index + 1];
    if (zone.kind !== 'post' || signature?.kind !== 'date') return [];
    const line = article.text.slice(signature.start, signature.end);
    const author = people
      .filter(({ core }) => line.includes(article.text.slice(core.start, core.end)))
      .sort((a, b) => b.core.end - b.core.start - (a.core.end - a.core.start))[0]?.actors[0];
    const quote = article.text.slice(zone.start, zone.end);
    if (!author || countWords(quote) < 4) return [];
    return [
      {
        article: article.id,
        span: { start: zone.start, end: zone.end },
        quote,
        kind: 'direct',
        speaker: author,
        on_behalf_of: null,
        verb: 'posted',
        when: null,
        translated: false,
        confidence: 'high',
        rules: [{ rule: 'signed-post', span: { start: signature.start, end: signature.end } }],
      },
    ];
  });
}
