import type { Actor } from '../../datasets/actors.ts';
import { spellDate } from '../dates.ts';
import { countOf, wordFor } from '../words.ts';
import { otherNames } from './aliases.ts';
import { blankCard, fact, group, linksTo, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { namingsOf } from './namings.ts';
import { stanceNote } from './position.ts';
import { relationTitle } from './relation.ts';
import { sourcesOf } from './sources.ts';
import { statementText } from './statement.ts';

const byDate = (one: { start: string | null; id: string }, other: { start: string | null; id: string }) => {
  const [a, b] = [`${one.start ?? '9999'} ${one.id}`, `${other.start ?? '9999'} ${other.id}`];
  return a < b ? -1 : a > b ? 1 : 0;
};

export function actorCard(lookup: Lookup, actor: Actor): Card {
  const { tables } = lookup;
  const present = new Set(
    tables.participations.filter((row) => row.actor === actor.id).map((row) => row.meeting),
  );
  const meetings = tables.meetings
    .filter((row) => row.participants.includes(actor.id) || present.has(row.id))
    .sort(byDate)
    .map((row) => ({
      id: row.id,
      label: row.title,
      note: `${spellDate(row)}${row.status === 'held' ? '' : ` · ${wordFor(row.status).toLowerCase()}`}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  const positions = tables.positions
    .filter((row) => row.actor === actor.id)
    .sort(byDate)
    .map((row) => ({
      id: row.id,
      label: lookup.nameOf(row.proposal),
      note: `${stanceNote(lookup, row)} · ${spellDate(row)}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  const ties = tables.relations
    .filter((row) => row.kind !== 'met' && (row.source === actor.id || row.target === actor.id))
    .map((row) => ({
      id: row.id,
      label: relationTitle(lookup, row),
      note: row.voice === null ? '' : `claimed by ${lookup.nameOf(row.voice)}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  const statements = tables.statements
    .filter((row) => row.speaker === actor.id)
    .sort(byDate)
    .map((row) => ({
      id: row.id,
      label: statementText(row),
      note: spellDate(row),
      sources: sourcesOf(lookup, row.evidence, !row.translated),
    }));
  const aliases = otherNames(actor.name, actor.aliases);
  const agents = tables.actors.filter((row) => row.affiliation === actor.id).map((row) => row.id);
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
      ...fact('For it act', null, linksTo(lookup, agents)),
      ...fact(
        'Named',
        actor.mentions === 0
          ? 'Not by its own name; it stands here for those who act for it'
          : `${countOf(actor.mentions, 'time')} in ${countOf(actor.articles, 'article')}`,
      ),
    ],
    related,
    namings: related.length === 0 ? namingsOf(lookup, actor.id) : [],
  };
}
