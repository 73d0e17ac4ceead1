import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Exploration, type History } from '../../src/lib/explore/exploration.svelte.ts';
import { sample } from './sample.ts';

/** A browser's history as a list of queries. */
function memory(query = '') {
  const entries = [query];
  let changed = () => {};
  const history: History = {
    read: () => entries.at(-1) ?? '',
    push: (next) => void entries.push(next),
    replace: (next) => void entries.splice(-1, 1, next),
    listen(callback) {
      changed = callback;
      return () => {
        changed = () => {};
      };
    },
  };
  const back = () => {
    entries.pop();
    changed();
  };
  return { entries, history, back };
}

test('choosing an actor opens it, narrows the views and stands in the address; back undoes it', () => {
  const { entries, history, back } = memory();
  const exploration = new Exploration(sample(), history);
  exploration.follow();
  exploration.choose('ana');
  flushSync();
  expect(entries).toEqual(['', '?select=ana&actors=ana']);
  expect([...exploration.visible.meetings]).toEqual(['lunch']);
  back();
  expect(exploration.state.actors).toEqual([]);
  expect(exploration.visible.meetings.size).toBe(2);
});

test('closing keeps the filters; clearing keeps the open record', () => {
  const { history, entries } = memory('?select=ana&actors=ana');
  const exploration = new Exploration(sample(), history);
  exploration.close();
  expect(entries.at(-1)).toBe('?actors=ana');
  exploration.choose('lunch');
  exploration.clear();
  expect(entries.at(-1)).toBe('?select=lunch');
});

test('typing leaves one entry in the history', () => {
  const { history, entries } = memory();
  const exploration = new Exploration(sample(), history);
  for (const query of ['r', 'ro', 'rom']) exploration.set({ query }, true);
  expect(entries).toEqual(['?q=rom']);
});

test('what lights up is the mark under the pointer, else the open record', () => {
  const exploration = new Exploration(sample(), memory('?select=lunch').history);
  expect(exploration.lit.has('rome')).toBe(true);
  exploration.hover('cy');
  expect(exploration.lit.has('rome')).toBe(false);
  exploration.hover(null);
  expect(exploration.lit.has('rome')).toBe(true);
});

test('what the address names and nobody knows is noted until something is chosen', () => {
  const exploration = new Exploration(sample(), memory('?select=nobody').history);
  expect(exploration.ignored).toEqual(['select=nobody']);
  exploration.choose('ana');
  expect(exploration.ignored).toEqual([]);
});

test('a link to what was withdrawn is told with its reason until the reader moves on', () => {
  const { history } = memory('?select=picnic');
  const picnic = {
    id: 'picnic',
    dataset: 'meetings',
    into: null,
    reason: 'It never took place.',
    by: 'desk',
    on: '2025-03-04',
  } as const;
  const exploration = new Exploration(sample(), history, [picnic]);
  expect([exploration.state.select, exploration.ignored, exploration.gone]).toEqual([null, [], [picnic]]);
  exploration.choose('lunch');
  expect(exploration.gone).toEqual([]);
});
