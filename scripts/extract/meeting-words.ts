const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that are a meeting: "met", "held talks" counts by its noun. */
export const MEETING_VERBS = set('met meet meets meeting');
/** Verbs of speaking with somebody, by phone or on a screen. */
export const CALL_VERBS = set('phoned telephoned rang');
/** Verbs that are a meeting when a person is their object: "saw Putin", "visited him". */
export const SEEING_VERBS = set('saw see sees seeing visited visiting visits greeted welcomed welcomes');
export const HOST_VERBS = set('hosted hosts hosting received receiving receive receives');

/** Nouns that are a meeting. */
export const MEETING_NOUNS = set(`
  meeting meetings summit summits talks gathering discussions discussion negotiations encounter run conversation conversations call
  calls videoconference teleconference dialogue consultations conference lunch dinner breakfast session exchange round rounds
  confrontation visit`);
/** Nouns that need a time, a place or a verb beside them to be one meeting. */
export const LOOSE_NOUNS = set(
  'talks discussions discussion negotiations dialogue consultations exchange round rounds conversation conversations session visit',
);
/** Nouns that only point back to a meeting already told. */
export const ECHO_NOUNS = set('exchange session confrontation visit');

/** Verbs that make their subject a participant of the noun behind them. */
export const ATTENDING = set(`
  held hold holds holding had have has having attended attend attends attending joined join joining hosted hosting hosts host chaired
  chairing convened concluded began begin begun started opened resumed resume led leading entered conducted conducting
  continued continue finished wrapped arranged organised organized co-hosted completed`);
export const HOSTING = set('hosted hosting hosts host chaired chairing convened');

/** Verbs that bring somebody to a place for a meeting. */
export const MOVED = set(`
  went go goes going travelled traveled travelling traveling flew fly flying flown headed heading head heads arrived arriving came
  coming gathered gathering dispatched sent visited visiting returned returning left leaving drove sat`);

/** Words behind a name that put a group there, and nobody by name. */
export const GROUP_WORDS = set(
  'leaders allies officials counterparts countries members partners states nations ministers representatives diplomats envoys delegation delegations negotiators mediators advisers advisors heads',
);

export const VIRTUAL =
  /\b(?:virtual(?:ly)?|video(?: ?(?:link|conference|call))?|videoconference|online|remote(?:ly)?|zoom|teleconference)\b/i;
export const PHONE =
  /\b(?:phone|telephone|by phone|phoned|telephoned|calls? (?:with|between)|on the phone|held a call)\b/i;

export const NEGATED =
  /\b(?:no|not|never|n['’]t|without)\b(?:\W+\p{L}+){0,3}\W*$|\b(?:ruled out|rules out|ruling out|refus\w+|declin\w+|reject\w+)\b(?:\W+\p{L}+){0,6}\W*$/iu;
export const RULED_OUT_AFTER =
  /^(?:\W+\p{L}+){0,8}?\W+(?:(?:was|is|were|are|had been|has been) (?:ruled out|not (?:planned|expected|on the)|out of the question)|will not (?:take place|happen)|did not take place)/iu;
export const CANCELLED = /\b(?:cancel\w+|called off|scrapped|postponed|abandoned|suspended)\b/i;
export const PROPOSED =
  /\b(?:propos(?:ed|es|ing)|offer(?:ed|s|ing)?|suggest(?:ed|s|ing)|invit(?:ed|es|ing|ation)|call(?:ed|s|ing)? for|urg(?:ed|es|ing)|ready (?:to|for)|willing to|open to|could|may|might|hop(?:es?|ed|ing) (?:to|for)|wants? to|seek(?:s|ing)?|sought|requested|demand(?:ed|s|ing)|possib\w+|potential)\b/;
export const HYPOTHETICAL = /\b(?:would|if|unless)\b/i;
export const PLANNED =
  /\b(?:will|plans?|planned|planning|scheduled|due|set to|set for|expected|expects|is to|are to|ahead of|upcoming|forthcoming|next (?:week|month|round|year|few|\w+day)|tomorrow|intends?|preparing|prepares?|slated|later this)\b/i;
export const ONGOING =
  /\b(?:(?:is|are|was|were) (?:currently )?(?:meeting|holding|attending|hosting)|under ?way|in progress|ongoing)\b/i;

export const ROUND =
  /\b(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))[ -]round\b/i;
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
];
