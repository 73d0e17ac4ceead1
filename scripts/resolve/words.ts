import { set } from '../text/word-set.ts';

/** Nouns behind an adjective that make it a party at work: "Ukrainian officials", "the Russian side". */
export const GROUP_NOUNS = set(
  'officials official negotiators negotiator delegation delegations diplomats diplomat envoys representatives teams team advisers advisors side sides government governments authorities administration forces army military leadership mediators ministers mediation embassy mission commanders requests demands proposal plan position state parliament delegates counterparts ministry presidency cabinet lawmakers ministries leadership',
);

/** Titles any office may carry, beside those of the lexicons. */
export const GENERIC_TITLES = [
  'leader',
  'counterpart',
  'president',
  'vice president',
  'prime minister',
  'deputy prime minister',
  'premier',
  'chancellor',
  'foreign minister',
  'foreign secretary',
  'minister of foreign affairs',
  'defence minister',
  'defense minister',
  'minister',
  'deputy minister',
  'secretary of state',
  'secretary',
  'general secretary',
  'secretary general',
  'secretary-general',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'envoy',
  'special envoy',
  'ambassador',
  'negotiator',
  'chief negotiator',
  'lead negotiator',
  'commissioner',
  'representative',
  'chief',
  'head',
  'director',
  'director general',
  'director-general',
  'chair',
  'chairman',
  'chairwoman',
  'chairperson',
  'chief executive',
  'ceo',
  'commander',
  'general',
  'colonel',
  'lieutenant general',
  'major general',
  'adviser',
  'advisor',
  'national security adviser',
  'national security advisor',
  'aide',
  'king',
  'queen',
  'emir',
  'crown prince',
  'sheikh',
  'pope',
  'cardinal',
  'senator',
  'congressman',
  'mayor',
  'governor',
  'speaker',
  'mediator',
  'facilitator',
  'coordinator',
  'undersecretary',
  'under-secretary-general',
  'top diplomat',
  'high representative',
  'delegate',
  'organiser',
  'organizer',
  'official',
  'professor',
  'analyst',
  'lawmaker',
  'mp',
  'economist',
  'boss',
  'co-leader',
  'co-chair',
  'rapporteur',
  'trade representative',
  'diplomat',
  'politician',
];

/** Titles whose bearer comments and does not negotiate. */
export const HONORIFICS = set(
  'mr mrs ms miss madame pvt dr prof sir dame lord lady gen maj brig adm col lt capt sgt cpl sen rep gov rev amb mullah maulvi hajj haji sheikh sheikha sayyed ayatollah hojatoleslam',
);

/** What somebody is, written as if it were a first name: "Marine Paul Whelan". */
export const CALLINGS = set(
  'marine marines brexiteer remainer tory democrat republican independent reporter journalist correspondent pastor captain sergeant private corporal publisher businessman billionaire activist veteran judge justice attorney lawyer author actor actress singer coach striker',
);

/** What may stand between an affiliation and a title. */
export const TITLE_MODIFIERS = set(
  'former acting then deputy ex ousted deposed first second senior chief lead top special new interim outgoing vice assistant foreign defence defense finance trade interior economy energy justice labour labor agriculture health transport security national prime state permanent high land ground naval air major lieutenant brigadier presidential ministry government military army intelligence foreign-policy policy incumbent embattled party opposition union press political peace nuclear climate veteran longtime',
);

/** Words before a party that belong to the title behind it: "a senior Hamas official". */
export const RANK_WORDS = set(
  'senior top chief veteran longtime lead leading outgoing incoming acting interim',
);

/** Words before a title that leave the office the same. */
export const SAME_RANK = set(
  'special top new outgoing longtime veteran acting interim incumbent embattled - high chief lead',
);

/** Titles that are everyday words too. */
export const WEAK_TITLES = set(
  'general official chief head representative major director delegate speaker facilitator coordinator leader secretary',
);

/** How many "both ministers" and "the two presidents" are. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** Plural titles that anybody at a table carries. */
export const GENERIC_PERSONS = set('diplomat official negotiator politician envoy delegate');

/** Verbs of saying: beside a name they show that somebody is there. */
export const SPEECH_VERBS = set(
  'said says say told tells added adds wrote warned warns insisted insists stressed noted argued claimed declared announced stated explained replied called described emphasized emphasised reiterated acknowledged admitted suggested urged vowed tweeted posted remarked observed concluded commented recalled repeated confirmed denied promised predicted cautioned complained asserted accused posted countered continued',
);

