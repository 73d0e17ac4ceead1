import type { ProposalStatus } from '../../src/lib/datasets/index.ts';
import type { PositionFinding } from '../model.ts';
import { set } from '../text/word-set.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import type { SentenceView } from './view.ts';

interface Telling {
  status: ProposalStatus;
  pattern: RegExp;
  /** Words of which all that the pattern matches has one. */
  cue: number;
}

/** How far a proposal came, by the words around it; the first that fits. */
const STATUSES: Telling[] = [
  {
    status: 'never-concluded',
    pattern: /\bnever (?:been )?(?:concluded|signed|adopted|agreed)\b/iu,
    cue: cueOf(['never']),
  },
  {
    status: 'unsigned',
    pattern:
      /\bwithout (?:the )?(?:signing|signature)\b|\b(?:yet to be|not been|not) signed\b|\bunsigned\b/iu,
    cue: cueOf(set('signing signature signed unsigned')),
  },
  {
    status: 'amended',
    pattern: /\bwater(?:ed)? down\b|\bamend(?:ed|ing)\b|\brevised\b|\brewritten\b/iu,
    cue: cueOf(set('water watered amended amending revised rewritten')),
  },
  {
    status: 'accepted',
    pattern: /\b(?:signed|ratified|adopted|accepted|approved)\b(?! by (?:the )?Congress)/iu,
    cue: cueOf(set('signed ratified adopted accepted approved')),
  },
  {
    status: 'discussed',
    pattern: /\b(?:discuss(?:ed|ing)?|under discussion|on the table|negotiat(?:ed|ing))\b/iu,
    cue: cueOf(set('discuss discussed discussing discussion table negotiated negotiating')),
  },
];

/** What a sentence tells of how far a proposal came; undefined for nothing. */
const statusIn = (sentence: SentenceView): ProposalStatus | undefined =>
  STATUSES.find(({ pattern, cue }) => hasCue(sentence, cue) && pattern.test(sentence.text))?.status;

/** The status by the latest sentence that tells one, else by where the parties stand. */
export function statusOf(
  sentences: readonly SentenceView[],
  positions: readonly PositionFinding[],
): ProposalStatus {
  let last: ProposalStatus | undefined;
  for (let i = sentences.length - 1; i >= 0 && last === undefined; i--) {
    const sentence = sentences[i];
    if (sentence) last = statusIn(sentence);
  }
  const stances = positions.map(({ stance }) => stance);
  if (last === 'accepted' && stances.includes('opposes')) return 'rejected';
  if (last) return last;
  if (stances.includes('conditional')) return 'conditional';
  if (stances.includes('opposes')) return 'rejected';
  return 'floated';
}
