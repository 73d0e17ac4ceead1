import * as v from 'valibot';
import { YamlFile, YamlFileError, pathOf, type YamlPath } from '../text/yaml-file.ts';
import { ACTIONS, CORRECTIONS_FILE, entrySchema, type Entry } from './entry.ts';

/** An entry and where it stands. */
export type PlacedEntry = Entry & { line: number };

const SHAPE = 'Write each correction as "- {id: …, action: …, record: …}".';

/** The keys that an issue lists when no action of that name is known. */
function explain(issue: v.BaseIssue<unknown>, path: YamlPath): { problem: string; isKey: boolean } {
  const name = path.slice(1).join('.') || 'the entry';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { problem: `"${name}" is no field of this action.`, isKey: true };
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return { problem: `"${name}" is missing.`, isKey: false };
  if (issue.type === 'variant') {
    const action: unknown = (issue.input as { action?: unknown } | null)?.action ?? issue.input;
    const given = typeof action === 'string' ? ` "${action}"` : '';
    return { problem: `The action${given} should be one of ${ACTIONS.join(', ')}.`, isKey: false };
  }
  const given =
    typeof issue.input === 'string' || typeof issue.input === 'number' ? ` ("${issue.input}")` : '';
  return { problem: `"${name}"${given} ${issue.message}.`, isKey: false };
}

/**
 * Reads corrections.yaml: a list of entries, in any order.
 * @throws YamlFileError with line and column of the first thing that is wrong
 */
export function parseCorrections(yaml: string | null, file = CORRECTIONS_FILE): PlacedEntry[] {
  const read = new YamlFile(file, yaml ?? '');
  if (read.isEmpty) return [];
  const list = read.value();
  if (!Array.isArray(list)) return read.failAtPath([], 'The file should be a list of corrections.', SHAPE);
  const lines = new Map<string, number>();
  return list.map((item: unknown, index): PlacedEntry => {
    const line = read.lineOf([index]);
    const result = v.safeParse(entrySchema, item);
    if (!result.success) {
      const [issue] = result.issues;
      const path = [index, ...pathOf(issue)];
      const { problem, isKey } = explain(issue, path);
      return read.failAtPath(path, problem, 'Correct the line, or take the entry out.', isKey);
    }
    const entry = result.output;
    const other = lines.get(entry.id);
    if (other !== undefined)
      throw new YamlFileError(
        file,
        line,
        1,
        `The id "${entry.id}" also stands on line ${other}.`,
        'Give one of the two another id.',
      );
    lines.set(entry.id, line);
    return { ...entry, line };
  });
}
