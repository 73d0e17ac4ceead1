import type { Token } from '../model.ts';
import { set } from '../text/word-set.ts';
import { EVENT_NOUNS } from './words.ts';

const AT = set(
  'in at near outside inside around across via throughout within into through visiting visit visited visits',
);
/** What is done to places, and not in them. */
const DONE_TO = set(
  'entering entered enters reached reaching reaches left leaving leaves toured touring captured capturing seized seizing besieged besieging retook recaptured shelled shelling bombed bombing stormed storming toward towards beyond',
);
const MOTION = set(
  'go goes going went gone travel travels travelled traveled travelling traveling head heads headed heading fly flies flew flown flying flight return returns returned returning come comes came coming arrive arrives arrived arriving depart departs departed departing proceeded proceed relocated moved withdrew withdrawn evacuated deported extradited trip trips visit visits journey dispatched sent back on over moved move way drive drove invited shuttled shuttle shuttling',
);
const LEAVING = set('left leave leaves leaving depart departs departed departing bound heading headed set');
const FROM = set(
  'returned return returning back left flew flown fly travelled traveled came speaking reported reporting arrived',
);

/** "the city of X", "the outskirts of X". */
const PLACE_NOUNS = set(
  'city town village capital port district suburb region province state area island border outskirts streets centre center north south east west northwest northeast southwest southeast mayor residents people parts neighbourhood neighborhood settlement base airport siege fall capture battle bombardment shelling governor vicinity suburbs',
);
/** What belongs to a place and not to its government: "Kyiv’s streets". */
const OF_A_PLACE = set(
  'streets suburbs outskirts airport centre center port station squares square residents hospitals hospital university old main central city downtown district districts neighbourhoods skyline museum cathedral hotel hotels metro population',
);

/** Words of blame or praise whose "at" or "from" names an actor. */
const AIMED = set(
  'out back aim swipe shot jab dig finger anger fury frustration barb barbs directed aimed snapped scoffed fire criticism condemnation rebuke praise pressure',
);
const SENDING = set('sent send sends sending dispatched dispatch dispatches dispatching');
const SENT = set(
  'delegation delegations team teams envoy envoys negotiators mediators mission officials diplomats ministers minister representatives emissary emissaries',
);
/** "sent a high-level delegation led by its deputy minister to": how many words the senders and the sent may take. */
const SENDING_REACH = 12;

