import { LineCounter, parseDocument } from 'yaml';
import type { Given } from '../model.ts';

export const NOTHING_GIVEN: Given = { title: null, publisher: null, url: null, date: null, language: null };

/** Which key fills which field; the first that has a value wins. */
const KEYS: Record<keyof Given, string[]> = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'outlet', 'source'],
  url: ['url', 'link'],
  date: ['date', 'published'],
  language: ['language', 'lang'],
};

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
};

const isPage = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** The value as the field wants it, or null with what is wrong. A time after a day is dropped. */
function readField(field: keyof Given, value: string): { value: string | null; problem: string | null } {
  if (field === 'date') {
    const day = value.slice(0, 10);
    return isDay(day)
      ? { value: day, problem: null }
      : { value: null, problem: `date: "${value}" is no date such as 2025-03-03` };
  }
  if (field === 'url' && !isPage(value)) {
    return { value: null, problem: `url: "${value}" is no http or https address` };
  }
  if (field === 'language') {
    const code = value.toLowerCase().split('-')[0] ?? '';
    return /^[a-z]{2}$/.test(code)
      ? { value: code, problem: null }
      : { value: null, problem: `language: "${value}" is no two-letter code such as en` };
  }
  return { value, problem: null };
}

/**
 * Reads what YAML says of an article: title, publisher or outlet, url, date, language; other keys are passed over.
 * Returns what could be used and what could not, in words.
 */
export function parseGiven(yaml: string): { given: Given; problems: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { given: NOTHING_GIVEN, problems: [`line ${line}, column ${col}: ${error.message}`] };
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { given: NOTHING_GIVEN, problems: ['aliases (*name) are not read'] };
  }
  if (content === null || content === undefined) return { given: NOTHING_GIVEN, problems: [] };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { given: NOTHING_GIVEN, problems: ['there should be "key: value" lines'] };
  }
  const record = content as Record<string, unknown>;
  const given: Given = { ...NOTHING_GIVEN };
  const problems: string[] = [];
  for (const field of Object.keys(KEYS) as (keyof Given)[]) {
    const raw = KEYS[field].map((key) => record[key]).find((value) => value !== null && value !== undefined);
    if (raw === undefined) continue;
    const text = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
    if (text === '') {
      problems.push(`${field}: there should be a text`);
      continue;
    }
    const { value, problem } = readField(field, text);
    given[field] = value;
    if (problem) problems.push(problem);
  }
  return { given, problems };
}
