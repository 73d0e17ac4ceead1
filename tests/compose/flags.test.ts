import { describe, expect, it } from 'vitest';
import { outlets, read } from '../read.ts';

describe('flags', () => {
  it.each([
    ['of a machine’s translation', 'They want a truce “at sea “. Then kyiv said no.', ['machine-translated']],
    ['not for one typing error', 'Then kyiv said no.', []],
    ['of characters lost', 'Orb\uFFFDn came to Kyiv.', ['garbled']],
    ['of known facts contradicted', 'They met former President Donald Trump.', ['contradicts-known-facts']],
    ['not of what was so', 'They met former President Joe Biden.', []],
    ['of none', 'They met President Donald Trump.', []],
  ])('%s', (_, text, flags) => {
    expect(read(text).article.flags).toEqual(flags);
  });

  it('depend on the day', () => {
    expect(read('They met former President Joe Biden.', '2024-03-03').article.flags).toEqual([
      'contradicts-known-facts',
    ]);
  });

  it('mark the words of a machine as no one’s own', () => {
    const text =
      'They left kyiv , and then kyiv said no, by peace -talks.\n“We need peace in our time,” Macron said.';
    expect(read(text).statements.map(({ translated }) => translated)).toEqual([true]);
  });
});

describe('outlets', () => {
  it.each([
    ['By Jane Doe, ABC News', true, 'ABC News'],
    ['ABC', true, 'ABC News'],
    ['AFP', true, 'Agence France-Presse'],
    ['Justin Tallis via Getty Images', true, null],
    ['Time', false, null],
    ['ABCs of peace', false, null],
  ])('%s', (line, named, outlet) => {
    expect([outlets.namesOutlet(line), outlets.outletIn(line)]).toEqual([named, outlet]);
  });
});
