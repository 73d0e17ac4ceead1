import type { GroundedTime, MeetingFinding, ParticipationFinding, Reference, RuleUse } from '../model.ts';
import { split } from './meeting-apart.ts';
import {
  governingWords,
  participation,
  segmentEnd,
  segmentOf,
  spanOf,
  spokenNear,
  textOf,
  type Context,
  type Frame,
  type Role,
} from './meeting-context.ts';
import type { Item } from './meeting-items.ts';
import { leftOfNoun, leftOfVerb, whomOf } from './meeting-left.ts';
import { talksRule } from './meeting-links.ts';
import {
  DEFINITE,
  FRESH,
  GENERAL,
  namedPhrase,
  nounPhrase,
  roundOf,
  seriesOf,
  takesPlace,
} from './meeting-phrase.ts';
import { placeFor, timeFor } from './meeting-setting.ts';
import { sidesAfter } from './meeting-sides.ts';
import { formatOf, statusOf } from './meeting-status.ts';
import { byPhone } from './meeting-talking.ts';
import { isPlural } from './meeting-roles.ts';
import type { Trigger } from './meeting-triggers.ts';
import {
  CANCELLED,
  COUNTABLE_PLURALS,
  ECHO_NOUNS,
  EDGES,
  LOOSE_NOUNS,
  ORDINALS,
  PLANNED,
} from './meeting-words.ts';

const OUTCOME =
  /\b((?:ended (?:without|with|in)|failed to|collapsed|broke down|broke up|produced|yielded|agreed (?:on|to)|agreeing (?:on|to)|resulted in|without (?:a|an|any) (?:deal|agreement|breakthrough|result)) ?[^,.;]{0,140}?)(?=,|\.(?:\s|$)|;| and (?:some|then|he|she|they|it|the)\b|$)/i;

