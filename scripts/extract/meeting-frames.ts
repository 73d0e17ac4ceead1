import type { GroundedTime, MeetingFinding, ParticipationFinding, Reference, RuleUse } from '../model.ts';
import type { Item } from './meeting-items.ts';
import { talksRule } from './meeting-links.ts';
import type { Memory } from './meeting-memory.ts';
import { antecedent, clauseSubject, isFree, subjectBehind, subjectOf, type Side } from './meeting-roles.ts';
import { placeFor, timeFor } from './meeting-setting.ts';
import { sidesAfter } from './meeting-sides.ts';
import { formatOf, statusOf } from './meeting-status.ts';
import { isPlural, type Trigger } from './meeting-triggers.ts';
import {
  ATTENDING,
  CANCELLED,
  COUNTABLE_PLURALS,
  ECHO_NOUNS,
  HAPPENING,
  HOSTING,
  LOOSE_NOUNS,
  MEDIATING,
  MOVED,
  ORDINALS,
} from './meeting-words.ts';
import { isQuoted, type SentenceView, type View } from './view.ts';

export interface Context {
  view: View;
  sentence: SentenceView;
  items: readonly Item[];
  memory: Memory;
}

type Role = ParticipationFinding['role'];

/** A finding, and how its words stand to what was told before. */
export interface Frame {
  finding: MeetingFinding;
  /** "the talks", "that meeting", "Friday’s call": told before. */
  definite: boolean;
  /** "a second round", "their last meeting": another one of the same parties. */
  fresh: boolean;
  /** Its words name no two sides of it. */
  bare: boolean;
  noun: boolean;
  /** The words say that it took place, and not only that there is one. */
  firm: boolean;
  /** "the negotiations": a course of things more often than one meeting. */
  general: boolean;
}

function participation(
  reference: Reference,
  actor: string,
  role: Role,
  expected: boolean,
  text: string,
): ParticipationFinding {
  return {
    actor,
    role,
    on_behalf_of: null,
    attendance: expected ? 'expected' : 'present',
    as_mentioned: text.slice(reference.start, reference.end),
    resolved_by: reference.by,
    span: { start: reference.start, end: reference.end },
  };
}

/** What goes with a noun of meeting on its left: "their", "Zelenskyy’s", "US–Iran", "a third round of". */
interface NounPhrase {
  from: number;
  owner: number | null;
  pair: Reference[];
  mediators: Reference[];
  words: string;
}

function nounPhrase({ view, items }: Context, at: number): NounPhrase {
  let from = at;
  let owner: number | null = null;
  const pair: Reference[] = [];
  const mediators: Reference[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const item = items[i];
    if (!item) break;
    const next = items[i + 1];
    if (item.possessive && item.kind !== 'time') {
      owner = i;
      from = i;
      if (items[i - 1]?.norm === 'of' && items[i - 2]?.kind === 'event') continue;
      break;
    }
    if (
      item.kind === 'adjective' ||
      (item.kind === 'party' &&
        (next?.norm === '-' ||
          next?.norm === '–' ||
          next?.kind === 'adjective' ||
          (i === at - 1 &&
            (item.references[0]?.kind === 'party' || /^[-–—]$/.test(items[i - 1]?.norm ?? '')))))
    ) {
      const brokered =
        (next?.norm === '-' || next?.norm === '–') &&
        /^(?:mediated|brokered|led|hosted|facilitated|sponsored|backed|run)$/.test(items[i + 2]?.norm ?? '');
      (brokered ? mediators : pair).unshift(...item.references);
      from = i;
      continue;
    }
    if (item.kind === 'place' && item.place?.attributive) {
      from = i;
      continue;
    }
    if (
      item.kind === 'time' ||
      item.kind === 'event' ||
      (item.kind === 'verb' &&
        /^(?:planned|proposed|scheduled|closing|opening|cancelled|canceled|postponed|led|hosted|brokered|mediated|expected)$/.test(
          item.norm,
        ))
    ) {
      from = i;
      continue;
    }
    if (
      item.kind === 'relative' &&
      item.norm === 'that' &&
      (i === 0 || items[i - 1]?.kind === 'prep' || items[i - 1]?.kind === 'opener')
    ) {
      from = i;
      break;
    }
    if (item.kind === 'word' && !/^(?:than|not)$/.test(item.norm)) {
      from = i;
      if (/^(?:the|a|an|this|these|those|no|any|another)$/.test(item.norm)) break;
      continue;
    }
    if (item.kind === 'prep' && item.norm === 'of' && items[i - 1]?.kind === 'event') continue;
    if (
      item.kind === 'prep' &&
      item.norm === 'of' &&
      /^(?:day|days|series|hours|start|end|close|edition|weeks?)$/.test(items[i - 1]?.norm ?? '')
    )
      continue;
    if (
      item.kind === 'cut' &&
      (item.norm === '–' || item.norm === '—') &&
      i > 0 &&
      next &&
      next.from - item.from === 1 &&
      items[i - 1]?.to === item.from
    )
      continue;
    break;
  }
  const start = view.tokens[items[from]?.from ?? 0]?.start ?? 0;
  const end = view.tokens[(items[at]?.to ?? 1) - 1]?.end ?? start;
  return { from, owner, pair, mediators, words: view.article.text.slice(start, end) };
}

