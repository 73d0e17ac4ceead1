import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownIds } from '../../src/lib/explore/known-ids.ts';
import { KINDS, NOTHING_CHOSEN, STATUSES } from '../../src/lib/explore/state.ts';
import { formatState, isDay, parseState, permalinkQuery } from '../../src/lib/explore/url.ts';
import { sample } from './sample.ts';

const known = knownIds(sample());
const parse = (search: string) => parseState(search, known);

describe('a state in the address', () => {
  test('nothing chosen is no query', () => {
    expect(formatState(NOTHING_CHOSEN)).toBe('');
    expect(parse('')).toEqual({ state: NOTHING_CHOSEN, ignored: [], gone: [] });
  });

  test('is short and readable', () => {
    const state = {
      ...NOTHING_CHOSEN,
      select: 'lunch',
      actors: ['ben', 'ana'],
      from: '2025-03-01',
      reviewed: true,
    };
    expect(formatState(state)).toBe('?select=lunch&actors=ana~ben&from=2025-03-01&reviewed=1');
  });

  test('survives being written and read, whatever it is', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const days = fc.option(
      fc.tuple(day, day).map((pair) => pair.map((at) => at.toISOString().slice(0, 10)).sort()),
      { nil: null },
    );
    const some = (values: readonly string[]) => fc.subarray([...values]).map((items) => items.sort());
    const states = fc.record({
      select: fc.constantFrom(null, 'lunch', 'said', 'cy-loan'),
      actors: some(['ana', 'ben', 'cy']),
      place: fc.constantFrom(null, 'rome'),
      proposal: fc.constantFrom(null, 'truce'),
      days,
      kinds: some(KINDS),
      status: some(STATUSES),
      query: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim()),
      reviewed: fc.boolean(),
    });
    fc.assert(
      fc.property(states, ({ days: span, ...rest }) => {
        const state = { ...rest, from: span?.[0] ?? null, to: span?.[1] ?? null };
        expect(parse(formatState(state))).toEqual({ state, ignored: [], gone: [] });
      }),
    );
  });

  test('what nobody knows is left out and reported', () => {
    const { state, ignored } = parse(
      '?select=nobody&actors=ana~zed&from=2025-02-30&kinds=phone~x&reviewed=yes&utm=1',
    );
    expect(state).toEqual({ ...NOTHING_CHOSEN, actors: ['ana'], kinds: ['phone'] });
    expect(ignored).toEqual(['select=nobody', 'actors=zed', 'from=2025-02-30', 'kinds=x', 'reviewed=yes']);
  });

  test('a span that ends before it starts loses its end', () => {
    const { state, ignored } = parse('?from=2025-03-05&to=2025-03-01');
    expect([state.from, state.to, ignored]).toEqual(['2025-03-01', '2025-03-05', []]);
  });

  test('a former id leads to the record as it is called now', () => {
    expect(parse('?select=brunch').state.select).toBe('lunch');
    expect(permalinkQuery('lunch')).toBe('?select=lunch');
  });

  test('an address of 10,000 characters does no harm', () => {
    const { state, ignored } = parse(
      `?q=${'x'.repeat(10_000)}&actors=${'ana~'.repeat(2_500)}&select=${'y'.repeat(10_000)}`,
    );
    expect(state.query).toHaveLength(200);
    expect(state.actors).toEqual(['ana']);
    expect(ignored.every((text) => text.length <= 60)).toBe(true);
    expect(ignored.length).toBeLessThanOrEqual(5);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parse(text)));
  });
});

test.each([
  ['2025-03-02', true],
  ['2025-02-29', false],
  ['2024-02-29', true],
  ['25-3-2', false],
  ['2025-13-01', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

describe('old links', () => {
  const tables = sample();
  tables.meetings = tables.meetings.map((row) =>
    row.id === 'lunch' ? { ...row, former_ids: ['brunch'] } : row,
  );
  const withdrawal = {
    dataset: 'meetings',
    reason: 'It never took place.',
    by: 'desk',
    on: '2025-03-04',
  } as const;
  const away = { ...withdrawal, id: 'picnic', into: null };
  const known = knownIds(tables, [
    away,
    { ...withdrawal, id: 'dinner', into: 'lunch' },
    { ...withdrawal, id: 'supper', into: 'nowhere' },
    { ...withdrawal, id: 'annie', dataset: 'actors', into: 'ana' },
    { ...withdrawal, id: 'call', into: null },
  ]);
  const read = (search: string) => parseState(search, known);

  test('a former name, and what was merged, lead to the record of today', () => {
    expect(read('?select=brunch')).toMatchObject({ state: { select: 'lunch' }, ignored: [], gone: [] });
    expect(read('?select=dinner')).toMatchObject({ state: { select: 'lunch' }, ignored: [], gone: [] });
    expect(read('?actors=annie~ben').state.actors).toEqual(['ana', 'ben']);
  });

  test('what was withdrawn selects nothing, and is told with its reason, once', () => {
    expect(read('?select=picnic&place=picnic')).toEqual({ state: NOTHING_CHOSEN, ignored: [], gone: [away] });
    expect(read('?actors=picnic').gone).toEqual([away]);
    expect(read('?select=supper').gone.map(({ id }) => id)).toEqual(['supper']);
  });

  test('what is there is there, whatever the list says', () => {
    expect(read('?select=call')).toMatchObject({ state: { select: 'call' }, gone: [] });
  });
});
