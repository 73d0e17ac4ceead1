import { describe, expect, it } from 'vitest';
import { read, wordsOf } from '../read.ts';

/** "words day" of every time told, in an article of Wednesday 5 March 2025. */
function timesIn(...lines: string[]): string[] {
  const reading = read(['Leaders meet in London for talks', ...lines].join('\n'), '2025-03-05');
  return reading.times.map(
    ({ start, end, interval }) => `${wordsOf(reading, { start, end })} ${interval.start}`,
  );
}

describe('counted from a day told near', () => {
  it.each([
    [
      'before it',
      ['Macron met Trump on Sunday. A day later he called Starmer.'],
      ['Sunday 2025-03-02', 'A day later 2025-03-03'],
    ],
    [
      'in its own sentence',
      ['The day before, he had called Starmer; on Monday they met.'],
      ['The day before 2025-03-02', 'Monday 2025-03-03'],
    ],
    [
      'the nearest in its own sentence',
      ['They met on Sunday in Paris and on Tuesday in London, and the next day in Kyiv.'],
      ['Sunday 2025-03-02', 'Tuesday 2025-03-04', 'the next day 2025-03-05'],
    ],
    [
      'a weekday that follows',
      ['They met on 20 February 2025. The following Monday they met again.'],
      ['20 February 2025 2025-02-20', 'The following Monday 2025-02-24'],
    ],
    [
      'the article’s own day',
      ['Macron arrived. Two days earlier Trump had left.'],
      ['Two days earlier 2025-03-03'],
    ],
    ['nothing', ['Macron arrived. The next day Trump left.'], []],
  ])('%s', (_, lines, times) => {
    expect(timesIn(...lines)).toEqual(times);
  });

  it('forgets a day told long before', () => {
    expect(
      timesIn('They met on Sunday. It rained. It snowed. It rained. It snowed. The next day they left.'),
    ).toEqual(['Sunday 2025-03-02']);
  });

  it('says what it counts from', () => {
    const { times } = read(
      'Leaders meet in London for talks\nThey met on Sunday. A day later they left.',
      '2025-03-05',
    );
    expect(times[1]?.interval).toMatchObject({
      basis: 'relative',
      reason: '“A day later” is 3 March 2025, counted from “Sunday” (2 March 2025).',
    });
  });
});
