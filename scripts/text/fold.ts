const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[‘’ʼ`´]/g;
const DOUBLE_QUOTES = /[“”„«»]/g;
const ASCII = /^[\x20-\x7e]*$/;
/** With the quotation marks and dashes of print, none of which is made of others. */
const PRINTED = /^[\x20-\x7e–—‘’“”„]*$/;
/** Letters that no decomposition turns into ASCII. */
const LETTERS: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ð: 'd',
  þ: 'th',
};
const SPECIAL = /[ıłøđßæœəðþ]/g;

const straight = (text: string): string => text.replace(APOSTROPHES, "'").replace(DOUBLE_QUOTES, '"');

/** Lower case, without diacritics, with straight quotation marks: the form in which names are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  if (PRINTED.test(text)) return straight(text).toLowerCase();
  return straight(text.normalize('NFKD').replace(MARKS, ''))
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}
