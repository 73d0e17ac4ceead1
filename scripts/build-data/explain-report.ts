import { printable } from '../effects/terminal.ts';
import type { EntryPlace, OfficePlace } from './explain-lexicon.ts';
import type { ExplainedName, ExplainedPassage } from './explain-passage.ts';
import type { Explanation } from './explain.ts';

/** Columns that say elsewhere what they say. */
const LEFT_OUT = new Set(['id', 'evidence', 'confidence', 'review', 'former_ids', 'sha256', 'text_sha256']);

const valueText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(', ')
    : String(value);

function recordLines(record: Record<string, unknown>): string[] {
  return Object.entries(record)
    .filter(([field, value]) => !LEFT_OUT.has(field) && value !== null)
    .map(([field, value]) => [field, valueText(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `  ${field}: ${value}`);
}

const officeText = ({ id, file, line, source, start, end }: OfficePlace): string =>
  `${id}, ${start ?? '…'} to ${end ?? 'today'} (${file}:${line}, ${source})`;

const entryText = (id: string, entry: EntryPlace | null): string =>
  entry ? `${id} (${entry.file}:${entry.line}, ${entry.source})` : `${id} (in no lexicon file)`;

function nameLines({ words, stands_for, by, note }: ExplainedName): string[] {
  return stands_for.flatMap(({ id, entry, offices }) => [
    `    “${words}” → ${entryText(id, entry)}, by ${by}${note ? `, ${note}` : ''}`,
    // An office is what resolved it, or what was known of the person on that day.
    ...(by === 'office' ? offices.map((office) => `      office: ${officeText(office)}`) : []),
  ]);
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, ...lines] : [];

function passageLines(passage: ExplainedPassage): string[] {
  const { file, article, published, published_reason, sentences, rules, names, times, events, notes } =
    passage;
  return [
    `${file} (${article}), of ${published ?? 'an unknown day'}${published_reason ? `: ${published_reason}` : ''}`,
    ...sentences.map(({ number, marked }) => `  ${number > 0 ? `sentence ${number}` : 'line'}: ${marked}`),
    ...titled(
      '  rules:',
      rules.map(
        ({ rule, words, written_in }) =>
          `    ${rule} on “${words}”${written_in ? ` (scripts/${written_in})` : ''}`,
      ),
    ),
    ...titled('  names:', names.flatMap(nameLines)),
    ...titled(
      '  times:',
      times.map(
        ({ words, start, end, reason }) =>
          `    “${words}” → ${start === end ? start : `${start} to ${end}`}: ${reason}`,
      ),
    ),
    ...titled(
      '  known events named:',
      events.map(
        ({ id, start, end, entry }) =>
          `    ${entryText(id, entry)}: ${start === end ? start : `${start} to ${end}`}`,
      ),
    ),
    ...titled(
      '  read as:',
      notes.map((note) => `    ${note}`),
    ),
  ];
}

/** The explanation for people. */
export function explanationText(explanation: Explanation): string {
  const { id, dataset, record, confidence, review, is_published, passages, merged, entries } = explanation;
  const judgement = confidence ? `confidence ${confidence}, review ${review ?? '-'}` : null;
  const lines = [
    `${id} (${dataset.replaceAll('_', ' ')})`,
    ...(judgement ? [`  ${judgement}`] : []),
    ...(is_published
      ? []
      : ['  not published: dossier.yaml keeps it back (publish.review, publish.min_confidence)']),
    ...recordLines(record),
    ...titled(
      '\nLexicon',
      entries.flatMap(({ id: entity, entry, offices }) => [
        `  ${entryText(entity, entry)}`,
        ...offices.map((office) => `    ${officeText(office)}`),
      ]),
    ),
    ...titled('\nWhere it stands', passages.flatMap((passage) => ['', ...passageLines(passage)]).slice(1)),
    ...titled(
      '\nPut together',
      merged.map((line) => `  ${line}`),
    ),
    ...titled(
      '\nAccounts that disagree',
      explanation.conflicts.map((line) => `  ${line}`),
    ),
    ...titled(
      '\nWhat an editor said',
      explanation.judgements.map((line) => `  ${line}`),
    ),
    ...titled(
      '\nSee also',
      explanation.related.map(({ what, id: other }) => `  ${what} ${other}`),
    ),
    ...titled(
      '\nTo mend it',
      explanation.mend.map((line) => `  ${line}`),
    ),
  ];
  return printable(lines.join('\n'));
}
