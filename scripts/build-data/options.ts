import { Command, CommanderError } from 'commander';

export interface BuildOptions {
  /** Folder of articles. */
  seeds: string;
  /** Folder the datasets are written to; replaced as a whole. */
  out: string;
  /** False: as the machine read it, without the editor's judgements. */
  corrections: boolean;
  /** False: everything is read anew, and nothing is kept for the next run. */
  cache: boolean;
  /** Warnings make the exit code 1. */
  strict: boolean;
  /** One JSON object on stdout instead of the report. */
  json: boolean;
  /** Id of a record: what made it is printed, and nothing written. */
  explain?: string;
}

export const DEFAULT_OPTIONS: BuildOptions = {
  seeds: 'seeds',
  out: 'static/data',
  corrections: true,
  cache: true,
  strict: false,
  json: false,
};

const FORMATS = `
In the folder:
  *.txt, *.md, *.html  an article each; beside it, as <article>.yaml, what is known of it
  *.jsonl, *.csv       many articles; dossier.yaml may name the columns (sources.columns)
  dossier.yaml, corrections.yaml, lexicon/*.yaml
  Other files are passed over with a word; README.md tells more.`;

const EXIT_CODES = `
Exit codes:
  0  the datasets were written; there may be warnings
  1  with --strict: the datasets were written, with warnings
  2  nothing was written, and what stood there before stands there still`;

export type ParsedOptions = { options: BuildOptions } | { exitCode: 0 | 2; output: string };

/** Reads the command line, without the program's own name. Help and errors come back as text and exit code. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  let output = '';
  const collect = (text: string): void => {
    output += text;
  };
  const command = new Command('npm run data --')
    .description('Reads a folder of news articles on a negotiation and writes the datasets of the dashboard.')
    .option('--seeds <dir>', 'folder of articles', DEFAULT_OPTIONS.seeds)
    .option('--out <dir>', 'folder to write to, replaced as a whole', DEFAULT_OPTIONS.out)
    .option('--no-corrections', 'as it was read: leave corrections.yaml and publish.review aside')
    .option('--no-cache', 'read every article anew, also those that have not changed')
    .option('--strict', 'exit with 1 when there are warnings', false)
    .option('--json', 'print one JSON object instead of the report', false)
    .option('--explain <id>', 'print what made one record, and write nothing')
    .addHelpText('after', FORMATS)
    .addHelpText('after', EXIT_CODES)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: collect, writeErr: collect });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isHelp = error.exitCode === 0;
    const hint = isHelp ? '' : 'See npm run data -- --help for the options.\n';
    return { exitCode: isHelp ? 0 : 2, output: output + hint };
  }
  return { options: command.opts<BuildOptions>() };
}
