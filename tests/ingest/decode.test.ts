import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../scripts/ingest/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(
    units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

test('UTF-8 comes back to the letter, its byte order mark stripped', () => {
  expect(decode(utf8('Київ “talks”\r\n'))).toEqual({ text: 'Київ “talks”\r\n', encoding: 'utf-8' });
  expect(decode(join(bytes(0xef, 0xbb, 0xbf), utf8('a')))).toEqual({ text: 'a', encoding: 'utf-8' });
});

test('UTF-16 with a byte order mark', () => {
  expect(decode(utf16('Zelenskyy – 🕊', false))).toEqual({ text: 'Zelenskyy – 🕊', encoding: 'utf-16le' });
  expect(decode(utf16('Zelenskyy – 🕊', true))).toEqual({ text: 'Zelenskyy – 🕊', encoding: 'utf-16be' });
});

test('Windows-1252 as a last resort', () => {
  expect(
    decode(join(utf8('Orb'), bytes(0xe1), utf8('n said '), bytes(0x93), utf8('no'), bytes(0x94))),
  ).toEqual({
    text: 'Orbán said “no”',
    encoding: 'windows-1252',
  });
});

test('UTF-8 with a few broken bytes is not taken for Windows-1252', () => {
  expect(decode(join(utf8('“Переговори” тривають'), bytes(0xff)))).toEqual({
    text: '“Переговори” тривають\ufffd',
    encoding: 'utf-8 with broken bytes',
  });
});

test.each([
  ['no bytes', bytes(), 'empty'],
  ['white space', utf8(' \n\t'), 'empty'],
  ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), 'empty'],
  ['UTF-16 white space', utf16(' \n', false), 'empty'],
  ['a PDF', utf8('%PDF-1.7 and on'), 'binary'],
  ['an office document', bytes(0x50, 0x4b, 3, 4, 20, 0), 'binary'],
  ['a NUL in a text', utf8('talks\0talks and more of it'), 'binary'],
  ['noise', bytes(0x80, 0x81, 1, 2, 3, 4, 0xfe, 0xfd), 'binary'],
  ['half a pair in UTF-16', join(utf16('a', false), bytes(0x3d, 0xd8)), 'binary'],
  ['UTF-32', join(bytes(0xff, 0xfe, 0, 0), bytes(65, 0, 0, 0)), 'unknown-unicode'],
  ['UTF-16 without its mark', utf16('no mark at all', false).slice(2), 'unknown-unicode'],
])('sets aside %s', (_, content, reason) => {
  expect(decode(content)).toMatchObject({ text: null, reason });
});

test('any text that is written as UTF-8 is read back, and no bytes make it throw', () => {
  const printable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(printable, (text) => {
      const decoded = decode(utf8(text));
      const stripped = text.startsWith('\ufeff') ? text.slice(1) : text;
      if (decoded.text !== null) expect(decoded.text).toBe(stripped);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (content) => void decode(content)));
});
