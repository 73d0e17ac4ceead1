import {
  CALL_VERBS,
  HOST_VERBS,
  MEETING_NOUNS,
  MEETING_VERBS,
  MOVED,
  SEEING_VERBS,
} from './meeting-words.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** A word that tells a meeting. */
export interface Trigger {
  at: number;
  kind: 'verb' | 'noun' | 'call' | 'host' | 'move';
}

export function triggersIn(view: View, sentence: SentenceView): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = view.tokens[at];
    if (!token || isQuoted(sentence, token.start)) continue;
    const { norm } = token;
    const before = normAt(view, at - 1);
    const after = normAt(view, at + 1);
    if (
      /^(?:press|news|conference|party|town|prayer|election|record)$/.test(before) &&
      MEETING_NOUNS.has(norm)
    )
      continue;
    if (norm === 'run' && !(after === '-' && normAt(view, at + 2) === 'in')) continue;
    if (norm === 'call' || norm === 'calls') {
      if (
        !/^(?:phone|video|conference|telephone|a|the|joint|separate|”|first|second|long|brief|productive)$/.test(
          before,
        ) ||
        /^(?:for|on|to)$/.test(after)
      )
        continue;
    }
    if (norm === 'conference' && !/^(?:peace|donors?|recovery|security|international|video)$/.test(before))
      continue;
    if (norm === 'meeting' && isGerund(view, at)) triggers.push({ at, kind: 'verb' });
    else if (MEETING_VERBS.has(norm) && norm !== 'meeting') {
      if (
        !/^(?:demands?|conditions?|requirements?|targets?|needs?|deadline|goals?|criteria|with|the)$/.test(
          after,
        ) ||
        after === 'with' ||
        after === 'the'
      )
        triggers.push({ at, kind: 'verb' });
    } else if (MEETING_NOUNS.has(norm)) triggers.push({ at, kind: 'noun' });
    else if (
      SEEING_VERBS.has(norm) &&
      sentence.references.some((r) => r.kind === 'person' && !r.possessive && r.from > at && r.from <= at + 2)
    )
      triggers.push({ at, kind: 'verb' });
    else if (norm === 'sat' && after === 'down') triggers.push({ at, kind: 'verb' });
    else if (
      CALL_VERBS.has(norm) ||
      ((norm === 'spoke' || norm === 'speak' || norm === 'talked' || norm === 'spoken') &&
        spokeWith(view, at))
    )
      triggers.push({ at, kind: 'call' });
    else if (
      HOST_VERBS.has(norm) &&
      after !== 'by' &&
      sentence.references.some((r) => r.from > at && r.from <= at + 3 && r.kind === 'person')
    )
      triggers.push({ at, kind: 'host' });
    else if (MOVED.has(norm) && /^(?:to|for|in|on|into)$/.test(after)) triggers.push({ at, kind: 'move' });
  }
  return triggers;
}

/** "after meeting Trump", "meeting for talks with": the verb, not the noun. */
function isGerund(view: View, at: number): boolean {
  if (
    !/^(?:after|before|by|while|since|following|are|is|were|was|been|of|without|despite|,)$/.test(
      normAt(view, at - 1),
    )
  )
    return false;
  const next = view.tokens[at + 1];
  return Boolean(
    next && (/^\p{Lu}/u.test(next.text) || /^(?:with|for|his|her|their|the|in|at|on)$/.test(next.norm)),
  );
}

/** "spoke by phone with", "spoke to … by phone": a plain "spoke to reporters" is no meeting. */
function spokeWith(view: View, at: number): boolean {
  const behind = view.tokens.slice(at + 1, at + 14).map((token) => token.norm);
  return (
    behind.includes('phone') ||
    behind.includes('telephone') ||
    (behind[0] === 'with' && !behind.slice(0, 4).some((word) => /report|journal|media|press/.test(word)))
  );
}
