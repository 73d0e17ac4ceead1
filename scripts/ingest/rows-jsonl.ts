/** One row of a collection: what it holds, or why it cannot be used. `doubt`: it was read, perhaps not as it was meant. */
export interface Row {
  part: number;
  record: Record<string, unknown> | null;
  problem: string;
  doubt?: string;
}

function parseLine(line: string): { record: Record<string, unknown> } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    // The rest of the message quotes the line, which may be anything.
    const reason = error instanceof Error ? (error.message.split(/[,"\n]/)[0] ?? '').trim() : '';
    return { problem: `it is no valid JSON (${reason.slice(0, 80)})` };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { record: value as Record<string, unknown> }
    : { problem: 'it is no JSON object with the keys of an article' };
}

/** The lines of a JSON-lines file, numbered from 1; blank ones are passed over. */
export function* rowsOfJsonl(text: string): Generator<Row> {
  let part = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(start, stop).trim();
    start = stop + 1;
    part++;
    if (line === '') continue;
    const read = parseLine(line);
    if ('record' in read) yield { part, record: read.record, problem: '' };
    else yield { part, record: null, problem: read.problem };
  }
}
