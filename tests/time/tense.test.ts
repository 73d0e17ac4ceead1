import { expect, it } from 'vitest';
import { directionOf } from '../../scripts/time/tense.ts';

it.each([
  ['They met on Friday', 'past'],
  ['On Friday they met', 'past'],
  ['Friday’s meeting', 'past'],
  ['On Friday', 'past'],
  ['He said on Friday that they will meet', 'past'],
  ['They will meet after he left on Friday', 'past'],
  ['They will meet on Friday', 'future'],
  ['They plan to meet on Friday', 'future'],
  ['They are to meet on Friday', 'future'],
  ['The talks are due on Friday', 'future'],
  ['Talks set to begin Friday', 'future'],
  ['They spoke ahead of Friday talks', 'future'],
  ['On Friday they will meet', 'future'],
  ['He said they will meet on Friday', 'future'],
  ['They signed a deal by Friday', 'future'],
  ['It held until Friday', 'future'],
  ['They agreed to meet on Friday', 'future'],
  ['Talks will be held on Friday', 'future'],
  ['Talks are due to be held on Friday', 'future'],
  ['He invited both leaders to come on Friday', 'future'],
  ['He flew to Geneva to see them on Friday', 'past'],
  ['She is travelling to Geneva on Friday', 'future'],
  ['They have talked since Friday', 'past'],
  ['They will respond after Friday', 'past'],
  ['They would have met on Friday', 'past'],
  ['He asked her to call on Friday', 'future'],
  ['He arrived before Friday', 'future'],
  ['The vote was held on Friday', 'past'],
])('%s: %s', (sentence, direction) => {
  const start = sentence.indexOf('Friday');
  expect(directionOf(sentence, { start, end: start + 'Friday'.length })).toBe(direction);
});
