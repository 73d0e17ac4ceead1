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
  article: Article;
  publication: Publication;
  resolved: Resolved;
  times: GroundedTime[];
  meetings: MeetingFinding[];
  proposals: ProposalFinding[];
  statements: SaidFinding[];
  relations: RelationFinding[];
}
