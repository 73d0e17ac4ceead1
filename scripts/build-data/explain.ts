import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Confidence, DatasetName, Dossier, Review, Tables } from '../../src/lib/datasets/index.ts';
import { compose, type ComposeOutput } from '../compose.ts';
import type { Trace } from '../compose/trace.ts';
import { CORRECTIONS_FILE } from '../editorial/entry.ts';
import type { Effects } from '../effects.ts';
import { LEXICON_FOLDER } from '../ingest/list-names.ts';
import { applyPolicy } from '../publish/policy.ts';
import { findRecord, type FoundRecord } from './explain-find.ts';
import { type EntryPlace, LexiconPlaces, type OfficePlace } from './explain-lexicon.ts';
import { type ExplainedPassage, PassageExplainer } from './explain-passage.ts';
import { partsOf, type RecordParts } from './explain-record.ts';
import { explanationText } from './explain-report.ts';
import { ruleFinder } from './explain-rules.ts';
import { judge } from './judge.ts';
import type { LexiconStore } from './lexicon-cache.ts';
import type { BuildOptions } from './options.ts';
import { readFolder } from './read-folder.ts';
import { describeError, UserError } from './user-error.ts';

/** Everything that made one record. */
export interface Explanation {
  id: string;
  dataset: DatasetName;
  record: Record<string, unknown>;
  confidence: Confidence | null;
  review: Review | null;
  /** False when the dossier's rules on publishing keep it back. */
  is_published: boolean;
  passages: ExplainedPassage[];
  merged: string[];
  entries: { id: string; entry: EntryPlace | null; offices: OfficePlace[] }[];
  conflicts: string[];
  related: RecordParts['related'];
  /** What an editor said of it, with the line of corrections.yaml. */
  judgements: string[];
  /** Files to edit, each with what for. */
  mend: string[];
}

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const SCRIPTS = here('..');
/** Rooms whose rules have names. */
const RULE_ROOMS = ['extract', 'time', 'resolve', 'reconcile', 'ingest', 'compose'];

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];

/** Which file to edit when a part of it is wrong. */
function mendLines(
  seeds: string,
  passages: readonly ExplainedPassage[],
  entries: Explanation['entries'],
): string[] {
  const meant = [...entries, ...passages.flatMap(({ names }) => names.flatMap((name) => name.stands_for))];
  const named = meant.flatMap(({ id, entry, offices }) => [
    entry
      ? `what ${id} is called: ${entry.file}:${entry.line}`
      : `${id} is in no lexicon file: add it to ${path.join(seeds, LEXICON_FOLDER)}/`,
    ...offices.map((office) => `${id} as ${office.id}: ${office.file}:${office.line}`),
  ]);
  const rules = passages.flatMap((passage) =>
    passage.rules.flatMap(({ rule, written_in }) =>
      written_in ? [`the rule ${rule}: scripts/${written_in}`] : [],
    ),
  );
  const events = passages.flatMap((passage) =>
    passage.events.flatMap(({ name, entry }) =>
      entry ? [`the known event ${name}: ${entry.file}:${entry.line}`] : [],
    ),
  );
  const dates = passages.map(
    ({ file }) => `the date of ${file}: "date: YYYY-MM-DD" in ${path.join(seeds, `${file}.yaml`)}`,
  );
  return unique([...named, ...rules, ...events, ...dates]);
}

const conflictsOn = (id: string, { conflicts }: Tables): string[] =>
  conflicts.filter(({ record }) => record === id).map((conflict) => `${conflict.note} (${conflict.id})`);

interface Judgements {
  published: Tables;
  judgementsOn: (record: string) => string[];
}

/** What of it is published once the editor's judgements are in, and what they were. */
function judgementsOf(
  composed: ComposeOutput,
  corrections: string | null,
  publish: Dossier['publish'],
): Judgements {
  const { judged, ledger } = judge(composed, corrections);
  return {
    published: applyPolicy(judged.tables, publish, composed.lookups.met),
    judgementsOn: (record) =>
      ledger.live
        .filter((entry) => entry.record === record)
        .map(
          ({ action, id, line, on, reason }) =>
            `${action} on ${on}${reason ? `: ${reason}` : ''} (${CORRECTIONS_FILE}:${line}, ${id})`,
        ),
  };
}