/** The verb whose object a noun phrase is: "held", "attended", "cancelled". */
function governingVerb(items: readonly Item[], from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const item = items[i];
    if (item?.kind === 'verb') return i;
    if (item?.kind === 'aux' && /^(?:had|have|has|having)$/.test(item.norm)) return i;
    if (item?.kind === 'word' || item?.kind === 'adjective' || item?.kind === 'time') continue;
    if (
      item?.kind === 'prep' &&
      /^(?:in|part|of|over)$/.test(item.norm) &&
      /^(?:part|participated|engaged|presided|participate|engage|participating)$/.test(
        items[i - 1]?.norm ?? '',
      )
    )
      continue;
    return null;
  }
  return null;
}

export interface Draft {
  left: Reference[];
  leftRole: Role;
  sides: Side[];
  status: MeetingFinding['status'];
  echo: boolean;
  full: boolean;
  rules: RuleUse[];
  words: string;
}

/** The segment of a sentence that a trigger stands in: item indices, end exclusive. */
function segmentOf(items: readonly Item[], at: number): { from: number; to: number } {
  const hard = (item: Item | undefined) => item?.kind === 'cut' || item?.kind === 'quote';
  let from = at;
  while (from > 0 && !hard(items[from - 1])) {
    const item = items[from - 1];
    if (item?.kind === 'relative' && item.norm !== 'where') break;
    if (
      item?.kind === 'opener' &&
      from - 1 > 0 &&
      !/^(?:ahead|following|after|before|if|unless|whether|but)$/.test(item.norm)
    )
      break;
    from--;
    if (item?.kind === 'opener' && /^(?:ahead|following|after|before|if|unless|whether)$/.test(item.norm))
      break;
  }
  let to = at + 1;
  while (to < items.length && !hard(items[to])) {
    if (items[to]?.kind === 'opener' && !/^(?:following|ahead)$/.test(items[to]?.norm ?? '')) break;
    to++;
  }
  return { from, to };
}

function textOf(context: Context, from: number, to: number): string {
  const { view, items, sentence } = context;
  if (to <= from) return '';
  const start = view.tokens[items[from]?.from ?? 0]?.start ?? 0;
  const end = view.tokens[(items[to - 1]?.to ?? 1) - 1]?.end ?? start;
  const text = view.article.text.slice(start, end);
  return sentence.quotations.reduce((rest, { outer }) => {
    const [a, b] = [Math.max(0, outer.start - start), Math.min(text.length, outer.end - start)];
    return a < b && b - a > 30 ? rest.slice(0, a) + ' '.repeat(b - a) + rest.slice(b) : rest;
  }, text);
}

