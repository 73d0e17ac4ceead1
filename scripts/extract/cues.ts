import { set } from '../text/word-set.ts';

/** Verbs that report words. */
export const SPEECH = set(`
  said says say told tells tell added adds wrote writes warned warns insisted insists stressed stresses noted notes argued argues
  claimed claims declared declares announced announces stated states explained explains replied called calls described describes
  emphasized emphasised emphasizes reiterated reiterates acknowledged admitted suggested suggests urged urges vowed vows tweeted
  posted remarked observed concluded commented recalled repeated confirmed denied promised predicted cautioned complained asserted
  countered continued asked reported accused accuses dismissed blamed demonstrated underscored underlined recounted joked quipped
  lamented signaled signalled indicated maintained pledged demanded labelled labeled branded hailed praised welcomed proposed
  concurred spoke thought believes believed responded answered read reads`);

/** The same as participles, which take the subject of their sentence. */
export const SPEAKING = set(`
  saying telling adding writing warning insisting stressing noting arguing claiming declaring announcing stating explaining calling
  describing emphasizing emphasising reiterating acknowledging admitting suggesting urging vowing reporting predicting asserting
  citing quoting underscoring referring accusing blaming promising labelling labeling demanding recalling repeating maintaining`);

/** Verbs that report a clause without quotation marks. */
export const REPORTING = set(`
  said says told warned insisted stressed noted argued claimed declared announced stated explained emphasized emphasised reiterated
  acknowledged admitted suggested vowed confirmed denied promised predicted cautioned asserted maintained signaled signalled indicated
  added pledged`);

/** Verbs that give a name to a thing: what they have in quotation marks is nobody's words. */
export const NAMING =
  /^(?:titled|entitled|named|dubbed|nicknamed|codenamed|alias|so-called|slogan|hashtag|film|book|song)$/;

/** Finite verbs that no list of verbs of saying would end with: "growled", "thundered"; only beside a speaker. */
const PAST = /^\p{Ll}{2,}ed$/u;
const NOT_SAYING = set('indeed united used based need speed armed alleged supposed so-called hundred');
const IRREGULAR = set('put swore began went shot hit wept spat sang chose fought');
export const isVerbOfSaying = (word: string): boolean =>
  SPEECH.has(word) || IRREGULAR.has(word) || (PAST.test(word) && !NOT_SAYING.has(word));

export const PRONOUNS = set('he she they it');
export const OBJECT_PRONOUNS = set('him her them');
