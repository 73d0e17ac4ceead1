import { shape, type Shape } from './shape.ts';
import type { Rule } from './stylesheet.ts';

/** What of a style sheet an SVG attribute can say. */
const SAID_BY_ATTRIBUTE = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-style',
  'font-weight',
  'paint-order',
  'stop-color',
  'stop-opacity',
  'text-anchor',
  'vector-effect',
]);
const KEPT =
  /^(?:id|d|x|y|r|rx|ry|cx|cy|x1|x2|y1|y2|points|width|height|offset|transform|viewBox|preserveAspectRatio)$/;
/** What a tag is called in a picture: a link is a group, and the parser knows no capitals. */
const TAGS: Readonly<Record<string, string>> = { a: 'g', lineargradient: 'linearGradient' };
const REM = 16;

type Rules = ReadonlyMap<string, readonly Rule[]>;
type Variables = ReadonlyMap<string, string>;

/** Rules by their keys, as `styled` looks them up. */
export function byKey(rules: readonly Rule[]): Rules {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) found.set(rule.key, [...(found.get(rule.key) ?? []), rule]);
  return found;
}

function matching(element: Element, rules: Rules): Rule[] {
  const keys = [...element.classList, element.localName, '*'];
  return keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ classes, isPlain, selector }) => {
      if (!classes.every((name) => element.classList.contains(name))) return false;
      return isPlain || element.matches(selector);
    })
    .sort((one, other) => one.specificity - other.specificity || one.order - other.order);
}

/** A value with its variables put in; lengths in px. */
function resolved(value: string, variables: Variables): string {
  let text = value;
  for (let turn = 0; turn < 5 && text.includes('var('); turn++) {
    text = text.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, instead?: string) => {
      return (variables.get(name) ?? instead ?? '').trim();
    });
  }
  return text
    .replace(/(-?[\d.]+)rem\b/g, (_, size: string) => String(Number(size) * REM))
    .replace(/(-?[\d.]+)px\b/g, '$1')
    .replace(/\s*!important$/, '');
}

const isUnseen = (attributes: Readonly<Record<string, string>>): boolean =>
  ['none', 'transparent'].includes(attributes.fill ?? '') &&
  ['none', 'transparent', undefined].includes(attributes.stroke);
const DRAWN = new Set(['path', 'circle', 'rect', 'ellipse', 'line']);

/** The variables that hold at the root of a page, and what a dossier says instead. */
export function rootVariables(rules: Rules, more: Variables): Variables {
  const root = [...(rules.get('*') ?? [])].filter(({ selector }) => selector === ':root');
  const said = root.flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--')));
  return new Map([...said, ...more]);
}

/**
 * An element of a page as a shape, with what the style sheet says of it in its attributes. Null where it does not show.
 * Links are groups, since a picture leads nowhere.
 */
export function styled(element: Element, rules: Rules, variables: Variables): Shape | null {
  const own = new Map(variables);
  const style = new Map<string, string>();
  for (const { declarations } of matching(element, rules)) {
    for (const [name, value] of declarations) {
      if (name.startsWith('--')) own.set(name, resolved(value, own));
      else style.set(name, value);
    }
  }
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return null;
  const said = [...style].filter(([name, value]) => SAID_BY_ATTRIBUTE.has(name) && value !== 'revert-layer');
  const attributes = Object.fromEntries([
    ...[...element.attributes]
      .filter(({ name }) => KEPT.test(name) || SAID_BY_ATTRIBUTE.has(name))
      .filter(({ name }) => style.get(name) !== 'inherit')
      .map(({ name, value }) => [name, value] as const),
    ...said
      .filter(([, value]) => value !== 'inherit')
      .map(([name, value]) => [name, resolved(value, own)] as const),
  ]);
  const tag = TAGS[element.localName] ?? element.localName;
  if (DRAWN.has(tag) && isUnseen(attributes)) return null;
  if (tag === 'text') return shape(tag, attributes, (element.textContent ?? '').replace(/\s+/g, ' ').trim());
  const children = [...element.children].flatMap((child) => styled(child, rules, own) ?? []);
  return tag === 'g' && children.length === 0 ? null : shape(tag, attributes, children);
}

/** The colour an element of a page lies on, if it has one of its own. */
export function groundOf(element: Element, rules: Rules, variables: Variables): string | null {
  const said = matching(element, rules).flatMap(({ declarations }) => declarations);
  const ground = said.findLast(([name]) => name === 'background' || name === 'background-color')?.[1];
  return ground === undefined ? null : resolved(ground, variables);
}
