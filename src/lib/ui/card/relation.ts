import type { Relation } from '../../datasets/relations.ts';
import { formatInterval, formatRange } from '../../datasets/date-words.ts';
import { countOf } from '../words.ts';
import { blankCard, fact, group, linkTo, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { voiceText } from './position.ts';
import { sourcesOf } from './sources.ts';

const VERBS: Readonly<Record<Relation['kind'], string>> = {
  met: 'met',
  supports: 'supports',
  criticises: 'criticises',
};

export const relationTitle = (lookup: Lookup, { source, kind, target }: Relation): string =>
  `${lookup.nameOf(source)} ${VERBS[kind]} ${lookup.nameOf(target)}`;

export function relationCard(lookup: Lookup, relation: Relation): Card {
  const { source, target, kind, weight, first, last } = relation;
  const meetings =
    kind === 'met'
      ? lookup
          .naming('meetings', 'participants', source)
          .filter(({ participants }) => participants.includes(target))
      : [];
  return {
    ...blankCard(lookup, relation, 'Tie', relationTitle(lookup, relation)),
    date: first === null ? null : { text: formatRange(first, last ?? first), reason: null },
    facts: [
      ...fact('Between', null, [linkTo(lookup, source), linkTo(lookup, target)]),
      ...fact(
        'Strength',
        kind === 'met' ? countOf(weight, 'meeting') : `told in ${countOf(weight, 'article')}`,
      ),
      ...fact(
        'On whose word',
        kind === 'met' ? null : voiceText(lookup, relation.voice),
        maybeLink(lookup, relation.voice),
      ),
    ],
    related: group(
      'Meetings',
      meetings.map((row) => ({
        id: row.id,
        label: row.title,
        note: formatInterval(row),
        sources: sourcesOf(lookup, row.evidence),
      })),
    ),
  };
}
