import type { ComposeOutput } from '../compose.ts';
import { CORRECTIONS_FILE, splitKey } from '../editorial/entry.ts';
import type { Judged } from '../editorial/judged.ts';
import { type Ledger, openLedger } from '../editorial/ledger.ts';
import { applyCorrections } from '../editorial/overlay.ts';
import { parseCorrections } from '../editorial/parse.ts';
import { CorrectionsError, type Waiting } from '../editorial/problem.ts';
import { goneUnexplained, parseRegister, REGISTER_FILE } from '../editorial/register.ts';
import type { Warning } from '../model.ts';

const warnOf = ({ line, record, article }: Waiting): Warning => ({
  code: 'correction-waits',
  file: `${CORRECTIONS_FILE}:${line}`,
  message: `The correction of ${record} waits: its article ${article} is not in the folder.`,
  way_out: 'Put the article back, or take the entry out.',
});

/**
 * The editor's judgements, laid over what was read.
 * @throws YamlFileError or CorrectionsError when they cannot be applied
 */
export function judge(
  composed: ComposeOutput,
  corrections: string | null,
): { judged: Judged; ledger: Ledger; warnings: Warning[] } {
  const { ledger, problems } = openLedger(parseCorrections(corrections));
  if (problems.length > 0) throw new CorrectionsError(CORRECTIONS_FILE, problems);
  const judged = applyCorrections(composed.tables, ledger, composed.lookups);
  return { judged, ledger, warnings: judged.waiting.map(warnOf) };
}

/**
 * Records that readers have seen and that left without a word: the machine reads something else now.
 * @throws YamlFileError when the register cannot be read
 */
export const warnOfGone = (judged: Judged, register: string | null): Warning[] =>
  goneUnexplained(parseRegister(register), judged).map((record) => ({
    code: 'published-record-gone',
    file: REGISTER_FILE,
    message: `${record} has been published and is no longer there, and readers are not told why.`,
    way_out:
      `Reject it in ${CORRECTIONS_FILE}, or merge it into the record of ${splitKey(record).dataset} that it is now, ` +
      'with the reason.',
  }));
