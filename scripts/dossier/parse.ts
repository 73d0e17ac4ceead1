import * as v from 'valibot';
import { pathOf, YamlFile, type YamlPath } from '../text/yaml-file.ts';
import { type DossierFile, dossierFileSchema } from './file.ts';
import { placeViews } from './view-file.ts';

/** What is wrong, in words, and whether it is a key that is not known. */
function explain(
  issue: v.BaseIssue<unknown>,
  path: YamlPath,
): { problem: string; isKey: boolean; wayOut: string } {
  const where = path.join('.') || 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const problem = `"${where}" is no setting of a dossier.`;
    return { problem, isKey: true, wayOut: 'Remove it or correct its name; README.md lists the settings.' };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { problem: `"${where}" is missing.`, isKey: false, wayOut: 'Add it.' };
  }
  const words = issue.type === 'strict_object' ? 'should be "key: value" lines' : issue.message;
  const value =
    typeof issue.input === 'string' || typeof issue.input === 'number' ? ` ("${issue.input}")` : '';
  const wayOut = 'Correct it, or leave the line out to have the default.';
  return { problem: `"${where}"${value} ${words}.`, isKey: false, wayOut };
}

/** "security-talks_2025" → "Security talks 2025". */
export function titleFromFolder(folder: string): string {
  const name =
    folder
      .split(/[\\/]/)
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .at(-1) ?? '';
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words === '' ? 'Dossier' : words.charAt(0).toUpperCase() + words.slice(1);
}

function checkSides(sides: DossierFile['sides'], fail: (path: YamlPath, problem: string) => never): void {
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  sides.forEach((side, index) => {
    if (ids.has(side.id)) fail(['sides', index, 'id'], `The side "${side.id}" stands twice.`);
    ids.add(side.id);
    side.actors.forEach((actor, place) => {
      const other = owner.get(actor);
      if (other) fail(['sides', index, 'actors', place], `"${actor}" is already on the side "${other}".`);
      owner.set(actor, side.id);
    });
  });
}

/**
 * Reads dossier.yaml and fills in every default; `null` is a folder without one.
 * @param folder the folder of articles, whose name is the title of a dossier without one
 * @throws YamlFileError with line and column
 */
export function parseDossier(yaml: string | null, folder: string, file = 'dossier.yaml'): DossierFile {
  const read = new YamlFile(file, yaml ?? '');
  const value = read.value() ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return read.failAtPath(
      [],
      '"the file" should be "key: value" lines.',
      'Correct it, or leave it empty to have the defaults.',
    );
  }
  const result = v.safeParse(dossierFileSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = pathOf(issue);
    const { problem, isKey, wayOut } = explain(issue, path);
    return read.failAtPath(path, problem, wayOut, isKey);
  }
  const { title, sides, views, ...rest } = result.output;
  checkSides(sides ?? [], (path, problem) => read.failAtPath(path, problem, 'Keep one of the two.'));
  const placed = placeViews(views ?? [], read, (path, problem, wayOut) =>
    read.failAtPath(path, problem, wayOut),
  );
  const named = { title: title ?? titleFromFolder(folder), sides: sides ?? [], views: placed };
  return { ...rest, ...named } as DossierFile;
}
