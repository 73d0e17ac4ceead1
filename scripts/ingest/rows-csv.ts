import Papa from 'papaparse';
import type { Row } from './rows-jsonl.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Times that reading goes on behind a quotation mark that never closes; each reads the rest anew. */
const MOST_RECOVERIES = 20;

/** The delimiter that stands most often in the header, outside quotation marks. */
export function delimiterOf(text: string): string {
  const header =
    text
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((mark) => header.split(mark).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Cells {
  row: number;
  cells: string[] | null;
  problem: string;
  doubt?: string;
}

const LOOSE =
  'a quotation mark inside a cell is not doubled, so the cell was read up to the next that ends one';

/** Every row with its cells. A cell whose quotation mark never closes costs its row, not those behind it. */
function* cellsOf(text: string): Generator<Cells> {
  const delimiter = delimiterOf(text);
  let rest = text;
  let row = 0;
  for (let tries = 0; rest !== ''; tries++) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, quoteChar: '"' });
    const open = errors.find((error) => error.code === 'MissingQuotes');
    const whole = open?.row === undefined ? data : data.slice(0, open.row);
    const loose = new Set(errors.flatMap((error) => (error.code === 'InvalidQuotes' ? [error.row] : [])));
    for (const [at, cells] of whole.entries())
      yield { row: ++row, cells, problem: '', doubt: loose.has(at) ? LOOSE : undefined };
    if (!open) return;
    const problem = 'a cell opens with a quotation mark that never closes';
    if (tries >= MOST_RECOVERIES) {
      yield { row: ++row, cells: null, problem: `${problem}; this row and all behind it are not read` };
      return;
    }
    yield { row: ++row, cells: null, problem };
    const end = rest.indexOf('\n', open.index ?? rest.length);
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
}

/** The names in the first row of a CSV file. */
export const headerOf = (text: string): string[] => {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: 1 });
  return (data[0] ?? []).map((name) => name.trim());
};

/** The rows of a CSV file, numbered as a spreadsheet does: the header is row 1. Blank rows are passed over. */
export function* rowsOfCsv(text: string): Generator<Row> {
  let header: string[] | null = null;
  for (const { row, cells, problem, doubt } of cellsOf(text)) {
    if (cells === null) {
      yield { part: row, record: null, problem };
    } else if (cells.every((cell) => cell.trim() === '')) {
      continue;
    } else if (header === null) {
      header = cells.map((cell) => cell.trim());
    } else if (cells.length > header.length) {
      const counts = `it has ${cells.length} cells and the header has ${header.length}`;
      yield {
        part: row,
        record: null,
        problem: `${counts}: a cell that holds the delimiter must stand in quotation marks`,
      };
    } else {
      // Of two columns of one name the first counts.
      const record = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']).reverse());
      yield { part: row, record, problem, doubt };
    }
  }
}
