import type { RelationFinding } from '../model.ts';
import { itMeans, objectsBehind, type ActObject } from './objects.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import { isPersonNoun } from './speaker-nouns.ts';
import { clauseSubject, type Ground } from './subjects.ts';
import { isUnreal, sourcesOf, voiceOver } from './tie-sources.ts';
import { isQuoted, normAt } from './view.ts';

type Kind = RelationFinding['kind'];

/** A tie that a verb makes together with a noun: who voices which feeling for whom. */
export interface VoicedTie {
  source: string;
  target: ActObject;
  kind: Kind;
  /** The token of the verb. */
  at: number;
  voice: string | null;
  rule: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const forms = (stems: string): string[] =>
  stems.split(' ').flatMap((stem) => ['e', 'es', 's', 'ed', 'ing', ''].map((ending) => stem + ending));

/** Verbs that make what they have for an object one's own. */
const VOICING = new Set([
  ...forms(
    'underscor underlin emphasiz emphasis reaffirm affirm restat reassert renew convey express voic extend offer pledg declar repeat tout stress highlight proclaim reiterat',
  ),
  ...['conveys', 'gave', 'gives', 'giving', 'won', 'earned'],
]);
const WELCOMING = set('welcome welcomes welcomed welcoming value values valued');
const THREATENING = set('threaten threatens threatened threatening');
const COMPLAINING = set(
  'complained complains complaining charged charges charging alleged alleges alleging protested protests',
);
const DEPLORING = set(
  'deplored deplores deploring condemned condemns condemning denounced denounces denouncing slammed slams slamming blasted blasts blasting decried decries decrying criticised criticises criticising criticized criticizes criticizing lambasted lambasts lambasting attacked attacks attacking lamented laments lamenting bemoaned bemoans protested protests protesting',
);
const REJECTING = set(
  'rejected rejects rejecting dismissed dismisses dismissing refuted refutes refuting rebuffed rebuffs rebutted rebuts disputed disputes slammed slams denounced denounces scorned ridiculed ridicules derided',
);
const TRADING = set('traded trade trading exchanged exchange exchanging swapped swap swapping');
const ASSURING = set('assured assures assuring promised promises promising');
const PLEDGING = set('pledged pledges pledging vowed vows vowing promised promises promising swore swears');

const FEELINGS: ReadonlyMap<string, { kind: Kind; links: RegExp }> = new Map(
  [
    {
      nouns:
        'support backing gratitude thanks appreciation solidarity admiration confidence trust faith respect commitment loyalty friendship sympathy condolences praise allegiance',
      kind: 'supports' as const,
      links: /^(?:for|to|with|in|towards?)$/,
    },
    {
      nouns:
        'anger fury frustration disappointment displeasure outrage dismay irritation indignation exasperation impatience contempt scorn disdain distrust criticism condemnation',
      kind: 'criticises' as const,
      links: /^(?:with|at|towards?|of|against|for)$/,
    },
  ].flatMap(({ nouns, kind, links }) => nouns.split(' ').map((noun) => [noun, { kind, links }] as const)),
);
/** What somebody does that another may welcome; a plan that is welcomed is a stance, no tie. */
const DEEDS = set(
  'efforts effort comments comment remarks words statement statements leadership role commitment contribution contributions engagement mediation work support involvement help assistance restraint courage flexibility hospitality decision decisions announcement pledge gesture recognition',
);
/** What somebody does that another may deplore; a plan that is deplored is a stance, no tie. */
const MISDEEDS = set(
  'decision decisions move moves step steps announcement remarks comments statement conduct refusal policy policies actions behaviour behavior violations breach breaches escalation aggression intervention interference threats threat walkout lockout tariffs sanctions',
);
/** … to somebody: "the killing of Ada" is no deed of hers. */
const DONE_TO = set(
  'attack attacks strike strikes airstrike airstrikes invasion offensive bombing bombardment killing killings shelling detention arrest assault raid raids incursion seizure annexation',
);
const isMisdeed = (noun: string): boolean => MISDEEDS.has(noun) || DONE_TO.has(noun);
/** "Qatar’s role was praised": who is meant by what they did. */
export const isDeed = (noun: string): boolean => DEEDS.has(noun) || isMisdeed(noun);
const BARBS = set('accusations blame barbs insults recriminations threats taunts');
/** What one is assured of, or promised. */
const BACKING = set('support backing solidarity friendship loyalty assistance');
/** What is pledged to be done for somebody. */
const HELPING = set('support back defend help assist aid');
const HARM = set('sanctions tariffs measures retaliation consequences penalties action strikes war force');
const HARMING = set('attack strike bomb invade sanction punish annex destroy retaliate hit');
const ACCUSATIONS = set('accusations accusation allegations allegation complaints complaint charges');
/** What is held against another, who is gainsaid. */
const CLAIMS = set(
  'claim claims accusation accusations allegation allegations charge charges assertion assertions criticism criticisms complaint complaints threats insinuations narrative',
);
const REBUKES = set('rebuke rebukes swipe dig jab broadside snub slap rebuff');

/** How far behind its verb a noun may stand, in tokens. */
const NOUN_WITHIN = 8;
const ENDS =
  /^(?:[.,;:()—–]|that|which|who|and|but|or|to|for|with|at|in|on|by|of|over|from|because|when|as)$/;

const CUES = new Set(
  [
    VOICING,
    WELCOMING,
    THREATENING,
    COMPLAINING,
    DEPLORING,
    REJECTING,
    TRADING,
    ASSURING,
    PLEDGING,
    REBUKES,
  ].flatMap((words) => [...words]),
);
const VOICED = cueOf(CUES);

/** The first noun of a set behind a verb, before anything that its object would end with; -1 without one. */
function nounBehind({ view, sentence }: Ground, verb: number, nouns: { has(word: string): boolean }): number {
  for (let at = verb + 1; at < Math.min(sentence.to, verb + 1 + NOUN_WITHIN); at++) {
    const word = normAt(view, at);
    if (nouns.has(word)) return at;
    if (ENDS.test(word)) return -1;
  }
  return -1;
}

/** "commitment to work with": what follows is a deed, not somebody. */
const isInfinitive = ({ view }: Ground, link: number): boolean =>
  normAt(view, link) === 'to' &&
  /^\p{Ll}/u.test(view.tokens[link + 1]?.text ?? '') &&
  !DETERMINERS.has(normAt(view, link + 1)) &&
  !isPersonNoun(normAt(view, link + 1));
const DETERMINERS = set('the his her its their both all our');

/** Another person between a verb and its noun has the feeling: "stressed Trump’s support for". */
const isAnothers = ({ sentence }: Ground, from: number, to: number, source: string): boolean =>
  sentence.references.some(
    (one) => one.from > from && one.to <= to && one.kind === 'person' && !one.actors.includes(source),
  );

/** Ties told by a verb and a noun: support that is reaffirmed, efforts that are welcomed, sanctions that are threatened. */
export function voicedTies(ground: Ground): VoicedTie[] {
  const { view, sentence } = ground;
  const ties: VoicedTie[] = [];
  if (!hasCue(sentence, VOICED)) return ties;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = normAt(view, at);
    if (!CUES.has(word) || isQuoted(sentence, view.tokens[at]?.start ?? 0) || isUnreal(view, sentence, at))
      continue;
    const tell = (
      kind: Kind,
      rule: string,
      sources: readonly string[],
      objects: (source: string) => ActObject[],
    ) => {
      for (const source of sources)
        for (const target of objects(source))
          ties.push({ source, target, kind, at, voice: voiceOver(ground, at, source), rule });
    };
    const sources = () => sourcesOf(ground, at, word.endsWith('ing'));
    if (VOICING.has(word)) {
      const noun = nounBehind(ground, at, FEELINGS);
      const feeling = FEELINGS.get(normAt(view, noun));
      if (feeling?.links.test(normAt(view, noun + 1)) && !isInfinitive(ground, noun + 1))
        tell(feeling.kind, 'voiced-feeling', sources(), (source) => {
          if (isAnothers(ground, at, noun, source)) return [];
          return objectsBehind(ground, noun + 1, source);
        });
      const charge = nounBehind(ground, at, ACCUSATIONS);
      if (charge >= 0 && normAt(view, charge + 1) === 'that')
        tell('criticises', 'voiced-charge', sources(), (source) =>
          subjectsBehind(ground, charge + 1, source),
        );
    }
    if (PLEDGING.has(word) && normAt(view, at + 1) === 'to') {
      const verb = HELPING.has(normAt(view, at + 2)) ? at + 2 : -1;
      if (verb >= 0)
        tell('supports', 'pledged-help', sources(), (source) => objectsBehind(ground, verb, source));
    } else if (ASSURING.has(word)) {
      const link = backingBehind(ground, at);
      if (link >= 0)
        tell('supports', 'assured-backing', sources(), (source) =>
          objectsBehind(ground, at, source).filter(({ from }) => from < link),
        );
    } else if (TRADING.has(word)) {
      if (nounBehind(ground, at, BARBS) >= 0) {
        const sides = sources();
        tell('criticises', 'traded-barbs', sides, (source) =>
          sides
            .filter((other) => other !== source)
            .map((actor) => ({ actor, from: at, end: view.tokens[at]?.end ?? 0 })),
        );
      }
    }
    if (DEPLORING.has(word)) {
      const deed = nounBehind(ground, at, { has: isMisdeed });
      if (deed >= 0)
        tell('criticises', 'deplored-deed', sources(), (source) => doers(ground, at, deed, source));
    }
    if (REJECTING.has(word)) {
      const claim = nounBehind(ground, at, CLAIMS);
      if (claim >= 0)
        tell('criticises', 'rejected-claim', sources(), (source) => doers(ground, at, claim, source));
    }
    if (WELCOMING.has(word)) {
      const deed = nounBehind(ground, at, DEEDS);
      if (deed >= 0)
        tell('supports', 'welcomed-deed', sources(), (source) => doers(ground, at, deed, source));
    } else if (THREATENING.has(word)) {
      const infinitive = normAt(view, at + 1) === 'to' ? at + 2 : at;
      const harm = nounBehind(ground, infinitive, HARM);
      if (infinitive > at && HARMING.has(normAt(view, infinitive)))
        tell('criticises', 'threat', sources(), (source) => objectsBehind(ground, infinitive, source));
      if (harm >= 0 && /^(?:on|against)$/.test(normAt(view, harm + 1)))
        tell('criticises', 'threat', sources(), (source) => objectsBehind(ground, harm + 1, source));
    } else if (COMPLAINING.has(word)) {
      if (normAt(view, at + 1) === 'that')
        tell('criticises', 'complaint', sources(), (source) => subjectsBehind(ground, at + 1, source));
    } else if (/^(?:to|at|of|against)$/.test(normAt(view, at + 1)) && opens(ground, at)) {
      const comma = commaBehind(ground, at);
      const source = comma < 0 ? null : clauseSubject({ ...ground, floor: comma + 1 }, sentence.to)?.actor;
      if (source) tell('criticises', 'rebuke', [source], () => objectsBehind(ground, at + 1, source));
    }
  }
  return ties;
}

