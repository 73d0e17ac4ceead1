const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[‘’ʼ`´]/g;
const DOUBLE_QUOTES = /[“”„«»]/g;
const ASCII = /^[\x20-\x7e]*$/;
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

/** Lower case, without diacritics, with straight quotation marks: the form in which names are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}
