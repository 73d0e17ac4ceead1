import type { ProposalKind } from '../../src/lib/datasets/index.ts';

/** Nouns that are a course of action somebody can agree to or refuse. */
export interface HeadRule {
  kind: ProposalKind;
  /** What tells it from others of its kind; a number in the words is added to it. */
  key: string;
  /** How the proposal is called when the words themselves do not do. */
  label: string;
  pattern: RegExp;
  /** Too common to be a proposal without somebody's stance on it and a number or name beside it. */
  loose?: boolean;
}

const rule = (kind: ProposalKind, key: string, label: string, words: string, loose = false): HeadRule => ({
  kind,
  key,
  label,
  loose,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
});

const ASSETS =
  '(?:(?:frozen|immobili[sz]ed|seized|blocked)[ -](?:\\p{L}+[ -]){0,4}?(?:assets|reserves|funds)|(?:\\p{L}+ ){0,2}central bank assets|sovereign assets)';

/** The first rule that matches a stretch of text takes it: particular ones stand before general ones. */
export const HEADS: HeadRule[] = [
  rule(
    'ceasefire',
    'ceasefire',
    'Ceasefire',
    'truces?|cease-?fires?|armistice|humanitarian pauses?|pause in (?:the )?(?:fighting|hostilities)|halt to (?:the )?(?:fighting|hostilities)|cessation of hostilities|end to hostilities',
  ),
  rule(
    'security-guarantee',
    'role-in-guarantees',
    'Inclusion in the security guarantees',
    '(?:included?|inclusion|take part|participate|participation|say|role|veto|seat) in (?:\\p{L}+ ){0,3}?(?:security guarantees|security arrangements)',
  ),
  rule(
    'security-guarantee',
    'role-in-security',
    'A role in security',
    "(?:play )?(?:a |an )?(?:\\p{L}+ )?role in (?:the |\\p{L}+[’']s )?(?:\\p{L}+ )?security(?: of \\p{L}+)?",
  ),
  rule(
    'security-guarantee',
    'article-5',
    'Guarantees like NATO’s Article 5',
    "(?:NATO[’']s )?Article 5(?:[ -](?:like|style|type))?(?: guarantees)?|mutual[ -]defen[cs]e (?:clause|mechanism|pact|commitment)",
  ),
  rule(
    'security-guarantee',
    'backstop',
    'Backstop',
    '(?:security )?backstop|(?:strong |firm )?(?:U\\.S\\.|US|American|Western|international) (?:backing|support)(?= (?:to|was|is|will|would|for))',
  ),
  rule(
    'security-guarantee',
    'security-arrangements',
    'Security arrangements',
    '(?:framework of )?security arrangements?',
  ),
  rule(
    'security-guarantee',
    'binding-guarantees',
    'Legally binding guarantees',
    '(?:legally )?binding (?:security )?guarantees?',
  ),
  rule(
    'security-guarantee',
    'security-guarantees',
    'Security guarantees',
    'security guarantees?|security assurances?|guarantees? of security|security pledges?',
  ),
  rule(
    'deployment',
    'troops',
    'Troops on the ground',
    '(?:peacekeepers?|peacekeeping (?:force|mission|troops)|contingents?|boots on the ground|(?:foreign|European|Western|international|allied|British|French|NATO|Arab|African) (?:troops|soldiers|forces|peacekeepers|contingents)|(?:deploy\\w*|presence|sending|dispatch) of (?:\\p{L}+ ){0,3}?(?:troops|soldiers|forces|peacekeepers)|(?:reassurance|stabili[sz]ation|deterrence|multinational|monitoring|protection) (?:force|mission)|so-called \\p{L}+ force|observer mission|coalition of the willing)',
  ),
  rule(
    'membership',
    'nato-membership',
    'NATO membership',
    '(?:NATO membership|membership (?:of|in) NATO|join(?:ing)? NATO|NATO accession|accession to NATO)',
  ),
  rule(
    'membership',
    'eu-membership',
    'EU membership',
    '(?:EU membership|membership (?:of|in) the (?:EU|European Union)|join(?:ing)? the (?:EU|European Union)|EU accession|accession to the (?:EU|European Union))',
  ),
  rule('membership', 'membership', 'Membership', '(?:full|permanent) membership|accession', true),
  rule(
    'resources',
    'minerals',
    'Minerals deal',
    '(?:minerals?|rare[ -]earths?)(?: \\p{L}+)? (?:deal|agreement|accord|rights|partnership)|(?:deal|agreement) on (?:\\p{L}+ ){0,3}?(?:minerals?|rare[ -]earths?)(?: rights)?',
  ),
  rule(
    'resources',
    'energy',
    'Energy and water',
    '(?:gas|oil|water|grain|energy)[ -](?:\\p{L}+ )?(?:deal|agreement|corridor|sharing|transit|exports?)',
  ),
  rule('finance', 'assets', 'Use of frozen assets', ASSETS),
  rule(
    'finance',
    'sanctions',
    'Relief from sanctions',
    '(?:sanctions relief|(?:lift|eas|remov|suspend)\\w* (?:of )?(?:\\p{L}+ ){0,3}?sanctions|relief from sanctions)',
  ),
  rule(
    'finance',
    'tariffs',
    'Tariffs',
    '(?:tariff (?:truce|cuts?|reductions?|relief|pause|rate)s?|(?:cut|lower|reduc|scrap|suspend|paus|remov|roll)\\w* (?:back )?(?:of )?(?:\\p{L}+ ){0,3}?tariffs|tariffs on)',
  ),
  rule(
    'finance',
    'pay',
    'Pay',
    '(?:pay|wage)[ -](?:rise|deal|offer|increase|settlement|claim|package|award|hike)s?|(?:\\d[\\d.]*|\\p{L}+)[ -]per[ -]?cent (?:pay |wage )?(?:rise|increase|offer|raise)|(?:rise|increase|raise) of \\d[\\d.]*\\s?(?:%|per ?cent)',
  ),
  rule(
    'finance',
    'money',
    'Money',
    '(?:reparations|compensation fund|reconstruction fund|aid package|loan(?: of| worth| package))',
  ),
  rule(
    'territory',
    'territory',
    'Territory',
    '(?:ced(?:e|es|ed|ing)|hand(?:ing|ed)? over|give up|giving up|surrender(?:ing)?|swap(?:ping)?) (?:\\p{L}+ ){0,4}?(?:areas?|territor\\p{L}+|land|regions?|parts?|control|oblast|province|Donbas|Crimea)(?: of)?(?: the)?(?: \\p{Lu}\\p{L}+)?(?: (?:region|oblast|province|peninsula|corridor|enclave))?|territorial (?:concessions?|swaps?|exchanges?|demands?)|land swaps?|recogni(?:se|ze|tion)\\w* (?:of )?(?:\\p{L}+ ){0,3}?as (?:\\p{L}+ )?(?:territory|Russian|part)|withdraw\\p{L}*(?: of)?(?: \\p{L}+){0,3}? from(?: the)? \\p{Lu}\\p{L}+|(?:army|troops|forces) (?:to )?withdraw(?:al)?|buffer zone|land corridor|transit corridor|transport corridor',
  ),
  rule(
    'other',
    'prisoners',
    'Exchange of prisoners',
    '(?:(?:prisoner|hostage|detainee|captive)s?(?:[ -]of[ -]war)?[ -](?:swap|exchange|release|deal)s?|(?:exchange|release|freeing|return) of (?:\\p{L}+ ){0,3}?(?:prisoners|hostages|detainees|captives|bodies)|(?:free|release) (?:\\p{L}+ ){0,3}?(?:hostages|prisoners|detainees))',
  ),
  rule(
    'other',
    'aid-access',
    'Humanitarian access',
    '(?:humanitarian (?:access|corridors?|aid deliveries)|aid (?:deliveries|corridors?|convoys|access)|(?:flow|entry|delivery) of (?:\\p{L}+ )?aid)',
  ),
  rule(
    'other',
    'enrichment',
    'Enrichment',
    '(?:uranium )?enrichment(?: (?:cap|limit|freeze|rights?))?|enriched uranium|stockpile of (?:\\p{L}+ ){0,2}?uranium',
  ),
  rule(
    'other',
    'inspections',
    'Inspections',
    '(?:nuclear |international )?inspect(?:ions?|ors)|verification (?:mission|mechanism|regime)',
  ),
  rule(
    'other',
    'disarmament',
    'Disarmament',
    'disarm(?:ament|ing)?|demilitari[sz]\\p{L}+|decommission\\p{L}* (?:of )?weapons|lay(?:ing)? down (?:its|their) (?:arms|weapons)',
  ),
  rule('other', 'defence-spending', 'Defence spending', 'defen[cs]e spending'),
  rule(
    'other',
    'aid-flows',
    'Continued aid',
    '(?:(?:continu|increas|expand|suspend|halt|ramp)\\p{L}* (?:up )?(?:of )?(?:the )?(?:\\p{L}+ )?(?:aid|support)(?: flows?| deliveries)?|aid flows|military aid)',
  ),
  rule(
    'other',
    'elections',
    'Elections and votes',
    '(?:transitional|unity|civilian|technocratic|interim) (?:government|authority|administration|council)|referendum',
  ),
  rule(
    'framework',
    'plan',
    'Peace plan',
    '(?:\\p{L}+-?point (?:\\p{L}+ )?|peace |draft |working |framework |transition |ceasefire )(?:plans?|frameworks?|framework (?:document|agreement)|roadmaps?|proposals?|blueprints?|documents?|treat(?:y|ies))|(?<=outlined )a plan|road ?maps?|\\d+-point (?:\\p{L}+ ){0,2}?(?:plan|framework|proposal|document|roadmap)|(?:two|three|four|five) (?:strata|layers|pillars|tiers|stages|phases|steps|tracks)',
  ),
  rule(
    'framework',
    'deal',
    'Peace deal',
    '(?:peace|trade|nuclear|framework|border|normali[sz]ation|comprehensive|final|interim|separate|political) (?:deal|agreement|accord|settlement|pact|treaty)',
    true,
  ),
];

/** Numbers and lengths that make a proposal its own: "30-day", "one-month", "28-point". */
export const TERM =
  /(?<![\p{L}\p{N}])(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|sixty|ninety|hundred)[ -](?:day|week|month|year|hour|point|stage|phase|step|per ?cent|percent)s?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d[\d.,]*\s?(?:%|per cent|percent)/giu;
