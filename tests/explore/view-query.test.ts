import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { NamedView } from '../../src/lib/datasets/views.ts';
import { browserHistory } from '../../src/lib/explore/history.ts';
import { STATE_KEYS } from '../../src/lib/explore/state-keys.ts';
import { onTopOf, over, queryOfView, shownState } from '../../src/lib/explore/view-query.ts';

const view: NamedView = {
  id: 'august',
  title: 'August',
  standfirst: null,
  chart: null,
  state: {
    select: null,
    actors: ['b', 'a'],
    place: null,
    proposal: null,
    from: '2025-08-01',
    to: null,
    kinds: [],
    status: [],
    q: 'a & b',
  },
};
const QUERY = '?actors=a~b&from=2025-08-01&q=a%20%26%20b';

test('a view is the query that the front page would have', () => {
  expect(queryOfView(view)).toBe(QUERY);
});

test('the address goes over the view key by key, and an empty key takes one away', () => {
  expect(over(QUERY, '')).toBe(QUERY);
  expect(over(QUERY, '?select=m&theme=dark')).toBe(`?select=m&${QUERY.slice(1)}`);
  expect(over(QUERY, '?from=&q=x')).toBe('?actors=a~b&q=x');
  expect(onTopOf(QUERY, QUERY)).toBe('');
  expect(onTopOf(QUERY, '?actors=a~b&from=2025-08-01')).toBe('?q=');
});

test('on a page without a view the address is the whole state', () => {
  expect(over('', '?x=1&from=2025-01-01')).toBe('?x=1&from=2025-01-01');
  expect(onTopOf('', '?from=2025-01-01')).toBe('?from=2025-01-01');
});

test('what is written on top of any view gives the state back', () => {
  const query = fc
    .dictionary(fc.constantFrom(...STATE_KEYS), fc.string({ minLength: 1 }), { noNullPrototype: true })
    .map((pairs) =>
      STATE_KEYS.filter((key) => key in pairs)
        .map((key) => `${key}=${encodeURIComponent(pairs[key] ?? '')}`)
        .join('&'),
    )
    .map((text) => (text === '' ? '' : `?${text}`));
  fc.assert(
    fc.property(query, query, (base, whole) => {
      expect(over(base, onTopOf(base, whole))).toBe(whole);
    }),
  );
});

test('what is shown is told to be a view only when it is just that', () => {
  expect(shownState([view], QUERY)).toEqual({ folder: 'views/august/', query: '', title: 'August' });
  expect(shownState([view], '?q=x')).toEqual({ folder: '', query: '?q=x', title: null });
  expect(shownState([view], '')).toEqual({ folder: '', query: '', title: null });
});

test('taking the last filter of a view away leads to the whole dossier, with the open record', () => {
  const assign = vi.fn();
  const pushState = vi.fn();
  const location = { pathname: '/views/august/', search: '', hash: '', assign };
  const window = { location, history: { state: null, pushState } } as unknown as Window;
  const history = browserHistory(window, { query: '?from=2025-08-01', whole: '../../' });
  expect(history.read()).toBe('?from=2025-08-01');
  history.push('?from=2025-08-01&place=kyiv');
  expect(pushState).toHaveBeenLastCalledWith(null, '', '/views/august/?place=kyiv');
  history.push('?from=2025-08-01');
  expect(pushState).toHaveBeenLastCalledWith(null, '', '/views/august/');
  history.push('?select=m-1');
  expect(assign).toHaveBeenLastCalledWith('../../?select=m-1');
  history.push('');
  expect(assign).toHaveBeenLastCalledWith('../../');
});
