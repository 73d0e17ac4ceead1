import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { MEETING_FORMATS, MEETING_STATUSES } from './vocabulary.ts';

export const meetings = defineDataset('meetings', 'Meetings held, planned, proposed or ruled out', {
  id: f.id('meeting'),
  title: f.text('Short title'),
  ...f.dateFields,
  place: f.maybeRef('places', 'Where; empty when no text says'),
  venue: f.maybeText('Building or room'),
  format: f.oneOf(MEETING_FORMATS, 'In person, on a screen or by phone'),
  status: f.oneOf(MEETING_STATUSES, 'As the words have it, not as today would'),
  series: f.maybeText('Name of the series it belongs to'),
  round: f.maybeCount('Number of the round'),
  part_of: f.maybeRef('meetings', 'The larger meeting it is part of'),
  participants: f.refs('actors', 'Who is present or expected'),
  outcome: f.maybeText('Outcome in a few words, when a text states one'),
  proposals: f.refs('proposals', 'Proposals discussed'),
  former_ids: f.formerIds,
  ...f.judgement,
  evidence: f.evidenceField,
});

export type Meeting = v.InferOutput<typeof meetings.row>;
