import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025. */
const findingsIn = (text: string) => read(text).meetings.filter(({ echo }) => !echo);
const meetingsIn = (text: string): string[] => findingsIn(text).map(meetingLine);

describe('who is not in the room', () => {
  it.each([
    'An aide to Macron met Starmer in Paris on Friday.',
    'Envoys of Macron and Scholz held talks in Paris on Friday.',
    'Allies of Macron met Starmer in Paris on Friday.',
    'The chief of staff to Macron met Starmer in Paris on Friday.',
    'Starmer spoke by phone on Friday with the deputy of Macron.',
  ])('the one whose man it is: %s', (text) => {
    expect(
      read(text).meetings.flatMap(({ participations }) => participations.map(({ actor }) => actor)),
    ).not.toContain('emmanuel-macron');
  });
});

describe('who is in the room', () => {
  it.each([
    [
      'Rubio told Lavrov at a meeting in Geneva on Friday that the truce must hold.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'In a meeting in Geneva on Friday, Rubio told Lavrov that the truce must hold.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Rubio spoke on Friday with Olaf Scholz of Germany and Emmanuel Macron of France.',
      'held unknown - 2025-02-28: marco-rubio, olaf-scholz, emmanuel-macron',
    ],
    [
      'Trump and Putin spoke by phone on Friday, with Starmer saying little had changed.',
      'held phone - 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Rubio met Lavrov in Geneva on Friday to salvage peace talks brokered by Macron.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Lavrov was in Geneva on Friday, where he discussed the truce with Rubio.',
      'held in-person geneva 2025-02-28: sergei-lavrov, marco-rubio',
    ],
    [
      'Macron held talks with Starmer in Paris on Friday.The visitors from Germany left.',
      'held in-person paris 2025-02-28: emmanuel-macron, keir-starmer',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it('does not take an administration for its head', () => {
    expect(meetingsIn('The Trump administration held talks with Lavrov in Geneva on Friday.')).toEqual([
      'held in-person geneva 2025-02-28: sergei-lavrov',
    ]);
  });

  it('takes part in a raid for no part in the meeting before', () => {
    expect(
      meetingsIn('Rubio met Lavrov in Geneva on Friday. Macron took part in the raid.').join('\n'),
    ).not.toContain('macron');
  });

  it('does not say with whom meetings were of which it is not told whose they are', () => {
    expect(meetingsIn('Meetings with Macron, Starmer and Scholz have been shelved.')).toEqual([]);
  });
});

describe('where and when', () => {
  it.each([
    [
      'Macron met Starmer on Friday to ease tensions over the conflicts in Ukraine and Syria.',
      'held in-person - 2025-02-28: emmanuel-macron, keir-starmer',
    ],
    [
      'Rubio held talks with Lavrov at a hotel in the lakeside town of Geneva.',
      'held in-person geneva -: marco-rubio, sergei-lavrov',
    ],
    [
      'Macron said on Friday that the talks between Rubio and Lavrov in Geneva had failed.',
      'held in-person geneva -: marco-rubio, sergei-lavrov',
    ],
    ['NATO will convene in Geneva on Friday.', 'planned in-person geneva 2025-03-07: nato'],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });
});

describe('a series', () => {
  it.each([
    ['Russia and Ukraine held a third round of talks in Geneva on Friday.', 'talks in Geneva', 3],
    [
      'Russia and the United States held the fourth round of direct nuclear talks in Geneva on Friday.',
      'direct nuclear talks',
      4,
    ],
    ['Russia and Ukraine held talks in Geneva on Friday.', null, null],
  ])('%s', (text, series, round) => {
    expect(findingsIn(text)).toMatchObject([{ series, round }]);
  });
});

describe('beside a larger meeting', () => {
  it('marks the words that tell it', () => {
    const text = 'Macron met Starmer on the sidelines of the summit in Paris.';
    const [finding] = findingsIn(text);
    const beside = finding?.rules?.find(({ rule }) => rule === 'besides');
    const { article } = read(text);
    expect(article.text.slice(beside?.span.start, beside?.span.end)).toBe('summit');
  });
});
