import type { RelationKind } from '../../src/lib/datasets/index.ts';

/** Forms of regular verbs: "accus" → accuses, accused, accusing, and the bare form that needs its own ending. */
const forms = (stems: string): string =>
  stems
    .trim()
    .split(/\s+/)
    .map((stem) => {
      const [root = '', bare = ''] = stem.split('/');
      return `${root}(?:es|s|ed|ing${bare === '' ? '' : `|${bare}`})`;
    })
    .join('|');

const whole = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

const FEELING = '(?:anger|dismay|disappointment|displeasure|frustration|fury|irritation|outrage|indignation)';
const HIS = '(?:\\p{L}+ ){0,3}';

/** Acts and words of blame, each with its object behind it. */
export const CRITICISES = whole(
  [
    forms(
      'accus/e blam/e criticis/e criticiz/e denounc/e condemn/ slamm/ lambast lambast/e rebuk/e reprimand/ blast/ fault/ mock/ berat/e scold/ chid/e castigat/e chastis/e chastiz/e ridicul/e disparag/e derid/e decr excoriat/e admonish/ upbraid/ reproach/ vilif assail/ bashed dress/ insult/ deplor/e dismiss undermin/e',
    ),
    'slams?|denies|decries|decried|accuse|condemns?|blames?',
    '(?:lash|hit|lashes|lashed|lashing|hits|hitting|shot|shoots|fired|fires|struck) (?:out|back) (?:at|against)',
    '(?:took|takes|taking|aimed|aims) (?:aim|a swipe|a shot|a jab|a dig) at',
    '(?:railed|rails|raged|fumed|inveighed) (?:against|at)',
    '(?:poured|heaped|heaps|heaping|pouring) (?:scorn|criticism|blame) on',
    '(?:pointed|points|pointing) (?:the|a) finger at',
    '(?:put|puts|laid|lays|placed|places|pinned|pins|laying|putting) (?:all )?(?:the )?(?:blame|responsibility)(?: squarely| firmly)? (?:on|at)',
    `(?:expressed|voiced|expresses|voices|expressing|voicing) ${HIS}${FEELING} (?:with|at|towards?)`,
    '(?:disappointed[”"]?|angry|furious|frustrated[”"]?|outraged|annoyed|irritated) (?:in|at|with|by)',
    'critical[”"]? of|(?:speaks|spoke|speaking|spoken) out against|(?:loses|losing|lost) patience with|shouted down|attribut(?:es|ed|ing) to',
    '(?:scathing|harsh|sharp|fierce|strong|stinging) (?:criticism|critique|denunciation|condemnation|attack) (?:of|on)',
    'called|calls|calling|branded|brands|branding|labell?ed|labell?ing',
  ].join('|'),
);

/** Acts and words of thanks, praise and backing. */
export const SUPPORTS = whole(
  [
    forms(
      'prais/e thank/ commend/ applaud/ salut/e laud/ congratulat/e hail/ compliment/ defend/ endors/e credit/',
    ),
    'trusts|backs|backed|backing|extolled|lauds?|thanks?',
    '(?:pays|paid|paying) (?:\\p{L}+ )?tribute to',
    '(?:grateful|thankful)[”"]? (?:to|for)',
    `(?:expressed|expresses|expressing|voiced|voices|conveyed|conveys|extended|extends|offered|reiterated|reiterates|renewed) ${HIS}(?:gratitude|thanks|appreciation|admiration|solidarity|support|backing|confidence|condolences)(?:,? \\p{L}+ \\p{L}+)? (?:to|for|with|in)`,
    `(?:reaffirmed|reaffirms|reaffirming|pledged|pledges|pledging) ${HIS}(?:support|backing)(?: for| to)?`,
    `(?:threw|throws|throwing|put|puts) (?:\\p{L}+ )?(?:weight|support) behind`,
    '(?:stood|stands?|standing) (?:by|with|firmly with|firmly behind|behind)',
    '(?:gave|gives|giving) (?:\\p{L}+ )?(?:credit|thanks) to|(?:speaks|spoke|spoken) (?:warmly|highly) of|vouched for|appreciat(?:es|ed|e)|in praise of',
  ].join('|'),
);