/** What people do right behind their names. */
export const PERSON_VERBS = set(
  'met meets flew travelled traveled arrived visited hosted resigned wrote growled shrugged laughed smiled nodded joked quipped heads leads chairs led headed chaired thanked praised blamed welcomed rejected refused hopes hoped believes believed thinks thought knows knew wants wanted recalls recounted testified spoke speaks speaking attended represented',
);

/** Surnames that are everyday words or months: alone, they need an introduction. */
export const EVERYDAY = set(
  'may march hunt hope long king black white brown green rice young law cook moon day price rose hill wood stone park bell fox case power powers early best good small short rich wise blunt cash hall pope le li an be so grant lead bush ford west north major noble church field fields mills banks page read rush sharp strong swift walls waters wells wolf post child cross fish frost gates golden grand hand heath knight lake lane love marsh mason mills moss nash pace peace pike pool quick reed rock rose shell shore snow spring sterling street summers thorn town wade ward winter woods',
);

/** Words no person is called by: they begin or end the names of bodies and places. */
export const BODY_WORDS = set(
  'northern southern eastern western central national international united federal royal first second third general global world european african asian american arab islamic muslim christian jewish democratic republican liberal conservative socialist communist labour labor revolutionary popular people progressive free independent public private state mainline railway railways airlines airways motors energy steel oil gas electric power systems technologies technology holdings industries logistics ports shipping media broadcasting television radio network networks union unions ministry council party agency university institute committee group forces force court army navy police guard guards brigade brigades front movement congress senate assembly parliament commission federation association bank fund organization organisation service office department centre center alliance coalition confederation corporation company',
);

/** Words that end the name of a body or a thing, not of a person. */
export const NOT_A_SURNAME = set(
  'ministry council party agency union university institute committee group forces force court street house times news post agreement plan accord accords summit protocol initiative act war bank sea process front movement army press office department parliament assembly congress senate commission federation republic association fund organization organisation centre center foundation palace hotel airport square road river strip valley region province state states city town district division brigade corps company inc ltd corp statement day conference convention treaty deal framework memorandum programme program project mission minister president secretary watch daily journal gazette review magazine services affairs security policy relations rights studies forum defense defence command',
);

/** Capitalised at the start of a sentence without being a name. */
export const SENTENCE_STARTERS = set(
  'a an the in on at by for from to of and or but as if when while after before since until with without under over into this that these those he she it they we you i his her its their our my there here now then also still yet however meanwhile although though because despite during both each either neither no not all some many most more other another such what which who whose why how where one two three last next earlier later following speaking arriving asked according according however instead moreover additionally finally first second third so thus since once only even just perhaps today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

/** Words beside these that open a sentence and are no given name. */
const OPENERS = set(
  'unlike like had did does do is was are were has have will would should could can must whether unless besides beside alongside along among amid amidst behind beyond within throughout upon except about yes well soon never often sometimes almost nearly maybe former ex then thank give ask let asking pressed accused citing quoting',
);
const OPENING_FORM = /^\p{L}{3,}(?:ing|ly)$/u;

/** "Accusing", "Clearly", "Unlike", "Then": at the start of a sentence no one's name; a given name in "-ing" or "-ly" may be. */
export const opensNoName = (norm: string, givenNames: ReadonlySet<string>): boolean =>
  SENTENCE_STARTERS.has(norm) || OPENERS.has(norm) || (OPENING_FORM.test(norm) && !givenNames.has(norm));

export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');

/** Departments and fields that offices are of: the last words of long titles. */
export const DEPARTMENTS = set(
  'affairs security defence defense policy development trade energy finance health education justice transport labour labor rights operations programmes programs relations services cooperation',
);

/** Small words inside a name. */
export const PARTICLES = set(
  'de van von der den del della di da dos das la le el al bin bint ibn ben abu ter ten zu y e',
);

/** Things called after a place: "the Minsk agreements", "the Budapest memorandum". */
export const NAMED_THINGS = set(
  'agreement agreements accord accords memorandum protocol protocols declaration treaty convention format process communique communiqué pact principles framework formula declaration rules consensus',
);

/** Events that a place is said of: "the London talks". */
export const EVENT_NOUNS = set(
  'meeting meetings summit talks gathering conference negotiations encounter discussions discussion visit round session call exchange consultations confrontation clash dialogue forum',
);
