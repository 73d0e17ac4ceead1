import type { Position } from '../../datasets/positions.ts';
import { stanceWord } from '../words.ts';
import { blankCard, dateOf, fact, linkTo, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';

/** The sign that goes with a stance, so that it is never told by colour alone. */
export const STANCE_SIGNS: Readonly<Record<Position['stance'], string>> = {
  proposes: '▲',
  supports: '●',
  conditional: '◐',
  opposes: '✕',
  undecided: '○',
};

const STANCE_VERBS: Readonly<Record<Position['stance'], string>> = {
  proposes: 'proposes',
  supports: 'supports',
  conditional: 'says yes, on a condition, to',
  opposes: 'opposes',
  undecided: 'has not decided on',
};

/** Whose word a record stands on. */
export const voiceText = (lookup: Lookup, voice: string | null): string =>
  voice === null
    ? 'The report itself, or the actor’s own words'
    : `A claim by ${lookup.nameOf(voice)}, not the actor’s own word`;

export const positionTitle = (lookup: Lookup, { actor, stance, proposal }: Position): string =>
  `${lookup.nameOf(actor)} ${STANCE_VERBS[stance]} “${lookup.nameOf(proposal)}”`;

export const stanceNote = (lookup: Lookup, { stance, voice }: Position): string =>
  `${STANCE_SIGNS[stance]} ${stanceWord(stance)}${voice === null ? '' : ` (claimed by ${lookup.nameOf(voice)})`}`;

export const positionCard = (lookup: Lookup, position: Position): Card => ({
  ...blankCard(lookup, position, 'Stance', positionTitle(lookup, position)),
  date: dateOf(position),
  facts: [
    ...fact('Stance', `${STANCE_SIGNS[position.stance]} ${stanceWord(position.stance)}`),
    ...fact('Condition', position.condition),
    ...fact('Actor', null, [linkTo(lookup, position.actor)]),
    ...fact('Proposal', null, [linkTo(lookup, position.proposal)]),
    ...fact('On whose word', voiceText(lookup, position.voice), maybeLink(lookup, position.voice)),
  ],
});
