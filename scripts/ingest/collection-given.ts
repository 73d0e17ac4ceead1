import { LineCounter, parseDocument } from 'yaml';
import type { Given } from '../model.ts';
import { GIVEN_FIELDS, givenFrom, NOTHING_GIVEN } from './given-fields.ts';

/** Which key fills which field; the first that has a value wins. */
const KEYS: Record<keyof Given, string[]> = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'outlet', 'source'],
  url: ['url', 'link'],
  date: ['date', 'published'],
  language: ['language', 'lang'],
};

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
  const written: Partial<Record<keyof Given, string>> = {};
  const empty: string[] = [];
  for (const field of GIVEN_FIELDS) {
    const raw = KEYS[field].map((key) => record[key]).find((value) => value !== null && value !== undefined);
    if (raw === undefined) continue;
    const text = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
    if (text === '') empty.push(`${field}: there should be a text`);
    else written[field] = text;
  }
  const { given, problems } = givenFrom(written);
  return { given, problems: [...problems, ...empty] };
}
