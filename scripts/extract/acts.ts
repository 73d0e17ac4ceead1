import type { RelationKind } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';

/** Forms of regular verbs: "accus/e" → accuses, accused, accusing, and the bare form that needs its own ending. */
const forms = (stems: string): string =>
  stems
    .split(' ')
    .map((stem) => {
      const [root = '', bare = ''] = stem.split('/');
      return ['es', 's', 'ed', 'ing', ...(bare === '' ? [] : [bare])]
        .map((ending) => root + ending)
        .join(' ');
    })
    .join(' ');

const FEELING =
  '(?:anger|dismay|disappointment|displeasure|frustration|fury|irritation|outrage|indignation|annoyance|exasperation|unhappiness|discontent|dissatisfaction)';
const HIS = '(?:\\p{L}+ ){0,3}';
const FOR_WHAT =
  '(?:for|over) (?:not |allegedly |again )?(?:its|his|her|their|having|[a-z]{2,}ing)(?!\\p{L})';

/** Words that begin an act, and what must follow them up to its object: nothing, where there is no second part. */
type Wording = [first: string, rest?: string];

/** Acts and words of blame, each with its object behind it. */
const CRITICISES: Wording[] = [
  [
    forms(
      'accus/e blam/e criticis/e criticiz/e denounc/e condemn/ slamm/ lambast lambast/e rebuk/e reprimand/ blast/ fault/ mock/ berat/e scold/ chid/e castigat/e chastis/e chastiz/e ridicul/e disparag/e derid/e decr excoriat/e admonish/ upbraid/ reproach/ vilif assail/ bash/ insult/ deplor/e dismiss undermin/e taunt/ snubb threaten/ slat/e savag/e pillor skewer/ flay/ eviscerat/e trash/ censur/e denigrat/e belittl/e smear/ malign/ repudiat/e heckl/e demonis/e demoniz/e pann',
    ),
  ],
  [
    'slam slams denies decries decried vilifies vilified vilifying accuse condemn condemns blame blames snub snubs pillories pilloried pillorying scorn scorns scorned pans taunt',
  ],
  // A verb that is also one of war or of asking blames only with what for.
  [
    'attacked attacks attacking questioned questions questioning hammered hammers pressed ripped rips dressed chewed',
    `(?= (?:[^ ,.;]+ ){1,6}?${FOR_WHAT})`,
  ],
  ['took takes taking', '(?= (?:[^ ,.;]+ ){1,6}?to task(?!\\p{L}))'],
  ['held holds holding', '(?= (?:[^ ,.;]+ ){1,6}?(?:responsible|accountable|liable)(?!\\p{L}))'],
  ['singled singles singling', ' out(?= (?:[^ ,.;]+ ){1,6}?for (?:criticism|blame|scorn))'],
  ['called calls calling', ' out'],
  ['distanced distances distancing', ' (?:himself|herself|itself|themselves) from'],
  ['warned warns warning', '(?= (?:[^ ,]+ ){1,5}?(?:against|not to|over))'],
  ['summoned summons summoning'],
  [
    'lash hit lashes lashed lashing hits hitting shot shoots fired fires firing struck swung swings sniped snipes railed punched',
    ' (?:out|back) (?:at|against)',
  ],
  [
    'took takes taking aimed aims aiming',
    ' (?:aim|a (?:\\p{L}+ )?(?:swipe|shot|jab|dig|potshot|broadside|barb)) at',
  ],
  ['swiped swipes sniped scoffed scoffs scoffing sneered sneers snapped jeered hissed', ' at'],
  ['took takes taking', ' (?:issue|umbrage) with'],
  [
    'questioned questions questioning doubted doubts',
    '(?= (?:[^ ,.;]+ ){1,4}?(?:good faith|motives|sincerity|honesty|credibility)(?!\\p{L}))',
  ],
  ['sanctioned', '(?= (?:[^ ,.;]+ ){1,5}?(?:over|for)(?!\\p{L}))'],
  ['found finds finding', ' fault with'],
  [
    'had has have reserved reserves saved',
    ` ${HIS}(?:(?:harsh|sharp|angry|bitter|tough|choice|stinging|scathing|hard|unkind)(?:er|est)? words|contempt|scorn|criticism) (?:for|about)`,
  ],
  ['turned turns turning', ' (?:\\p{L}+ )?(?:fire|anger|guns|wrath|ire) on'],
  ['charged', ' against'],
  ['complained complains complaining', ' (?:\\p{L}+ )?about'],
  ['tore tears tearing ripped rips laid lays laying piled', ' into'],
  ['rounded rounds rounding', ' on'],
  ['clashed clashes', ' with'],
  [
    'imposed imposes imposing slapped slaps',
    ' (?:\\p{L}+ ){0,3}(?:sanctions|tariffs|penalties) (?:on|against)',
  ],
  [
    'railed rails railing raged rages raging fumed fumes fuming inveighed inveighs inveighing thundered',
    ' (?:against|at)',
  ],
  [
    'poured pours heaped heaps heap heaping pouring pour',
    ' (?:\\p{L}+ )?(?:scorn|criticism|blame|contempt|ridicule|derision) (?:up)?on',
  ],
  ['pointed points pointing', ' (?:the|a) finger at'],
  [
    'put puts laid lays placed places pinned pins laying putting',
    ' (?:all )?(?:the )?(?:blame|responsibility)(?: squarely| firmly)? (?:on|at)',
  ],
  ['expressed voiced expresses voices expressing voicing', ` ${HIS}${FEELING} (?:with|at|towards?)`],
  ['disappointed angry furious frustrated outraged annoyed irritated', '[”"]? (?:in|at|with|by)'],
  ['critical', '[”"]? of'],
  ['scathing dismissive contemptuous scornful disdainful', ' (?:about|of|towards?)'],
  ['speaks spoke speaking spoken', ' out against'],
  ['loses losing lost', ' patience with'],
  ['shouted', ' down'],
  ['resigned resigns quit quits', ' from(?= (?:[^ ,.;]+ ){1,8}?(?:over|in protest)(?!\\p{L}))'],
  [
    'expelled expels expelling',
    '(?= (?:[^ ,.;]+ ){1,5}?(?:ambassadors?|diplomats?|envoys?|attach[ée]s?)(?!\\p{L}))',
  ],
  ['recalled recalls recalling', ' (?:its|his|her|their|the) ambassador (?:to|from|in)'],
  ['sued sues suing'],
  [
    'filed files filing lodged lodges lodging',
    ` ${HIS}(?:complaints?|lawsuits?|charges?|protests?) (?:against|with)`,
  ],
  ['attributes attributed attributing', ' to'],
  [
    'scathing harsh sharp fierce strong stinging',
    ' (?:criticism|critique|denunciation|condemnation|attack) (?:of|on)',
  ],
  [
    'called calls calling branded brands branding labeled labelled labeling labelling likened likens described describes describing',
  ],
];

