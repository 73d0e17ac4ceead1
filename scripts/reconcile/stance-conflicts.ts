import { dayOf } from '../calendar/days.ts';
import type { PositionFinding } from '../model.ts';
import type { Disagreement, Surroundings } from './disagreement.ts';
import { grouped } from '../text/grouped.ts';
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

/** The days of a stance by their numbers, few as they are. */
function daysOf(told: Told, around: Surroundings): number[] {
  const time = timeOf(told, around);
  if (!time) return [];
  const first = dayOf(time.start) ?? 0;
  return Array.from({ length: (dayOf(time.end) ?? 0) - first + 1 }, (_, step) => first + step);
}

/** Whose word a stance stands on; an actor's own, or an outlet's report of it, is null. */
const claimant = ({ actor, voice }: Told, { speaksFor }: Surroundings): string | null =>
  voice === null || voice === actor || speaksFor(voice, actor) ? null : voice;

const isPlain = (told: Told, { words }: Surroundings): boolean =>
  told.confidence !== 'low' && !BEFORE.test(words(told.article, told.span));

/** For and against at one time, one of them in the words of somebody else; by what is for, then by what is against. */
function contradictions(told: readonly Told[], around: Surroundings): [Told, Told][] {
  const against = new Map<number, number[]>();
  told.forEach((one, at) => {
    if (one.stance !== 'opposes' || !isPlain(one, around)) return;
    for (const day of daysOf(one, around)) {
      const known = against.get(day);
      if (known) known.push(at);
      else against.set(day, [at]);
    }
  });
  return told.flatMap((one) => {
    if (!FOR.has(one.stance) || !isPlain(one, around)) return [];
    const voice = claimant(one, around);
    const met = new Set(daysOf(one, around).flatMap((day) => against.get(day) ?? []));
    return [...met]
      .sort((a, b) => a - b)
      .map((at) => told[at] as Told)
      .filter((other) => claimant(other, around) !== voice)
      .map((other): [Told, Told] => [one, other]);
  });
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
    const byActor = grouped(told, ({ actor }) => actor);
    const opposed = new Set(told.filter(({ stance }) => stance === 'opposes').map(({ actor }) => actor));
    return [...opposed].flatMap((actor): Disagreement[] => {
      const pairs = contradictions(byActor.get(actor) ?? [], around);
      if (pairs.length === 0) return [];
      const accounts = grouped(new Set(pairs.flat()), spoken);
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