function roundOf(words: string): number | null {
  const match =
    /\b(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[ -](?:\p{L}+[ -]){0,3}?(?:round|cycle|session|edition|meeting|summit)/iu.exec(
      words,
    );
  const word = match?.groups?.['n']?.toLowerCase();
  if (!word || /\bfirst (?:meeting|summit)\b/i.test(match?.[0] ?? '')) return null;
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? index + 1 : Number.parseInt(word, 10);
}

const OUTCOME =
  /\b((?:ended (?:without|with|in)|failed to|collapsed|broke down|broke up|produced|yielded|agreed (?:on|to)|agreeing (?:on|to)|resulted in|without (?:a|an|any) (?:deal|agreement|breakthrough|result)) ?[^,.;]{0,140}?)(?=,|\.(?:\s|$)|;| and (?:some|then|he|she|they|it|the)\b|$)/iu;

const THERE_LEFT = /^(?:after|before|following|during|at|in|for|ahead|to|since|of|from|with|on|by|while)$/;

/** Reads everything that one trigger tells; null when it tells no meeting. */
export function frameFor(context: Context, trigger: Trigger): Frame[] {
  const { view, sentence, items, memory } = context;
  const { at, kind } = trigger;
  const item = items[at];
  if (!item) return [];
  const token = view.tokens[item.from];
  if (!token || isQuoted(sentence, token.start) === undefined) return [];
  const { text } = view.article;
  const noun = kind === 'noun';
  const phrase = noun ? nounPhrase(context, at) : null;
  const word = item.norm;
  const rules: RuleUse[] = [
    {
      rule: `meeting-${kind}`,
      span: { start: token.start, end: view.tokens[item.to - 1]?.end ?? token.end },
    },
  ];
  const start = phrase?.from ?? at;
  const stop = segmentEnd(items, at);

  // Who stands behind it.
  const direct = kind === 'verb' || kind === 'host' || kind === 'call' || kind === 'join' || kind === 'bring';
  let sides =
    kind === 'move' || kind === 'stay' ? [] : sidesAfter(items, at, { noun, direct }, memory.resolve);
  if (kind === 'stay')
    sides = sidesAfter(items, at, { noun: false, direct: false }, memory.resolve).filter(
      (side) => side.by === 'with',
    );
  sides = sides.filter((side) => side.at < stop);
  const brings = sides.some((side) => side.by === 'with' || side.by === 'alongside');
  const between = sides.some(
    (side) =>
      /^(?:between|among|amongst|of|involving|including)$/.test(side.by ?? '') &&
      (side.references.flatMap((one) => one.actors).length >= 2 || sides.length >= 2),
  );

  // Who stands before it.
  let left: Reference[] = [];
  let subject: number | null = null;
  let attending: number | null = null;
  let leftRole: Role = kind === 'host' ? 'host' : 'principal';
  let moved = false;
  if (phrase) {
    const verb = governingVerb(items, phrase.from);
    const verbWord = verb === null ? '' : (items[verb]?.norm ?? '');
    const light = ATTENDING.has(verbWord) && !(verbWord === 'led' && items[(verb ?? 0) + 1]?.norm === 'to');
    const mediates = MEDIATING.has(verbWord);
    const wishing =
      /^(?:cancelled|canceled|postponed|scrapped|proposed|planned|planning|offered|rejected|refused|declined|suggested|sought|seeking|demanded|requested|scheduled|accepted|skipped|ruled|expects?|wants?|wanted|need|held|agreed|abandoned|called|invited|snubbed|left|secured|set)$/.test(
        verbWord,
      );
    const governor = items[phrase.from - 1];
    moved =
      items
        .slice(Math.max(0, phrase.from - 9), phrase.from)
        .some((one) => one.kind === 'verb' && MOVED.has(one.norm)) &&
      /^(?:for|to)$/.test(governor?.norm ?? '');
    const calledFor =
      governor?.norm === 'for' &&
      /^(?:called|calling|calls|call|pushed|pressing|asked|push)$/.test(items[phrase.from - 2]?.norm ?? '');
    const presence =
      governor?.norm === 'for' &&
      items.slice(Math.max(0, phrase.from - 6), phrase.from).some((one) => one.kind === 'place');
    if (phrase.owner !== null && !(phrase.pair.length >= 2)) {
      left = memory.resolve(items, phrase.owner);
      if (items[phrase.owner]?.kind === 'pronoun' && /^(?:his|her)$/.test(items[phrase.owner]?.norm ?? ''))
        left = left.slice(0, 1);
    } else if (phrase.pair.length > 0 && (brings || phrase.pair.length >= 2)) left = phrase.pair;
    if (left.length === 0 && verb !== null && (light || mediates || (wishing && brings && !between))) {
      subject = subjectOf(items, verb);
      if (light || mediates) attending = verb;
      if (subject !== null) left = memory.resolve(items, subject);
      if (mediates) leftRole = 'mediator';
      else if (HOSTING.has(verbWord)) leftRole = 'host';
      // "Qatar held talks between A and B" is no side of them.
      else if (between && light && left.length > 0) leftRole = 'host';
      if (between && !light && !mediates) left = [];
    } else if (
      left.length === 0 &&
      !between &&
      governor &&
      (governor.kind === 'prep' ||
        governor.kind === 'opener' ||
        governor.kind === 'aux' ||
        governor.norm === 'of') &&
      THERE_LEFT.test(governor.norm) &&
      (brings || moved || presence || calledFor)
    ) {
      // "arguments made by Trump in a meeting with": the agent right before.
      const agent =
        items[phrase.from - 2]?.kind === 'party' && items[phrase.from - 3]?.norm === 'by'
          ? phrase.from - 2
          : null;
      subject = agent ?? (phrase.from > 1 ? clauseSubject(items, phrase.from - 1) : null);
      subject ??= brings ? subjectBehind(items, at + 1) : null;
      if (subject !== null && !(calledFor && !brings)) left = memory.resolve(items, subject);
      const leader =
        subject !== null && /^(?:led|headed|leads|heads)$/.test(items[subject - 1]?.norm ?? '')
          ? subjectOf(items, subject - 1)
          : null;
      if (leader !== null) left = [...left, ...memory.resolve(items, leader)];
      const guest = guestOf(items, phrase.from);
      if (guest !== null) left = [...left, ...memory.resolve(items, guest)];
    } else if (
      left.length === 0 &&
      !between &&
      !brings &&
      governor?.kind === 'prep' &&
      /^(?:at|during|in)$/.test(governor.norm) &&
      phrase.from > 1
    ) {
      // "Trump and Putin failed to agree at a summit in Alaska"
      const sent = items.findIndex(
        (one, i) =>
          i < phrase.from &&
          one.kind === 'party' &&
          one.references.length > 1 &&
          /^(?:sent|dispatched|tasked|sending)$/.test(
            items.slice(0, i).findLast((verb) => verb.kind === 'verb')?.norm ?? '',
          ),
      );
      const several = sent >= 0 ? sent : clauseSubject(items, phrase.from - 1);
      if (several !== null && isPlural(items, several) && items[several]?.kind === 'party') {
        subject = several;
        left = memory.resolve(items, several);
        if (
          !left.every((one) => one.kind === 'person') &&
          LOOSE_NOUNS.has(word) &&
          !items.slice(at, at + 5).some((one) => one.kind === 'place')
        )
          left = [];
      }
    } else if (left.length === 0 && brings && !between && verb === null) {
      subject = relativeOwner(items, phrase.from);
      if (subject !== null) left = memory.resolve(items, subject);
    }
    // "in which", "at a summit that brought together": nothing more on the left.
  } else {
    subject = subjectOf(items, at) ?? ownedSubject(items, at);
    if (subject !== null) {
      left = memory.resolve(items, subject);
      const owner = items[subject];
      if (
        owner &&
        owner.kind === 'group' &&
        left.length === 0 &&
        sides.length === 0 &&
        TEAMS.test(owner.norm) &&
        !/\p{Lu}/u.test((owner.others ?? '').slice(1))
      )
        left = memory.parties(owner);
    }
    if (kind === 'attend') {
      const behind = items.findIndex((one, i) => i > at && i <= at + 4 && one.kind === 'party');
      const inverted = items[at + 1]?.kind === 'aux' && behind > at;
      if (inverted) left = memory.resolve(items, behind);
    }
    const whom = items.slice(Math.max(0, at - 4), at).findIndex((one) => one.norm === 'whom');
    if (whom >= 0) {
      const who = antecedent(items, Math.max(0, at - 4) + whom);
      const references = who === null ? [] : memory.resolve(items, who);
      if (who !== null && references.length > 0)
        sides.push({ at: who, references, role: 'principal', group: false, others: null, by: 'whom' });
    }
  }
  const named = new Set(sides.flatMap((side) => side.references.flatMap((one) => one.actors)));
  left = left.filter((one) => !one.actors.every((actor) => named.has(actor)) || between);
  const plural = isPlural(items, subject);

  // How real it is.
  const segment = segmentOf(items, at);
  const control = subject !== null && items[subject - 1]?.norm === 'for';
  const beforeFrom =
    subject !== null && subject < start && !noun && !control
      ? Math.max(segment.from, Math.min(subject + 1, start))
      : segment.from;
  const negativeSubject =
    beforeFrom > 0 && /^(?:no|neither|nobody|none)$/.test(items[Math.max(0, beforeFrom - 2)]?.norm ?? '')
      ? 'no '
      : '';
  const before = `${negativeSubject}${governingWords(items, segment.from, beforeFrom)}${textOf(context, beforeFrom, at)} `;
  const after = textOf(context, at + 1, segment.to);
  const adverbial =
    noun || kind !== 'verb' || /^(?:after|while|before|when)$/.test(items[at - 1]?.norm ?? '');
  const words = ({ start: from, end: to }: GroundedTime): string => text.slice(from, to);
  const time: GroundedTime | null =
    kind === 'attend' ? null : timeFor(items, at, adverbial && spokenNear(items, start), words);
  const infinitive =
    !noun &&
    (items[at - 1]?.norm === 'to' ||
      /^(?:meet|speak|see|receive|visit|talk|host|sit|welcome|gather|convene|hold|reconvene|confer)$/.test(
        word,
      )) &&
    /^(?:to|will|not|and|would|also|directly|then|have|be|personally|never|could|should|might|may|can)$/.test(
      items[at - 1]?.norm ?? '',
    );
  let status = statusOf({ before, word, after, future: time?.future ?? false, infinitive });
  if (status === null) return [];
  const where = items.findIndex((one, i) => i < at && one.kind === 'relative' && one.norm === 'where');
  if (status === 'planned' && where > 0 && CANCELLED.test(textOf(context, 0, where))) status = 'cancelled';
  const place = kind === 'call' ? null : placeFor(items, at);

  // Put together.
  const expected = status !== 'held' && status !== 'ongoing';
  const seen = new Set<string>();
  const participations: ParticipationFinding[] = [];
  const put = (references: readonly Reference[], role: Role) => {
    for (const reference of references)
      for (const actor of reference.actors) {
        if (seen.has(actor)) continue;
        seen.add(actor);
        const behalf =
          items.find(
            (one) => one.behalf !== null && one.behalf !== actor && one.references.at(-1) === reference,
          )?.behalf ?? null;
        const own = /\b(?:mediators?|facilitators?)$/i.test(text.slice(reference.start, reference.end))
          ? 'mediator'
          : role;
        participations.push({
          ...participation(reference, actor, own, expected, text),
          on_behalf_of: behalf,
        });
      }
  };
  put(left, leftRole);
  for (const side of sides) put(side.references, side.role);
  if (phrase) put(phrase.mediators, 'mediator');
  const group =
    sides.some((side) => side.group) ||
    (kind === 'gather' && items.slice(0, at).some((one) => one.kind === 'group'));
  const local = textOf(context, Math.max(segment.from, start - 3), Math.min(segment.to, at + 14));
  const setting = place !== null || time !== null;
  const happens = noun && HAPPENING.has(nextVerb(items, at));
  const principals = participations.length;
  const loose =
    noun &&
    LOOSE_NOUNS.has(word) &&
    attending === null &&
    !setting &&
    !happens &&
    roundOf(phrase?.words ?? '') === null &&
    !moved &&
    status === 'held';
  const full =
    principals >= 2 &&
    !loose &&
    !(ECHO_NOUNS.has(word) && !setting && attending === null) &&
    kind !== 'move' &&
    !(kind === 'gather' && !plural && principals < 2);
  const gathering =
    principals === 1 &&
    (group || attending !== null || kind === 'gather') &&
    setting &&
    (kind !== 'noun' || attending !== null || moved) &&
    kind !== 'move' &&
    kind !== 'stay';
  if (kind === 'gather' && principals < 2 && !group) return [];
  if (kind === 'stay' && !full) return [];
  if (kind === 'attend' && (left.length === 0 || status === 'ruled-out')) return [];
  const echo = !(full || gathering) || kind === 'attend';
  const [from, to] = spanOf(context, at, segment);
  const span = rules[0]?.span ?? token;
  if (noun && talksRule(word)) rules.push({ rule: 'of-talks', span });
  if (attending !== null && DEFINITE.test(phrase?.words ?? '')) rules.push({ rule: 'attending', span });
  const finding: MeetingFinding = {
    article: view.article.id,
    spans: [{ start: from, end: to }],
    when: time?.interval ?? null,
    dated_by: time ? { start: time.start, end: time.end } : null,
    place: place?.place ?? null,
    venue: null,
    format: formatFor(kind, word, phrase?.words ?? '', local, place !== null),
    status,
    series: null,
    round: roundOf(ORDINALS.includes(word) ? `${word} round` : noun ? (phrase?.words ?? '') : local),
    participations:
      kind === 'move'
        ? participations.filter((one) => left.some((reference) => reference.actors.includes(one.actor)))
        : participations,
    outcome: OUTCOME.exec(after)?.[1]?.trim() ?? null,
    others: sides.find((side) => side.others !== null && side.references.length === 0)?.others ?? null,
    confidence: full && setting ? 'high' : full ? 'medium' : 'low',
    echo,
    lead:
      !noun ||
      attending !== null ||
      happens ||
      /^(?:after|following|during|in|at)$/.test(items[start - 1]?.norm ?? ''),
    sentence: sentence.sentence.number,
    paragraph: sentence.sentence.paragraph,
    rules,
  };
  const agentsOnly =
    !brings &&
    !between &&
    (left.length === 0 ||
      leftRole !== 'principal' ||
      (left.length === 1 && phrase?.owner === null && attending === null && sides.length === 0));
  const own = phrase?.owner !== null && phrase?.owner !== undefined && left.length > 0;
  return split(context, finding, { at, noun, word, sides, left, leftRole, phrase }).map((one) => ({
    finding: one,
    noun: noun || kind === 'attend',
    firm:
      !noun ||
      attending !== null ||
      happens ||
      /^(?:after|following|during|since)$/.test(items[start - 1]?.norm ?? ''),
    general: noun && GENERAL.test(word),
    definite:
      kind === 'attend' ||
      (noun && DEFINITE.test(phrase?.words ?? '') && !namedPhrase(context, phrase?.from ?? at, at)),
    fresh: noun && FRESH.test(phrase?.words ?? ''),
    bare: kind === 'attend' || (noun && agentsOnly && !own && (phrase?.pair.length ?? 0) < 2),
  }));
}

/** "the EU summit", "the Crans-Montana talks": a name of its own, which no place or time explains. */
const namedPhrase = ({ view, items }: Context, from: number, at: number): boolean =>
  items.slice(from, at).some((item, i) => {
    if (item.kind === 'place' || item.kind === 'time' || item.possessive) return false;
    return i > 0 && /^\p{Lu}/u.test(view.tokens[item.from]?.text ?? '');
  });

const GENERAL = /^(?:negotiations|dialogues?|consultations|discussions?|contacts|exchange|rounds|talks)$/;
const TEAMS =
  /^(?:teams|negotiators|delegations|officials|representatives|delegates|envoys|experts|diplomats)$/;
const DEFINITE = /^(?:the|that|this|these|those|their|his|her|both|\p{L}+day['’]s|(?:yester|to)day['’]s)\b/iu;
const FRESH =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|another|next|new|further|last|previous|earlier|fresh|follow-up|first|more|final|latest|additional|subsequent|a)\b/iu;