/** True when somebody is sent, before a "to": "sent a technical delegation to". */
function isSent(tokens: readonly Token[], at: number): boolean {
  let sent = false;
  for (let i = at - 1; i >= Math.max(0, at - SENDING_REACH); i--) {
    const word = tokens[i]?.norm ?? '';
    if (SENT.has(word)) sent = true;
    if (SENDING.has(word)) return sent;
    if (/^[.;:"“”]$/.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** How many words back a verb of motion may stand: "headed straight back to". */
const REACH = 4;

const nearBefore = (tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = tokens[i]?.norm ?? '';
    if (words.has(word)) return true;
    if (/^[.;:,"“”]$/.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
};

/** Adjectives of places. */
const OF_PLACES =
  /^(?:(?:north|south|east|west)\p{L}*ern|torn|held|occupied|besieged|embattled|battered|stricken|nearby|downtown|central|neighbou?ring|coastal|upscale|historic|regional|tiny)$/u;
/** Words that may stand between a preposition and a place: "in the Saudi port city of Jeddah". */
const DESCRIPTION_REACH = 6;

/** Where the description of a place begins: "the Qatari capital, Doha" begins at "the"; `from` itself without one. */
function descriptionStart(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  if (tokens[at]?.norm === ',' || tokens[at]?.norm === 'of') at--;
  const described = PLACE_NOUNS.has(tokens[at]?.norm ?? '') || (at === from - 1 && tokens[at]?.norm === "'s");
  if (described) {
    for (let i = at - 1; i > at - DESCRIPTION_REACH && i >= 0; i--) {
      const norm = tokens[i]?.norm ?? '';
      if (AT.has(norm) || norm === 'to' || norm === 'from') return i + 1;
      if (!/^[\p{L}\p{M}.’'-]+$/u.test(norm)) break;
    }
    return from;
  }
  // "in nearby Geneva", "in war-torn Sudan"
  let first = from;
  while (
    first > from - 4 &&
    (tokens[first - 1]?.text === '-' ||
      OF_PLACES.test(tokens[first - 1]?.norm ?? '') ||
      tokens[first]?.text === '-')
  )
    first--;
  return AT.has(tokens[first - 1]?.norm ?? '') ? first : from;
}

/** True when the words before a place name make it the place itself: "in Kyiv", "flew to Kyiv", "left for Kyiv". */
export function isLocative(tokens: readonly Token[], from: number): boolean {
  let at = descriptionStart(tokens, from) - 1;
  if (tokens[at]?.norm === 'the') at--;
  const before = tokens[at]?.norm ?? '';
  // "lashed out at Washington", "took aim at Brussels"
  if (before === 'at' && at === from - 1 && AIMED.has(tokens[at - 1]?.norm ?? '')) return false;
  if (AT.has(before)) return true;
  if (before === 'to') return nearBefore(tokens, at, MOTION) || isSent(tokens, at);
  if (before === 'for') return nearBefore(tokens, at, LEAVING);
  if (before === 'from' && AIMED.has(tokens[at - 1]?.norm ?? '')) return false;
  if (before === 'from') return nearBefore(tokens, at, FROM);
  if (before === 'between') return nearBefore(tokens, at, MOTION);
  return false;
}

/** "the capital Kyiv", "the port city of Jeddah", "neighbouring Chad", "captured Bakhmut": the place, though nothing is told to be in it. */
export function namesPlaceBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.norm ?? '';
  if (DONE_TO.has(before)) return true;
  if (before === 'of' && (tokens[from - 2]?.norm === 'out' || PLACE_NOUNS.has(tokens[from - 2]?.norm ?? '')))
    return true;
  if (
    /^(?:neighbouring|neighboring|nearby|downtown|central|war-torn|western|eastern|northern|southern|northeastern|northwestern|southeastern|southwestern)$/.test(
      before,
    )
  )
    return true;
  return (
    /^(?:city|town|village|capital|port)$/.test(before) ||
    (before === ',' && /^(?:city|town|village|capital)$/.test(tokens[from - 2]?.norm ?? ''))
  );
}

const SITES = set(
  'seaport port airport airbase harbour harbor crossing checkpoint refugee district region province governorate area suburb city town village station',
);
/** "the Reni seaport", "Rafah crossing": the name of a site that is called after its town. */
export const isSiteName = (tokens: readonly Token[], to: number): boolean =>
  SITES.has(tokens[to]?.norm ?? '');

/** "streets" in "Kyiv’s streets", "airport" in "Kyiv’s Boryspil airport": what is the place’s own, so that the place is meant. */
export function isPlaceOwner(tokens: readonly Token[], at: number): boolean {
  if (OF_A_PLACE.has(tokens[at]?.norm ?? '')) return true;
  let noun = at;
  while (noun < at + OWN_NAME && (/^\p{Lu}/u.test(tokens[noun]?.text ?? '') || tokens[noun]?.text === '-'))
    noun++;
  return noun > at && (BUILT.test(tokens[noun]?.norm ?? '') || BUILT.test(tokens[noun - 1]?.norm ?? ''));
}
/** Longest name of a site between its town and its kind, in tokens. */
const OWN_NAME = 4;
const BUILT = /^(?:airport|station|port|square|hospital|university|museum|cathedral|hotel|stadium)$/;

/** Words that end the noun phrase a place name opens. */
const LINKING = set(
  'for following after before and or to with the a an on in at of as by from during ahead over about is was were are has have had that who which',
);

/** True when the place is said of an event: "the London peace talks". */
export function isAttributive(tokens: readonly Token[], to: number): boolean {
  for (let i = to; i < to + 3; i++) {
    const token = tokens[i];
    if (!token || !/^\p{Ll}/u.test(token.text) || LINKING.has(token.norm)) return false;
    if (EVENT_NOUNS.has(token.norm)) return true;
  }
  return false;
}

/** True for "X and" directly before, or "X," where `commas` count too: a list of places goes on. */
export function continuesList(
  tokens: readonly Token[],
  from: number,
  previousTo: number,
  commas: boolean,
): boolean {
  const between = from - previousTo;
  if (between < 1 || between > 2) return false;
  const last = tokens[from - 1]?.norm;
  return last === 'and' || last === 'or' || (commas && between === 1 && last === ',');
}

/** True when a name that is an adjective too ("US", "EU") is said of the noun behind it. */
export function isAdjectival(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    !LINKING.has(next.norm) &&
    !FOLLOWS_A_NAME.has(next.norm) &&
    !/(?:ed|es)$/.test(next.norm)
  );
}
const FOLLOWS_A_NAME = set(
  'said says will would should could can may might must shall did does do not also still now under but because while when where if than then since until against between through his her its their to be been being told wants want made make makes took take takes saw see sees gave give gives came come comes went go goes left sent met held began begins broke brought built drew fell felt fought found got kept knew led lost meant paid put ran rose sat set sold sought seeks spoke stood struck thought threw understood won withdrew wrote agree insists remains insist remain continue never only both either neither',
);
