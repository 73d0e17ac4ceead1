/** Elements that are never closed, or whose end tag may be left out: they do not lie in one another. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|html|head|body)$/i;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])/gi;

/** How deep the elements of a page lie in one another, at most; told from the tags alone, in one pass. */
export function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = ''] of html.matchAll(TAG)) {
    if (FLAT.test(name)) continue;
    if (closing) depth = Math.max(0, depth - 1);
    else deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

const SHOWS_NOTHING = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'textarea',
  'iframe',
]);
const WITHIN_A_LINE = /^(?:a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/;
const TAG_NAME = /^<\/?([a-z][a-z0-9-]{0,30})/i;

/** The lines of a page that no parser should be given: its tags are struck out, in one pass. */
export function strippedLines(html: string): string[] {
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    pieces.push(html.slice(at, open));
    const name = TAG_NAME.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (html.startsWith('<!--', open)) at = after(html, '-->', open);
    else if (name === undefined && html[open + 1] !== '!' && html[open + 1] !== '?') {
      pieces.push('<');
      at = open + 1;
    } else {
      const end = after(html, '>', open);
      const hides = name !== undefined && SHOWS_NOTHING.has(name) && html[open + 1] !== '/';
      at = hides ? after(lower, `</${name}`, end) : end;
      if (hides) at = after(html, '>', at);
      if (name === undefined || !WITHIN_A_LINE.test(name)) pieces.push('\n');
    }
  }
  pieces.push(html.slice(at));
  return pieces.join('').split('\n');
}

/** Behind the next `mark`; the end of the text when there is none. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