/** Where "of" stands in "assured Ada of Bo’s support"; -1 where nothing of the kind is assured. */
function backingBehind({ view, sentence }: Ground, verb: number): number {
  for (let at = verb + 2; at < Math.min(sentence.to, verb + NOUN_WITHIN); at++) {
    if (/^[.,;:]$/.test(normAt(view, at))) return -1;
    if (normAt(view, at) !== 'of') continue;
    for (let i = at + 1; i < Math.min(sentence.to, at + BACKING_WITHIN); i++)
      if (BACKING.has(normAt(view, i))) return at;
    return -1;
  }
  return -1;
}
const BACKING_WITHIN = 6;

/** "In a veiled rebuke to": the noun belongs to what opens the sentence. */
const opens = ({ view, sentence }: Ground, at: number): boolean =>
  normAt(view, sentence.from) === 'in' && at - sentence.from <= REBUKE_WITHIN;
const REBUKE_WITHIN = 5;

function commaBehind({ view, sentence }: Ground, from: number): number {
  for (let at = from; at < sentence.to; at++) if (normAt(view, at) === ',') return at;
  return -1;
}

/** "… that Russia was hitting": whoever a reported clause begins with. */
const subjectsBehind = (ground: Ground, that: number, source: string): ActObject[] =>
  objectsBehind(ground, that, source).filter(({ from }) => from <= that + SUBJECT_WITHIN);
