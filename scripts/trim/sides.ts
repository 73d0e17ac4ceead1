import { hashOf } from './hash.ts';

const LINK = /<link\b[^>]*\bhref="[^"]*data\/sides\.css"[^>]*>/;

/** Puts the colours a dossier gives its sides into a page that links to them, so that it waits for no other file. */
export function withSideColours(html: string, css: string): string {
  const rules = css.trim();
  if (!LINK.test(html)) return html;
  return html
    .replace(LINK, () => `<style>${rules}</style>`)
    .replace(/style-src 'self'(?=[\s;"])/, (policy) => `${policy} '${hashOf(rules)}'`);
}
