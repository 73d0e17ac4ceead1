/**
 * Words that many events are told with. An entry names a group with "$": `$talks` stands for all of its words.
 * Words are compared in lower case, whole.
 */
export const EVENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  // What was done
  talks:
    'talks|talk|talked|negotiations|negotiation|negotiating|negotiated|negotiators|meeting|meetings|met|meet|summit|round|rounds|discussions|discussed|consultations|dialogue|delegations|delegation|conference|encounter'.split(
      '|',
    ),
  met: 'meeting|met|meet|summit|talks|encounter|hosted|welcomed|received|sat down|face-to-face|one-on-one'.split(
    '|',
  ),
  call: 'call|calls|phone call|telephone call|spoke|phoned|phone|telephone|conversation'.split('|'),
  deal: 'deal|deals|agreement|agreements|accord|accords|pact|treaty|truce|ceasefire|cease-fire|declaration|memorandum|framework|settlement|communique|breakthrough'.split(
    '|',
  ),
  truce:
    'ceasefire|cease-fire|ceasefires|truce|truces|armistice|cessation of hostilities|cessation|pause|lull'.split(
      '|',
    ),
  signed: 'signed|signing|signature|signatures|inked|initialled|initialed|sealed|signatories|concluded'.split(
    '|',
  ),
  agreed:
    'agreed|agree|agreeing|reached|struck|concluded|sealed|clinched|secured|announced|brokered|signed|signing|accepted|hailed|welcomed'.split(
      '|',
    ),
  held: 'held|ended|concluded|wrapped|attended|gathered|hosted|closed|opened|failed|signed|endorsed|adopted|spurned|convened|after|following|outcome|final|joint|during'.split(
    '|',
  ),
  swap: 'swap|swapped|swaps|exchange|exchanged|exchanges|freed|released|release|prisoner'.split('|'),
  killed: 'killed|killing|kills|assassinated|assassination|death|slain|slaying|murder|murdered|dead'.split(
    '|',
  ),
  attack:
    'strike|strikes|struck|attack|attacks|attacked|airstrike|airstrikes|air strike|air strikes|bombed|bombing|bombs|bombardment|raid|hit|missile|missiles|offensive|bombings|targeted'.split(
      '|',
    ),
  walkout:
    'strike|strikes|striking|strikers|walkout|walkouts|walked out|walk out|walked off|picket|picketing|stoppage|industrial action|work stoppage'.split(
      '|',
    ),
  ended:
    'end|ended|ending|ends|over|tentative|ratified|ratify|ratification|approved|approve|voted|vote|accepted|agreed|deal|return|returned'.split(
      '|',
    ),
  won: 'won|wins|win|victory|elected|election|elections|re-elected|reelected|defeated|beat|landslide|runoff|president-elect'.split(
    '|',
  ),
  sworn: 'sworn|inauguration|inaugurated|inaugural|took office|takes office|oath'.split('|'),
  invaded: 'invasion|invaded|invading|full-scale|all-out|launched|began|started|start|outbreak|erupted'.split(
    '|',
  ),
  // Who was there
  zelensky: 'zelenskyy|zelensky|zelenskiy|zelenskyi|selenskyj'.split('|'),
  ukraine:
    'ukraine|ukrainian|ukrainians|kyiv|kiev|zelenskyy|zelensky|zelenskiy|yermak|umerov|sybiha|kuleba'.split(
      '|',
    ),
  russia: 'russia|russian|russians|moscow|kremlin|putin|lavrov|ushakov|medinsky|dmitriev'.split('|'),
  us: 'us|u.s|united states|american|americans|washington|usa|trump|biden|obama|rubio|blinken|kerry|witkoff|kushner|vance'.split(
    '|',
  ),
  europe:
    'europe|european|europeans|eu|european union|macron|starmer|merz|meloni|tusk|von der leyen|coalition of the willing|leaders'.split(
      '|',
    ),
  eu: 'eu|european union|european|brussels|von der leyen|juncker|tusk|barnier|european commission'.split('|'),
  uk: 'uk|u.k|britain|british|united kingdom|london|johnson|sunak|starmer'.split('|'),
  china: 'china|chinese|beijing|xi|he lifeng|li chenggang|liu he|wang yi'.split('|'),
  iran: 'iran|iranian|iranians|tehran|araghchi|araqchi|zarif|rouhani|pezeshkian|khamenei'.split('|'),
  israel: 'israel|israeli|israelis|netanyahu|jerusalem|idf'.split('|'),
  hamas: 'hamas|gaza|palestinian|palestinians'.split('|'),
  gaza: ['gaza'],
  lebanon: 'lebanon|lebanese|beirut|hezbollah|hizbullah'.split('|'),
  syria: 'syria|syrian|syrians|damascus|assad'.split('|'),
  yemen: 'yemen|yemeni|yemenis|houthi|houthis|sanaa|hadi'.split('|'),
  libya: 'libya|libyan|libyans|tripoli|haftar|sarraj|serraj|tobruk'.split('|'),
  sudan: 'sudan|sudanese|khartoum|rsf|rapid support forces|burhan|hemedti|dagalo|darfur'.split('|'),
  taliban: 'taliban|afghan|afghanistan|afghans|kabul|ghani'.split('|'),
  pakistan: 'pakistan|pakistani|pakistanis|islamabad|sharif'.split('|'),
  india: 'india|indian|indians|modi|jaishankar|new delhi'.split('|'),
  armenia: 'armenia|armenian|armenians|yerevan|pashinyan'.split('|'),
  azerbaijan: 'azerbaijan|azerbaijani|azeri|baku|aliyev'.split('|'),
  serbia: 'serbia|serbian|serbs|belgrade|vucic|vuchic'.split('|'),
  kosovo: 'kosovo|kosovan|kosovar|pristina|prishtina|kurti|thaci|hoti'.split('|'),
  cyprus: 'cyprus|cypriot|cypriots|anastasiades|akinci|tatar|christodoulides|nicosia'.split('|'),
  colombia: 'colombia|colombian|colombians|bogota|petro|santos|farc|eln'.split('|'),
  venezuela: 'venezuela|venezuelan|venezuelans|maduro|caracas|guaido|machado'.split('|'),
  northkorea: 'north korea|north korean|north koreans|pyongyang|kim jong un|kim jong-un|kim|dprk'.split('|'),
  southkorea: 'south korea|south korean|seoul|moon jae-in|moon|yoon|lee jae-myung|lee jae myung'.split('|'),
  congo: 'congo|congolese|drc|kinshasa|tshisekedi|democratic republic of the congo'.split('|'),
  rwanda: 'rwanda|rwandan|kigali|kagame|nduhungirehe'.split('|'),
  m23: 'm23|afc|alliance fleuve congo|nangaa|rebels'.split('|'),
  ethiopia: 'ethiopia|ethiopian|abiy|addis ababa|tigray|tigrayan|tplf'.split('|'),
  thailand: 'thailand|thai|bangkok|phumtham|anutin'.split('|'),
  cambodia: 'cambodia|cambodian|phnom penh|hun manet|hun sen'.split('|'),
  japan: 'japan|japanese|tokyo|abe|kishida|ishiba|takaichi'.split('|'),
  canada: 'canada|canadian|ottawa|trudeau|carney|freeland'.split('|'),
  mexico: 'mexico|mexican|sheinbaum|lopez obrador|pena nieto'.split('|'),
  leaders: 'leaders|presidents|president|prime minister|summit|heads of state'.split('|'),
};

const GROUP = /^\$([a-z]+)$/;

/** The words of a list, with the groups it names written out; null for a group that is not known. */
export function writtenOut(list: readonly string[]): string[] | null {
  const words: string[] = [];
  for (const word of list) {
    const group = GROUP.exec(word)?.[1];
    const members = group === undefined ? [word] : EVENT_WORDS[group];
    if (!members) return null;
    words.push(...members);
  }
  return words;
}