/** "invited Zelenskyy to Moscow for talks": the object of a verb of inviting, behind which the meeting stands. */
function guestOf(items: readonly Item[], from: number): number | null {
  for (let i = from - 2; i >= Math.max(1, from - 8); i--) {
    const item = items[i];
    if (item?.kind === 'verb' || item?.kind === 'opener' || item?.kind === 'cut') return null;
    if (item?.kind === 'party' && !item.possessive)
      return items[i - 1]?.kind === 'verb' && INVITING.test(items[i - 1]?.norm ?? '') ? i : null;
  }
  return null;
}
const INVITING =
  /^(?:invited|invites|hosted|welcomed|received|summoned|joined|joins|receives|hosts|greeted)$/;

/** "the comments of the president met …": a machine's word order; the name right before the verb. */
const ownedSubject = (items: readonly Item[], at: number): number | null =>
  items[at - 1]?.kind === 'party' && !items[at - 1]?.possessive ? at - 1 : null;

const nextVerb = (items: readonly Item[], at: number): string => {
  for (let i = at + 1; i < Math.min(items.length, at + 12); i++) {
    if (items[i]?.kind === 'verb') return items[i]?.norm ?? '';
    if (items[i]?.kind === 'word' && HAPPENING.has(items[i]?.norm ?? '')) return items[i]?.norm ?? '';
  }
  return '';
};

