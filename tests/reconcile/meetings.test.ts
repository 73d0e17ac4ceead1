import { describe, expect, it } from 'vitest';
import type { Interval, MeetingFinding } from '../../scripts/model.ts';
import {
  mergeAcrossArticles,
  mergeWithinArticle,
  type MergedMeeting,
  type Places,
} from '../../scripts/reconcile/meetings.ts';
import { meetingLine, read } from '../read.ts';

const places: Places = {
  same: (a, b) => a === null || b === null || a === b,
  narrower: (a, b) => a ?? b,
};
const days = (start: string, end = start): Interval => ({
  start,
  end,
  precision: start === end ? 'day' : 'week',
  extent: start === end ? 'throughout' : 'within',
  basis: 'relative',
  reason: '',
});
const WEEK = days('2025-02-24', '2025-03-02');
const FRIDAY = days('2025-02-28');

/** A finding of "a b" who met. */
function finding(actors: string, more: Partial<MeetingFinding> = {}): MeetingFinding {
  const span = { start: 0, end: 1 };
  return {
    article: 'one',
    spans: [span],
    when: null,
    place: null,
    venue: null,
    format: 'unknown',
    status: 'held',
    series: null,
    round: null,
    others: null,
    participations: actors
      .split(' ')
      .filter(Boolean)
      .map((actor) => ({
        actor,
        role: 'principal',
        on_behalf_of: null,
        attendance: 'present',
        as_mentioned: actor,
        resolved_by: 'name',
        span,
      })),
    outcome: null,
    confidence: 'medium',
    echo: false,
    sentence: 1,
    paragraph: 0,
    ...more,
  };
}
const lines = (meetings: readonly MergedMeeting[]): string[] => meetings.map(meetingLine);
const within = (...findings: MeetingFinding[]): string[] => lines(mergeWithinArticle(findings, places));
const across = (...articles: MeetingFinding[][]): string[] =>
  lines(
    mergeAcrossArticles(
      articles.map((findings, i) =>
        mergeWithinArticle(
          findings.map((one) => ({ ...one, article: `${i}` })),
          places,
        ),
      ),
      places,
    ),
  );

describe('in one article', () => {
  it('joins two tellings with the same counterparts and the narrower date', () => {
    expect(
      within(
        finding('trump putin', { when: WEEK }),
        finding('putin trump', { when: FRIDAY, place: 'geneva' }),
      ),
    ).toEqual(['held unknown geneva 2025-02-28: trump, putin']);
  });

  it.each<[string, MeetingFinding, MeetingFinding]>([
    [
      'other counterparts of one host',
      finding('trump macron', { when: WEEK, place: 'paris' }),
      finding('trump starmer', { when: WEEK, place: 'paris' }),
    ],
    [
      'other days',
      finding('trump putin', { when: FRIDAY }),
      finding('trump putin', { when: days('2025-03-01') }),
    ],
    ['other places', finding('trump putin', { place: 'paris' }), finding('trump putin', { place: 'geneva' })],
    [
      'a phone call and a meeting',
      finding('trump putin', { format: 'phone' }),
      finding('trump putin', { format: 'in-person' }),
    ],
    ['held and planned', finding('trump putin'), finding('trump putin', { status: 'planned' })],
    ['other rounds', finding('trump putin', { round: 1 }), finding('trump putin', { round: 2 })],
    ['one shared name, no day, no place', finding('trump putin'), finding('trump')],
  ])('keeps apart %s', (_, a, b) => {
    expect(within(a, b)).toHaveLength(2);
  });

  it.each<[string, MeetingFinding, MeetingFinding, string]>([
    ['ongoing and held', finding('a b', { status: 'ongoing' }), finding('a b'), 'held unknown - -: a, b'],
    [
      'a phone call and an online one',
      finding('a b', { format: 'phone' }),
      finding('a b', { format: 'virtual' }),
      'held phone - -: a, b',
    ],
    [
      'one name on the same day',
      finding('a b', { when: FRIDAY }),
      finding('a', { when: FRIDAY }),
      'held unknown - 2025-02-28: a, b',
    ],
    ['two of three', finding('a b c'), finding('a b d'), 'held unknown - -: a, b, c, d'],
  ])('joins %s', (_, a, b, line) => {
    expect(within(a, b)).toEqual([line]);
  });
});

