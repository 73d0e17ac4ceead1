/** Characters XML 1.0 forbids, also as references: controls, half surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** In attributes line ends and tabs would be turned into spaces, so they are written as references. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Any text as the value of an attribute or element; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\t\n\r]/g, (char) => ENTITIES[char] ?? char);

export type XmlChild = string | null;

/** An element; attributes that are null are left out, `children` are XML already. */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  children: XmlChild[] = [],
): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const content = children.filter((child) => child !== null);
  if (content.length === 0) return `<${name}${pairs.join('')}/>`;
  return `<${name}${pairs.join('')}>${content.join('')}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
