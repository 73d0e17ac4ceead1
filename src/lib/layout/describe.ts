import type { Actor, Dossier, Meeting, Position, Relation } from '../datasets/index.ts';
import { formatInterval } from './dates.ts';
import { countOf, FORMAT_LABELS, STANCE_LABELS, STATUS_LABELS } from './labels.ts';
import { shownPlace, type Lookup } from './lookup.ts';
import { sideName } from './sides.ts';

const nameOf = (names: Lookup, actor: string): string => names.actor.get(actor)?.name ?? actor;

/** "London", or how it was held when it has no place: "by video". */
export function whereabouts(meeting: Meeting, names: Lookup): string {
  const place = shownPlace(meeting.place, names.place);
  if (place) return place.name;
  return meeting.format === 'virtual' || meeting.format === 'phone'
    ? FORMAT_LABELS[meeting.format]
    : 'place not told';
}

/** "London, 2 March 2025, held: Zelenskyy and European leaders". */
export function describeMeeting(meeting: Meeting, names: Lookup): string {
  return `${whereabouts(meeting, names)}, ${formatInterval(meeting)}, ${STATUS_LABELS[meeting.status]}: ${meeting.title}`;
}

/** "Russia opposes: European troops in Ukraine, 15 March 2025, as Zelenskyy says". */
export function describePosition(position: Position, names: Lookup): string {
  const proposal = names.proposal.get(position.proposal)?.title ?? position.proposal;
  const voice =
    position.voice === null ? '' : `, as ${names.shortName.get(position.voice) ?? position.voice} says`;
  return `${nameOf(names, position.actor)} ${STANCE_LABELS[position.stance]}: ${proposal}, ${formatInterval(position)}${voice}`;
}

/** "Dmitry Peskov criticises Volodymyr Zelenskyy, told by 2 articles". */
export function describeRelation(relation: Relation, names: Lookup): string {
  const [source, target] = [nameOf(names, relation.source), nameOf(names, relation.target)];
  if (relation.kind === 'met') return `${source} and ${target} met, ${countOf(relation.weight, 'meeting')}`;
  const voice =
    relation.voice === null ? '' : `, as ${names.shortName.get(relation.voice) ?? relation.voice} says`;
  return `${source} ${relation.kind} ${target}${voice}, told by ${countOf(relation.weight, 'article')}`;
}

/** "Volodymyr Zelenskyy, President of Ukraine, side of Ukraine: 14 ties". */
export function describeActor(actor: Actor, ties: number, dossier: Dossier): string {
  const role = actor.role === null ? '' : `, ${actor.role}`;
  return `${actor.name}${role}, side: ${sideName(dossier, actor.side)}, ${countOf(ties, 'tie')}`;
}

/** The title, and where it was unless the title says so or nobody does. */
export function meetingLabel(meeting: Meeting, names: Lookup): string {
  const place = shownPlace(meeting.place, names.place)?.name;
  const remote = meeting.format === 'virtual' || meeting.format === 'phone';
  const where = place ?? (remote ? FORMAT_LABELS[meeting.format] : null);
  if (where === null || meeting.title.toLowerCase().includes(where.toLowerCase())) return meeting.title;
  return `${meeting.title}, ${where}`;
}
