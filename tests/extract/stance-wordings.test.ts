import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const stancesIn = (text: string): string[] =>
  read(text)
    .proposals.flatMap(({ positions }) => positions.map(({ actor, stance }) => `${actor} ${stance}`))
    .sort();

const TRUCE = 'Macron proposed a one-month truce.';

describe('how a newsroom tells where somebody stands', () => {
  it.each([
    ['an aside', `${TRUCE} Putin brushed the truce aside.`, 'vladimir-putin opposes'],
    ['hesitation', `${TRUCE} Scholz is hesitant about the truce.`, 'olaf-scholz undecided'],
    ['backing given', `${TRUCE} Merz threw his weight behind the truce.`, 'friedrich-merz supports'],
    ['likewise', `${TRUCE} Putin rejected the truce. So did Scholz.`, 'olaf-scholz opposes'],
    ['but not', `${TRUCE} Starmer welcomed the truce. Scholz did not.`, 'olaf-scholz opposes'],
    ['backing got', `${TRUCE} The truce won the backing of Starmer.`, 'keir-starmer supports'],
  ])('reads %s', (_, text, expected) => expect(stancesIn(text)).toContain(expected));

  it('takes what somebody is happy to scrap for an offer', () =>
    expect(stancesIn('Macron is happy to scrap the tariff on steel.')).toEqual(['emmanuel-macron proposes']));
});