/** Acts and words of thanks, praise and backing. */
const SUPPORTS: Wording[] = [
  [
    forms(
      'prais/e thank/ commend/ applaud/ salut/e laud/ congratulat/e hail/ compliment/ defend/ endors/e credit/ eulogis/e eulogiz/e admir/e cheer/',
    ),
  ],
  ['trusts backs backed backing extolled laud lauds thank thanks'],
  ['pays paid paying', ` ${HIS}(?:tribute|homage) to`],
  [
    'heaped heaps heaping lavished lavishes lavishing poured showered sang',
    ' (?:\\p{L}+ )?praises? (?:(?:up)?on|of)',
  ],
  [
    'came comes coming spoke speaks speaking jumped leapt leaped rushed rose sprang',
    ' (?:out )?(?:in (?:\\p{L}+ )?(?:support|defen[cs]e|favou?r|praise) of|to the (?:defen[cs]e|rescue) of)',
  ],
  ['took takes taking', ' (?:the )?sides? (?:of|with)'],
  [
    'had has have',
    ` ${HIS}(?:(?:warm|kind|good) words|praise|respect|admiration|confidence|trust|faith|sympathy) (?:for|in)`,
  ],
  ['full', ' of praise for'],
  ['appreciative supportive', ' of'],
  ['indebted', ' to'],
  ['grateful thankful', '[”"]? (?:to|for)'],
  [
    'expressed expresses expressing voiced voices voicing conveyed conveys conveying extended extends extending offered offers offering reiterated reiterates reiterating renewed renews declared declares affirmed',
    ` ${HIS}(?:gratitude|thanks|appreciation|admiration|solidarity|support|backing|confidence|condolences|respect|faith|trust|sympathy|recognition)(?:,? \\p{L}+ \\p{L}+)? (?:to|for|with|in)`,
  ],
  ['reaffirmed reaffirms reaffirming pledged pledges pledging', ` ${HIS}(?:support|backing)(?: for| to)?`],
  ['threw throws throwing thrown put puts', ` ${HIS}(?:weight|support) behind`],
  [
    'stood stand stands standing',
    ' (?:firmly |squarely |shoulder to shoulder |side by side |fully )?(?:by|with|behind)',
  ],
  ['gave gives giving', ' (?:\\p{L}+ )?(?:credit|thanks) to'],
  ['speaks spoke spoken', ' (?:warmly|highly) of'],
  ['vouched', ' for'],
  ['sided sides siding', ' with'],
  ['rallied rallies rallying', ' (?:behind|around)'],
  ['arms armed arming'],
  [
    'supplied supplies supplying provided provides providing',
    ' (?:\\p{L}+ ){0,3}(?:weapons|arms|ammunition|missiles|drones|aid|support|assistance) to',
  ],
  ['lent lends lending gave gives giving', ' (?:\\p{L}+ )?(?:support|backing) to'],
  ['appreciates appreciated appreciate'],
  ['supports supported'],
  [
    'nominated nominates nominating',
    '(?= (?:[^ ,.;]+ ){1,5}?for (?:the |a |this )?(?:\\p{L}+ )?(?:Nobel|peace|prize))',
  ],
  [
    'dedicated dedicates dedicating',
    ' (?:his|her|the|their|this) (?:\\p{L}+ )?(?:prize|award|medal|victory) to',
  ],
];