/** "Trump’s plans for talks with": the owner of the noun that governs this one. */
function relativeOwner(items: readonly Item[], from: number): number | null {
  const subject = from > 0 ? clauseSubject(items, from) : null;
  return subject !== null && isFree(items, subject) ? subject : null;
}

/** Words in front of a subject that change how real its meeting is: "if", "denied that". */
function governingWords(items: readonly Item[], from: number, subject: number): string {
  const near = [items[from - 1], ...items.slice(from, subject)];
  const condition = near.find((item) => item?.kind === 'opener' && /^(?:if|unless|whether)$/.test(item.norm));
  const denied = near.some((item) => item?.kind === 'verb' && /^(?:denied|denies|denying)$/.test(item.norm));
  return `${condition ? `${condition.norm} ` : ''}${denied ? 'denied ' : ''}`;
}

/** A verb of saying governs the phrase directly: "said after talks with". */
const spokenNear = (items: readonly Item[], from: number): boolean =>
  items.slice(Math.max(0, from - 6), from).some((item) => item.kind === 'verb');

const segmentEnd = (items: readonly Item[], at: number): number => {
  for (let i = at + 1; i < items.length; i++)
    if (items[i]?.kind === 'cut' || items[i]?.kind === 'quote') return i;
  return items.length;
};

