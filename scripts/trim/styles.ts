import { parse } from 'postcss';

/** What the selectors of a component ask of one element. */
interface Shape {
  /** Lower case; empty: any. */
  tag: string;
  classes: readonly string[];
  /** Names of the ARIA attributes. */
  aria: readonly string[];
}

/** The class that keeps a component's styles to its own elements. */
const SCOPE = /\._[a-z0-9]{4}(?![\w-])/;
/** What need not hold, or only in part, for a selector to match: `:not(…)`, `:has(…)`, lists of alternatives. */
const OPEN =
  /:(?:not|has)\((?:[^()]|\([^()]*\))*\)|:(?:is|where)\((?:[^(),]|\([^()]*\))*,(?:[^()]|\([^()]*\))*\)/g;
const ONE_OF_ONE = /:(?:is|where)\(([^(),]*)\)/g;
const STATE = /::?[a-z-]+(?:\([^()]*\))?/g;
const ATTRIBUTE = /\[([\w-]+)[^\]]*\]/g;
const COMBINATOR = /\s*[>+~\s]\s*/;
const CLASS = /\.([\w-]+)/g;
const ELEMENT = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g;

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const isAria = (name: string): boolean => name.startsWith('aria-');

/** The elements of a page that have a class, each kind once. */
export function shapesIn(html: string): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const [, tag = '', attributes = ''] of html.matchAll(ELEMENT)) {
    const value = /\sclass="([^"]*)"/.exec(attributes)?.[1];
    if (value === undefined) continue;
    const aria = namesIn(attributes, /\s([^\s=]+)="[^"]*"/g).filter(isAria);
    const shape = { tag: tag.toLowerCase(), classes: value.split(/\s+/).filter(Boolean), aria };
    shapes.set(JSON.stringify(shape), shape);
  }
  return [...shapes.values()];
}

const fits = (shape: Shape, wanted: Shape): boolean =>
  (wanted.tag === '' || wanted.tag === shape.tag) &&
  wanted.classes.every((name) => shape.classes.includes(name)) &&
  wanted.aria.every((name) => shape.aria.includes(name));

/** What a selector asks of each element on its way that must have a class. */
function wantedBy(selector: string): Shape[] {
  const plain = selector.replace(OPEN, '').replace(ONE_OF_ONE, '$1');
  return plain.split(COMBINATOR).flatMap((part) => {
    const bare = part.replace(ATTRIBUTE, '').replace(STATE, '');
    const classes = namesIn(bare, CLASS);
    const aria = namesIn(part, ATTRIBUTE).filter(isAria);
    return classes.length === 0
      ? []
      : [{ tag: (/^[a-zA-Z][\w-]*/.exec(bare)?.[0] ?? '').toLowerCase(), classes, aria }];
  });
}

/**
 * Leaves out the rules of components that cannot match in a page with these elements. States and attributes other than
 * ARIA's are not looked at, since a page's own scripts and its reader change them; classes and ARIA are changed by the
 * live scripts alone, which bring the whole of their styles along. Rules without a component stay.
 */
export function withoutIdleRules(css: string, shapes: readonly Shape[]): string {
  const isIdle = (selector: string): boolean =>
    SCOPE.test(selector) && wantedBy(selector).some((wanted) => !shapes.some((shape) => fits(shape, wanted)));
  const root = parse(css);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !isIdle(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString().trim();
}
