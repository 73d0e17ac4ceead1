/** A table as a JSON array with one record a line, so that differences between builds are readable. */
export function* tableJson(rows: readonly object[]): Generator<string> {
  let between = '[\n';
  for (const row of rows) {
    yield `${between}${JSON.stringify(row)}`;
    between = ',\n';
  }
  yield rows.length === 0 ? '[]\n' : '\n]\n';
}

/** Any other value, indented. */
export const documentJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