/** "drew criticism from X", "won praise from X": the subject is the one meant, X acts. */
export const DREW =
  /(?<!\p{L})(?:drew|draws|drawn|drawing|prompted|provoked|earned|earns|won|wins|winning|faced|faces|met with|triggered|sparked|attracted|received|receives|came under|come under|under)(?: (?:\p{L}+[- ,]){0,4}?(?:(?<bad>criticism|condemnation|anger|fury|outrage|rebuke|rebukes|ire|scorn|attack|fire|backlash|denunciation|protests?)|(?<good>praise|applause|plaudits|backing|support|thanks)))(?: \p{L}+)? (?:from|by)(?!\p{L})/giu;

/** "X’s criticism of Y", "his praise for Y". */
export const NOUNS =
  /(?<!\p{L})(?:(?<bad>criticism|condemnation|denunciation|rebuke|denigration) of|(?<good>praise|gratitude|admiration|thanks|support) (?:for|to))(?!\p{L})/giu;

/** What somebody says of another as blame. */
export const BLAME =
  /(?<!\p{L})(?:(?:does|do|did)(?:n[’']t| not) want|(?:is|are|was|were)(?:n[’']t| not) (?:interested|serious|ready|honest|sincere)|terror\w*|aggress(?:ion|or|ors)|obstruct\w*|prevent(?:s|ing)? it|to prevent|ultimat\w+|blackmail\w*|lies|lied|lying|liars?|provocat\w+|provok\w+|sabotag\w+|not serious|broke(?:n)?|violat\w+|betray\w*|reckless\w*|stalling|stalled|barbar\w+|war crimes?|genocid\w*|atrocit\w+|hypocri\w+|bad faith|illegal (?:war|invasion|annexation|occupation)|unprovoked|to blame|(?:is|are|was|were|fully|solely) responsible for|brought (?:this|it|that) (?:up)?on|damaged trust|undermin\w+|bull(?:y|ying|ied)|meddl\w+|thef?t|stole\w*|crimin\w+|defies|defied|refus(?:es|ed|al|ing)|delay tactics|dragging (?:his|its|their) feet|playing (?:games|for time)|cynical\w*|shameful|disgrace\w*|despicable|murder\w*|massacr\w+|starv\w+|ethnic cleansing|war of|escalat(?:es|ed|ing)|destabili[sz]\w+|cowardly?|false claims?|propaganda|puppets?|never wanted|has no intention|must be held (?:accountable|responsible)|failed to|walked away from|reneg\w+)(?!\p{L})/iu;
/** … and as praise. */
export const PRAISE =
  /(?<!\p{L})(?:deserves? (?:\p{L}+ )?(?:credit|praise|thanks|recognition)|should be (?:commended|praised|thanked|congratulated)|must be commended|great leader(?:ship)?|true friend|great friend|good friend|remarkable leadership|strong leadership|tireless efforts?|invaluable (?:role|help|support))(?!\p{L})/iu;
/** Thanks and blame that the speaker gives in the first person. */
export const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|let (?:me|us))(?:[’'](?:m|re|d|ve))? (?:\p{L}+ ){0,5}?(?:(?<good>thank|thanked|grateful to|thankful to|appreciate|applaud|commend|salute|praise|congratulate|welcome the leadership of|stand with|support|admire)|(?<bad>condemn|blame|denounce|accuse|reject the lies of))(?!\p{L})/iu;

/** "called" and "branded" blame only with a bad name behind them. */
export const BAD_NAME =
  /(?<!\p{L})(?:dictators?|liars?|thugs?|terrorists?|clown|fools?|criminals?|killers?|tyrant|aggressors?|cowards?|disgrace|murderers?|war criminals?|traitors?|butcher|puppet|extremists?|fascists?|nazis?|hypocrites?|idiots?|warmongers?|weak|corrupt|reckless|irresponsible|dishonest|shameful|hypocritical|“crazy”|deranged|incompetent|crooks?|bullies|bully|parasites?|autocrat|pariah)(?!\p{L})/iu;
/** Verbs that need it. */
export const NAMES = /^(?:called|calls|calling|branded|brands|branding|label.*)$/i;

export const ACTS: { kind: RelationKind; pattern: RegExp }[] = [
  { kind: 'criticises', pattern: CRITICISES },
  { kind: 'supports', pattern: SUPPORTS },
];
