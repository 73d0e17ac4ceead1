import { dayOf } from '../calendar/days.ts';
import type { ProposalFinding, Span } from '../model.ts';
import { type Count, countsIn } from '../text/counts.ts';
import { fold } from '../text/fold.ts';
import type { Account, Disagreement, Surroundings } from './disagreement.ts';
import { grouped } from '../text/grouped.ts';
import type { MergedMeeting } from './meetings.ts';
import type { MergedProposal } from './proposals.ts';

/** Days between two articles within which they tell the same news. */
const SAME_NEWS = 1;
/** "30-day", "one-month", "60 days". Points are no measure: another number of points is another version. */
const DURATION =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred)[ -](hour|day|week|month|year)s?\b/i;

/** Who or what is exchanged, freed or handed over in numbers. */
const EXCHANGED = new Set(['prisoners', 'captives', 'hostages', 'detainees', 'bodies', 'remains']);
const EXCHANGING = /\b(?:exchang|swap|releas|fre(?:e|ed|ing)\b|hand(?:ed|s|ing)? over|return|repatriat)/i;

interface Telling {
  proposal: MergedProposal;
  telling: ProposalFinding;
  number: string;
  unit: string;
}

/** What a proposal is beside its length: halts to fighting have many names. */
function subjectOf({ kind, title }: ProposalFinding): string {
  return kind === 'ceasefire'
    ? kind
    : `${kind} ${fold(title).replace(DURATION, '').replace(/\s+/g, ' ').trim()}`;
}

function lengthsOf(proposal: MergedProposal): Telling[] {
  return proposal.tellings.flatMap((telling) => {
    const [, number, unit] = DURATION.exec(fold(telling.title)) ?? [];
    return number && unit ? [{ proposal, telling, number, unit }] : [];
  });
}

const proposersOf = ({ positions }: ProposalFinding): string[] =>
  positions.filter(({ stance }) => stance === 'proposes').map(({ actor }) => actor);

const isSameNews = (a: string, b: string, { published }: Surroundings): boolean => {
  const [one, other] = [published(a), published(b)];
  if (!one || !other) return false;
  const gap = (late: string, early: string) => (dayOf(late) ?? 0) - (dayOf(early) ?? 0);
  return Math.max(gap(one.end, other.start), gap(other.end, one.start)) <= SAME_NEWS;
};

/** The same proposal by the same hand on the same day, with two lengths. */
function lengthConflicts(proposals: readonly MergedProposal[], around: Surroundings): Disagreement[] {
  const groups = grouped(proposals.flatMap(lengthsOf), (told) => `${subjectOf(told.telling)} ${told.unit}`);
  return [...groups.values()].flatMap((group) => {
    const numbers = (list: readonly Telling[]) => new Set(list.map(({ number }) => number));
    // An article that knows of two lengths knows of two proposals.
    const perArticle = grouped(group, ({ telling }) => telling.article);
    const isVersions = [...perArticle.values()].some((own) => numbers(own).size > 1);
    if (isVersions || numbers(group).size !== 2) return [];
    const [first] = group;
    const other = group.find(({ number }) => number !== first?.number);
    if (!first || !other || !isSameNews(first.telling.article, other.telling.article, around)) return [];
    const shared = proposersOf(first.telling).some((actor) => proposersOf(other.telling).includes(actor));
    if (!shared) return [];
    const lengthOf = ({ number, unit }: Telling): string =>
      `${number} ${unit}${number === '1' || number === 'one' ? '' : 's'}`;
    const accounts = [first, other].map((one): Account => ({
      value: lengthOf(one),
      cites: group
        .filter(({ number }) => number === one.number)
        .flatMap(({ telling: { article, spans } }) => spans.slice(0, 1).map((span) => ({ article, span }))),
    }));
    const note = `The same proposal is told as ${lengthOf(first)} by one account and as ${lengthOf(other)} by another.`;
    return [{ about: { proposal: first.proposal }, field: 'terms', accounts, note }];
  });
}

interface Counted {
  article: string;
  count: Count;
  words: string;
}

const areDisjoint = (a: Count, b: Count): boolean => a.most < b.least || b.most < a.least;
/** One account may count both sides and the other one of them. */
const isDouble = (a: Count, b: Count): boolean => a.most === 2 * b.most || b.most === 2 * a.most;

/** The numbers that an article tells of an exchange, by what they are of; those told with several numbers are left out. */
function countsOf(article: string, spans: readonly Span[], { words }: Surroundings): Map<string, Counted> {
  const found = spans.flatMap((span) => {
    const text = words(article, span);
    if (!EXCHANGING.test(text)) return [];
    return countsIn(text, EXCHANGED).map((count): Counted => ({
      article,
      words: text.slice(count.start, count.end),
      count: { ...count, start: span.start + count.start, end: span.start + count.end },
    }));
  });
  const single = found.filter(({ count }) =>
    found.every(
      (other) =>
        other.count.noun !== count.noun ||
        (other.count.least === count.least && other.count.most === count.most),
    ),
  );
  return new Map(single.reverse().map((one) => [one.count.noun, one]));
}

/** Numbers of the same people in one event that two articles tell differently. */
function countConflicts(
  about: Disagreement['about'],
  field: string,
  tellings: readonly { article: string; spans: readonly Span[] }[],
  around: Surroundings,
): Disagreement[] {
  const spansOf = new Map<string, Span[]>();
  for (const { article, spans } of tellings)
    spansOf.set(article, [...(spansOf.get(article) ?? []), ...spans]);
  if (spansOf.size < 2) return [];
  const perArticle = [...spansOf].map(([article, spans]) => countsOf(article, spans, around));
  return [...EXCHANGED].flatMap((noun): Disagreement[] => {
    const counted = perArticle
      .flatMap((counts) => counts.get(noun) ?? [])
      .filter(({ count }) => !count.isShare);
    const [first] = counted;
    const other = counted.find(
      ({ count }) => first && areDisjoint(first.count, count) && !isDouble(first.count, count),
    );
    if (!first || !other) return [];
    return [
      {
        about,
        field,
        accounts: [first, other].map(({ article, count, words }) => ({
          value: words,
          cites: [{ article, span: { start: count.start, end: count.end } }],
        })),
        note: `Accounts differ on how many ${noun}: ${first.words} and ${other.words}.`,
      },
    ];
  });
}

/** Lengths of proposals and numbers of people that accounts of the same thing tell differently. */
export function numberConflicts(
  meetings: readonly MergedMeeting[],
  proposals: readonly MergedProposal[],
  around: Surroundings,
): Disagreement[] {
  return [
    ...lengthConflicts(proposals, around),
    ...meetings.flatMap((meeting) => countConflicts({ meeting }, 'outcome', meeting.tellings, around)),
    ...proposals.flatMap((proposal) => countConflicts({ proposal }, 'terms', proposal.tellings, around)),
  ];
}
