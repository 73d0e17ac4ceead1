import { set } from './words.ts';

/** Last words of the names of unions, parties, movements, companies and offices. */
export const BODY_NOUNS = set(
  'union unions party federation association council councils ministry authority movement front army company airlines airways railway railways group alliance coalition congress confederation committee committees corporation cooperative bank guild workers agency secretariat bloc chamber commission brotherhood forces brigade brigades network resistance syndicate league corps organization organisation inc ltd corp plc gmbh motors holdings steel shipping initiative department command junta militia militias rebels group organisation',
);

/** First words of such names: "Union of", "Committee for". */
export const BODY_HEADS = set(
  'union federation association council movement front army alliance coalition congress confederation committee corporation bank guild agency secretariat chamber commission forces network league organization organisation ministry department party office institute',
);

/** Last words of the names of stretches of the world: "Central Asia". */
export const REGIONS = set(
  'europe asia africa america americas ireland korea hemisphere coast sea ocean gulf mediterranean pacific balkans caucasus line wall',
);
