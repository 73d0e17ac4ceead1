/** The commonest function words of some languages: enough to tell which one a text is in. */
const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in that for on with was is by as he his it from at said has have be an are not they who after will',
  fr: 'le la les des et en un une du que est pour dans qui sur avec au par pas plus ne ce il son se aux ont cette',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass nach',
  es: 'el la los las de que y en un una del por con para se su al es lo como más pero sus le ha este entre',
  it: 'il la di che e un una del della per con non sono gli dei nel alla più ha si le al come anche delle questo',
  pt: 'o a os as de que e em um uma do da para com não no na por mais dos das ao foi se como',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om door ook als bij maar',
  pl: 'w i na z się do nie że jest o to po za od przez jak oraz dla które',
  uk: 'і в на що з не у та до як за від про це для його був є',
  ru: 'и в на что с не по как к из за от о это для его был у он',
  tr: 've bir bu için ile da de olarak olan daha çok gibi sonra kadar ise',
};
const CODES = Object.keys(FUNCTION_WORDS);
/** Function word → the languages it is of, as indexes of `CODES`. */
const LANGUAGES_OF = new Map<string, number[]>();
CODES.forEach((code, index) => {
  for (const word of new Set(FUNCTION_WORDS[code]?.split(' '))) {
    const languages = LANGUAGES_OF.get(word);
    if (languages) languages.push(index);
    else LANGUAGES_OF.set(word, [index]);
  }
});
const NONE: readonly number[] = [];
const WORD = /\p{L}+/gu;
/** Words looked at, from the start. */
const SAMPLE = 400;
/** Fewer words than this tell nothing. */
const MINIMUM = 12;

/** ISO 639-1 code of the language whose function words are the commonest; null when the text is too short to say. */
export function detectLanguage(text: string): string | null {
  const hits = CODES.map(() => 0);
  let count = 0;
  for (const { 0: word } of text.matchAll(WORD)) {
    for (const language of LANGUAGES_OF.get(word.toLowerCase()) ?? NONE)
      hits[language] = (hits[language] ?? 0) + 1;
    if (++count === SAMPLE) break;
  }
  if (count < MINIMUM) return null;
  const most = Math.max(...hits);
  return most / count >= 0.08 ? (CODES[hits.indexOf(most)] ?? null) : null;
}
