import type { RelationFinding, Reference, StatementFinding } from '../model.ts';
import { OBJECT_PRONOUNS } from './cues.ts';
import { Salience, subjectOfVerb } from './speakers.ts';
import {
  actorsIn,
  isQuoted,
  normAt,
  prepositionBefore,
  subjectOf,
  type SentenceView,
  type View,
} from './view.ts';

const CRITICISES =
  /(?<!\p{L})(?:accus(?:es|ed|ing)|blam(?:es|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|denounc(?:es|ed|ing)|condemn(?:s|ed|ing)|slamm(?:ed|ing)|slams|rebuk(?:es|ed|ing)|reprimand(?:s|ed|ing)|lambast(?:s|ed|ing)|blast(?:s|ed|ing)|fault(?:s|ed|ing)|mock(?:s|ed|ing)|berat(?:es|ed|ing)|scold(?:s|ed|ing)|chid(?:es|ed|ing)|dismiss(?:es|ed|ing)|lash(?:es|ed|ing) out at|hit out at|took aim at|disappointed[”"]? in|angry (?:at|with)|undermin(?:es|ed|ing|e)|attribut(?:es|ed|ing) to|shouted down|castigat(?:es|ed|ing)|called)(?!\p{L})/giu;
const SUPPORTS =
  /(?<!\p{L})(?:prais(?:es|ed|ing)|thank(?:s|ed|ing)|commend(?:s|ed|ing)|applaud(?:s|ed|ing)|salut(?:es|ed|ing)|trusts|paid tribute to|grateful (?:to|for)|expressed (?:\p{L}+ )?(?:gratitude|thanks|appreciation)|reaffirmed (?:\p{L}+ )?(?:backing|support)|pledged (?:\p{L}+ )?(?:support|backing)|backs|stood by|stand with)(?!\p{L})/giu;
const ACTS: { kind: RelationFinding['kind']; pattern: RegExp }[] = [
  { kind: 'criticises', pattern: CRITICISES },
  { kind: 'supports', pattern: SUPPORTS },
];
/** What somebody says of another in a quotation, as blame. */
const BLAME =
  /\b(?:(?:does|do|did)(?:n[’']t| not) want|terror|aggression|obstruct\w*|prevent(?:s|ing)? it|to prevent|ultimat\w+|blackmail|lies|lying|provocat\w+|sabotag\w+|not serious|broke|violat\w+|betray\w+|reckless|stalling)\b/iu;
/** "called" blames only with a bad name behind it. */
const BAD_NAME =
  /[“"]\s?(?:a |an )?(?:dictator|liar|thug|terrorist|clown|fool|criminal|killer|tyrant|aggressor|coward|disgrace)/iu;

/** How far behind the verb its object may stand, in tokens. */
const REACH = 9;

function objectOf(
  view: View,
  sentence: SentenceView,
  at: number,
  source: string,
  salience: Salience,
): Reference | { actors: string[] } | null {
  const target = sentence.references.find(
    (reference) => reference.from > at && reference.from <= at + REACH && !reference.actors.includes(source),
  );
  const pronoun = view.tokens.slice(at + 1, at + 3).findIndex((token) => OBJECT_PRONOUNS.has(token.norm));
  if (pronoun >= 0 && (!target || target.from > at + 1 + pronoun)) {
    const before = actorsIn(sentence)
      .filter(
        (reference) =>
          reference.to <= at && reference.kind === 'person' && !reference.actors.includes(source),
      )
      .at(-1);
    const meant = before?.actors[0] ?? salience.pronoun('he', null);
    return meant && meant !== source ? { actors: [meant] } : null;
  }
  return target ?? null;
}

/** "Putin was accused by Zelenskyy": who acts stands behind "by". */
function passiveIn(
  view: View,
  sentence: SentenceView,
  at: number,
  end: number,
): { source: string; target: string; end: number } | null {
  if (
    !/^(?:was|were|is|are|been|being|be)$/.test(normAt(view, at - 1)) &&
    !/^(?:was|were|is|are|been|being)$/.test(normAt(view, at - 2))
  )
    return null;
  const by = view.tokens.findIndex((token) => token.start >= end);
  if (normAt(view, by) !== 'by') return null;
  const agent = actorsIn(sentence).find((reference) => reference.from > by && reference.from <= by + 3);
  const object = actorsIn(sentence)
    .filter((reference) => reference.to <= at)
    .at(-1);
  const [source, target] = [agent?.actors[0], object?.actors[0]];
  return agent && source && target ? { source, target, end: agent.end } : null;
}

/** "… which Trump has attributed to Kyiv while seeking to undermine": who an infinitive is said of. */
const nearestFree = (view: View, sentence: SentenceView, at: number): Reference | null =>
  actorsIn(sentence)
    .filter(
      (reference) =>
        reference.to <= at &&
        !reference.possessive &&
        prepositionBefore(view, reference.from, sentence.from) === null,
    )
    .at(-1) ?? null;

/** Acts and words directed at another: accusing, blaming, praising, thanking. Adjectives of the outlet make no tie. */
export function findRelations(view: View, statements: readonly StatementFinding[]): RelationFinding[] {
  const found: RelationFinding[] = [];
  const salience = new Salience(view);
  const push = (
    source: string,
    target: string,
    kind: RelationFinding['kind'],
    start: number,
    end: number,
    sure: boolean,
  ) => {
    if (
      source === target ||
      found.some((one) => one.source === source && one.target === target && one.kind === kind)
    )
      return;
    found.push({
      article: view.article.id,
      source,
      target,
      kind,
      voice: null,
      span: { start, end },
      confidence: sure ? 'medium' : 'low',
    });
  };
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative') continue;
    for (const { kind, pattern } of ACTS) {
      for (const match of sentence.text.matchAll(pattern)) {
        const start = sentence.sentence.start + match.index;
        if (isQuoted(sentence, start) && isQuoted(sentence, start + match[0].length)) continue;
        if (match[0] === 'called' && !BAD_NAME.test(sentence.text.slice(match.index))) continue;
        const at = view.tokens.findIndex((token) => token.start >= start);
        const participle = /ing$/.test(match[0].split(' ')[0] ?? '');
        const infinitive = normAt(view, at - 1) === 'to';
        const subject = participle
          ? subjectOf(view, sentence)
          : infinitive
            ? nearestFree(view, sentence, at)
            : null;
        const source =
          subject && subject.to <= at
            ? (subject.actors[0] ?? null)
            : (subjectOfVerb(view, sentence, at, salience)?.actor ?? null);
        const passive = passiveIn(view, sentence, at, start + match[0].length);
        if (passive) {
          push(passive.source, passive.target, kind, start, passive.end, true);
          continue;
        }
        const last = view.tokens.findIndex((token) => token.end >= start + match[0].length);
        const target = source ? objectOf(view, sentence, last, source, salience) : null;
        const object = target?.actors[0];
        if (source && object && target)
          push(
            source,
            object,
            kind,
            start,
            'end' in target && typeof target.end === 'number' ? target.end : start + match[0].length,
            !participle,
          );
      }
    }
    salience.note(view, sentence);
  }
  for (const statement of statements) {
    const blame = statement.kind === 'direct' ? BLAME.exec(statement.quote) : null;
    if (!blame) continue;
    const at = statement.span.start + blame.index;
    const named = view.resolved.references.filter(
      (reference) =>
        reference.start >= statement.span.start &&
        reference.end <= statement.span.end &&
        !reference.actors.includes(statement.speaker) &&
        !reference.adjective,
    );
    // Whoever is blamed stands right before the words, else behind them.
    const target = named.filter((reference) => reference.end <= at).at(-1) ?? named[0];
    const actor = target?.actors[0];
    if (actor && normAt(view, target.from - 1) !== 'for')
      push(statement.speaker, actor, 'criticises', statement.span.start, statement.span.end, false);
  }
  return found;
}
