import { set } from '../text/word-set.ts';

/** Verbs that are a meeting by themselves, with an object or with several subjects: "met", "met with". */
export const MEETING_VERBS = set('met meet meets meeting');
/** Verbs of talking: a meeting with "with", or with "to" somebody who is named. */
export const TALKING_VERBS = set(`
  spoke speak speaks speaking spoken talked talk talking conversed conversing converse conferred confer conferring huddled huddling huddle consulted
  consults consult consulting dined dine dines dining lunched lunching breakfasted negotiated negotiate negotiates negotiating chatted chat chats chatting
  bargained bargaining haggled haggling deliberated parleyed liaised confers huddles converses`);
/** Verbs of several who come together: "gathered in Doha". */
export const GATHERING_VERBS = set(
  'gathered gather gathers gathering convened convene convenes convening assembled assemble assembles assembling reconvened reconvene reconvenes reconvening congregated regrouped',
);
/** Verbs that are a phone call when somebody is their object. */
export const CALL_VERBS = set('phoned telephoned rang ring rings phones phoning telephoning telephones');
/** Verbs that are a meeting when a person is their object: "saw Putin", "visited him". */
export const SEEING_VERBS = set(
  'saw see sees seeing seen visited visiting visits visit greeted greets greeting welcomed welcomes welcoming welcome',
);
export const HOST_VERBS = set('hosted hosts hosting host received receiving receive receives');
/** Verbs of telling somebody: a call when the words say "by phone". */
export const TELLING_VERBS = set(
  'told informed assured urged warned asked briefed updated thanked congratulated discussed discuss discusses discussing',
);

/** Nouns that are a meeting. */
export const MEETING_NOUNS = set(`
  meeting meetings summit summits talks gathering discussions discussion negotiations encounter run-in conversation conversations call
  calls videoconference teleconference dialogue consultations conference lunch dinner breakfast session sessions exchange round rounds dialogues
  confrontation visit cycle cycles bilateral bilaterals trilateral audience mini-summit videocall contacts
  parley banquet roundtable tete-a-tete huddle chat chats contact rendezvous supper powwow coffee brunch teleconferences videoconferences phonecall
  meet-up get-together sit-down one-on-one tryst interaction interactions`);
/** Nouns that need a time, a place or a verb beside them to be one meeting. */
export const LOOSE_NOUNS = set(
  'talks discussions discussion negotiations dialogue dialogues consultations exchange round rounds conversation conversations session sessions visit cycle cycles contacts bilateral trilateral interaction interactions',
);
/** Nouns that only point back to a meeting already told. */
export const ECHO_NOUNS = set(
  'exchange session sessions confrontation visit conversation conversations discussion encounter',
);
/** Nouns that count meetings of a series: "the third round of talks". */
export const COUNTING_NOUNS = set(
  'round rounds cycle cycles session sessions day days series stage bout set week hours phase edition resumption start beginning opening end conclusion close outcome results leg',
);
/** Plural nouns of meetings that are told apart: "meetings with A and B" are two. */
export const COUNTABLE_PLURALS = set('meetings calls conversations bilaterals');
/** Nouns that talks are about, never somebody's own meeting: "press conference", "cabinet meeting". */
export const NOT_BETWEEN_PARTIES = set(
  'press news party town prayer election record cabinet board staff campaign wake-up roll video-game strategy family conference war-cabinet hall council parliament parliamentary government faculty',
);
/** Words before "call" that make it one on the phone. */
export const CALLING = set(
  'phone video conference telephone a the joint separate second long brief productive his her their this that last earlier recent another lengthy short trilateral group previous friendly good tense cordial first third in-coming introductory hour-long minute-long minute hour scheduled planned no any',
);
export const PEACE_CONFERENCES = set(
  'peace donor donors recovery security international video reconstruction climate ministerial geneva',
);

/** Verbs that make their subject a participant of the noun behind them. */
export const ATTENDING = set(`
  held hold holds holding had have has having attended attend attends attending joined join joining joins hosted hosting hosts host chaired chair
  chairing chairs convened convening concluded conclude began begin begins begun beginning started start starts opened open opens opening resumed resume resumes resuming
  led leading entered enter conducted conduct conducting
  continued continue finished wrapped ended ends end ending arranged organised organized co-hosted completed complete completing launched launch launching
  engaged engage engaging participated participate participating took take taking presided paid pays paying granted
  reconvened reopened restarted restart moderated`);
export const HOSTING = set(
  'hosted hosting hosts host chaired chair chairing chairs convened convening co-hosted presided organised organized',
);
export const MEDIATING = set(
  'mediated mediating mediates mediate brokered brokering facilitated facilitating facilitates moderated moderating observed supervised',
);

