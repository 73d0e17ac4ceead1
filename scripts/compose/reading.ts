import type {
  Article,
  GroundedTime,
  MeetingFinding,
  ProposalFinding,
  RelationFinding,
  Resolved,
  SaidFinding,
} from '../model.ts';
import type { Publication } from '../time/publication.ts';

/** Everything found in one article. */
export interface Reading {
  /** Without its tokens: nothing needs them once it is read, and they are the bulk of it. */
  article: Article;
  /** Its runs of words, for telling copies. */
  runs: Uint32Array;
  publication: Publication;
  resolved: Resolved;
  times: GroundedTime[];
  meetings: MeetingFinding[];
  proposals: ProposalFinding[];
  statements: SaidFinding[];
  relations: RelationFinding[];
}
