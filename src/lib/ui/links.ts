/** A link to a publisher's page at the very words, where browsers know how. Null for anything but a web address. */
export function linkToWords(url: string | null, quote: string): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  if (address.hash !== '') return address.href;
  const words = quote.trim().split(/\s+/);
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment =
    words.length > 10 ? `${encode(words.slice(0, 4))},${encode(words.slice(-4))}` : encode(words);
  return `${address.href}#:~:text=${fragment}`;
}

/** Where errors are reported: a page, or a letter that names the record. Null when the dossier gives neither. */
export function reportLink(contact: string | null, title: string, id: string): string | null {
  if (contact === null) return null;
  if (/^https?:\/\//.test(contact)) return contact;
  const address = contact.replace(/^mailto:/, '');
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) return null;
  return `mailto:${address}?subject=${encodeURIComponent(`Error in: ${title}`)}&body=${encodeURIComponent(`Record: ${id}\n\n`)}`;
}
