import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../scripts/compose/telling-words.ts';
import { read, wordsOf } from '../read.ts';

const citedIn = (text: string): string[] => {
  const reading = read(text);
  return reading.meetings
    .filter(({ echo }) => !echo)
    .flatMap((meeting) => tellingWords(meeting))
    .map((span) => wordsOf(reading, span));
};

describe('the words that tell a meeting', () => {
  it('leave out what a long clause goes on with', () => {
    expect(
      citedIn(
        'Trump and Putin had a two-hour phone call to discuss a ceasefire that was to halt the fighting.',
      ),
    ).toEqual(['Trump and Putin had a two-hour phone call']);
  });

  it('are a short clause as a whole', () => {
    expect(citedIn('Trump met Putin to sign a treaty.')).toEqual(['Trump met Putin to sign a treaty.']);
  });

  it('reach to the day', () => {
    expect(
      citedIn(
        'Rubio met Lavrov in Geneva on Friday, where a large crowd had been waiting for hours to see him.',
      ),
    ).toEqual(['Rubio met Lavrov in Geneva on Friday']);
  });
});