/** "on the sidelines of" a larger meeting. */
export const EDGES = set('sidelines margins fringes edge edges');

/** Verbs that bring somebody to a place for a meeting. */
export const MOVED = set(`
  went go goes going travelled traveled travelling traveling travels travel flew fly flies flying flown headed heading head heads arrived
  arriving arrives arrive came come comes coming gathered gathering dispatched sent visited visiting returned returning return left leaving
  leave drove sat landed touched departed departs shuttled shuttling stopped stayed`);

/** Words behind a name that put a group there, and nobody by name. */
export const GROUP_WORDS = set(
  'leaders allies officials counterparts countries members partners states nations ministers representatives diplomats envoys delegation delegations negotiators mediators advisers advisors heads teams delegates rebels fighters militants insurgents commanders factions lawmakers senators politicians elders premiers governors mayors executives bosses ambassadors warlords clerics bishops parliamentarians legislators congressmen consuls',
);
/** Of these, the ones that stand for nobody even behind the name of a party. */
export const LOOSE_GROUPS = set(
  'leaders allies countries members partners states nations counterparts heads',
);
/** Heads that take their parties behind "of", "from" or "for": "negotiators from Israel and Hamas". */
export const SENT_BY = set(`
  leaders presidents ministers heads delegations delegation negotiators officials representatives envoys teams team diplomats governments
  chiefs members mediators government authorities commanders advisers advisors delegates foreign-ministers side sides directors president leader chancellors
  secretaries experts generals guarantors counterparts counterpart spokespeople ambassadors figures`);

/** A day of a meeting that had several, or the number of a round. */
export const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Verbs and phrases by which a meeting is the subject of its sentence and takes place. */
export const HAPPENING = set(
  'took take takes began begin begins started start opened open ended end concluded conclude resumed resume resumes continued continue continues happened occurred lasted followed dragged collapsed broke failed produced yielded kicked wrapped went held convened focused centred centered brought covered touched stretched ran finished closed grind grinds grinding drag drags dragging',
);

export const VIRTUAL =
  /\b(?:virtual(?:ly)?|video(?: ?(?:link|call|conference|conferencing))?|videoconferenc\w*|video-?conferenc\w*|online|remote(?:ly)?|zoom|teleconference|via link)\b/i;
export const PHONE =
  /\b(?:phone|telephone|telephonic|phoned|telephoned|phone-in|calls? (?:with|between|to|from|on)|held a call|the call|a call|hotline|(?:his|her|their|joint|conference|earlier|separate|trilateral|productive|long) calls?)\b/i;
export const FACE_TO_FACE =
  /\b(?:in person|in-person|face[- ]to[- ]face|sat down|shook hands|hosted|received|lunch|dinner|breakfast|sidelines)\b/i;

const OPENERS_OF_PLANS =
  'plans?|planned|planning|scheduled|due|set to|set for|expected|expects|intends?|preparing|prepares?|slated|on track|agreed to|arranged|poised|looks? forward|anticipat\\w+';
export const PLANNED = new RegExp(
  `\\b(?:will|shall|'ll|${OPENERS_OF_PLANS}|is to|are to|ahead of|upcoming|forthcoming|next (?:week|month|round|year|few|\\w+day)|tomorrow|later this|preparations for|prepare for|confirmation of|announcement of|date for|in advance of|prior to an? )\\b`,
  'i',
);
export const PROPOSED =
  /\b(?:propos(?:ed|es|ing|al)|offer(?:ed|s|ing)?|suggest(?:ed|s|ing)|invit(?:ed|es|ing|ation)|call(?:ed|s|ing)? for|urg(?:ed|es|ing)|ready (?:to|for)|wish(?:es|ed)? to|keen to|eager to|prepared to|[’']d like to|readiness (?:to|for)|willing(?:ness)? to|open to|could|may|might|hop(?:es?|ed|ing) (?:to|for)|wants? to|wanted to|seek(?:s|ing)?|sought|request(?:ed|s|ing)?|demand(?:ed|s|ing)|possib\w+|potential|push(?:ed|ing)? for|appeal(?:ed)? for|ask(?:ed|ing)? (?:for|to)|would like to|interested in|idea of|time (?:to|for)|prospects? (?:of|for)|considering|mull\w*|weigh\w*|discuss\w* (?:a|the) possib\w+)\b/i;
export const CANCELLED =
  /\b(?:cancel\w+|call(?:ed|ing|s)? off|scrapp\w+|shelv\w+|ditch\w+|postpon\w+|abandon\w+|suspend\w+|pull(?:ed|ing|s)? out of|withdr\w+ from|skip(?:s|ped|ping)?|put off|delay(?:ed|ing))\b/i;
export const HYPOTHETICAL = /\b(?:would|if|unless|whether|were to|in case of|in the event of)\b/i;
