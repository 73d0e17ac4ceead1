import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { ATTENDANCES, PARTICIPATION_ROLES, RESOLUTIONS } from './vocabulary.ts';

export const participations = defineDataset(
  'participations',
  'Who was in which meeting, and by which words',
  {
    id: f.id('participation'),
    meeting: f.ref('meetings', 'The meeting'),
    actor: f.ref('actors', 'Who'),
    role: f.oneOf(PARTICIPATION_ROLES, 'Part played'),
    on_behalf_of: f.maybeRef('actors', 'Whom they stood for'),
    attendance: f.oneOf(ATTENDANCES, 'Whether they were there'),
    as_mentioned: f.text('The words that put them there'),
    resolved_by: f.oneOf(RESOLUTIONS, 'By name, by an office held that day, or as a group'),
    ...f.judgement,
    evidence: f.evidenceField,
  },
);

export type Participation = v.InferOutput<typeof participations.row>;
