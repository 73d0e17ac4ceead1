import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** Whom the words stand for; null where they are no reference. */
const meant = (text: string, words: string): string | null => {
  const { resolved, article } = read(text);
  const one = resolved.references.find(
    ({ start, end, adjective }) => !adjective && article.text.slice(start, end) === words,
  );
  return one?.actors[0] ?? null;
};

const BOTH = 'Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov. ';

it.each([
  [`${BOTH}Later the Russian minister left.`, 'Russian minister', 'sergei-lavrov'],
  [`${BOTH}Later America’s top diplomat left.`, 'America’s top diplomat', 'marco-rubio'],
  ['The Russian minister left. Foreign Minister Sergei Lavrov was late.', 'Russian minister', null],
  [`${BOTH}Later the French minister left.`, 'French minister', null],
  [`${BOTH}Later the US envoy left.`, 'US envoy', null],
])('in “%s” takes “%s” for %s', (text, words, person) => {
  expect(meant(text, words)).toBe(person);
});

it('tells two ministers apart by their states', () => {
  const { statements } = read(`${BOTH}“We are ready to sign,” said the Russian minister.`);
  expect(statements.map(({ speaker }) => speaker)).toEqual(['sergei-lavrov']);
});
