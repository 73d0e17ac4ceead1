import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';
import { inflect, type VerbForm } from './inflections.ts';

/** A verb of doing that parties agree on or refuse: "withdraw", "release", "lift". */
export interface ActionRule {
  lemma: string;
  /** What it is of by itself; null where its object tells. */
  kind: ProposalKind | null;
  form: VerbForm;
}

const ACTIONS = new Map<string, ActionRule>();
const add = (kind: ProposalKind | null, words: string) => {
  for (const lemma of words.trim().split(/\s+/))
    for (const [form, kindOfForm] of inflect(lemma))
      if (!ACTIONS.has(form)) ACTIONS.set(form, { lemma, kind, form: kindOfForm });
};

add(
  'territory',
  'withdraw cede surrender relinquish vacate evacuate retreat recognise recognize annex abandon',
);
add('deployment', 'deploy station dispatch');
add('membership', 'join accede');
add('finance', 'pay compensate lend reimburse subsidise subsidize fund finance');
add(
  null,
  `release free exchange swap return dismantle disarm demilitarise demilitarize enrich inspect open reopen close allow lift ease unfreeze
  freeze dissolve resign halt stop cease suspend end pause restore extend cut reduce lower raise increase scrap drop abolish remove impose
  introduce grant give provide send guarantee hand transfer share sell buy purchase leave pull limit cap cancel abandon postpone delay
  acknowledge renounce repeal amend withdraw protect secure hold build rebuild destroy deliver supply
  export import ship dilute store establish create form appoint split merge reinstate rehire nationalise nationalize privatise privatize
  disband integrate repatriate extradite evacuate forgo account recognise waive exempt invest contribute double halve phase roll
  write enshrine quit expel ban curb speed curtail acknowledge monitor verify patrol police demarcate compensate give submit divide dig ship
  let permit step lay set bar prohibit forbid exclude abide comply adhere refrain cap phase freeze host keep retain`,
);

export const actionRule = (norm: string): ActionRule | undefined => ACTIONS.get(norm);

/** Verbs too common to be a course of action without words that name one beside them. */
export const LIGHT =
  set(`write enshrine give provide send hold let permit step lay set include exclude abide comply adhere protect secure
  build deliver account share allow impose introduce form establish create leave pull close open return monitor
  end stop submit limit drop delay appoint store extend increase raise refrain hand export import ship divide host sell buy
  supply double destroy merge keep retain invest contribute dig patrol police`);

/** Verbs of talking, moving and thinking: doing them is no course of action. */
export const NO_ACTION =
  set(`drawn meet speak talk say tell comment attend travel visit fly go come engage negotiate begin start discuss resume continue work sit listen answer
  respond reply see consider help make find achieve prevent ensure avoid win defeat fight get stay remain ask blame know think believe
  understand do try seek want hear show look wait call focus act move push press put-pressure pursue save bring reach have be feel serve
  confirm deny reveal name identify elaborate specify disclose disclose discuss play explain describe add note take become live
  mediate host participate return-to explore read study review receive welcome thank apologise apologize sit rule say give-up-hope
  resolve use face seize put host lead share-information make cooperate coordinate strengthen deepen develop enhance maintain preserve facilitate promote
  participate fulfil fulfill eradicate eliminate crush defend demonstrate prove honor honour carry conduct clear leave-office calm de-escalate deescalate bow kneel believe convince persuade send-message speak stand stick`);

/** Verbs that only lead to what is wanted: "urged them to reach a truce". */
export const LEADING = set(
  'put speak talk discuss conduct use tap take continue finish cover include reach achieve make find bring secure ensure establish finalise finalize conclude clinch negotiate broker work help move maintain preserve push seek honor honour come go have get support back strengthen facilitate prepare create commit',
);
/** Objects of an action that make it a way of talking. */
export const TALKING = set(
  'talks negotiations dialogue discussions meeting meetings summit conversation consultations details information message messages evidence comment comments updates answers',
);

/** Doing these needs no object: "withdraw within a week". */
export const INTRANSITIVE = set(
  'withdraw pull leave retreat disarm resign join quit evacuate dissolve disband step refrain comply abide return',
);
