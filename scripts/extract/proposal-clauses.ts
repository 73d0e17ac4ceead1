import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../model.ts';
import type { HeadRule } from './proposal-heads.ts';
import { IMPOSED } from './stance-cues.ts';

/** Verbs whose object is put forward or refused, whatever it is called. */
const PUT_FORWARD =
  /(?<!\p{L})(?:propos(?:ed|es|e|ing)|floated|call(?:ed|s|ing) for|demand(?:ed|ing)|offer(?:ed|ing)|push(?:ed|es|ing) for|press(?:ed|es|ing) for|insist(?:ed|s|ing) on|asked (?:for|that)|request(?:ed|ing)|reject(?:ed|s|ing)|rul(?:ed|es|ing) out|refus(?:ed|es|ing)(?= to)|oppos(?:ed|es|ing)|turned down|agreed to|ready to|willing to|prepared to|in favou?r of|back(?:ed|s|ing)|endors(?:ed|es|ing)|accept(?:ed|s|ing)?|the offer (?:of|to)|plan to|proposal (?:to|for|that))(?!\p{L})/giu;
/** The object: what stands behind the verb until the clause ends. */
const OBJECT =
  /^(?:\s+(?:also|again|only|to|that|a|an|the|its|his|her|their|any|latest|new))*\s+([^.;:“”"()—–]{6,90}?)(?=[.;:“”"()—–]|, (?:which|who|while|but|and|as|after|before|said|he|she|\p{L}+ing)|\s(?:after|before|while|because|since|as long as|so long as|if|unless|until|when|but|who|which)\s|$)/u;
/** Wishes, accusations, conversations: nothing that could be agreed or refused. */
const NO_PROPOSAL =
  /^(?:by\b|after\b|before\b|in\b|on\b|at\b|with\b|from\b|restraint|calm|peace\b|unity|dialogue|help|support|more time|answers?|questions?|comment|an? (?:answer|explanation|apology)|accusation|allegation|claim|criticism|report|suggestion|notion|idea|speculation|talks?\b|meet\b|speak|continue|attend|travel|fly|go\b|come\b|engage|negotiate|take part|begin|start|discuss|hold|resume|return|work\b|sit\b|listen|comment|say\b|answer|charge|argument|threat|it\b|them\b|him\b|her\b|this\b|that\b|such|so\b)/iu;

const KINDS: [ProposalKind, RegExp][] = [
  ['ceasefire', /\b(?:truce|cease-?fire|hostilities|fighting|bombing|shelling)\b/i],
  ['security-guarantee', /\bguarant/i],
  [
    'deployment',
    /\b(?:troops|soldiers|peacekeep\w*|force to|mission|observers|monitors|contingent\w*|officers)\b/i,
  ],
  ['membership', /\b(?:membership|accession|join(?:ing)? (?:the|NATO))\b/i],
  [
    'territory',
    /\b(?:territor\w+|withdraw\w*|border|annex\w*|recogni[sz]\w+|leave the|pull (?:back|out)|corridor|enclave)\b/i,
  ],
  [
    'finance',
    /\b(?:fund|loan|tariffs?|duties|pay\b|wages?|rise of|per ?cent|billion|million|compensation|reparations|sanctions|money|bonus|pension)\b/i,
  ],
  ['resources', /\b(?:minerals?|gas|oil|water|grain|quotas?|rare earths?|soy\w*|fish)\b/i],
  ['framework', /\b(?:plan|framework|roadmap|agreement|treaty|accord|deal|pact|dialogue|contract)\b/i],
];

const SMALL = new Set(
  'the a an of to for in on at and or its his her their that be been with by from this any all some into as is are was were will would'.split(
    ' ',
  ),
);
/** Words of the object that make its key. */
const KEY_WORDS = 4;

export interface Clause extends Span {
  rule: HeadRule;
  key: string;
  words: string;
}

/** Courses of action named by a clause: "offered to raise the cap", "ruled out recognising Crimea". */
export function clausesIn(text: string, offset: number): Clause[] {
  const found: Clause[] = [];
  for (const verb of text.matchAll(PUT_FORWARD)) {
    if (IMPOSED.test(text.slice(Math.max(0, verb.index - 80), verb.index))) continue;
    const from = verb.index + verb[0].length;
    const object = OBJECT.exec(text.slice(from));
    const words = object?.[1]?.trim();
    if (!object || !words || NO_PROPOSAL.test(words)) continue;
    const content = (fold(words).match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL.has(word));
    if (content.length < 2) continue;
    const start = offset + from + object[0].length - words.length;
    const kind = KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
    const key = content.slice(0, KEY_WORDS).join('-');
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    found.push({
      start,
      end: start + words.length,
      words,
      key,
      rule: { kind, key, label, pattern: PUT_FORWARD },
    });
  }
  return found;
}
