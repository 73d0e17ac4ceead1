import { set } from '../text/word-set.ts';

/** Last words of the names of unions, parties, movements, companies and offices. */
export const BODY_NOUNS = set(
  'union unions party federation association council councils ministry authority movement front army company airlines airways railway railways group alliance coalition congress confederation committee committees corporation cooperative bank guild workers agency secretariat bloc chamber commission brotherhood forces brigade brigades network forum resistance syndicate league corps organization organisation inc ltd corp plc gmbh motors holdings steel shipping initiative department command junta militia militias rebels institute foundation society trust secretariat directorate inspectorate',
);

/** First words of such names: "Union of", "Committee for". */
export const BODY_HEADS = set(
  'union federation association council movement front army alliance coalition congress confederation committee corporation bank guild agency secretariat chamber commission forces network league organization organisation ministry department party office institute centre center forum observatory foundation',
);

/** Words that tell no body from another: "the Central Bank", "Armed Forces". */
export const GENERIC = set(
  'ministry council party agency army navy police guard guards brigade brigades forces force court bank central national supreme federal royal high security health interior defence defense foreign affairs finance justice education energy trade labour labor armed military air general staff congress senate assembly parliament commission committee department office government state union unions group movement front coalition alliance opposition people public authority administration northern southern eastern western division command corps the of and for s',
);

/** Last words of the names of stretches of the world: "Central Asia". */
export const REGIONS = set(
  'europe asia africa america americas ireland korea hemisphere coast sea ocean gulf mediterranean pacific balkans caucasus line wall',
);