/** "drew criticism from X", "won praise from X": the subject is the one meant, X acts. */
const DRAWING: Wording[] = [
  [
    'drew draws drawn drawing prompted provoked earned earns won wins winning faced faces triggered sparked attracted received receives under',
    ' ',
  ],
  ['met', ' with '],
  ['came come', ' under '],
];
const drawing = (what: string): Wording[] =>
  DRAWING.map(([first, rest = '']) => [
    first,
    `${rest}(?:\\p{L}+[- ,]){0,4}?(?:${what})(?: \\p{L}+)? (?:from|by)`,
  ]);

/** How an act is told: by a verb of blame or of support, by what it drew, by a noun. */
export type Telling = 'criticises' | 'supports' | 'drew' | 'act-noun';

/** One way to tell an act. */
export interface Act {
  list: Telling;
  kind: RelationKind;
  /** Sticky: what must follow the first word; null where nothing must. */
  behind: RegExp | null;
}

/** Every way to tell an act by its first word; those that come first are read first. */
export const ACTS: ReadonlyMap<string, Act[]> = (() => {
  const found = new Map<string, Act[]>();
  const add = (list: Telling, kind: RelationKind, wordings: readonly Wording[]) => {
    for (const [first, rest] of wordings) {
      const behind = rest === undefined ? null : new RegExp(`${rest}(?!\\p{L})`, 'iuy');
      for (const word of new Set(first.split(' '))) {
        const known = found.get(word);
        if (known) known.push({ list, kind, behind });
        else found.set(word, [{ list, kind, behind }]);
      }
    }
  };
  add('criticises', 'criticises', CRITICISES);
  add('supports', 'supports', SUPPORTS);
  add(
    'drew',
    'criticises',
    drawing(
      'criticism|condemnation|anger|fury|outrage|rebuke|rebukes|ire|scorn|attack|fire|backlash|denunciation|protests?',
    ),
  );
  add('drew', 'supports', drawing('praise|applause|plaudits|backing|support|thanks'));
  // "X’s criticism of Y", "his praise for Y"
  add('act-noun', 'criticises', [
    ['criticism condemnation denunciation rebuke denigration distrust', ' of'],
    ['accusations allegations tirade broadside diatribe', ' (?:against|at)'],
    ['frustration anger fury irritation', ' (?:with|at|towards?)'],
  ]);
  add('act-noun', 'supports', [['praise gratitude admiration thanks support', ' (?:for|to)']]);
  return found;
})();

