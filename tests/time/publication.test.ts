import { describe, expect, it } from 'vitest';
import { anchorOf, publishedIso } from '../../scripts/time/publication.ts';
import { read, wordsOf } from '../read.ts';

/** "basis first..last, likeliest" of an article with the lines. */
function dayOf(...lines: string[]): string {
  const { publication } = read(['Leaders meet in London for talks', ...lines].join('\n'), null);
  const [start, end, day] = [publication.start, publication.end, publication.day].map(publishedIso);
  return publication.basis === 'unknown' ? 'unknown' : `${publication.basis} ${start}..${end}, ${day}`;
}
const ALASKA = 'Trump met Putin at the Alaska summit last week.';

it('takes the day given beside the article before all', () => {
  const { publication } = read('date 2025-03-03 Leaders meet in London\nMacron met Trump.', '2025-03-05');
  expect(publication).toMatchObject({
    basis: 'given',
    day: 20152,
    reason: 'The date was given beside the article.',
    evidence: [],
  });
});

describe('stated', () => {
  it.each([
    ['a header', '2025-03-03', ['Published 3 March 2025', 'Macron met Trump.']],
    ['a byline', '2025-03-03', ['By Jane Doe | Updated March 3, 2025', 'Macron met Trump.']],
    ['a dateline', '2024-06-03', ['PARIS, June 3, 2024 (AFP) — Macron met Trump.']],
    [
      'a dateline and the footer’s year',
      '2024-06-03',
      ['PARIS, June 3 (AFP) — Macron met Trump.', '©2024 AFP'],
    ],
    [
      'a header before a dateline',
      '2024-06-05',
      ['Published 5 June 2024', 'PARIS, June 3, 2024 — Macron met Trump.'],
    ],
  ])('%s', (_, iso, lines) => {
    expect(dayOf(...lines)).toBe(`stated ${iso}..${iso}, ${iso}`);
  });

  it('says where, with the words', () => {
    const reading = read('Leaders meet in London\nPARIS, June 3, 2024 (AFP) — Macron met Trump.', null);
    expect(reading.publication.reason).toBe('The article says “June 3, 2024” in its dateline.');
    expect(reading.publication.evidence.map((span) => wordsOf(reading, span))).toEqual(['June 3, 2024']);
    expect(anchorOf(reading.publication)?.inferred).toBe(false);
  });
});

describe('inferred', () => {
  it.each([
    [
      'the day of a post or the next two',
      '2025-03-15..2025-03-17, 2025-03-15',
      [
        'Macron met Trump.',
        '“We are ready,” he wrote.',
        '— Donald J. Trump (@realDonaldTrump) March 15, 2025',
      ],
    ],
    ['the week after a known event of last week', '2025-08-18..2025-08-24, 2025-08-18', [ALASKA]],
    [
      'that week and the weekdays told of',
      '2025-08-22..2025-08-23, 2025-08-22',
      [ALASKA, 'On Monday he met Macron. On Friday Starmer spoke. On Friday Macron left.'],
    ],
    [
      'a known event on a weekday',
      '2025-08-15..2025-08-16, 2025-08-15',
      ['Trump met Putin at the Alaska summit on Friday.'],
    ],
    [
      'past dates that narrow it down',
      '2025-08-20..2025-08-24, 2025-08-20',
      [ALASKA, 'Macron spoke on 20 August 2025.'],
    ],
    [
      'a known event that it opens with as news',
      '2025-08-15..2025-08-21, 2025-08-15',
      ['Trump met Putin at the Alaska summit.'],
    ],
    [
      'the day that it opens with',
      '2025-03-25..2025-03-31, 2025-03-25',
      ['Macron met Trump on March 23-25, 2025.'],
    ],
    [
      'what it tells as past and as to come',
      '2025-08-20..2025-09-01, 2025-08-20',
      [
        'It rained. It snowed. It rained. Macron spoke on 20 August 2025. They will meet on 1 September 2025.',
      ],
    ],
    [
      'a day without a year, in a term of office',
      '2024-12-03..2024-12-09, 2024-12-03',
      ['British Prime Minister Keir Starmer met U.S. President Joe Biden on Tuesday, Dec. 3.'],
    ],
  ])('%s', (_, days, lines) => {
    expect(dayOf(...lines)).toBe(`inferred ${days}`);
  });

  it('says why, with the sentences', () => {
    const reading = read(`Leaders meet in London for talks\n${ALASKA}`, null);
    expect(reading.publication.reason).toBe(
      'The article gives no date: it puts Alaska summit (15 August 2025) on “last week”.',
    );
    expect(reading.publication.evidence.map((span) => wordsOf(reading, span))).toEqual([ALASKA]);
    expect(anchorOf(reading.publication)?.inferred).toBe(true);
  });
});

describe('unknown', () => {
  it.each([
    ['weekdays alone', ['Macron met Trump on Monday.']],
    ['an event that is no news', ['Weeks after Trump met Putin at the Alaska summit, talks began.']],
    [
      'more than 31 days',
      [
        'It rained. It snowed. It rained. Trump met Putin at the Alaska summit.',
        '©2025 Agence France-Presse',
      ],
    ],
    ['a year alone', ['Macron met Trump.', '©2025 Agence France-Presse']],
    ['how long a war has lasted', ['The war began almost four years ago.']],
    ['a history', ['On 24 February 2022 the war began. In 2024 the talks went on.']],
    ['a date to come', ['They will meet on 20 August 2025.']],
  ])('%s', (_, lines) => {
    expect(dayOf(...lines)).toBe('unknown');
    expect(
      anchorOf(read(`Leaders meet in London for talks\n${lines.join('\n')}`, null).publication),
    ).toBeNull();
  });
});

it.each([
  [
    'two events',
    [ALASKA, 'The Geneva accord was signed on Sunday.'],
    'it puts the Geneva accord (23 November 2025) on “Sunday”',
  ],
  [
    'the footer’s year',
    [ALASKA, '©2024 Agence France-Presse'],
    'it puts Alaska summit (15 August 2025) on “last week”',
  ],
  ['a later date', [ALASKA, 'Macron spoke on 5 October 2025.'], 'it tells of 5 October 2025 as past'],
])('sets down what contradicts: %s', (_, lines, contradiction) => {
  const { publication } = read(['Leaders meet in London for talks', ...lines].join('\n'), null);
  expect(publication.contradictions).toEqual([contradiction]);
});
