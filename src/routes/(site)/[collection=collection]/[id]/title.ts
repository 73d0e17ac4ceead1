/** In code points; search engines and tabs show about as many. */
const LONGEST = 65;

/** What a tab and a search engine show: the record first, the dossier where there is room for its whole title. */
export function titleOf(record: string, dossier: string): string {
  const whole = `${record}: ${dossier}`;
  if ([...whole].length <= LONGEST) return whole;
  const points = [...record];
  if (points.length <= LONGEST) return record;
  const cut = points.slice(0, LONGEST - 1).join('');
  return `${cut.replace(/[\s,;:.]+\S*$/u, '') || cut}…`;
}
