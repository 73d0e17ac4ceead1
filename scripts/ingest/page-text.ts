/** Elements that show nothing, or nothing of the story. */
const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED VIDEO AUDIO CANVAS FORM BUTTON INPUT SELECT TEXTAREA NAV ASIDE FIGCAPTION DIALOG HEAD TITLE MENU'.split(
    ' ',
  ),
);
/** Elements around a story rather than in it; left out where nobody else has found the story in the page. */
const AROUND = new Set(['HEADER', 'FOOTER']);
/** Elements within a line. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);

/** White space in all its forms, and the marks that show nothing. */
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SENTENCE_END = /[.!?…][”"’')\]]*$/;

export const tidyLine = (text: string): string => text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();

const TEXT = 3;
const ELEMENT = 1;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');

/** Gathers the lines of a page as it is walked. */
class Lines {
  readonly done: string[] = [];
  #line = '';
  /** Characters of the line that belong to a link. */
  #linked = 0;

  add(text: string, inLink: boolean): void {
    this.#line += text;
    if (inLink) this.#linked += text.replace(BLANKS, '').length;
  }

  end(): void {
    const line = tidyLine(this.#line);
    // A line that is a link alone leads to another story.
    const isLink = this.#linked >= line.replace(BLANKS, '').length && !SENTENCE_END.test(line);
    if (line !== '' && !isLink) this.done.push(line);
    this.#line = '';
    this.#linked = 0;
  }
}

/**
 * The lines of text that an element shows, one for each block, in reading order. Scripts, navigation, captions, hidden
 * elements and lines that are a link alone are left out.
 * @param isWholePage leaves out headers and footers too
 */
export function linesOf(root: Element, isWholePage = false): string[] {
  const lines = new Lines();
  // Not recursive: pages may be nested as deep as they like.
  const open: { element: Element; next: ChildNode | null; inLink: boolean }[] = [];
  const enter = (element: Element, inLink: boolean): void => {
    if (!INLINE.has(element.tagName) && !CELLS.has(element.tagName)) lines.end();
    open.push({ element, next: element.firstChild, inLink: inLink || element.tagName === 'A' });
  };
  enter(root, false);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (node === null) {
      open.pop();
      if (CELLS.has(top.element.tagName)) lines.add(' ', false);
      else if (!INLINE.has(top.element.tagName)) lines.end();
      continue;
    }
    top.next = node.nextSibling;
    if (node.nodeType === TEXT) lines.add(node.nodeValue ?? '', top.inLink);
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.tagName.toUpperCase();
      if (name === 'BR') lines.end();
      else if (UNREAD.has(name) || (isWholePage && AROUND.has(name)) || isHidden(element)) continue;
      else enter(element, top.inLink);
    }
  }
  lines.end();
  return lines.done;
}

/** A blank line between paragraphs. */
export const joinLines = (lines: readonly string[]): string => lines.join('\n\n');
