import { hashOf } from './hash.ts';
import { withoutIdleScripts } from './scripts.ts';
import { shapesIn, withoutIdleRules } from './styles.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/;
/** Shapes hold nothing, so they need no end tag. */
const ENDED_SHAPES = /><\/(?:circle|ellipse|line|path|polygon|polyline|rect|stop|use)>/g;
/** What stands between two such blocks is markup. */
const BLOCKS = /(<(script|style)\b[^>]*>[\s\S]*?<\/\2>)/;

/** The markup of a page without what a browser does not need to read it; scripts and styles stay as they are. */
function shortMarkup(html: string): string {
  const parts = html.split(BLOCKS);
  return parts
    .map((part, index) => {
      if (index % 3 === 0) return part.replace(ENDED_SHAPES, '/>').replace(/>\s+</g, '> <');
      return index % 3 === 1 ? part : '';
    })
    .join('');
}

/** The styles of a page without rules for elements it does not have; their hash in its policy follows. */
function shortStyles(html: string): string {
  const css = STYLE.exec(html)?.[1];
  if (css === undefined) return html;
  const short = withoutIdleRules(css, shapesIn(html));
  return html.replace(css, () => short).replace(hashOf(css), hashOf(short));
}

/**
 * Makes a prerendered page lighter without changing what it shows or says: scripts that would do nothing, rules for
 * elements it does not have, end tags of shapes, and white space in a row between two tags.
 */
export const trimPage = (html: string): string => shortMarkup(shortStyles(withoutIdleScripts(html)));
