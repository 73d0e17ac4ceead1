import type { Tables } from '../../src/lib/datasets/index.ts';
import type { Judged, Lookups } from './judged.ts';
import type { Ledger } from './ledger.ts';

/**
 * Lays the editor's judgements over what the machine read. Pure: the order of the lines does not matter, and the
 * machine's tables stay as they are.
 * @throws CorrectionsError with every judgement that finds no record or that the record cannot bear
 */
export function applyCorrections(machine: Tables, ledger: Ledger, lookups: Lookups): Judged {
  void ledger;
  void lookups;
  return { tables: machine, standings: new Map(), withdrawn: [], waiting: [] };
}
