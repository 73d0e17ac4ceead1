import type { ProposalStatus } from '../../src/lib/datasets/index.ts';
import type { PositionFinding } from '../model.ts';
import { set } from '../text/word-set.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import type { SentenceView } from './view.ts';

/** How far a proposal came, by the words around it; the first that fits. */
const STATUSES: { status: ProposalStatus; pattern: RegExp }[] = [
  { status: 'never-concluded', pattern: /\bnever (?:been )?(?:concluded|signed|adopted|agreed)\b/iu },
  {
    status: 'unsigned',
    pattern:
      /\bwithout (?:the )?(?:signing|signature)\b|\b(?:yet to be|not been|not) signed\b|\bunsigned\b/iu,
  },
  { status: 'amended', pattern: /\bwater(?:ed)? down\b|\bamend(?:ed|ing)\b|\brevised\b|\brewritten\b/iu },
  {
    status: 'accepted',
    pattern: /\b(?:signed|ratified|adopted|accepted|approved)\b(?! by (?:the )?Congress)/iu,
  },
  {
    status: 'discussed',
    pattern: /\b(?:discuss(?:ed|ing)?|under discussion|on the table|negotiat(?:ed|ing))\b/iu,
  },
];

/** Words without which no sentence tells a status. */
const TELLING = cueOf(
  set(`signed signing signature unsigned concluded adopted agreed water watered amended amending revised rewritten ratified
  accepted approved discuss discussed discussing discussion table negotiated negotiating`),
);

/** The status by the latest sentence that tells one, else by where the parties stand. */
export function statusOf(
  sentences: readonly SentenceView[],
  positions: readonly PositionFinding[],
): ProposalStatus {
  let last: ProposalStatus | undefined;
  for (let i = sentences.length - 1; i >= 0 && last === undefined; i--) {
    const sentence = sentences[i];
    if (sentence && hasCue(sentence, TELLING))
      last = STATUSES.find(({ pattern }) => pattern.test(sentence.text))?.status;
  }
  const stances = positions.map(({ stance }) => stance);
  if (last === 'accepted' && stances.includes('opposes')) return 'rejected';
  if (last) return last;
  if (stances.includes('conditional')) return 'conditional';
  if (stances.includes('opposes')) return 'rejected';
  return 'floated';
}
