import { pause } from './pause.ts';

/** Characters of JSON read before the page may answer again: some milliseconds of work. */
const SLICE = 200_000;

/** The lines of a file with one record a line; null for JSON of any other form. */
function linesOf(text: string): string[] | null {
  const trimmed = text.trimEnd();
  return trimmed.startsWith('[\n') && trimmed.endsWith('\n]') ? trimmed.slice(2, -2).split('\n') : null;
}

/**
 * Reads JSON without holding up the page: a long file with one record a line, as the datasets are written, is read in
 * slices. Throws what `JSON.parse` throws.
 */
export async function parseRows(text: string): Promise<unknown> {
  const lines = text.length <= SLICE ? null : linesOf(text);
  if (lines === null) return JSON.parse(text);
  const rows: unknown[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    for (let length = 0; to < lines.length && length < SLICE; to += 1) length += lines[to]?.length ?? 0;
    const last = to === lines.length;
    const slice = lines.slice(from, to).join('\n');
    for (const row of JSON.parse(`[${last ? slice : slice.replace(/,$/, '')}]`)) rows.push(row);
    from = to;
    if (!last) await pause();
  }
  return rows;
}
