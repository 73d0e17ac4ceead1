/** A value of JSON-LD; what is undefined is left out. */
export type JsonLd = { [key: string]: JsonLdValue | undefined };
export type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON that may stand inside a script element as it is: no character of it ends the element, opens a comment or would
 * be escaped as HTML.
 */
export const serialise = (value: JsonLd): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...value }).replace(
    /[<>&\u2028\u2029]/g,
    (char) => ESCAPES[char] ?? char,
  );
