import { actors, type Actor } from './actors.ts';
import { articles, type Article } from './articles.ts';
import { conflicts, type Conflict } from './conflicts.ts';
import { corrections, type Correction } from './corrections.ts';
import type { Dataset } from './dataset.ts';
import { evidence, type Evidence } from './evidence.ts';
import { meetings, type Meeting } from './meetings.ts';
import { mentions, type Mention } from './mentions.ts';
import { offices, type Office } from './offices.ts';
import { participations, type Participation } from './participations.ts';
import { places, type Place } from './places.ts';
import { positions, type Position } from './positions.ts';
import { proposalLinks, type ProposalLink } from './proposal-links.ts';
import { proposals, type Proposal } from './proposals.ts';
import { relations, type Relation } from './relations.ts';
import { statements, type Statement } from './statements.ts';
import type { DatasetName } from './vocabulary.ts';

/** The row type of each dataset. */
export interface Rows {
  articles: Article;
  actors: Actor;
  offices: Office;
  places: Place;
  meetings: Meeting;
  participations: Participation;
  proposals: Proposal;
  proposal_links: ProposalLink;
  positions: Position;
  statements: Statement;
  relations: Relation;
  evidence: Evidence;
  mentions: Mention;
  conflicts: Conflict;
  corrections: Correction;
}

/** All datasets of one dossier: an array of rows each. */
export type Tables = { [Name in DatasetName]: Rows[Name][] };

/** The schema of each dataset. */
export const DATASETS: { [Name in DatasetName]: Dataset<Name> } = {
  articles,
  actors,
  offices,
  places,
  meetings,
  participations,
  proposals,
  proposal_links: proposalLinks,
  positions,
  statements,
  relations,
  evidence,
  mentions,
  conflicts,
  corrections,
};
