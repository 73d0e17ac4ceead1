import type { Disagreement, Surroundings } from './disagreement.ts';
import { meetingConflicts } from './meeting-conflicts.ts';
import type { MergedMeeting } from './meetings.ts';
import { numberConflicts } from './number-conflicts.ts';
import type { MergedProposal } from './proposals.ts';
import { stanceConflicts } from './stance-conflicts.ts';

/**
 * Where accounts contradict one another. Takes the merged findings of articles that are no copies of others. Better
 * one too few than one too many: what could be a second event, a new version or a change of mind is none.
 */
export const findConflicts = (
  meetings: readonly MergedMeeting[],
  proposals: readonly MergedProposal[],
  around: Surroundings,
): Disagreement[] => [
  ...meetingConflicts(meetings, around),
  ...numberConflicts(meetings, proposals, around),
  ...stanceConflicts(proposals, around),
];
