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

/** Folded words, as most words of an article were met before. Emptied when full: the names of thousands of articles. */
const folded = new Map<string, string>();
const REMEMBERED = 50_000;

/** True for words of the letters a to z alone: they are folded already. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** The same as `fold`, for single words: they are remembered. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word;
  let norm = folded.get(word);
  if (norm === undefined) {
    norm = fold(word);
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(word, norm);
  }
  return norm;
}

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
