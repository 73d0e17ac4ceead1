import type * as v from 'valibot';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A settings file that cannot be used: where, what, and the way out. */
export class YamlFileError extends Error {
  override name = 'YamlFileError';

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

export type YamlPath = (string | number)[];

/** The path of what a schema found wrong. */
export const pathOf = (issue: v.BaseIssue<unknown>): YamlPath =>
  (issue.path ?? []).map((item) => item.key).filter((key): key is string | number => typeof key !== 'symbol');

/** A YAML text that remembers where each value stands. Syntax errors and aliases are refused with their place. */
export class YamlFile {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  /** @throws YamlFileError when the text is no plain YAML */
  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, schema: 'core', prettyErrors: false });
    const [error] = this.document.errors;
    if (error) this.failAt(error.pos[0], `This is no valid YAML: ${error.message}.`, 'Correct the line.');
    this.refuseAliases();
  }

  /** True when nothing but blank lines and comments stands in it. */
  get isEmpty(): boolean {
    const { contents } = this.document;
    return contents === null || (isScalar(contents) && contents.value === null);
  }

  /** The plain value; null for an empty file. */
  value(): unknown {
    return this.document.toJS() ?? null;
  }

  /** Line of the value at a path, from 1. */
  lineOf(path: YamlPath): number {
    return Math.max(this.lines.linePos(this.offsetOf(path, false)).line, 1);
  }

  failAtPath(path: YamlPath, problem: string, wayOut: string, isKey = false): never {
    return this.failAt(this.offsetOf(path, isKey), problem, wayOut);
  }

  private failAt(offset: number, problem: string, wayOut: string): never {
    const { line, col } = this.lines.linePos(offset);
    throw new YamlFileError(this.file, Math.max(line, 1), Math.max(col, 1), problem, wayOut);
  }

  /** Anchors and aliases can blow a few lines up to gigabytes, and no settings file needs them. */
  private refuseAliases(): void {
    let alias = -1;
    visit(this.document, {
      Alias(_, node) {
        alias = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    if (alias >= 0) this.failAt(alias, 'Aliases (*name) are not read.', 'Write the value out.');
  }

  /** The offset of the value at a path, or of the key itself when `isKey`; of the nearest parent when it is not there. */
  private offsetOf(path: YamlPath, isKey: boolean): number {
    const { document } = this;
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
}
