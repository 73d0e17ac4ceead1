import type { ComposeOutput } from '../compose.ts';
import { CORRECTIONS_FILE } from '../editorial/entry.ts';
import type { Judged } from '../editorial/judged.ts';
import { type Ledger, openLedger } from '../editorial/ledger.ts';
import { applyCorrections } from '../editorial/overlay.ts';
import { parseCorrections } from '../editorial/parse.ts';
import { CorrectionsError, type Waiting } from '../editorial/problem.ts';
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
