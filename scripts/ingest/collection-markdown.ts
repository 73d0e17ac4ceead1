/** Front matter opens the file with a line of three hyphens; the next such line closes it. */
const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Splits Markdown into its front matter (null without one) and the text after it, which is not changed. */
export function splitFrontMatter(markdown: string): { frontMatter: string | null; body: string } {
  const opening = OPENING.exec(markdown);
  if (!opening) return { frontMatter: null, body: markdown };
  const rest = markdown.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { frontMatter: null, body: markdown };
  return { frontMatter: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
}