const SUBJECT_WITHIN = 3;

/** Whose deed is welcomed: "Qatar’s efforts", "comments made by the envoy". */
function doers(ground: Ground, verb: number, deed: number, source: string): ActObject[] {
  const { view, sentence } = ground;
  const owner = sentence.references.find(
    (one) =>
      one.from > verb &&
      one.to <= deed &&
      (one.possessive || one.adjective || one.to === deed) &&
      !one.actors.includes(source),
  );
  if (owner?.actors[0]) return [{ actor: owner.actors[0], from: owner.from, end: owner.end }];
  if (normAt(view, verb + 1) === 'its') return itMeans(ground, verb, source);
  let at = deed + 1;
  if (
    /^(?:made|played|shown|taken|voiced|given|issued|undertaken|displayed|done|put|imposed|launched|ordered|announced|committed|called|staged)$/.test(
      normAt(view, at),
    )
  )
    at++;
  if (!(DONE_TO.has(normAt(view, deed)) ? /^by$/ : /^(?:by|of|from)$/).test(normAt(view, at))) return [];
  return objectsBehind(ground, at, source).flatMap((one) => {
    const owner = sentence.references.find(({ from, possessive }) => from === one.from && possessive);
    return owner && isPersonNoun(normAt(view, owner.to + 1)) ? named(ground, owner.to + 1) : [one];
  });
}

/** "Macron’s envoy to the talks, retired general Ada Brandt": the name behind the comma; nobody without one. */
function named({ view, sentence }: Ground, noun: number): ActObject[] {
  const one = sentence.references.find(({ from, kind }) => from > noun && kind === 'person');
  const comma = one ? view.tokens.slice(noun, one.from).findLastIndex(({ norm }) => norm === ',') : -1;
  const [actor] = one?.actors ?? [];
  return one && actor && comma >= 0 && one.from - noun - comma <= APPOSED
    ? [{ actor, from: one.from, end: one.end }]
    : [];
}
/** How far behind the comma the name of an apposition may stand, in tokens. */
const APPOSED = 4;
