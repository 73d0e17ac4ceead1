import type { SaidFinding } from '../model.ts';
import { countWords } from '../text/tokens.ts';
import { set } from '../text/word-set.ts';
import { normAt, saysAny, type SentenceView, type View } from './view.ts';

/** A question on a line of its own, and a line below that is its answer. */
const QUESTION_AND_ANSWER = /\?["”]?[ \t]*\n(?:[ \t]*\n)?(?=(?:A|Answer):|[^\s])/g;
const QUESTIONS = 3;
const INTERVIEW = set('interview interviewed questions spoke speaks talks talked conversation q answers');
/** How many of the first sentences may say who is asked. */
const INTRODUCTION = 8;

const interviewees = new WeakMap<View, { actor: string | null }>();

/** Who answers in an article of questions and answers: the one person whom its introduction says was asked. */
export function intervieweeOf(view: View): string | null {
  const known = interviewees.get(view);
  if (known) return known.actor;
  const actor = isInterview(view) ? askedIn(view) : null;
  interviewees.set(view, { actor });
  return actor;
}

function isInterview({ article: { text } }: View): boolean {
  let count = 0;
  for (const { index } of text.matchAll(QUESTION_AND_ANSWER)) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    if (!/^["“]/.test(line)) count++;
  }
  return count >= QUESTIONS;
}

function askedIn(view: View): string | null {
  const people = new Set<string>();
  let asked = false;
  for (const sentence of view.sentences.slice(0, INTRODUCTION)) {
    if (/\?["”]?\s*$/.test(sentence.text) || /^(?:Q|Question):/.test(sentence.text)) break;
    asked ||= saysAny(view, sentence, INTERVIEW);
    for (const one of sentence.references)
      if (one.kind === 'person' && one.by === 'name' && one.actors[0]) people.add(one.actors[0]);
  }
  const [first] = people;
  return first && (people.size === 1 || asked) ? first : null;
}

/** "Halima Warsame: …", "A: …": whose answer a paragraph of an interview or a transcript is. */
export function labelOf(view: View, { from, references }: SentenceView): string | null {
  if (/^(?:a|answer)$/.test(normAt(view, from)) && normAt(view, from + 1) === ':') return intervieweeOf(view);
  const label = references.find((one) => one.from === from && one.kind === 'person' && !one.adjective);
  return label && normAt(view, label.to) === ':' && !/^["'“]/.test(normAt(view, label.to + 1))
    ? (label.actors[0] ?? null)
    : null;
}

/** True when a line stands right above a paragraph, without an empty one between: a question above its answer. */
export function followsALine({ article: { text } }: View, { sentence }: SentenceView): boolean {
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