describe('an echo', () => {
  const meeting = finding('trump putin', { when: WEEK });
  const echo = (more: Partial<MeetingFinding>) => finding('', { echo: true, sentence: 3, ...more });

  it('of the same place adds its day', () => {
    expect(within({ ...meeting, place: 'geneva' }, echo({ when: FRIDAY, place: 'geneva' }))).toEqual([
      'held unknown geneva 2025-02-28: trump, putin',
    ]);
  });

  it('adds its place where the day fits', () => {
    expect(within(meeting, echo({ when: FRIDAY, place: 'geneva' }))).toEqual([
      'held unknown geneva 2025-02-28: trump, putin',
    ]);
  });

  it.each<[string, Partial<MeetingFinding>]>([
    ['alone', {}],
    ['of another week', { when: days('2025-01-03'), place: 'geneva' }],
    ['far away in the text', { when: FRIDAY, sentence: 9 }],
    ['of another status', { when: FRIDAY, place: 'geneva', status: 'planned' }],
    ['of somebody else', { when: FRIDAY, place: 'geneva', participations: finding('macron').participations }],
  ])('%s adds nothing', (_, more) => {
    expect(within(meeting, echo(more))).toEqual(['held unknown - 2025-02-24..2025-03-02: trump, putin']);
  });

  it('makes no meeting by itself', () => {
    expect(within(echo({ when: FRIDAY, place: 'geneva' }))).toEqual([]);
  });

  it('does so in a text', () => {
    const { meetings } = read(
      'Zelenskyy met Trump in Washington last week. Macron spoke. Friday’s exchange in Washington shook Europe.',
    );
    expect(lines(mergeWithinArticle(meetings, places))).toEqual([
      'held in-person washington 2025-02-28: volodymyr-zelenskyy, donald-trump',
    ]);
  });
});

describe('across articles', () => {
  it('joins overlapping days, compatible places and the same counterparts', () => {
    expect(
      across(
        [finding('trump putin', { when: WEEK })],
        [finding('putin trump macron', { when: FRIDAY, place: 'geneva' })],
      ),
    ).toEqual(['held unknown geneva 2025-02-28: trump, putin, macron']);
  });

  it('joins what was planned and what was held of it', () => {
    expect(
      across(
        [finding('trump putin', { when: FRIDAY, status: 'planned' })],
        [finding('trump putin', { when: FRIDAY })],
      ),
    ).toEqual(['held unknown - 2025-02-28: trump, putin']);
  });

  it.each<[string, MeetingFinding, MeetingFinding]>([
    [
      'a shared host',
      finding('trump macron', { when: WEEK, place: 'paris' }),
      finding('trump starmer', { when: WEEK, place: 'paris' }),
    ],
    ['no date on one side', finding('trump putin', { when: WEEK }), finding('trump putin')],
    [
      'other places',
      finding('a b', { when: WEEK, place: 'paris' }),
      finding('a b', { when: WEEK, place: 'geneva' }),
    ],
    [
      'ruled out and held',
      finding('a b', { when: WEEK, status: 'ruled-out' }),
      finding('a b', { when: WEEK }),
    ],
    [
      'one name on days that only overlap',
      finding('a b', { when: WEEK, place: 'paris' }),
      finding('a', { when: FRIDAY, place: 'paris' }),
    ],
  ])('keeps apart %s', (_, a, b) => {
    expect(across([a], [b])).toHaveLength(2);
  });

  it('one name is enough on the same day in the same place', () => {
    expect(
      across(
        [finding('a b', { when: FRIDAY, place: 'paris' })],
        [finding('a', { when: FRIDAY, place: 'paris' })],
      ),
    ).toEqual(['held unknown paris 2025-02-28: a, b']);
  });

  it('never joins two that one article tells apart', () => {
    const two = [1, 2].map((round) => finding('trump putin', { when: WEEK, place: 'paris', round }));
    expect(across(two, [finding('trump putin', { when: WEEK })])).toHaveLength(2);
    expect(across([finding('trump putin', { when: WEEK })], two)).toHaveLength(2);
  });
});

it('keeps a meeting to come apart from one called off, where somebody of that one is missing', () => {
  const off = finding('ada bo', { status: 'cancelled', when: FRIDAY });
  const wider = finding('ada bo cy dee', { status: 'planned', place: 'paris' });
  const merged = (last: string) =>
    mergeWithinArticle(
      [off, wider, finding(last, { status: 'planned', when: FRIDAY, sentence: 3 })],
      places,
    ).map(({ status, participations }) => `${status} ${participations.map(({ actor }) => actor).join(' ')}`);
  expect(merged('bo cy dee')).toEqual(['cancelled ada bo cy dee', 'planned bo cy dee']);
  expect(merged('ada bo cy')).toEqual(['cancelled ada bo cy dee']);
});
