import { dayOf } from '../calendar/days.ts';
import type { PositionFinding } from '../model.ts';
import type { Disagreement, Surroundings } from './disagreement.ts';
import type { MergedProposal } from './proposals.ts';

type Told = PositionFinding & { article: string };

const FOR = new Set<PositionFinding['stance']>(['proposes', 'supports']);
/** Days within which a stance told is of one time. */
const ONE_TIME = 2;
/** Words of a stance that was another before: a change of mind is no contradiction. */
const BEFORE =
  /\b(?:had|previously|earlier|initially|at first|originally|long|until|once|no longer|now|since|used to|years?|months?|weeks?|last|after|before|would|could|might)\b/i;

/** When a stance is taken: by the words, else on the day of the article; null when that is no short time. */
function timeOf({ when, article }: Told, { published }: Surroundings): { start: string; end: string } | null {
  const days = when ?? published(article);
  if (!days) return null;
  return (dayOf(days.end) ?? 0) - (dayOf(days.start) ?? 0) <= ONE_TIME ? days : null;
}

const areAtOneTime = (a: Told, b: Told, around: Surroundings): boolean => {
  const [one, other] = [timeOf(a, around), timeOf(b, around)];
  return one !== null && other !== null && one.start <= other.end && other.start <= one.end;
};

/** Whose word a stance stands on; an actor's own, or an outlet's report of it, is null. */
const claimant = ({ actor, voice }: Told, { speaksFor }: Surroundings): string | null =>
  voice === null || voice === actor || speaksFor(voice, actor) ? null : voice;

const isPlain = (told: Told, { words }: Surroundings): boolean =>
  told.confidence !== 'low' && !BEFORE.test(words(told.article, told.span));

/** For and against at one time, one of them in the words of somebody else. */
function contradicts(a: Told, b: Told, around: Surroundings): boolean {
  if (!FOR.has(a.stance) || b.stance !== 'opposes') return false;
  return (
    claimant(a, around) !== claimant(b, around) &&
    areAtOneTime(a, b, around) &&
    isPlain(a, around) &&
    isPlain(b, around)
  );
}

/** Stances that different voices tell in contradictory ways at the same time. */
export function stanceConflicts(proposals: readonly MergedProposal[], around: Surroundings): Disagreement[] {
  const { nameOf } = around;
  const spoken = (told: Told): string => {
    const voice = claimant(told, around);
    return `${nameOf(told.actor)} ${told.stance}${voice ? `, in the words of ${nameOf(voice)}` : ''}`;
  };
  return proposals.flatMap((proposal) => {
    const told = proposal.tellings.flatMap(({ article, positions }) =>
      positions.map((position): Told => ({ ...position, article })),
    );
    const actors = new Set(told.filter(({ stance }) => stance === 'opposes').map(({ actor }) => actor));
    return [...actors].flatMap((actor): Disagreement[] => {
      const own = told.filter((one) => one.actor === actor);
      const pairs = own.flatMap((a) =>
        own.filter((b) => contradicts(a, b, around)).map((b) => [a, b] as const),
      );
      if (pairs.length === 0) return [];
      const accounts = new Map<string, Told[]>();
      for (const one of new Set(pairs.flat()))
        accounts.set(spoken(one), [...(accounts.get(spoken(one)) ?? []), one]);
      return [
        {
          about: { proposal },
          field: 'stance',
          accounts: [...accounts].map(([value, all]) => ({
            value,
            cites: all.map(({ article, span }) => ({ article, span })),
          })),
          note: `${nameOf(actor)} is said at the same time to be for it and against it, by different voices.`,
        },
      ];
    });
  });
}
