import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../scripts/text/tokens.ts';
import { wordAt, WordNotes } from '../../scripts/text/words.ts';

/** What the tokens of a text are, read by the one pattern and without any short cut. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|@\w+|[\p{L}\p{M}]+(?:[’'](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*|[’']s(?![\p{L}\p{M}])|\S/gu;

describe('words', () => {
  it('are one object wherever they stand', () => {
    const [first, , third] = tokenize('Talks, Talks, talks');
    expect(third?.word).toBe(first?.word);
    expect(tokenize('of Talks')[1]?.word).toBe(first?.word);
    expect(wordAt('no Talks yet', 3, 8)).toBe(first?.word);
  });

  it('are told by how they are written', () => {
    const [capital, small] = tokenize('Été été');
    expect(capital?.word).not.toBe(small?.word);
    expect([capital?.norm, small?.norm]).toEqual(['ete', 'ete']);
  });

  it('know marks from words', () => {
    expect(tokenize('a – 5').map(({ word }) => word.isWord)).toEqual([true, false, true]);
  });

  it('keep what is noted of them apart by room', () => {
    const asked: string[] = [];
    const lengths = new WordNotes((norm) => {
      asked.push(norm);
      return norm.length;
    });
    const begins = new WordNotes((norm) => norm.startsWith('pe') || null);
    const [one, two] = tokenize('Peace peace').map(({ word }) => word);
    if (!one || !two) throw new Error('No words');
    expect([lengths.of(one), lengths.of(one), begins.of(one), lengths.of(two)]).toEqual([5, 5, true, 5]);
    expect(asked).toEqual(['peace', 'peace']);
  });
});

it('reads the same tokens by its short cuts as by its pattern', () => {
  const pieces = fc.constantFrom(
    ..."aZs5.,:’'‘“”–—…@_ -é\u0301ª\u2028\u{1d400}",
    ' U.S.',
    "'s",
    '’s ',
    "don't",
    'sé',
    '1,000',
    'Lyon',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(tokenize(text).map((token) => token.text)).toEqual(text.match(TOKEN) ?? []);
    }),
    { numRuns: 3000 },
  );
});