function spanOf(
  { view, items, sentence }: Context,
  at: number,
  segment: { from: number; to: number },
): [number, number] {
  let to = segment.to - 1;
  while (to > at && items[to]?.kind === 'comma') to--;
  const first = items[segment.from] ?? items[at];
  const last = items[to] ?? items[at];
  const start = view.tokens[first?.from ?? 0]?.start ?? sentence.sentence.start;
  const end = view.tokens[(last?.to ?? 1) - 1]?.end ?? sentence.sentence.end;
  return [start, end];
}

const REMOTE_WORD = /^(?:calls?|videocall)$/;

function formatFor(
  kind: Trigger['kind'],
  word: string,
  phrase: string,
  local: string,
  placed: boolean,
): MeetingFinding['format'] {
  if (/video ?conference|teleconference/.test(word)) return 'virtual';
  if (/\b(?:virtual|video|online)\b/i.test(phrase)) return 'virtual';
  if (kind === 'call' || REMOTE_WORD.test(word))
    return formatOf(local.replace(/\bcall\b/g, 'phone call'), false, false) === 'virtual'
      ? 'virtual'
      : 'phone';
  if (kind === 'verb' || kind === 'host' || kind === 'gather' || kind === 'stay') {
    const format = formatOf(local, true, placed);
    return format === 'phone' && !/\bby (?:tele)?phone\b/i.test(local) ? 'in-person' : format;
  }
  const strong = /^(?:summits?|gathering|lunch|dinner|breakfast|mini|audience|roundtable|huddle|tete)$/.test(
    word,
  );
  return formatOf(
    kind === 'noun' && !/conversation|talks|discussion|consultation|contacts|exchange/.test(word)
      ? phrase
      : local,
    strong,
    placed,
  );
}

