import type { Interval, MeetingFinding, PositionFinding, ProposalFinding } from '../../scripts/model.ts';
import { findConflicts } from '../../scripts/reconcile/conflicts.ts';
import type { Surroundings } from '../../scripts/reconcile/disagreement.ts';
import type { MergedMeeting } from '../../scripts/reconcile/meetings.ts';
import type { MergedProposal } from '../../scripts/reconcile/proposals.ts';

/** Articles by name: the day of each and its words, which every finding covers whole. */
export interface Story {
  day: string;
  text?: string;
}
export const aroundOf = (stories: Record<string, Story>): Surroundings => ({
  published: (article) => {
    const day = stories[article]?.day;
    return day ? { start: day, end: day } : null;
  },
  words: (article, { start, end }) => (stories[article]?.text ?? '').slice(start, end),
  nameOf: (id) => id.charAt(0).toUpperCase() + id.slice(1),
  isPerson: (actor) => !['russia', 'ukraine', 'america'].includes(actor),
  areApart: (a, b) => a !== b && !a.startsWith(b) && !b.startsWith(a),
  speaksFor: (voice, actor) => voice === 'peskov' && actor === 'russia',
});

export const on = (start: string, basis: Interval['basis'] = 'stated', end = start): Interval => ({
  start,
  end,
  precision: start === end ? 'day' : 'week',
  extent: start === end ? 'throughout' : 'within',
  basis,
  reason: '',
});

export const wholeOf = (stories: Record<string, Story>, article: string) => ({
  start: 0,
  end: (stories[article]?.text ?? ' ').length,
});

export function telling(
  stories: Record<string, Story>,
  article: string,
  more: Partial<MeetingFinding> & { who?: string; away?: string },
): MeetingFinding {
  const { who = 'ann bob', away = '', ...rest } = more;
  const span = wholeOf(stories, article);
  const part = (attendance: 'present' | 'absent') => (actor: string) => ({
    actor,
    role: 'principal' as const,
    on_behalf_of: null,
    attendance,
    as_mentioned: actor,
    resolved_by: 'name' as const,
    span,
  });
  return {
    article,
    spans: [span],
    when: null,
    place: null,
    venue: null,
    format: 'unknown',
    status: 'held',
    series: null,
    round: null,
    participations: [
      ...who.split(' ').filter(Boolean).map(part('present')),
      ...away.split(' ').filter(Boolean).map(part('absent')),
    ],
    outcome: null,
    confidence: 'medium',
    others: null,
    echo: false,
    sentence: 1,
    paragraph: 0,
    ...rest,
  };
}

export const merged = (...tellings: MeetingFinding[]): MergedMeeting => {
  const [first] = tellings as [MeetingFinding];
  return {
    ...first,
    tellings,
    participations: tellings.flatMap(({ participations, article }) =>
      participations.map((one) => ({ ...one, article })),
    ),
  };
};

export const STORIES: Record<string, Story> = {
  a: { day: '2025-07-09', text: 'Ann met Bob.' },
  b: { day: '2025-07-10', text: 'Bob received Ann.' },
  c: { day: '2025-07-10', text: 'Ann and Bob spoke.' },
};
export const say = (article: string, more: Parameters<typeof telling>[2] = {}) =>
  telling(STORIES, article, more);
export const notesOf = (meetings: MergedMeeting[], stories = STORIES): string[] =>
  findConflicts(meetings, [], aroundOf(stories)).map(({ field, note }) => `${field}: ${note}`);

export function proposal(
  stories: Record<string, Story>,
  article: string,
  title: string,
  positions: (Partial<PositionFinding> & { actor: string })[] = [{ actor: 'america', stance: 'proposes' }],
  kind: ProposalFinding['kind'] = 'ceasefire',
): MergedProposal {
  const span = wholeOf(stories, article);
  const finding: ProposalFinding = {
    article,
    spans: [span],
    kind,
    title,
    summary: title,
    terms: [],
    status: 'floated',
    positions: positions.map((position) => ({
      stance: 'supports',
      condition: null,
      voice: null,
      span,
      when: null,
      confidence: 'medium',
      ...position,
    })),
    when: null,
    key: title,
    follows: null,
    confidence: 'medium',
  };
  return { key: title, tellings: [finding] };
}
export const joined = (...all: MergedProposal[]): MergedProposal => ({
  key: all[0]?.key ?? '',
  tellings: all.flatMap(({ tellings }) => tellings),
});
export const fieldsOf = (proposals: MergedProposal[], stories = STORIES): string[] =>
  findConflicts([], proposals, aroundOf(stories)).map(({ field, note }) => `${field}: ${note}`);
