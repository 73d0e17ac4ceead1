import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../scripts/text/digest.ts';
import { fold } from '../../scripts/text/fold.ts';
import { byCodePoint, sortedBy } from '../../scripts/text/order.ts';
import { slug } from '../../scripts/text/slug.ts';
import { countWords, isCapitalised, tokenize } from '../../scripts/text/tokens.ts';

describe('fold', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Łódź', 'lodz'],
    ['Aliyev’s “Əliyev”', 'aliyev\'s "aliyev"'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Søren Ægir', 'soren aegir'],
    ['Київ', 'киів'],
    ['PLAIN', 'plain'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('slug', () => {
  it.each([
    ['Russia’s request', 12, 'russias-request'],
    ['Erdoğan & Co.', 12, 'erdogan-co'],
    ['one two three', 2, 'one-two'],
    ['Київ', 12, 'untitled'],
    ['', 12, 'untitled'],
  ])('%s, at most %d words', (text, words, expected) => {
    expect(slug(text, words)).toBe(expected);
  });

  it('is always a lower-case ASCII slug', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(slug(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('tokenize', () => {
  it.each([
    ['U.S.-brokered talks', ['U.S.', '-', 'brokered', 'talks']],
    ['Zelenskyy’s offer', ['Zelenskyy', '’s', 'offer']],
    ['O’Brien didn’t', ['O’Brien', 'didn’t']],
    ['@ZelenskyyUa wrote', ['@ZelenskyyUa', 'wrote']],
    ['5,000 or 2.5%', ['5,000', 'or', '2.5', '%']],
    ['“No.”', ['“', 'No', '.', '”']],
  ])('%s', (text, tokens) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  it('keeps every character that is not blank, in place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tokens = tokenize(text);
        for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

it.each([
  ['A one-month truce, he said.', 5],
  ['It’s 5,000 – at least', 4],
  ['“”', 0],
])('words in %s', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it.each([
  ['Kyiv', true],
  ['Élysée', true],
  ['kyiv', false],
  ['5', false],
])('%s begins with a capital: %s', (text, capital) => {
  expect(isCapitalised(text)).toBe(capital);
});

it('digests a text the same way on every machine', () => {
  expect(digest('', 20)).toBe('33niihzj4ux45');
  expect(digest('a')).toBe('2o0ongo');
  expect(digest('a', 4)).toHaveLength(4);
});

it('orders by code unit and not by locale, and sorts a copy', () => {
  const names = ['ä', 'b', 'a', 'Z'];
  expect(sortedBy(names, (name) => name)).toEqual(['Z', 'a', 'b', 'ä']);
  expect(names).toEqual(['ä', 'b', 'a', 'Z']);
  expect([byCodePoint('a', 'b'), byCodePoint('b', 'a'), byCodePoint('a', 'a')]).toEqual([-1, 1, 0]);
});
