import type { ProposalStatus, Stance } from '../../src/lib/datasets/index.ts';

/** Words that show where somebody stands, and where the holder of the stance is looked for. */
export interface CueRule {
  stance: Stance;
  /** subject: who the verb is said of; agent: behind "by"; owner: the possessor or adjective right before a noun. */
  holder: 'subject' | 'agent' | 'owner';
  pattern: RegExp;
}

const cue = (stance: Stance, holder: CueRule['holder'], words: string): CueRule => ({
  stance,
  holder,
  pattern: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'),
});

export const CUES: CueRule[] = [
  cue(
    'conditional',
    'subject',
    'signal(?:l?ed|s|l?ing) conditional support|conditional (?:support|backing|approval|acceptance)|(?:would|could|will) (?:only )?(?:accept|support|agree|back|sign|halt|stop)\\b[^.]{0,80}?\\b(?:if|provided|on condition)|only if|on (?:the )?condition|provided that|do so only(?: if)?|(?:managed to )?water(?:ed|s|ing)? down|dilut(?:ed|es|ing)|with conditions|in principle',
  ),
  cue('opposes', 'agent', '(?:rejected|opposed|dismissed|resisted|vetoed|refused) by'),
  cue('opposes', 'owner', '(?:opposition|objections?|resistance|refusal) to'),
  cue(
    'opposes',
    'subject',
    "oppos(?:es|ed|ing|e)|reject(?:s|ed|ing)?|rul(?:es|ed|ing) out|dismiss(?:es|ed|ing)?|refus(?:es|ed|ing|e)|resist(?:s|ed|ing)?|(?:will|would|can|could|did|does|do) ?not (?:accept|agree|support|allow|tolerate|permit|sign)|won[’']t (?:accept|agree|support|allow|tolerate)|never (?:accept|agree)|reprimand(?:s|ed|ing)?|veto(?:es|ed)?|object(?:s|ed) to|rail(?:s|ed) against|(?:is|are|was|were|be|voted|campaigned|spoke|argued|came out|lobbied|warned) against|condemn(?:s|ed)|turned down|spurned|walked away from|not acceptable|unacceptable",
  ),
  cue(
    'proposes',
    'agent',
    '(?:proposed|suggested|floated|offered|put forward|tabled|drafted|presented|demanded|brokered|drawn up|advanced|unveiled|outlined) by',
  ),
  cue(
    'supports',
    'agent',
    '(?:coveted|backed|supported|endorsed|welcomed|championed|favou?red|accepted|sought) by',
  ),
  cue(
    'proposes',
    'owner',
    '(?:demands?|proposals?|requests?|calls?|offers?|plan|plans|goal|goals|pledge|bid|push|insistence|initiative|draft|position)(?: (?:of|for|to|that|on))?',
  ),
  cue('supports', 'owner', '(?:support|backing|endorsement|approval) (?:for|of)'),
  cue(
    'proposes',
    'subject',
    'propos(?:es|ed|ing|e)|suggest(?:s|ed|ing)|float(?:s|ed|ing)|call(?:s|ed|ing)? (?:on [^.]{0,60}? )?(?:for|to take)|demand(?:s|ed|ing)?|push(?:es|ed|ing)? for|seek(?:s|ing)?|sought|urg(?:es|ed|ing)|offer(?:s|ed|ing)?|put(?:s|ting)? forward|present(?:s|ed|ing)|outlin(?:es|ed|ing)|unveil(?:s|ed)|tabl(?:es|ed|ing)|insist(?:s|ed|ing)? (?:on|that)|advocat(?:es|ed|ing)(?: for)?|want(?:s|ed)?|(?:is|are|was|were) looking for|pledg(?:es|ed|ing)|repeating (?:his|her|its|their) pledge|work(?:s|ed|ing) on|formulat(?:es|ed|ing|e)|draft(?:s|ed|ing)|stress(?:es|ed|ing)? (?:the )?(?:need|that)|appeal(?:s|ed) for|lobb(?:y|ied|ying) for|press(?:es|ed|ing) for|would consist of|should (?:function|clearly|be|raise|include)|must be|ask(?:s|ed|ing) for|request(?:s|ed|ing)|campaign(?:s|ed) for',
  ),
  cue(
    'supports',
    'subject',
    'emphasi[sz](?:es|ed|ing) (?:the )?(?:necessity|need)|(?:ready|willing|prepared) to|open to|back(?:s|ed|ing)?|support(?:s|ed|ing)?|endors(?:es|ed|ing)|welcom(?:es|ed|ing)|agree(?:s|d)? (?:to|on|with)|accept(?:s|ed|ing)?|in favou?r of|approv(?:es|ed|ing)|signed|embrac(?:es|ed|ing)|fine with|there will be|locked in|hail(?:s|ed)|committed to|said yes to',
  ),
  cue(
    'undecided',
    'subject',
    "undecided (?:on|about)|(?:is|are|was|were) (?:considering|studying|weighing|reviewing|mulling)|has(?:n[’']t| not) decided|yet to respond|has(?:n[’']t| not) yet read",
  ),
];

/** In somebody's own words: what they hold to be needed they put forward. */
export const NEED =
  /\b(?:needs?|needed|must|should|have to|has to|only way|are the key|is the key|key to|necessary|necessity|essential|crucial|want|require[ds]?|will need|there will be|would be ready|is ready to|ready to|call for)\b/iu;

/** How far a proposal came, by the words around it; the first that fits. */
export const STATUSES: { status: ProposalStatus; pattern: RegExp }[] = [
  { status: 'never-concluded', pattern: /\bnever (?:been )?(?:concluded|signed|adopted|agreed)\b/iu },
  {
    status: 'unsigned',
    pattern:
      /\bwithout (?:the )?(?:signing|signature)\b|\b(?:yet to be|not been|not) signed\b|\bunsigned\b/iu,
  },
  { status: 'amended', pattern: /\bwater(?:ed)? down\b|\bamend(?:ed|ing)\b|\brevised\b|\brewritten\b/iu },
  {
    status: 'accepted',
    pattern: /\b(?:signed|ratified|adopted|accepted|approved)\b(?! by (?:the )?Congress)/iu,
  },
  {
    status: 'discussed',
    pattern: /\b(?:discuss(?:ed|ing)?|under discussion|on the table|negotiat(?:ed|ing))\b/iu,
  },
];

/** "would force Kyiv to accept", "a deal that Ukraine can accept": nobody's stance. */
export const IMPOSED =
  /\b(?:forc|press|push|urg|ask|told|tell|persuad|convinc|compel|oblig|get|getting|made|make)\w*\b[^.,;]{1,40}\bto\s+$|\b(?:can|could|might|may)\s+$/i;
