/** An address as browsers read it; null for anything but one of the web. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A link to a publisher's page at the very words, where browsers know how. Null for anything but a web address. */
export function linkToWords(url: string | null, quote: string): string | null {
  const web = webAddress(url);
  if (web === null) return null;
  const address = new URL(web);
  if (address.hash !== '') return address.href;
  const words = quote.trim().split(/\s+/);
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment =
    words.length > 10 ? `${encode(words.slice(0, 4))},${encode(words.slice(-4))}` : encode(words);
  return `${address.href}#:~:text=${fragment}`;
}

/** Titles of statements are whole sentences; a letter's subject is shorter. In code points. */
const LONGEST_SUBJECT = 90;

/** Half characters have no place in an address; what is longer than a line is cut. */
function subjectOf(title: string): string {
  const points = [...title.replace(/\s+/g, ' ').trim()];
  return points.length > LONGEST_SUBJECT
    ? `${points.slice(0, LONGEST_SUBJECT - 1).join('')}…`
    : points.join('');
}
const encoded = (text: string): string =>
  encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );

/**
 * Where errors are reported: the dossier's page with the record in its query, or a letter that names it. Null when the
 * dossier gives neither.
 * @param page address the record is found at; null while the site's is not known
 */
export function reportLink(
  contact: string | null,
  title: string,
  id: string,
  page: string | null = null,
): string | null {
  if (contact === null) return null;
  if (/^https?:\/\//.test(contact)) {
    if (!URL.canParse(contact)) return null;
    const address = new URL(contact);
    address.searchParams.set('record', id);
    return address.href;
  }
  // What an editor put behind the address, such as a subject, is ours to say.
  const address = contact.startsWith('mailto:') ? contact.slice(7).replace(/[?#].*$/s, '') : contact;
  const [name, host, ...rest] = address.split('@');
  if (!name || !host || rest.length > 0 || /[\s<>"]/.test(address)) return null;
  const body = [`Record: ${id}`, ...(page === null ? [] : [`Page: ${page}`]), '', ''].join('\r\n');
  return `mailto:${encoded(name)}@${encoded(host)}?subject=${encoded(`Error in: ${subjectOf(title)}`)}&body=${encoded(body)}`;
}
