import type { ProposalKind } from '../../src/lib/datasets/index.ts';

const KINDS: [ProposalKind, RegExp][] = [
  [
    'ceasefire',
    /\b(?:truces?|cease-?fires?|armistice|(?:halt|end|pause|stop|stopp\w+|ceas\w+|cessation|suspen\w+|moratorium)\b.{0,40}\b(?:war|hostilities|fighting|bombing|shelling|bombardment|strikes|attacks?|offensive|fire|military operations?|hostile acts|drone)|humanitarian pause|(?:fighting|hostilities|bombing|shelling|attacks|strikes|offensive|assault|bombardment) (?:to|must|should) (?:stop|halt|end|cease|pause|be (?:stopped|halted|ended|suspended|paused))|stop (?:the war|fighting|shooting)|lay down (?:their|its) arms)\b/i,
  ],
  [
    'security-guarantee',
    /\b(?:guarant\w+|backstop|role in (?:the |[a-z]+['’]s )?(?:[a-z]+ )?security|security (?:assurances?|arrangements?|pledges?|commitments?|pact)|article 5|mutual defen[cs]e|nuclear umbrella)\b/i,
  ],
  [
    'deployment',
    /\b(?:(?:deploy\w*|send\w*|station\w*|dispatch\w*|presence|arrival)\b.{0,40}\b(?:troops|soldiers|forces?|peacekeepers|contingents?|mission|police|boots|personnel)|peacekeep\w*|(?:international|foreign|european|western|african|arab|multinational|stabili[sz]ation|reassurance|monitoring|observer|regional|nato|un|u\.n\.) (?:[a-z]+ )?(?:troops|soldiers|force|forces|mission|contingent\w*)|contingents|boots on the ground|coalition of the willing|deployments?)\b/i,
  ],
  [
    'membership',
    /\b(?:membership|accession|accede|join(?:ing|s)? (?:the )?(?:nato|eu|european union|bloc|alliance|brics|council|g7|g20)|nato bid|member of)\b/i,
  ],
  [
    'territory',
    /\b(?:territor\w+|withdr[ae]w\w*|pull(?:ing|s|ed)? (?:back|out)|pull(?:out|back)|leav(?:e|ing|es) (?:the )?(?:donbas|donetsk|gaza|crimea|lebanon|syria|karabakh|west bank|khartoum)|borders?|annex\w*|recogni[sz]\w+|acknowledge crimea|buffer zone|land corridor|transport corridor|enclave|ced(?:e|es|ing|ed)|cession|occupied|front ?lines?|donbas|donetsk|crimea|land swaps?|demarcat\w+|vacat\w+|retreat\w*|evacuate|freez\w+ the (?:lines?|front|conflict)|surrender\w* (?:land|control|the|its)|(?:give|hand|sign)(?:s|ing)? (?:up|over|away) (?:[a-z]+ ){0,3}(?:land|control|regions?|areas?|provinces?|donbas|donetsk|luhansk|crimea|territor[a-z]+|soil|ground|cit(?:y|ies)|towns?|islands?|positions)|concessions? (?:of|over|on) (?:land|territory)|territorial concessions?|leave the [a-z]+ (?:corridor|region|area|city|town|province|valley|heights))\b/i,
  ],
  [
    'finance',
    /\b(?:funds?|funding|loans?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|pay\b|wages?|salar\w+|pay rise|rise of|per ?cent|billions?|millions?|compensat\w+|reparations|sanctions|money|bonus\w*|pensions?|assets|invest\w+|subsid\w+|debt|embargo|tax\w*|purchases?)\b|%/i,
  ],
  [
    'resources',
    /\b(?:minerals?|gas|oil|water|grain|quotas?|rare[ -]earths?|soy\w*|fish\w*|lithium|pipelines?|energy)\b/i,
  ],
  [
    'other',
    /\b(?:prisoners?|hostages?|detainees|captives|bodies|enrich\w*|uranium|inspect\w+|disarm\w*|elections?|referendum|amnesty|neutral\w*)\b/i,
  ],
  [
    'framework',
    /\b(?:plans?|frameworks?|roadmaps?|road map|agreements?|treat(?:y|ies)|accords?|deals?|pacts?|contract|settlement|memorandum|political dialogue|political process|proposals?|blueprint|charter|protocol|draft|initiative|package|transition\w*)\b/i,
  ],
];

/** What a course of action is of, by its words; null when they do not tell. */
export const kindOf = (words: string): ProposalKind | null =>
  KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
