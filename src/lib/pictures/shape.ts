import { element, escapeXml } from '../datasets/xml.ts';

/** An SVG element whose look is in its attributes alone: no class, no style sheet, no address. */
export interface Shape {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Shape[];
  /** Of a text alone; its children are none then. */
  text: string;
}

type Value = string | number | null | undefined;

/** A shape; attributes that are null are left out. */
export function shape(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: readonly Shape[] | string = [],
): Shape {
  const given = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  return {
    tag,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    children: typeof children === 'string' ? [] : children,
    text: typeof children === 'string' ? children : '',
  };
}

/** The shape as SVG text. */
export const svgOf = ({ tag, attributes, children, text }: Shape): string =>
  element(tag, { ...attributes }, [text === '' ? null : escapeXml(text), ...children.map(svgOf)]);
