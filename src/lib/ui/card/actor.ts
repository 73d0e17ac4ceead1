import type { Actor } from '../../datasets/actors.ts';
import { formatInterval, formatRange } from '../../datasets/date-words.ts';
import { countOf, wordFor } from '../words.ts';
import { otherNames } from './aliases.ts';
import { blankCard, fact, group, linksTo, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { namingsOf } from './namings.ts';
import { byCodePoint, byStart } from './order.ts';
import { stanceNote } from './position.ts';
import { relationTitle } from './relation.ts';
import { sourcesOf } from './sources.ts';
import { statementText } from './statement.ts';

export function actorCard(lookup: Lookup, actor: Actor): Card {
  const { id } = actor;
  const present = lookup
    .naming('participations', 'actor', id)
    .flatMap((row) => lookup.find('meetings', row.meeting) ?? []);
  const meetings = [...new Set([...lookup.naming('meetings', 'participants', id), ...present])]
    .sort(byStart)
    .map((row) => ({
      id: row.id,
      label: row.title,
      note: `${formatInterval(row)}${row.status === 'held' ? '' : ` · ${wordFor(row.status).toLowerCase()}`}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  const positions = [...lookup.naming('positions', 'actor', id)].sort(byStart).map((row) => ({
    id: row.id,
    about: row.proposal,
    label: lookup.nameOf(row.proposal),
    note: `${stanceNote(lookup, row)} · ${formatInterval(row)}`,
    sources: sourcesOf(lookup, row.evidence),
  }));
  const ties = [...lookup.naming('relations', 'source', id), ...lookup.naming('relations', 'target', id)]
    .filter((row) => row.kind !== 'met')
    .map((row) => ({
      id: row.id,
      about: row.source === id ? row.target : row.source,
      label: relationTitle(lookup, row),
      note: row.voice === null ? '' : `claimed by ${lookup.nameOf(row.voice)}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  const statements = [...lookup.naming('statements', 'speaker', id)].sort(byStart).map((row) => ({
    id: row.id,
    label: statementText(row),
    note: formatInterval(row),
    sources: sourcesOf(lookup, row.evidence, !row.translated),
  }));
  const aliases = otherNames(actor.name, actor.aliases);
  const agents = lookup.naming('actors', 'affiliation', id).map((row) => row.id);
  const related = [
    ...group('Meetings', meetings),
    ...group('Stances', positions),
    ...group('Support and criticism', ties),
    ...group('Statements', statements),
  ];
  return {
    ...blankCard(lookup, actor, wordFor(actor.kind), actor.name),
    summary: actor.role,
    facts: [
      ...fact('Acts for', null, maybeLink(lookup, actor.affiliation)),
      ...fact('Also called', aliases.length === 0 ? null : aliases.join(', ')),
      ...fact('Acting for it', null, linksTo(lookup, agents)),
      ...fact(
        'Named',
        actor.mentions === 0
          ? 'Not by its own name; it stands here for those who act for it'
          : `${countOf(actor.mentions, 'time')} in ${countOf(actor.articles, 'article')}`,
      ),
    ],
    related,
    namings: related.length === 0 ? namingsOf(lookup, id) : [],
  };
}

/** Whom an actor met how often: on a page these ties have their place, in a drawer the meetings say the same. */
export function metGroup(lookup: Lookup, { id }: Actor): Card['related'] {
  const ties = [...lookup.naming('relations', 'source', id), ...lookup.naming('relations', 'target', id)];
  return group(
    'Met with',
    ties
      .filter((row) => row.kind === 'met')
      .sort((one, other) => other.weight - one.weight || byCodePoint(one.id, other.id))
      .map((row) => {
        const about = row.source === id ? row.target : row.source;
        const span = row.first === null ? '' : ` · ${formatRange(row.first, row.last ?? row.first)}`;
        return {
          id: row.id,
          about,
          label: lookup.nameOf(about),
          note: `${countOf(row.weight, 'meeting')}${span}`,
          sources: [],
        };
      }),
  );
}