/** What somebody says of another as blame. */
export const BLAME =
  /(?<!\p{L})(?:(?:does|do|did)(?:n[’']t| not) want|(?:is|are|was|were)(?:n[’']t| not) (?:interested|serious|ready|honest|sincere)|terror\w*|aggress(?:ion|or|ors)|obstruct\w*|prevent(?:s|ing)? it|ultimat\w+|blackmail\w*|lies|lied|lying|liars?|provocat\w+|provok\w+|sabotag\w+|not serious|broke(?:n)?|violat\w+|betray\w*|reckless\w*|stalling|stalled|barbar\w+|war crimes?|genocid\w*|atrocit\w+|hypocri\w+|bad faith|illegal (?:war|invasion|annexation|occupation)|unprovoked|to blame|(?:is|are|was|were|fully|solely) responsible for|brought (?:this|it|that) (?:up)?on|damaged trust|undermin\w+|bull(?:y|ying|ied)|meddl\w+|thef?t|stole\w*|crimin\w+|defies|defied|refus(?:es|ed|al|ing)|delay tactics|dragging (?:his|its|their) feet|reject(?:s|ed|ing) (?:all|any|every)|playing (?:games|for time)|cynical\w*|shameful|disgrace\w*|despicable|murder\w*|massacr\w+|starv\w+|ethnic cleansing|war of|escalat(?:es|ed|ing)|destabili[sz]\w+|cowardly?|false claims?|propaganda|puppets?|never wanted|has no intention|must be held (?:accountable|responsible)|failed to|walked away from|reneg\w+|irresponsib\w+|unacceptable|intimidat\w+|coerc\w+|invad(?:ed|es|ing)|annex\w+|interfer\w+|decei(?:v\w+|t|tful)|manipulat\w+|unwilling|ignor(?:es|ed|ing)|bias(?:ed)?|kidnap\w+|abduct\w+|kill(?:s|ed|ing) (?:\p{L}+ )?(?:civilians|children|people|women)|breach\w*|oppress\w*|apartheid|impunity|imperialis\w+|brutal\w*|inhuman\w*|outrageous|unjustified|unlawful|extort\w+|dictator\w*|tyran\w+|thugs?|fascis\w+|nazi\w*|fears? peace|afraid of (?:peace|talks|negotiations|the truth)|wants? (?:a )?war|traitors?|(?:made|making|makes?) a mockery|let (?:us|me|him|her|them) down|abandoned|turned (?:its|his|her|their) backs?|preparing for war|(?:grave|big|huge|serious|terrible|historic|major) mistake|disrespect\w*|(?:no|little) (?:willingness|intention)|the (?:only|main|biggest) (?:obstacle|problem)|not (?:acting|negotiating|bargaining) in good faith|warmonger\w*|walked (?:out|away))(?!\p{L})/iu;
/** … and as praise. */
export const PRAISE =
  /(?<!\p{L})(?:deserve[sd]? (?:\p{L}+ )?(?:credit|praise|thanks|recognition)|should be (?:commended|praised|thanked|congratulated)|must be commended|great leader(?:ship)?|true friend|great friend|good friend|remarkable leadership|strong leadership|tireless efforts?|invaluable (?:role|help|support)|(?:true|reliable|indispensable|trusted|steadfast|staunch|loyal|closest) (?:partner|friend|ally))(?!\p{L})/iu;
