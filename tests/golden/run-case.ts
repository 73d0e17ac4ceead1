import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../scripts/build-data/assemble.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import { diskFiles } from '../../scripts/effects/disk.ts';
import { DATASET_NAMES } from '../../src/lib/datasets/index.ts';

const GOLDEN = import.meta.dirname;

/** A case is a folder with `seeds`; `expected` is what the build makes of it. */
export const goldenCases = (): string[] =>
  readdirSync(GOLDEN)
    .filter((name) => existsSync(path.join(GOLDEN, name, 'seeds')))
    .sort();

const OUTCOME = 'outcome.json';
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Runs the whole pipeline in memory: the written datasets that hold something, and `outcome.json`. */
export function runCase(name: string): Record<string, string> {
  const folder = path.join(GOLDEN, name, 'seeds');
  const outcome = assemble({ seeds: folder, corrections: true, strict: false }, diskFiles);
  const written = inMemory(outcome.write);
  const withoutPath = (text: string): string => text.replaceAll(folder, 'seeds');
  const files: Record<string, string> = {
    [OUTCOME]: pretty({
      exit_code: outcome.exitCode,
      errors: outcome.errors.map(withoutPath),
      counts: outcome.counts,
      warnings: outcome.warnings,
    }),
  };
  for (const dataset of DATASET_NAMES) {
    const bytes = written.get(`${dataset}.json`);
    if (bytes && (outcome.counts[dataset] ?? 0) > 0)
      files[`${dataset}.json`] = new TextDecoder().decode(bytes);
  }
  return files;
}

/** The expected files of a case; empty when there are none yet. */
export function expectedOf(name: string): Record<string, string> {
  const folder = path.join(GOLDEN, name, 'expected');
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Takes what the build makes of a case today for what is expected. */
export function updateCase(name: string): void {
  const folder = path.join(GOLDEN, name, 'expected');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(runCase(name))) writeFileSync(path.join(folder, file), text);
}
