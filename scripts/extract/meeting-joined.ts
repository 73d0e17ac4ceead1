import type { MeetingFinding, Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { participation } from './meeting-context.ts';
import type { Memory } from './meeting-memory.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import { actorsIn, normAt, type SentenceView, type View } from './view.ts';

const COMPANY = set('joined accompanied flanked present led headed attendance');
const JOINING = cueOf(COMPANY);
const BE = set('was were is are be been');
const LATER = set('also later then themselves himself herself each both all');
/** Sentences between a meeting and who else was there. */
const WITHIN = 2;
/** Tokens from the beginning of a sentence within which its verb stands: "The two leaders were also joined by". */
const OPENING = 9;
/** Longest apposition between two names of a list, in tokens. */
const APART = 12;
const ENDS_LIST =
  /^(?:[.;:"“”()]|who|which|that|whom|said|says|told|was|were|is|are|has|had|have|will|would|but|while|when|as|after|before|for|at|by|on|during|over|via|through)$/;
/** What they were joined in is no room: "joined by Ada Brandt in calling for a truce". */
const OTHERWISE =
  /\b(?:press|news) conference\b|\bbriefing\b|\bphone\b|\bstatement\b|\brally\b|\bin \p{L}+ing\b|\bat \p{Lu}/u;

/** Where the list of those who were there too begins: behind "were joined by", "also present were"; -1 without one. */
function listFrom(view: View, { from, to }: SentenceView): number {
  for (let at = from; at < Math.min(to, from + OPENING); at++) {
    const word = normAt(view, at);
    if (!COMPANY.has(word) || word === 'led' || word === 'headed') continue;
    if (word === 'present' || word === 'attendance') {
      if (at <= from + 2 && BE.has(normAt(view, at + 1))) return at + 2;
      continue;
    }
    if (normAt(view, at + 1) !== 'by') continue;
    let be = at - 1;
    while (be > from && LATER.has(normAt(view, be))) be--;
    if (BE.has(normAt(view, be))) return at + 2;
  }
  return -1;
}

/** The persons of a list in which each may have an apposition behind it. */
function listed(view: View, sentence: SentenceView, from: number): Reference[] {
  const found: Reference[] = [];
  let reached = from;
  for (const one of actorsIn(sentence)) {
    if (one.from < from) continue;
    if (one.from - reached > APART) break;
    const between = view.tokens.slice(reached, one.from).map(({ norm }) => norm);
    if (between.some((word) => ENDS_LIST.test(word) && !(word === 'by' && between.includes('and')))) break;
    if (one.kind !== 'person') continue;
    if (one.possessive) break;
    if (found.length > 0 && !between.includes('and') && !between.includes(',')) break;
    found.push(one);
    reached = one.to;
  }
  return found;
}

/** "The Ethiopian delegation, led by Ada Brandt": who leads a side that was there; none where it is another's. */
function leaderOfSide(view: View, sentence: SentenceView, meeting: MeetingFinding): Reference[] {
  const { from, to, references } = sentence;
  for (let at = from + 1; at < Math.min(to, from + OPENING); at++) {
    if (!/^(?:led|headed)$/.test(normAt(view, at)) || normAt(view, at + 1) !== 'by') continue;
    const team = view.tokens.slice(from, at).some(({ norm }) => /^(?:delegation|team|side)$/.test(norm));
    const side = references.find((one) => one.to <= at && one.kind === 'party');
    const there = side && meeting.participations.some(({ actor }) => side.actors.includes(actor));
    return team && there ? listed(view, sentence, at + 2).slice(0, 1) : [];
  }
  return [];
}

/** True where the words before the verb are about those who met: "They", "The two leaders", one of them by name. */
function isAboutThem(
  view: View,
  sentence: SentenceView,
  list: number,
  { participations }: MeetingFinding,
): boolean {
  const { from, references } = sentence;
  if (/^(?:they|he|she|both|also)$/.test(normAt(view, from)) || /^(?:present|in)$/.test(normAt(view, from)))
    return true;
  const before = references.filter((one) => one.to < list && !one.adjective);
  if (before.length > 0)
    return before.every(({ actors }) =>
      actors.every((id) => participations.some(({ actor }) => actor === id)),
    );
  return (
    normAt(view, from) === 'the' &&
    /^(?:two|three|leaders|ministers|presidents|pair)$/.test(normAt(view, from + 1))
  );
}

/** "They were joined by Ada Brandt", "Also present were …": more people at the meeting just told. */
export function joinedLater(view: View, sentence: SentenceView, memory: Memory): MeetingFinding | null {
  if (!hasCue(sentence, JOINING)) return null;
  const { number, paragraph, end } = sentence.sentence;
  const [latest, before] = memory.meetings;
  // "Also present were Ada Brandt, the envoy, and …": its first name was read as of the meeting before.
  const here = latest?.sentence === number;
  if (here && !latest.rules?.some(({ rule }) => rule === 'told-before')) return null;
  const last = here ? before : latest;
  if (!last || number - last.sentence > WITHIN) return null;
  if (last.status === 'ruled-out' || last.status === 'cancelled' || last.participations.length === 0)
    return null;
  const from = listFrom(view, sentence);
  const led = from < 0 ? leaderOfSide(view, sentence, last) : [];
  const more = from < 0 || !isAboutThem(view, sentence, from, last) ? led : listed(view, sentence, from);
  const known = new Set(last.participations.map(({ actor }) => actor));
  const fresh = more.filter(({ actors }) => actors.length === 1 && !known.has(actors[0] ?? ''));
  const final = more.at(-1);
  if (fresh.length === 0 || !final) return null;
  if (from >= 0 && OTHERWISE.test(view.article.text.slice(final.end, end))) return null;
  if (from >= 0 && sentence.places.some(({ place }) => place !== last.place && last.place !== null))
    return null;
  const expected = last.status !== 'held' && last.status !== 'ongoing';
  const span = { start: sentence.sentence.start, end: final.end };
  return {
    ...last,
    spans: [span],
    participations: [
      ...last.participations,
      ...fresh.map((one) =>
        participation(one, one.actors[0] ?? '', 'principal', expected, view.article.text),
      ),
    ],
    sentence: number,
    paragraph,
    rules: [{ rule: 'joined-later', span }],
  };
}