/** Reads everything that one trigger tells; null when it tells no meeting. */
export function frameFor(context: Context, trigger: Trigger): Frame[] {
  const { view, sentence, items, memory } = context;
  const { at, kind } = trigger;
  const item = items[at];
  if (!item) return [];
  const token = view.tokens[item.from];
  if (!token) return [];
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
  // "met on the sidelines of the summit, with Macron taking part": of the meeting beside it.
  if (noun && items[start - 1]?.norm === 'of' && EDGES.has(items[start - 2]?.norm ?? '')) sides = [];
  sides = sides.filter((side) => side.at < stop);
  const brings = sides.some((side) => side.by === 'with' || side.by === 'alongside');
  const between = sides.some(
    (side) =>
      /^(?:between|among|amongst|of|involving|including)$/.test(side.by ?? '') &&
      (side.references.flatMap((one) => one.actors).length >= 2 || sides.length >= 2),
  );

  // Who stands before it.
  const {
    left: standing,
    leftRole,
    subject,
    attending,
    moved,
  } = phrase
    ? leftOfNoun(context, trigger, phrase, { brings, between })
    : leftOfVerb(context, trigger, sides);
  const whom = whomOf(context, start, noun);
  if (whom) sides.push(whom);
  const named = new Set(sides.flatMap((side) => side.references.flatMap((one) => one.actors)));
  const left = standing.filter((one) => !one.actors.every((actor) => named.has(actor)) || between);
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
  // "being postponed until Thursday"
  const until = /^(?:until|till)$/.test(items[segment.to]?.norm ?? '') ? segment.to + 3 : segment.to;
  const after = textOf(context, at + 1, Math.min(until, items.length));
  const adverbial =
    noun || kind !== 'verb' || /^(?:after|while|before|when)$/.test(items[at - 1]?.norm ?? '');
  const words = ({ start: from, end: to }: GroundedTime): string => text.slice(from, to);
  // "On Monday a source familiar with the talks said": no day of theirs.
  const aside = noun && items[start - 1]?.kind === 'prep' && KNOWING.test(items[start - 2]?.norm ?? '');
  const time: GroundedTime | null =
    kind === 'attend' || aside ? null : timeFor(items, at, adverbial && spokenNear(items, start), words);
  const infinitive =
    !noun &&
    (items[at - 1]?.norm === 'to' ||
      /^(?:meet|speak|see|receive|visit|talk|host|sit|welcome|gather|convene|hold|reconvene|confer)$/.test(
        word,
      )) &&
    /^(?:to|will|not|and|would|also|directly|then|have|be|personally|never|could|should|might|may|can)$/.test(
      items[at - 1]?.norm ?? '',
    );
  let status = statusOf({ before, word, after, future: time?.future ?? false, infinitive }, sentence.cues);
  if (status === null) return [];
  // "When he rings me, I shall say no": whenever that may be.
  if (kind === 'call' && time === null && /s$/.test(word) && items[segment.from - 1]?.norm.startsWith('when'))
    return [];
  if (
    noun &&
    status === 'held' &&
    items[start - 1]?.norm === 'about' &&
    !DEFINITE.test(phrase?.words ?? '')
  ) {
    // "Asked about a call between A and B, he said none was planned": there is none, or nobody knows.
    if (!DENIED.test(sentence.text)) return [];
    status = 'ruled-out';
  }
  if (kind === 'bring' && infinitive && status === 'planned' && !PLANNED.test(before)) {
    if (!/\b(?:managed|helped|able)\s+to\s*$/i.test(before)) return [];
    status = 'held';
  }
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
          items.find((one) => one.behalf !== null && one.behalf !== actor && one.sent === reference)
            ?.behalf ?? null;
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
  // "a delegation would go to Cairo for talks with": nobody by name.
  const unnamed = subject !== null && left.length === 0 ? (items[subject]?.others ?? null) : null;
  // "is sending a team to talks in Doha"
  const teamSent = moved && TEAM_SENT.test(before);
  const group =
    unnamed !== null ||
    teamSent ||
    sides.some((side) => side.group) ||
    (kind === 'gather' && items.slice(0, at).some((one) => one.kind === 'group'));
  const local = textOf(context, Math.max(segment.from, start - 3), Math.min(segment.to, at + 14));
  const setting = place !== null || time !== null;
  const happens = noun && takesPlace(items, at);
  const principals = participations.length;
  const round = roundOf(ORDINALS.includes(word) ? `${word} round` : noun ? (phrase?.words ?? '') : local);
  const loose =
    noun &&
    LOOSE_NOUNS.has(word) &&
    attending === null &&
    !setting &&
    !happens &&
    round === null &&
    !moved &&
    status === 'held';
  // "is ready for talks with", "have often spoken": no one meeting.
  const course =
    !setting &&
    round === null &&
    ((status === 'proposed' && WILLING.test(before) && (kind === 'talk' || LOOSE_NOUNS.has(word))) ||
      (OFTEN.test(local) && !/\bincluding\b/i.test(after)));
  // "his conversation with Putin"
  const owned = brings && phrase !== null && phrase.owner !== null && left.length > 0 && SINGLE.test(word);
  // "meetings with A, B and C": whose, nobody says here.
  const apart = noun && COUNTABLE_PLURALS.has(word) && brings && !between && left.length === 0;
  const full =
    !apart &&
    !course &&
    principals >= 2 &&
    (!loose || owned) &&
    !(ECHO_NOUNS.has(word) && !setting && attending === null && !owned) &&
    kind !== 'move' &&
    !(kind === 'gather' && !plural && principals < 2);
  const gathering =
    principals === 1 &&
    (group ||
      attending !== null ||
      kind === 'gather' ||
      (kind === 'verb' && sides.length === 0 && convenes(items[subject ?? -1]))) &&
    setting &&
    (kind !== 'noun' ||
      attending !== null ||
      moved ||
      sides.some((side) => side.group && side.by !== null && side.by !== 'of')) &&
    kind !== 'move' &&
    kind !== 'stay';
  if (kind === 'gather' && principals < 2 && !group && !convenes(items[subject ?? -1])) return [];
  if (kind === 'stay' && !full) return [];
  if (kind === 'attend' && (participations.length === 0 || status === 'ruled-out')) return [];
  const echo = !(full || gathering) || kind === 'attend';
  const [from, to] = spanOf(context, at, segment);
  const span = rules[0]?.span ?? token;
  if (noun && talksRule(word)) rules.push({ rule: 'of-talks', span });
  if (noun && OF_MANY.test(word)) rules.push({ rule: 'of-many', span });
  if (noun && SEVERAL.test(phrase?.words ?? '')) rules.push({ rule: 'several', span });
  if (attending !== null && DEFINITE.test(phrase?.words ?? '')) rules.push({ rule: 'attending', span });
  const larger = echo ? null : besides(items, at);
  if (larger !== null) {
    const { from: first, to: end } = items[larger] ?? item;
    rules.push({
      rule: 'besides',
      span: { start: view.tokens[first]?.start ?? 0, end: view.tokens[end - 1]?.end ?? 0 },
    });
  }
  const finding: MeetingFinding = {
    article: view.article.id,
    spans: [{ start: from, end: to }],
    when: time?.interval ?? null,
    dated_by: time ? { start: time.start, end: time.end } : null,
    place: place?.place ?? null,
    venue: null,
    format: formatFor(
      kind,
      word,
      phrase?.words ?? '',
      local,
      place !== null,
      kind === 'talk' && byPhone(items, at),
    ),
    status,
    series:
      round === null
        ? null
        : seriesOf(phrase?.words ?? '', place ? text.slice(place.start, place.end) : null),
    round,
    participations:
      kind === 'move'
        ? participations.filter((one) => left.some((reference) => reference.actors.includes(one.actor)))
        : participations,
    outcome: OUTCOME.exec(after)?.[1]?.trim() ?? null,
    others: sides.find((side) => side.others !== null && side.references.length === 0)?.others ?? unnamed,
    confidence: full && setting ? 'high' : full ? 'medium' : 'low',
    echo,
    // "his meetings with A and B" are no news.
    lead: !(noun && COUNTABLE_PLURALS.has(word)),
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
  return split(context, finding, { at, noun, word, sides, left, phrase }).map((one) => ({
    finding: one,
    noun: noun || kind === 'attend',
    ahead: items[start - 1]?.norm === 'of' && items[start - 2]?.norm === 'ahead',
    firm:
      !noun ||
      attending !== null ||
      happens ||
      /^(?:after|following|during|since)$/.test(items[start - 1]?.norm ?? ''),
    general: noun && GENERAL.test(word),
    call: noun && REMOTE_WORD.test(word),
    several: noun && COUNTABLE_PLURALS.has(word),
    definite:
      kind === 'attend' ||
      (noun &&
        !(
          items[start - 1]?.norm === 'of' &&
          /^(?:margins|sidelines|fringes)$/.test(items[start - 2]?.norm ?? '')
        ) &&
        DEFINITE.test(phrase?.words ?? '') &&
        !namedPhrase(context, phrase?.from ?? at, at)),
    fresh:
      noun &&
      FRESH.test(phrase?.words ?? '') &&
      (!/^an?\b/i.test(phrase?.words ?? '') || COUNTED.test(phrase?.words ?? '')),
    bare: kind === 'attend' || (noun && agentsOnly && !own && !teamSent && (phrase?.pair.length ?? 0) < 2),
  }));
}

/** "met Macron on the sidelines of the summit": item of the larger meeting. */
function besides(items: readonly Item[], at: number): number | null {
  const edge = items.findIndex((item, i) => EDGES.has(item.norm) && items[i + 1]?.norm === 'of');
  const event =
    edge < 0 ? -1 : items.findIndex((item, i) => i > edge && i < edge + 9 && item.kind === 'event');
  return event < 0 || event === at ? null : event;
}

const KNOWING = /^(?:familiar|close|privy|knowledge|briefed|aware|involved)$/;
const WILLING =
  /\b(?:willing(?:ness)?|ready|readiness|open(?:ness)?|prepared|hop(?:es?|ed|ing)|keen|eager|would like|interested|possib\w+|time to|wants?)\b/i;
const OFTEN =
  /\b(?:frequently|often|regularly|routinely|repeatedly|constantly|many times|(?:several|multiple|numerous) (?:times|occasions))\b/i;
const TEAM_SENT =
  /\b(?:sen[dt]s?|sending|dispatch(?:ed|es|ing)?) (?:(?:a|an|its|his|their|the) )?(?:\p{L}+ ){0,3}?(?:teams?|delegations?|negotiators|representatives|envoys)\b/iu;
const OF_MANY = /^(?:summits?|gathering|conference)$/;
const SEVERAL = /\b(?:several|many|multiple|various|rounds|dozens|numerous|series)\b/i;
const SINGLE = /^(?:conversation|discussion|encounter|visit)$/;

/** Bodies with members who meet when it does: "the Security Council convened". */
const BODIES =
  /\b(?:council|group|committee|commission|league|union|quartet|troika|task force|forum|assembly|coalition|nato|g7|g20)\b/i;
const convenes = (item: Item | undefined): boolean =>
  item?.kind === 'party' &&
  item.references.length === 1 &&
  BODIES.test((item.references[0]?.actors[0] ?? '').replaceAll('-', ' '));

const DENIED =
  /\b(?:none|no such|nothing|no plans?|not (?:planned|being prepared|scheduled|expected|on the agenda)|ruled (?:it|that|one) out)\b/i;

/** "a second round", and not "a summit", which may be anybody's. */
const COUNTED = /\b(?:rounds?|cycles?|sessions?|second|third|fourth|fifth|another|follow-up|new|further)\b/i;

const REMOTE_WORD = /^(?:calls?|videocall)$/;

function formatFor(
  kind: Trigger['kind'],
  word: string,
  phrase: string,
  local: string,
  placed: boolean,
  onPhone: boolean,
): MeetingFinding['format'] {
  if (/video ?conference|teleconference/.test(word)) return 'virtual';
  if (/\b(?:virtual|video|online)\b/i.test(phrase)) return 'virtual';
  if (kind === 'call' || REMOTE_WORD.test(word))
    return formatOf(local.replace(/\bcall\b/g, 'phone call'), false, false) === 'virtual'
      ? 'virtual'
      : 'phone';
  if (kind === 'talk' && onPhone) return 'phone';
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
