import { hashOf } from './hash.ts';

const SCRIPT = /\s*<script data-does="([a-z-]+)">([\s\S]*?)<\/script>/g;

/** Which of the small scripts a page needs: the theme everywhere, the start of the charts where they come to life. */
function needs(html: string): ReadonlySet<string> {
  const needed = new Set(['before-paint']);
  const [box] = /<[a-z]+ [^>]*\bdata-live="[^"]*"[^>]*>/.exec(html) ?? [];
  if (box !== undefined) needed.add(box.includes(' data-chart="') ? 'start-frame' : 'start-page');
  if (/<[a-z]+ [^>]*\bdata-moved="/.test(html)) needed.add('start-moved');
  return needed;
}

/** Leaves out the template's scripts that have nothing to do on the page, and their hashes in its policy. */
export function withoutIdleScripts(html: string): string {
  const needed = needs(html);
  const hashes: string[] = [];
  const kept = html.replace(SCRIPT, (_, name: string, code: string) => {
    if (needed.has(name)) return `<script>${code}</script>`;
    hashes.push(hashOf(code));
    return '';
  });
  return hashes.reduce((page, hash) => page.replace(` '${hash}'`, ''), kept);
}
