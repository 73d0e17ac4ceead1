/** What a citation is made from. */
export interface Cited {
  /** The record, for whoever looks it up in the data. */
  id: string;
  title: string;
  /** When it was, in words; null: no date is told. */
  date: string | null;
  /** Who published it, where that is not the dossier; of articles alone. */
  publisher: string | null;
  /** Title of the dossier. */
  dossier: string;
  /** Whole address; null while the site's is not known. */
  address: string | null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const ends = (text: string): string => (/[.!?…][”’"')]*$/.test(text) ? text : `${text}.`);

/** One line to paste under a text. */
export function plainCitation({ id, title, date, publisher, dossier, address }: Cited): string {
  const head = [...(publisher === null ? [] : [publisher]), `“${oneLine(title)}”`, ...(date ? [date] : [])];
  const where = address === null ? '' : ` ${address}`;
  return `${ends(head.join(', '))} In: ${ends(oneLine(dossier))} Record ${id}.${where}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Any text as a value of BibTeX. */
export const bibtexText = (text: string): string =>
  oneLine(text).replace(/[\\{}~^#$%&_]/g, (char) => TEX[char] ?? `\\${char}`);

/** The same as an entry of BibTeX; its key is the record's id. */
export function bibtex({ id, title, date, publisher, dossier, address }: Cited): string {
  const fields: [string, string | null][] = [
    ['title', `{${bibtexText(title)}}`],
    ['organization', publisher === null ? null : bibtexText(publisher)],
    ['howpublished', `In: ${bibtexText(dossier)}`],
    ['note', date === null ? null : bibtexText(date)],
    // An address is taken to the letter, but braces would end the value.
    ['url', address === null ? null : address.replaceAll('{', '%7B').replaceAll('}', '%7D')],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}
