import { decode, type Decoded, decodeLabelled } from './decode.ts';

/** Bytes from the start in which a page must name its encoding; browsers look at 1,024. */
const HEAD = 4_096;
const NAMED =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{2,40})/i;

/** The encoding that a page names in its head, in lower case; null when it names none. */
export function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const match = NAMED.exec(head);
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}

/**
 * The text of a page: by its byte order mark, as UTF-8 when it is well formed, else in the encoding it names.
 * Pages that name an old encoding and are UTF-8 all the same are commoner than those that are well formed by chance.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const plain = decode(bytes);
  if (plain.text === null && plain.reason !== 'binary') return plain;
  if (plain.text !== null && plain.encoding !== 'windows-1252') {
    if (plain.encoding !== 'utf-8 with broken bytes') return plain;
  }
  const label = namedEncoding(bytes);
  return (label !== null && decodeLabelled(bytes, label)) || plain;
}
