/** What the bytes of a file turned out to be. */
export type Decoded =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'as named' }
  /** A guess that may have garbled some characters. */
  | { text: string; encoding: 'windows-1252' | 'utf-8 with broken bytes' }
  | { text: null; reason: 'empty' | 'binary' | 'unknown-unicode'; detail: string };

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** First bytes of formats that people drop into such folders. */
const MAGIC: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

/** Control characters that no text has: all of C0 but tab, line feed, form feed and carriage return. */
function countControls(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) count++;
    else if (code >= 0x7f && code < 0xa0) count++;
  }
  return count;
}

/** More than one control character in fifty is no text; a NUL never is. */
const isBinary = (text: string): boolean => text.includes('\0') || countControls(text) * 50 > text.length;

/** What Windows-1252 has from 0x80 to 0x9f; five of them are not assigned. */
const WINDOWS_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode "windows-1252" as Latin-1: what is left of the controls is looked up here. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_HIGH[char.charCodeAt(0) - 0x80] ?? char);

const decodeAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const binary = (detail: string): Decoded => ({ text: null, reason: 'binary', detail });
const orEmpty = (decoded: Decoded & { text: string }): Decoded =>
  decoded.text.trim() === '' ? { text: null, reason: 'empty', detail: 'only white space' } : decoded;

function decodeUtf16(bytes: Uint8Array): Decoded {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = decodeAs(bytes, encoding);
  return text === null || isBinary(text)
    ? binary(`broken ${encoding.toUpperCase()}`)
    : orEmpty({ text, encoding });
}

/**
 * Neither UTF-8 nor marked: UTF-8 with a few broken bytes when most of its other characters are well formed,
 * else Windows-1252, the commonest of the old encodings.
 */
function guess(bytes: Uint8Array): Decoded {
  const patched = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const char of patched) {
    if (char === '\ufffd') broken++;
    else if (char > '\u007f') whole++;
  }
  const isMostlyWhole = whole > broken * 4;
  const text = isMostlyWhole ? patched : decodeWindows1252(bytes);
  if (isBinary(text)) return binary('bytes that are no text');
  return orEmpty({ text, encoding: isMostlyWhole ? 'utf-8 with broken bytes' : 'windows-1252' });
}

/** Encodings that a name may lead to; those of Unicode are told by the bytes. */
const NAMED = /^(?:windows-|iso-8859-|koi8-|gb|big5|euc-|shift_jis|macintosh|ibm866|x-mac-)/;

/** The text in the encoding that a page names; null when that is unknown or does not fit. */
export function decodeLabelled(bytes: Uint8Array, label: string): Decoded | null {
  let encoding: string;
  try {
    ({ encoding } = new TextDecoder(label));
  } catch {
    return null;
  }
  if (!NAMED.test(encoding)) return null;
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decodeAs(bytes, encoding);
  return text === null || isBinary(text) ? null : orEmpty({ text, encoding: 'as named' });
}

/** The text of a file: UTF-8 or, with a byte order mark, UTF-16; the mark is stripped and nothing else changed. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: null, reason: 'empty', detail: 'no bytes at all' };
  const magic = MAGIC.find(([mark]) => startsWith(bytes, ...mark));
  if (magic) return binary(magic[1]);
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return { text: null, reason: 'unknown-unicode', detail: 'UTF-32' };
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes);
  const nuls = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (nuls * 3 > bytes.length) {
    return { text: null, reason: 'unknown-unicode', detail: 'perhaps UTF-16 without its byte order mark' };
  }
  const text = decodeAs(bytes, 'utf-8');
  if (text === null) return guess(bytes);
  return isBinary(text)
    ? binary('control characters that no text has')
    : orEmpty({ text, encoding: 'utf-8' });
}
