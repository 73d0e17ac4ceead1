import type { MeetingFinding } from '../model.ts';
import { participation, type Context } from './meeting-context.ts';
import { frameFor } from './meeting-frames.ts';
import { itemsOf, type Item } from './meeting-items.ts';
import { joinedLater } from './meeting-joined.ts';
import { linked } from './meeting-links.ts';
import { Memory } from './meeting-memory.ts';
import { isFree } from './meeting-roles.ts';
import { mayTell, triggersIn } from './meeting-triggers.ts';
import { answersIn } from './transcripts.ts';
import type { SentenceView, View } from './view.ts';

/** A free name right behind "as did". */
const freeBehind = (items: readonly Item[], from: number): number | null => {
  const index = items.findIndex((_, i) => i >= from && isFree(items, i));
  return index >= 0 && index <= from + 2 ? index : null;
};

/** "Macron met Trump …, as did Starmer": the same meeting-frame once more, with another subject. */
function repeated({ view, items, memory }: Context, frame: MeetingFinding): MeetingFinding[] {
  const [first, ...rest] = frame.participations;
  if (!first) return [];
  for (let i = 1; i < items.length - 1; i++) {
    const clause = items[i]?.norm === 'as' && /^(?:did|has|had|have|will)$/.test(items[i + 1]?.norm ?? '');
    const who = clause ? freeBehind(items, i + 2) : null;
    if (who === null) continue;
    const references = memory.resolve(items, who);
    const [start, end] = [view.tokens[items[i]?.from ?? 0]?.start ?? 0, references.at(-1)?.end ?? 0];
    if (references.length === 0 || end <= start) return [];
    const expected = first.attendance === 'expected';
    return [
      {
        ...frame,
        spans: [{ start, end }],
        participations: [
          ...references.flatMap((reference) =>
            reference.actors.map((actor) =>
              participation(reference, actor, first.role, expected, view.article.text),
            ),
          ),
          ...rest,
        ],
      },
    ];
  }
  return [];
}

const OFF =
  /\b(?:it|that|this) (?:was|has been|had been|were) (?:\p{L}+ )?(?:called off|cancel+ed|postponed|scrapped|put off)\b/iu;

/** "Hours before, it was called off": what a sentence or two before was to come. */
function calledOff({ sentence, text }: SentenceView, memory: Memory): MeetingFinding | null {
  const [last] = memory.meetings;
  if (!last || (last.status !== 'planned' && last.status !== 'proposed')) return null;
  const { number, paragraph, start, end } = sentence;
  const match = number - last.sentence > 2 ? null : OFF.exec(text);
  if (!match) return null;
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  return {
    ...last,
    spans: [{ start, end }],
    status: 'cancelled',
    sentence: number,
    paragraph,
    rules: [{ rule: 'called-off', span }],
  };
}

/** Every clause of the narrative that tells a meeting, in the order of the text. */
export function findMeetings(view: View): MeetingFinding[] {
  const frames: MeetingFinding[] = [];
  const memory = new Memory(view);
  const answers = answersIn(view);
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative' || /\?["”’]?$/.test(sentence.text)) continue;
    if (mayTell(view, sentence)) {
      const items = itemsOf(view, sentence);
      memory.begin(sentence.sentence.number);
      memory.answering = answers.get(sentence.sentence.paragraph)?.speaker ?? null;
      const context: Context = { view, sentence, items, memory };
      for (const trigger of triggersIn(view, items)) {
        for (const told of frameFor(context, trigger)) {
          const frame = linked(told, memory);
          frames.push(frame);
          memory.noteMeeting(frame);
          if (trigger.kind === 'verb' && !frame.echo) frames.push(...repeated(context, frame));
        }
      }
    }
    const joined = joinedLater(view, sentence, memory);
    if (joined) frames.push(joined);
    const off = calledOff(sentence, memory);
    if (off) frames.push(off);
    memory.noteSentence(sentence);
  }
  return frames;
}
