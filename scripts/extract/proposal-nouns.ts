import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';

/** A noun that names a course of action somebody can agree to or refuse. */
export interface NounRule {
  kind: ProposalKind;
  /** What tells it from other courses of its kind. */
  cls: string;
  /** Says what only together with other words: its complement or the noun before it: "the deal", "a plan to …". */
  weak: boolean;
}

const NOUNS = new Map<string, NounRule>();
const add = (kind: ProposalKind, cls: string, words: string, weak = false) => {
  for (const word of words.trim().split(/\s+/)) NOUNS.set(word, { kind, cls, weak });
};

add('ceasefire', 'ceasefire', 'truce truces ceasefire ceasefires armistice cessation');
add('security-guarantee', 'guarantees', 'guarantee guarantees assurances');
add('security-guarantee', 'backstop', 'backstop');
add(
  'deployment',
  'troops',
  'peacekeepers peacekeeper peacekeeping contingent contingents deployment deployments',
);
add('territory', 'withdrawal', 'withdrawal withdrawals pullout pullback evacuation');
add('territory', 'territory', 'annexation cession recognition demarcation swap swaps');
add('territory', 'zone', 'corridor corridors zone enclave');
add('finance', 'tariffs', 'tariff tariffs duties levy levies');
add('finance', 'pay', 'pay wage wages salary salaries bonus bonuses pension pensions');
add(
  'finance',
  'money',
  'loan loans fund funding compensation reparations subsidies subsidy payment payments investment',
);
add('finance', 'assets', 'assets reserves');
add('finance', 'sanctions', 'sanctions embargo');
add('resources', 'minerals', 'minerals mineral earths');
add('resources', 'energy', 'gas oil grain water quota quotas pipeline', true);
add('membership', 'membership', 'membership accession');
add(
  'other',
  'prisoners',
  'prisoners hostages detainees captives hostage prisoner exchange exchanges amnesty',
);
add('other', 'aid', 'crossings');
add('other', 'aid', 'aid', true);
add('other', 'inspections', 'inspections inspectors inspection monitoring monitors observers verification');
add('other', 'enrichment', 'enrichment uranium');
add('other', 'enrichment', 'stockpile stockpiles', true);
add(
  'other',
  'disarmament',
  'disarmament demilitarization demilitarisation disarming denuclearization denuclearisation decommissioning',
);
add('other', 'elections', 'elections election referendum');
add('other', 'neutrality', 'neutrality neutral federalism autonomy governorship');
add('finance', 'rise', 'rise raise increase increases hike reduction relief', true);
add('framework', 'plan', 'plan plans roadmap roadmaps framework frameworks blueprint', true);
add(
  'framework',
  'plan',
  'deal deals agreement agreements accord accords treaty treaties pact pacts settlement memorandum protocol contract contracts communique declaration',
  true,
);
add(
  'framework',
  'plan',
  'proposal proposals initiative offer text document draft package outline scheme idea terms formula',
  true,
);
add('deployment', 'troops', 'force forces troops soldiers mission coalition', true);
add('framework', 'dialogue', 'dialogue', true);
add('deployment', 'troops', 'presence', true);
add('territory', 'concessions', 'concessions concession', true);
add('membership', 'membership', 'bid', true);
add('framework', 'solution', 'solution', true);
add('deployment', 'troops', 'boots');
add('other', 'release', 'release return repatriation', true);
add('other', 'halt', 'pause halt end suspension stop moratorium freeze ban', true);
add('other', 'exemption', 'exemption exemptions waiver waivers opt-out phase-in carve-out');

export const NOUN_WORDS: Iterable<string> = NOUNS.keys();
export const nounRule = (norm: string): NounRule | undefined => NOUNS.get(norm);

/** Nouns that point back to a course of action already told: "the idea", "this demand", "such a step". */
export const POINTERS =
  set(`proposal proposals plan plans idea ideas offer offers demand demands deal suggestion suggestions condition conditions move moves scheme
  request requests ultimatum ultimatums text terms initiative variant option measure measures step document draft agreement accord
  arrangement package concept notion framework blueprint formula project compromise provisions provision wording bid approach solution
  concession concessions requirement requirements call calls paper clause clauses points scenario
  roadmap treaty pact outline mechanism possibility prospect figure figures number sum amount alternative counterproposal counteroffer`);

/** Nouns that only lead to what is meant: "the idea of a truce", "the creation of a force". */
export const TRANSPARENT =
  set(`details outline outlines contours idea notion possibility prospect concept principle creation establishment formation use introduction requests proposals imposition implementation need
  necessity presence adoption version part elements kind form type sort proposal proposals plan plans suggestion offer call calls request
  demand demands option provision push bid acceptance signing conclusion right issue question terms project sending opening`);

/** Texts that parties vote on or sign, which are about what they ask for. */
export const TEXTS = set(
  'resolution resolutions motion letter petition statement bill declaration amendment draft',
);

/** Nouns that are nothing that could be agreed to or refused. */
export const NO_COURSE =
  set(`criticism criticisms accusation accusations allegation allegations claim claims report reports comment comments remarks remark answer
  question questions statement statements speculation charge charges argument arguments threat threats talks talk meeting meetings summit
  negotiations negotiation dialogue discussions discussion consultations conversation call visit invitation trip peace war attack attacks
  strike strikes invasion offensive restraint calm unity help support solidarity progress efforts effort time patience apology explanation
  leader leaders president minister ministers officials people government troops army forces country countries state nation
  ally allies objection objections role responsibility blame suggestion notion condemnation explanation clarification investigation inquiry mediation way win victory news result results mediation mediators
  ruling law bill motion resolution sovereignty independence rights right justice aggression violence escalation clarity commitment
  appeal weapons arms weaponry missiles missile ammunition equipment drones candidate candidacy reporters journalists views view concerns concern report outcome pressure stance candidates
  change changes amendment amendments revision revisions adjustment adjustments tweak tweaks edits nomination candidacy presidency
  thing things something anything nothing everything more less one ones job jobs evidence details detail information
  today yesterday monday tuesday wednesday thursday friday saturday sunday week month year`);