interface Parts {
  at: number;
  noun: boolean;
  word: string;
  sides: Side[];
  left: Reference[];
  leftRole: Role;
  phrase: NounPhrase | null;
}

/** "separate meetings with A and B" are two; so is "met A on Monday and again on Tuesday". */
function split(
  context: Context,
  finding: MeetingFinding,
  { at, noun, word, sides, left, phrase }: Parts,
): MeetingFinding[] {
  const { items } = context;
  const near = items.slice(Math.max(0, at - 8), at + 5);
  const separate = near.some((item) => /^(?:separate|separately|individually|individual)$/.test(item.norm));
  const plural =
    noun &&
    COUNTABLE_PLURALS.has(word) &&
    !phrase?.words.match(/\b(?:trilateral|joint|group|quadrilateral)\b/i);
  const others = sides.filter((side) => side.by === 'with' || side.by === null || side.by === 'to');
  const guests = others
    .flatMap((side) => side.references)
    .flatMap((reference) => reference.actors.map((actor) => ({ reference, actor })));
  if ((separate || plural) && guests.length >= 2 && left.length > 0) {
    const guestActors = new Set(guests.map((one) => one.actor));
    return guests.map(({ actor }) => ({
      ...finding,
      participations: finding.participations.filter(
        (one) => one.actor === actor || !guestActors.has(one.actor),
      ),
      rules: [
        ...(finding.rules ?? []),
        { rule: 'told-apart', span: finding.spans[0] ?? { start: 0, end: 0 } },
      ],
    }));
  }
  if (!noun) {
    const gapped = gapping(context, finding, at, sides);
    if (gapped) return gapped;
    const again = items.findIndex(
      (item, i) =>
        i > at && item.norm === 'again' && items.slice(i + 1, i + 3).some((one) => one.kind === 'time'),
    );
    const time = again > at ? items.slice(again, again + 4).find((item) => item.kind === 'time')?.time : null;
    if (time) {
      const first = items.slice(at, again).find((item) => item.kind === 'time')?.time;
      const start = context.view.tokens[items[again]?.from ?? 0]?.start ?? 0;
      return [
        {
          ...finding,
          when: first?.interval ?? finding.when,
          dated_by: first ? { start: first.start, end: first.end } : null,
        },
        {
          ...finding,
          spans: [{ start, end: time.end }, ...finding.spans],
          when: time.interval,
          dated_by: { start: time.start, end: time.end },
        },
      ];
    }
  }
  return [finding];
}

