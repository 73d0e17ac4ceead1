import { openLedger } from '../../scripts/editorial/ledger.ts';
import { entryLine } from '../../scripts/editorial/line.ts';
import { applyCorrections } from '../../scripts/editorial/overlay.ts';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import { CorrectionsError } from '../../scripts/editorial/problem.ts';
import type { EntryInput, JudgedDataset, RecordKey } from '../../scripts/editorial/entry.ts';
import type { Judged } from '../../scripts/editorial/judged.ts';
import { composeTexts } from '../read.ts';

/** Two stories of our own, with a meeting each and one that both tell. */
export const TEXTS = {
  'a.txt': `date 2025-03-04 Leaders gather in London

Keir Starmer met Volodymyr Zelenskyy and Emmanuel Macron in London on Sunday. “We are ready for peace,” Zelenskyy said.

France and Britain proposed a one-month truce. Russia rejected the truce. Donald Trump met Vladimir Putin in Geneva on Friday.
`,
  'b.txt': `date 2025-03-05 A truce in doubt

Emmanuel Macron met Donald Trump in Washington on Monday. “There will be no truce,” Vladimir Putin said.

Ukraine supports the one-month truce that France and Britain proposed.
`,
};

export const composed = composeTexts(TEXTS);
export const { tables: machine, lookups } = composed;

const idOf = (file: string): string => machine.articles.find((row) => row.file === file)?.id ?? '';
export const ARTICLE_A = idOf('a.txt');
export const ARTICLE_B = idOf('b.txt');

/** The one record of a dataset whose id has all these words in it. */
export function recordWith(dataset: JudgedDataset, ...words: string[]): string {
  const found = machine[dataset].filter(({ id }) => words.every((word) => id.includes(word)));
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(
      `${found.length} of ${words.join(' ')} in ${machine[dataset].map(({ id }) => id).join(', ')}`,
    );
  return only.id;
}

export const keyWith = (dataset: JudgedDataset, ...words: string[]): RecordKey =>
  `${dataset}/${recordWith(dataset, ...words)}`;

let serial = 0;
const HEAD = { by: 'editor', on: '2025-03-10' };
/** An entry with what is the same in all of them. */
export const entry = (fields: Record<string, unknown>): EntryInput =>
  ({
    id: `entry-${String(++serial).padStart(3, '0')}`,
    ...HEAD,
    ...(fields.action === 'confirm' ? {} : { reason: 'As it was told.' }),
    ...fields,
  }) as EntryInput;

export const yamlOf = (entries: readonly EntryInput[]): string => entries.map(entryLine).join('');

export function applyText(yaml: string, base = machine, with_ = lookups): Judged {
  const { ledger, problems } = openLedger(parseCorrections(yaml));
  if (problems.length > 0) throw new CorrectionsError('corrections.yaml', problems);
  return applyCorrections(base, ledger, with_);
}

export const apply = (...entries: EntryInput[]): Judged => applyText(yamlOf(entries));

/** The message of what goes wrong; empty when nothing does. */
export function errorOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the machine read of a record, as a confirmation keeps it. */
export const sawOfMachine = (record: RecordKey): string => apply().saw(record) ?? '';
