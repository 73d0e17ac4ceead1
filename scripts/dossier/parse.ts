import * as v from 'valibot';
import { LineCounter, parseDocument, isNode, isMap, isPair, isScalar, type Document, visit } from 'yaml';
import { type DossierFile, dossierFileSchema } from './file.ts';

/** A dossier that cannot be used: where, what, and the way out. */
export class DossierError extends Error {
  override name = 'DossierError';

  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly problem: string,
    readonly wayOut: string,
  ) {
    super(`${file}:${line}:${column}: ${problem} ${wayOut}`);
  }
}

type Path = (string | number)[];

/** The offset of the value at a path, or of the key itself when `isKey`; of the nearest parent when it is not there. */
function offsetOf(document: Document, path: Path, isKey: boolean): number {
  const last = path.at(-1);
  if (isKey && last !== undefined) {
    const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
      : undefined;
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map((item) => item.key).filter((key): key is string | number => typeof key !== 'symbol');

/** What is wrong, in words, and whether it is a key that is not known. */
function explain(
  issue: v.BaseIssue<unknown>,
  path: Path,
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

function checkSides(sides: DossierFile['sides'], fail: (path: Path, problem: string) => never): void {
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

const isEmpty = ({ contents }: Document): boolean => isScalar(contents) && contents.value === null;

/** Anchors and aliases can blow a few lines up to gigabytes, and no dossier needs them. */
function plainContent(
  document: Document,
  failAt: (offset: number, problem: string, wayOut: string) => never,
): unknown {
  let alias = -1;
  visit(document, {
    Alias(_, node) {
      alias = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (alias >= 0) failAt(alias, 'Aliases (*name) are not read.', 'Write the value out.');
  return document.toJS() ?? {};
}

/**
 * Reads dossier.yaml and fills in every default; `null` is a folder without one.
 * @param folder the folder of articles, whose name is the title of a dossier without one
 * @throws DossierError with line and column
 */
export function parseDossier(yaml: string | null, folder: string, file = 'dossier.yaml'): DossierFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml ?? '', { lineCounter: lines, schema: 'core', prettyErrors: false });
  const failAt = (offset: number, problem: string, wayOut: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new DossierError(file, Math.max(line, 1), Math.max(col, 1), problem, wayOut);
  };
  const [error] = document.errors;
  if (error) failAt(error.pos[0], `This is no valid YAML: ${error.message}.`, 'Correct the line.');
  if (document.contents !== null && !isMap(document.contents) && !isEmpty(document)) {
    failAt(
      0,
      '"the file" should be "key: value" lines.',
      'Correct it, or leave it empty to have the defaults.',
    );
  }
  const result = v.safeParse(dossierFileSchema, plainContent(document, failAt));
  if (!result.success) {
    const [issue] = result.issues;
    const path = pathOf(issue);
    const { problem, isKey, wayOut } = explain(issue, path);
    return failAt(offsetOf(document, path, isKey), problem, wayOut);
  }
  const { title, sides, ...rest } = result.output;
  checkSides(sides ?? [], (path, problem) =>
    failAt(offsetOf(document, path, false), problem, 'Keep one of the two.'),
  );
  return { ...rest, title: title ?? titleFromFolder(folder), sides: sides ?? [] } as DossierFile;
}