const datedBy = (time: GroundedTime | null): Pick<MeetingFinding, 'when' | 'dated_by'> => ({
  when: time?.interval ?? null,
  dated_by: time ? { start: time.start, end: time.end } : null,
});

/** "meeting Putin in Moscow on July 5 and Xi in Beijing on July 8": the verb once, two meetings. */
function gapping(
  { view, items }: Context,
  finding: MeetingFinding,
  at: number,
  sides: readonly Side[],
): MeetingFinding[] | null {
  const set = (item: Item | undefined): boolean => item?.kind === 'place' || item?.kind === 'time';
  const and = items.findIndex(
    (item, i) =>
      i > at + 1 &&
      item.kind === 'and' &&
      items[i + 1]?.kind === 'party' &&
      set(items[i + 2]?.kind === 'prep' ? items[i + 3] : items[i + 2]) &&
      items.slice(at + 1, i).some(set),
  );
  if (
    and < 0 ||
    items
      .slice(at + 1, and)
      .some((item) => item.kind === 'verb' || item.kind === 'opener' || item.kind === 'cut')
  )
    return null;
  const guest = items[and + 1];
  const first = sides.filter((side) => side.at < and);
  if (!guest || first.length === 0) return null;
  const actors = new Set(first.flatMap((side) => side.references.flatMap((one) => one.actors)));
  const second = new Set(guest.references.flatMap((one) => one.actors));
  const subject = finding.participations.filter((one) => !actors.has(one.actor) && !second.has(one.actor));
  const rest = items.slice(and + 1);
  const head = items.slice(0, and);
  const words = ({ start, end }: GroundedTime): string => view.article.text.slice(start, end);
  const expected = finding.status !== 'held' && finding.status !== 'ongoing';
  const place = placeFor(rest, 0);
  const time = timeFor(rest, 0, false, words);
  const start = view.tokens[guest.from]?.start ?? 0;
  return [
    {
      ...finding,
      participations: finding.participations.filter((one) => !second.has(one.actor)),
      place: placeFor(head, at)?.place ?? null,
      ...datedBy(timeFor(head, at, false, words)),
    },
    {
      ...finding,
      spans: [{ start, end: finding.spans[0]?.end ?? guest.references[0]?.end ?? start }],
      participations: [
        ...subject,
        ...guest.references.flatMap((reference) =>
          reference.actors.map((actor) =>
            participation(reference, actor, 'principal', expected, view.article.text),
          ),
        ),
      ],
      place: place?.place ?? null,
      ...datedBy(time),
    },
  ];
}

/** A free name on the left, for the repetition of a frame: "as did Starmer". */
export const freeBehind = (items: readonly Item[], from: number): number | null => {
  const index = items.findIndex((_, i) => i >= from && isFree(items, i));
  return index >= 0 && index <= from + 2 ? index : null;
};

export { participation };
