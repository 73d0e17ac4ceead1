import path from 'node:path';
import * as v from 'valibot';
import { JUDGED_DATASETS, keyOf, type RecordKey } from '../editorial/entry.ts';
import { parseRegister, REGISTER_FILE, registerText } from '../editorial/register.ts';
import type { Files } from '../effects.ts';
import { replaceFile } from '../effects/replace-file.ts';

const rows = v.array(v.object({ id: v.string() }));

const textOf = (files: Files, file: string): string | null =>
  files.lstat(file) === null ? null : new TextDecoder().decode(files.read(file));

/** The records in a folder of datasets. */
function recordsOf(files: Files, data: string): RecordKey[] {
  return JUDGED_DATASETS.flatMap((dataset) =>
    v
      .parse(rows, JSON.parse(textOf(files, path.join(data, `${dataset}.json`)) ?? '[]'))
      .map(({ id }) => keyOf(dataset, id)),
  );
}

/**
 * Adds what a folder of datasets publishes to the register beside the articles; what was out before stays in it.
 * Nothing is written when nothing is new. Returns how many records are new, and how many there are.
 * @throws YamlFileError when the register that is there cannot be read
 */
export function registerRelease(files: Files, seeds: string, data: string): { added: number; all: number } {
  const file = path.join(seeds, REGISTER_FILE);
  const before = parseRegister(textOf(files, file));
  const all = new Set([...before, ...recordsOf(files, data)]);
  const added = all.size - before.size;
  if (added > 0 || before.size === 0) replaceFile(files, file, new TextEncoder().encode(registerText(all)));
  return { added, all: all.size };
}
