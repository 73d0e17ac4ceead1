import { expect, it } from 'vitest';
import { buildTitleIndex, findTitles } from '../../scripts/resolve/titles.ts';
import { tokenize } from '../../scripts/text/tokens.ts';

const index = buildTitleIndex(['Taoiseach', 'minister for foreign affairs']);

it.each([
  ['the Taoiseach left', [['Taoiseach', 'taoiseach', false]]],
  [
    'the minister for foreign affairs',
    [['minister for foreign affairs', 'minister for foreign affairs', false]],
  ],
  ['the prime minister', [['prime minister', 'prime minister', false]]],
  ['two prime ministers', [['prime ministers', 'prime minister', true]]],
  ['secretaries of state', [['secretaries of state', 'secretary of state', true]]],
  ['spokesmen', [['spokesmen', 'spokesman', true]]],
  [
    'Deputy Minister and envoy',
    [
      ['Deputy Minister', 'deputy minister', false],
      ['envoy', 'envoy', false],
    ],
  ],
  ['the table', []],
])('%s', (text, titles) => {
  const tokens = tokenize(text);
  expect(
    findTitles(index, tokens).map(({ from, to, title, plural }) => [
      text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      title,
      plural,
    ]),
  ).toEqual(titles);
});