function explainOne(
  found: FoundRecord,
  composed: ComposeOutput & { trace: Trace },
  { published, judgementsOn }: Judgements,
  seeds: string,
  lexicon: LexiconPlaces,
  explain: PassageExplainer,
): Explanation {
  const { dataset, row } = found;
  const record = row as Record<string, unknown> & { id: string };
  const parts = partsOf(found, composed);
  const passages = parts.passages.flatMap((passage) => {
    const reading = composed.trace.readings.get(passage.article);
    return reading ? [explain.explain(reading, passage)] : [];
  });
  const entries = parts.entries.map((id) => ({
    id,
    entry: lexicon.of(id),
    offices: lexicon.officesOf(id, null, null),
  }));
  return {
    id: row.id,
    dataset,
    record,
    confidence: (record.confidence as Confidence | undefined) ?? null,
    review: (record.review as Review | undefined) ?? null,
    is_published: (published[dataset] as { id: string }[]).some(({ id }) => id === row.id),
    passages,
    merged: parts.merged,
    entries,
    conflicts: conflictsOn(row.id, composed.tables),
    related: parts.related,
    judgements: judgementsOn(`${dataset}/${row.id}`),
    mend: mendLines(seeds, passages, entries),
  };
}

function nothingFound(wanted: string, starting: string[], nearest: string[]): UserError {
  const list = (ids: string[]) => ids.map((id) => `\n  ${id}`).join('');
  if (starting.length > 0)
    return new UserError(
      `Several records begin with “${wanted}”:${list(starting)}`,
      '\nGive more of the id.',
    );
  const near = nearest.length > 0 ? ` The nearest are:${list(nearest)}` : '';
  return new UserError(`No record is called “${wanted}”.${near}`, '\nIds stand first in every dataset.');
}

/**
 * Reads the folder and returns what explains a record of it by its id, or by the beginning of only one: everything that
 * made it; two explanations when two datasets share the id. Writes no data.
 * @throws UserError when nothing can be read, or no record is called that
 */
export function explainer(
  { seeds, corrections }: Pick<BuildOptions, 'seeds' | 'corrections'>,
  { files, log }: Pick<Effects, 'files' | 'log'>,
  store: LexiconStore | null = null,
): (wanted: string) => Explanation[] {
  const knowledge = here('../knowledge/data');
  const { input, corrections: judged } = readFolder(files, seeds, knowledge, corrections, store, (text) =>
    log.progress(text),
  );
  const { trace, ...composed } = compose({
    ...input,
    trace: true,
    onProgress: (done, total, stage) => log.progress(`${stage}: ${done} of ${total}`),
  });
  if (!trace) throw new Error('nothing was traced');
  const lexicon = new LexiconPlaces(files, [knowledge, path.join(seeds, LEXICON_FOLDER)]);
  const passages = new PassageExplainer(
    lexicon,
    ruleFinder(files, SCRIPTS, RULE_ROOMS),
    trace.knowledge.eventsIn,
  );
  const judgements = judgementsOf({ ...composed, trace }, judged, input.dossier.publish);
  log.progress(null);
  return (wanted) => {
    const search = findRecord(composed.tables, wanted);
    if (search.found === null) throw nothingFound(wanted, search.starting, search.nearest);
    return search.found.map((found) =>
      explainOne(found, { ...composed, trace }, judgements, seeds, lexicon, passages),
    );
  };
}

/** Prints what made a record. Returns the exit code: 0 explained, 2 not found or not readable. Never throws. */
export function explainRecord(
  wanted: string,
  options: BuildOptions,
  effects: Effects,
  store: LexiconStore | null = null,
): 0 | 2 {
  const { log } = effects;
  try {
    const explanations = explainer(options, effects, store)(wanted);
    if (options.json) log.out(JSON.stringify(explanations, null, 2));
    else for (const explanation of explanations) log.out(explanationText(explanation));
    return 0;
  } catch (error) {
    log.progress(null);
    log.note(describeError(error));
    return 2;
  }
}
