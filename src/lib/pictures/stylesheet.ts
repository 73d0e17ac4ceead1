/** One selector of a style sheet with what it says, ready to be tried on elements. */
export interface Rule {
  selector: string;
  /** First class of the last part of the selector, or its tag, or "*": only elements with it need be tried. */
  key: string;
  /** All classes of the last part: an element without one of them does not match. */
  classes: readonly string[];
  /** Nothing but these classes makes the selector: an element with them matches. */
  isPlain: boolean;
  /** Ids, classes and tags, as one number. */
  specificity: number;
  order: number;
  declarations: readonly (readonly [property: string, value: string])[];
}

/** States that a picture is never in. */
const NEVER = /::|:(?:before|after|hover|focus|active|visited|target|checked|disabled|global|host)/;

/** The blocks of a style sheet as [prelude, body], outermost only. Strings hold no braces in what the build writes. */
function* blocks(css: string): Generator<[string, string]> {
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let index = 0; index < css.length; index++) {
    const sign = css[index];
    if (sign === ';' && depth === 0) start = index + 1;
    if (sign === '{' && depth++ === 0) open = index;
    if (sign === '}' && --depth === 0) {
      yield [css.slice(start, open).trim(), css.slice(open + 1, index)];
      start = index + 1;
    }
  }
}

/** A list cut at a sign that stands in no brackets. */
function cut(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('(['.includes(character)) depth++;
    if (')]'.includes(character)) depth--;
    if (character === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function declarationsOf(body: string): [string, string][] {
  return cut(body, ';').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function lastPartOf(selector: string): Pick<Rule, 'key' | 'classes' | 'isPlain'> {
  const last = cut(selector.replace(/[>+~]/g, ' '), ' ').at(-1) ?? '';
  const sure = last.replace(/:(?:not|is)\([^)]*\)/g, '');
  const classes = [...sure.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => name ?? []);
  const key = classes[0] ?? (/^[a-z][\w-]*/i.exec(sure)?.[0] || '*');
  return { key, classes, isPlain: /^(?:\.[\w-]+)+$/.test(selector) };
}

/**
 * The rules of a style sheet that hold on a light screen of any width, in the order in which they win: what stands in
 * an at-rule (dark, print, narrow) is left out.
 */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const [prelude, body] of blocks(css.replace(/\/\*[^]*?\*\//g, ''))) {
    if (prelude.startsWith('@')) continue;
    const declarations = declarationsOf(body);
    for (const written of cut(prelude, ',')) {
      // What `:where` holds is a single compound here: the mark of a component.
      const selector = written.replace(/:where\(([^()]*)\)/g, '$1');
      if (NEVER.test(selector)) continue;
      const specificity =
        count(selector, /#/g) * 10_000 +
        count(selector, /[.[]|:(?!not|is)/g) * 100 +
        count(selector, /(?:^|[\s>+~(])[a-z]/gi);
      const order = rules.length;
      rules.push({ selector, ...lastPartOf(selector), specificity, order, declarations });
    }
  }
  return rules.sort((one, other) => one.specificity - other.specificity || one.order - other.order);
}