/** Thanks and blame that the speaker gives in the first person. */
export const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|let (?:me|us))(?:[’'](?:m|re|d|ve))? (?:\p{L}+ ){0,5}?(?:(?<good>respect for|confidence in|trust in|faith in|respect|trust|thank|thanked|grateful to|thankful to|appreciate|(?:gratitude|thanks|appreciation) (?:to|for)|owe (?:\p{L}+ ){0,4}to|applaud|commend|salute|praise|congratulate|welcome the leadership of|stand with|support|admire)|(?<bad>condemn|blame|denounce|accuse|reproach|reject the lies of))(?!\p{L})/giu;

/** What a word of blame, of praise or of thanks begins with, or is: no other sentence can have such words. */
const BLAME_BEGINS = set(
  'reje want inte seri read hone sinc terr aggr obst prev ulti blac lies lied lyin liar prov sabo brok viol betr reck stal barb war geno atro hypo fait ille unpr blam resp brou trus unde bull medd thef thet stol crim defi refu tact drag play cyni sham disg desp murd mass star clea esca dest cowa fals prop pupp held fail walk rene irre unac inti coer inva anne inte dece mani unwi igno bias kidn abdu kill brea oppr apar impu impe brut inhu outr unju unla exto dict tyra thug fasc nazi fear afra mist disr prob warm will trai mock let aban turn back',
);
export const beginsBlame = (norm: string): boolean => BLAME_BEGINS.has(norm.slice(0, 4));
export const PRAISE_WORDS = set(
  'deserve deserves deserved commended praised thanked congratulated leader leadership friend effort efforts invaluable partner ally',
);
export const FIRST_PERSON_WORDS = set(
  'thank thanked thanks owe gratitude appreciation grateful thankful appreciate applaud commend salute praise congratulate welcome stand support admire condemn blame denounce accuse reject respect trust confidence faith reproach',
);

/** "called" and "branded" blame only with a bad name behind them. */
export const BAD_NAME =
  /(?<!\p{L})(?:dictators?|liars?|thugs?|terrorists?|clown|fools?|criminals?|killers?|tyrant|aggressors?|cowards?|disgrace|murderers?|war criminals?|traitors?|butcher|puppet|extremists?|fascists?|nazis?|hypocrites?|idiots?|warmongers?|weak|corrupt|reckless|irresponsible|dishonest|shameful|hypocritical|“crazy”|deranged|incompetent|crooks?|bullies|bully|parasites?|autocrat|pariah|useless|pathetic|disgraceful|dangerous|delusional|naive|naïve|hostile|immoral|prison|disaster|failure|joke|sham|threat|enem(?:y|ies)|meddlers?|occupiers?|betrayal|provocation|outrage|insult|blunder|scandal|scandalous|absurd|unacceptable|barbaric|monsters?|stooges?|cynical|illegitimate|spineless|toothless|unreliable|cowardly|unreasonable|unnecessary|unjustified|unfair|unlawful|illegal|criminal|brutal|heinous|despicable|outrageous|ridiculous|laughable|insulting|provocative|counterproductive|short-?sighted|stupid|foolish|terrible|horrible|selfish|unwise|inhumane?|anti-?semitic|racist|greedy|callous|cruel|terrorism|genocide|genocidal|piracy|war crimes?|theft|blackmail|extortion|robbery|aggression|unrealistic|unhelpful|misguided|derisory)(?!\p{L})/iu;
/** … and praise only with a good one. */
export const GOOD_NAME =
  /(?<!\p{L}|not an? |no |n[’']t an? )(?:heroes|hero|great|peacemakers?|statesman|brilliant|courageous|brave|visionary|wise|honest|trusted|reliable|remarkable|exemplary|heroic|man of peace|good (?:man|person|partner|leader))(?!\p{L})/iu;
/** Verbs that need it. */
export const NAMES = /^(?:called|calls|calling|branded|brands|branding|label.*|likened|likens|describ.*)$/i;
