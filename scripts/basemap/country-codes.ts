/**
 * ISO 3166-1 codes of the units in the source, "alpha-3:alpha-2". XKX is Kosovo, CYN Northern Cyprus, SOL
 * Somaliland, ATC and IOA Australian islands; the units of one alpha-2 code become one country.
 */
const CODES = `
ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATC:AU ATF:TF ATG:AG
AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY
BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW CAF:CF CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI
CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CYM:KY CYN:CY CYP:CY CZE:CZ
DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET FIN:FI
FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GGY:GG GHA:GH GIN:GN GMB:GM GNB:GW GNQ:GQ
GRC:GR GRD:GD GRL:GL GTM:GT GUM:GU GUY:GY HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM
IND:IN IOA:AU IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ
KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK
LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK
MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MUS:MU MWI:MW MYS:MY NAM:NA NCL:NC
NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN
PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA ROU:RO RUS:RU
RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SLB:SB SLE:SL SLV:SV SMR:SM SOL:SO SOM:SO SPM:PM
SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG
THA:TH TJK:TJ TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA URY:UY
USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS XKX:XK YEM:YE ZAF:ZA
ZMB:ZM ZWE:ZW
`;

/** Full names where the source abbreviates or uses a dated form, by alpha-3 code. */
const NAMES: Readonly<Record<string, string>> = {
  ATF: 'French Southern Territories',
  ATG: 'Antigua and Barbuda',
  BIH: 'Bosnia and Herzegovina',
  BLM: 'Saint Barthélemy',
  CAF: 'Central African Republic',
  COD: 'Democratic Republic of the Congo',
  COG: 'Republic of the Congo',
  COK: 'Cook Islands',
  CYM: 'Cayman Islands',
  DOM: 'Dominican Republic',
  ESH: 'Western Sahara',
  FLK: 'Falkland Islands (Malvinas)',
  FRO: 'Faroe Islands',
  GNQ: 'Equatorial Guinea',
  HMD: 'Heard Island and McDonald Islands',
  IOT: 'British Indian Ocean Territory',
  KNA: 'Saint Kitts and Nevis',
  MAF: 'Saint Martin',
  MHL: 'Marshall Islands',
  MNP: 'Northern Mariana Islands',
  PCN: 'Pitcairn Islands',
  PYF: 'French Polynesia',
  SGS: 'South Georgia and the South Sandwich Islands',
  SLB: 'Solomon Islands',
  SPM: 'Saint Pierre and Miquelon',
  SSD: 'South Sudan',
  STP: 'São Tomé and Príncipe',
  SWZ: 'Eswatini',
  TCA: 'Turks and Caicos Islands',
  TUR: 'Türkiye',
  USA: 'United States',
  VAT: 'Vatican City',
  VCT: 'Saint Vincent and the Grenadines',
  VGB: 'British Virgin Islands',
  WLF: 'Wallis and Futuna',
};

/** Units that take the name of the country they are merged into. */
const PARTS: Readonly<Record<string, string>> = {
  ATC: 'Australia',
  CYN: 'Cyprus',
  IOA: 'Australia',
  SOL: 'Somalia',
};

const alpha2 = new Map(
  CODES.trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
);

/** Empty for the Siachen Glacier, the one unit that is given to no country. */
export function countryCode(unit: string): string {
  const code = alpha2.get(unit) ?? (unit === 'KAS' ? '' : undefined);
  if (code === undefined)
    throw new Error(`No country code for the unit "${unit}": add it to country-codes.ts`);
  return code;
}

export function countryName(unit: string, sourceName: string): string {
  return PARTS[unit] ?? NAMES[unit] ?? sourceName;
}
