import type { Given } from '../model.ts';
import { writtenDay } from './written-day.ts';

export const NOTHING_GIVEN: Given = { title: null, publisher: null, url: null, date: null, language: null };

export const GIVEN_FIELDS = Object.keys(NOTHING_GIVEN) as (keyof Given)[];

/** What is given in two places: the upper one wins, field by field. */
export const overlay = (below: Given, above: Given): Given => ({
  title: above.title ?? below.title,
  publisher: above.publisher ?? below.publisher,
  url: above.url ?? below.url,
  date: above.date ?? below.date,
  language: above.language ?? below.language,
});

const isPage = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** The longest title or name that is kept, in characters: beyond it a column is something else. */
const LONGEST = 1_000;
const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value);

/** The value as the field wants it, or null with what is wrong. */
function readField(field: keyof Given, value: string): { value: string | null; problem: string | null } {
  if (field === 'date') {
    const day = writtenDay(value);
    return day !== null
      ? { value: day, problem: null }
      : { value: null, problem: `date: "${shown(value)}" is no date such as 2025-03-03` };
  }
  if (field === 'url' && !isPage(value)) {
    return { value: null, problem: `url: "${shown(value)}" is no http or https address` };
  }
  if (field === 'language') {
    const code = value.toLowerCase().split(/[-_]/)[0] ?? '';
    return /^[a-z]{2}$/.test(code)
      ? { value: code, problem: null }
      : { value: null, problem: `language: "${shown(value)}" is no two-letter code such as en` };
  }
  return value.length > LONGEST
    ? { value: null, problem: `${field}: "${shown(value)}" is longer than ${LONGEST} characters` }
    : { value, problem: null };
}

/** Turns what somebody wrote of an article into what can be used; the rest is named, in words. */
export function givenFrom(written: Partial<Record<keyof Given, string | null>>): {
  given: Given;
  problems: string[];
} {
  const given: Given = { ...NOTHING_GIVEN };
  const problems: string[] = [];
  for (const field of GIVEN_FIELDS) {
    const text = written[field]?.trim();
    if (!text) continue;
    const { value, problem } = readField(field, text);
    given[field] = value;
    if (problem) problems.push(problem);
  }
  return { given, problems };
}
