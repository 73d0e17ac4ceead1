import { set } from '../text/word-set.ts';

/** Nouns for somebody: with "the" they mean a person named before, with "a" nobody that can be named. */
const PERSONS = set(`
  man woman men women person people president premier chancellor king queen monarch emir prince princess sheikh pope pontiff
  minister secretary official officials diplomat diplomats politician politicians statesman leader leaders head chief boss spokesman
  spokeswoman spokesperson spokespeople spokesmen representative representatives envoy envoys ambassador negotiator negotiators
  mediator mediators aide aides adviser advisers advisor advisors source sources resident residents witness witnesses analyst
  analysts expert experts observer observers activist activists campaigner lawyer lawyers attorney general colonel commander
  commanders officer officers soldier soldiers veteran lawmaker lawmakers legislator senator senators congressman congresswoman
  deputy mp mps governor mayor commissioner commissioners director professor scholar historian economist journalist journalists
  reporter reporters correspondent author writer teacher doctor nurse worker workers farmer farmers villager refugee survivor
  billionaire businessman businesswoman executive ceo chairman chairwoman chairperson chair organiser organizer protester protesters
  protestor demonstrator demonstrators supporter supporters opponent opponents critic critics rival ally allies successor predecessor
  counterpart republican democrat conservative liberal socialist hardliner reformist strongman tycoon candidate nominee incumbent
  father mother brother sister son daughter wife husband widow cousin friend friends colleague colleagues relative relatives
  insider insiders delegate delegates mediator coordinator rapporteur speaker judge prosecutor investigator inspector interpreter
  host guest laureate duo pair two chiefs heads ministers presidents bosses eyewitness eyewitnesses bystander survivors medic medics
  physician surgeon student students driver passenger pilot captain priest bishop imam cleric rabbi banker trader investor strategist
  voter voters parent parents member members figure figures contractor intermediary intermediaries dissident defector fighter fighters
  hostage hostages engineer scientist scientists researcher researchers lecturer fellow columnist editor blogger commentator shopkeeper
  signatory signatories academic academics teenager mourner settler settlers migrant migrants`);

/** Nouns for what speaks for somebody: "his office", "the ministry", "a statement by". */
const VOICES = set(`
  office ministry government administration cabinet statement statements readout communique communiqué release spokesman spokeswoman
  spokesperson team delegation embassy mission campaign side camp army military forces command department service parliament
  press lawyers message letter post tweet comments remarks negotiators mediators`);

/** Nouns for bodies: with "the" they mean a party named before. */
const BODIES = set(`
  group movement militia rebels faction factions party parties organisation organization agency alliance bloc union federation
  association guild company firm airline carrier employer bank council commission committee court authority authorities regime state
  country nation kingdom republic republican island sultanate emirate ministry government administration army military parliament
  assembly congress senate body institution watchdog regulator charity network coalition junta militants insurgents guerrillas
  separatists opposition leadership delegation embassy office department studio studios operator board`);

export const isPersonNoun = (noun: string): boolean =>
  PERSONS.has(noun) || /(?:man|woman|person|ist|year-old)$/.test(noun) || noun === 'old';
export const isSpokesperson = (noun: string): boolean => noun.startsWith('spokes');
export const isVoiceNoun = (noun: string): boolean => VOICES.has(noun);
const DOCUMENTS = set(
  'statement statements readout communique communiqué release message letter post tweet comments remarks',
);
export const isDocumentNoun = (noun: string): boolean => DOCUMENTS.has(noun);
export const isBodyNoun = (noun: string): boolean => BODIES.has(noun);
/** Who asks, prints and broadcasts is not who is quoted. */
export const isPressNoun = (noun: string): boolean =>
  /^(?:newspaper|newspapers|paper|daily|outlet|broadcaster|agency|agencies|media|report|reports|magazine|site|website|channel|reporter|reporters|journalist|journalists|host|interviewer|presenter|anchor)$/.test(
    noun,
  );

const HONORIFICS = set(
  'mr mrs ms miss dr prof sir lord lady dame gen sen rep gov lt col maj capt rev hon amb adm sheikh',
);
export const isHonorific = (word: string): boolean => HONORIFICS.has(word);

export const DEFINITE = set('the this that these those both');
export const POSSESSIVES = set('his her their its my our');
export const INDEFINITE = set(
  'a an one another some several many two three four five six most few other others any no every each',
);
