import { fileURLToPath } from 'node:url';
import { DATASET_NAMES, type Run, type Tables } from '../../src/lib/datasets/index.ts';
import { compose, type ComposeOutput } from '../compose.ts';
import { viewsOver } from '../dossier/known-views.ts';
import { publicLog } from '../editorial/log.ts';
import { tombstones } from '../editorial/tombstones.ts';
import type { Reader } from '../effects.ts';
import { forgetful, type Remember, type Warning } from '../model.ts';
import { warnOfFormulas } from '../publish/formula-cells.ts';
import { applyPolicy, heldBack } from '../publish/policy.ts';
import { publish, type PublishInput } from '../publish/publish.ts';
import type { Create } from '../publish/sink.ts';
import { applyQuoteBudget } from '../publish/quote-budget.ts';
import { verify } from '../publish/verify.ts';
import type { LexiconStore } from './lexicon-cache.ts';
import type { BuildOptions } from './options.ts';
import { judge, warnOfGone } from './judge.ts';
import { type ReadFolder, readFolder } from './read-folder.ts';
import { describeError, UserError } from './user-error.ts';

/** What came of a build, before anything is written. */
export interface Outcome {
  /** 0 good, 1 strict and warnings, 2 nothing to write. */
  exitCode: 0 | 1 | 2;
  errors: string[];
  warnings: Warning[];
  /** Records of each dataset. */
  counts: Record<string, number>;
  /** Writes every published file; none with exit code 2. */
  write: (create: Create) => void;
}

const SHOWN_PROBLEMS = 20;

function mustHold(problems: string[], stage: string): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => `\n  ${problem}`);
  const more = problems.length > SHOWN_PROBLEMS ? `\n  and ${problems.length - SHOWN_PROBLEMS} more` : '';
  throw new UserError(
    `The datasets do not hold together ${stage}, so they are not published:${shown.join('')}${more}`,
    '\nThe articles are not at fault: please report these lines.',
  );
}

const countsOf = (tables: Tables): Record<string, number> =>
  Object.fromEntries(DATASET_NAMES.map((name) => [name, tables[name].length]));

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const GENERAL_KNOWLEDGE = here('../knowledge/data');

function versionOf(reader: Reader): string {
  const text = new TextDecoder().decode(reader.read(here('../../package.json')));
  return (JSON.parse(text) as { version: string }).version;
}

export type AssembleOptions = Pick<BuildOptions, 'seeds' | 'corrections' | 'strict'>;

/** A folder of articles as the machine reads it, before any judgement. */
export interface ReadDossier {
  read: ReadFolder;
  composed: ComposeOutput;
}

/**
 * Reads a folder and composes its datasets; nothing of the editor's is in them yet.
 * @throws UserError or YamlFileError when nothing can be built from it
 */
export function readDossier(
  options: Pick<BuildOptions, 'seeds' | 'corrections'>,
  reader: Reader,
  onProgress: (text: string) => void,
  store: LexiconStore | null,
  remember: Remember,
): ReadDossier {
  const read = readFolder(
    reader,
    options.seeds,
    GENERAL_KNOWLEDGE,
    options.corrections,
    store,
    onProgress,
    remember,
  );
  const composed = compose({
    ...read.input,
    remember: (key, make) => remember(`${read.lexiconKey} ${key}`, make),
    onProgress: (done, total, stage) => onProgress(`${stage}: ${done} of ${total}`),
  });
  onProgress('Checking');
  mustHold(verify(composed.tables, composed.texts), 'after reading');
  return { read, composed };
}

interface Prepared {
  input: PublishInput;
  /** For the editor alone: they may name records that are not published, so run.json has none of them. */
  ofEditing: Warning[];
}

/** The tables as they may be published, and what is said of the run. */
function prepare(
  { read, composed }: ReadDossier,
  reader: Reader,
  onProgress: (text: string) => void,
): Prepared {
  onProgress('Applying corrections');
  const { judged, ledger, warnings: ofCorrections } = judge(composed, read.corrections);
  mustHold(verify(judged.tables, composed.texts), 'after the corrections');
  const published = applyPolicy(judged.tables, read.input.dossier.publish, composed.lookups.met);
  const allowed = { ...published, corrections: publicLog(ledger, judged.withdrawn, published) };
  const {
    tables,
    shares,
    warnings: overBudget,
  } = applyQuoteBudget(allowed, composed.texts, read.input.dossier.publish);
  mustHold(verify(tables, composed.texts, judged.tables), 'after cutting them to what may be published');
  const run: Run = {
    version: versionOf(reader),
    inputs: read.inputs,
    counts: countsOf(tables),
    published_share: shares,
    held_back: heldBack(judged.tables, published),
    warnings: [...read.warnings, ...composed.warnings, ...overBudget, ...warnOfFormulas(tables)],
  };
  const { sources: _, views: named, ...rest } = read.input.dossier;
  const { views, warnings: ofViews } = viewsOver(named, tables);
  const dossier = { ...rest, views };
  const ofEditing = [...ofCorrections, ...warnOfGone(judged, read.register), ...ofViews];
  return { input: { tables, dossier, run, withdrawn: tombstones(judged.withdrawn, published) }, ofEditing };
}

/** Holds on to nothing but what is written. */
function outcomeOf(
  { input, ofEditing }: Prepared,
  strict: boolean,
  onProgress: (text: string) => void,
): Outcome {
  const { counts } = input.run;
  const warnings = [...input.run.warnings, ...ofEditing];
  const write = (create: Create): void => {
    onProgress('Writing formats');
    publish(input, create);
  };
  return { exitCode: strict && warnings.length > 0 ? 1 : 0, errors: [], warnings, counts, write };
}

/** From a folder of articles to what is to be published. Writes nothing and never throws. */
export function assemble(
  options: AssembleOptions,
  reader: Reader,
  onProgress: (text: string) => void = () => undefined,
  store: LexiconStore | null = null,
  remember: Remember = forgetful,
): Outcome {
  try {
    const dossier = readDossier(options, reader, onProgress, store, remember);
    const prepared = prepare(dossier, reader, onProgress);
    return outcomeOf(prepared, options.strict, onProgress);
  } catch (error) {
    return { exitCode: 2, errors: [describeError(error)], warnings: [], counts: {}, write: () => undefined };
  }
}
