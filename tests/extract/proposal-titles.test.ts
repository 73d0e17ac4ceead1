import { expect, it } from 'vitest';
import { titleOf } from '../../scripts/extract/proposal-titles.ts';
import { read } from '../read.ts';
import type { View } from '../../scripts/extract/view.ts';
import type { Told } from '../../scripts/extract/proposal-memory.ts';

const titled = (words: string): string =>
  titleOf(
    { sentences: [] } as unknown as View,
    { mentions: [{ words, terms: [], anaphor: null }], terms: [] } as unknown as Told,
  );

it.each([
  ['Macron backed frozen Russian assets for Ukraine.', 'Frozen Russian assets for Ukraine'],
  [
    'Macron backed a trade agreement between the European Union and Canada.',
    'Trade agreement between the European Union and Canada',
  ],
  [
    'Macron discussed with Poland Ukraine’s membership in the EU, and backed it.',
    'Ukraine’s membership in the EU',
  ],
  ['Russia vetoed NATO membership for Ukraine on Friday.', 'NATO membership for Ukraine'],
])('%s: its proposal is called %s', (text, title) => {
  expect(read(text).proposals[0]?.title).toBe(title);
});

it.each([
  ['the release of “all prisoners”', 'Release of all prisoners'],
  [
    'a plan including the reopening of the ports to grain and the lifting of the blockade',
    'Plan including the reopening of the ports to grain',
  ],
  [
    'a week-long truce on land, at sea and over the oil terminals of the coast to let convoys pass',
    'Week-long truce on land, at sea and over the oil terminals',
  ],
  [
    'an accord with the rebels on a list of prisoners and discussed what would follow it',
    'Accord with the rebels on a list of prisoners',
  ],
  [
    'a joint force to watch over the whole length of the line between the two armies',
    'Joint force to watch over the whole length of the line',
  ],
  [
    'the government hand back parts of the northern province that its army had taken',
    'Government to hand back parts of the northern province',
  ],
  [
    'employers raise the wages of their drivers to between 3.0 and 3.5 pesos',
    'Employers to raise the wages of their drivers',
  ],
  ['an exchange of prisoners', 'Exchange of prisoners'],
  ['Egypt must not close the canal', 'Egypt not to close the canal'],
  ['they would have to join the union', 'Join the union'],
  ['the airline drop its order', 'Airline to drop its order'],
  ['Canada’s lenders sell Air Pacific to a rival', 'Canada’s lenders to sell Air Pacific to a rival'],
  ['the rebels ended their siege', 'Rebels to end their siege'],
  ['fishermen are compensated in full', 'Fishermen to be compensated in full'],
  ['the port reopened', 'Port to be reopened'],
  ['they released a list of prisoners', 'Release a list of prisoners'],
  ['to lift the blockade of the port', 'Lift the blockade of the port'],
  ['effective monitors that guarantee the lull', 'Effective monitors that guarantee the lull'],
  ['security guarantees that would bind the next president', 'Security guarantees'],
  ['a week of calm in order', 'Week of calm'],
  ['a visit to the islands on Feb', 'Visit to the islands'],
  ['share in the defence of Moldova defence', 'Share in the defence of Moldova'],
  [
    'a month-long lull over the coast, at sea and on the road to the south',
    'Month-long lull over the coast, at sea and on road to south',
  ],
  [
    'a league of the ready to guard the strait from the shore, on the islands, and under the sea',
    'League of the ready to guard the strait',
  ],
  ['a loan (worth 30 million pesos) to the port', 'Loan to the port'],
])('%s is called %s', (words, title) => {
  expect(titled(words)).toBe(title);
});
