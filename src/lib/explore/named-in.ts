import type { Actor } from '../datasets/actors.ts';
import { folded } from './folded.ts';

/** "EU" names somebody; a form in lower case ("prime minister") speaks of an office that several hold. */
const isName = (form: string): boolean => form.length > 1 && /^\p{Lu}/u.test(form);

const WORDS = /\p{L}+/gu;
const LETTER = /^\p{L}/u;

interface Form {
  text: string;
  bearers: string[];
}

/** The forms by the word they begin with, of each word the longest first. */
function formsOf(actors: readonly Actor[]): Map<string, Form[]> {
  const forms = new Map<string, Form>();
  const byWord = new Map<string, Form[]>();
  for (const { id, name, aliases } of actors) {
    for (const text of new Set([name, ...aliases].filter(isName).map(folded))) {
      const known = forms.get(text);
      if (known) {
        known.bearers.push(id);
        continue;
      }
      const form = { text, bearers: [id] };
      const [word = ''] = text.match(WORDS) ?? [];
      forms.set(text, form);
      byWord.set(word, [...(byWord.get(word) ?? []), form]);
    }
  }
  for (const own of byWord.values()) own.sort((one, other) => other.text.length - one.text.length);
  return byWord;
}

/** Finds the actors that a folded text names, under whatever form; of forms that overlap the first and longest counts. */
export function nameFinder(actors: readonly Actor[]): (text: string) => string[] {
  const forms = formsOf(actors);
  return (text) => {
    const found = new Set<string>();
    let free = 0;
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      if (index < free) continue;
      const form = forms
        .get(word)
        ?.find(
          (one) => text.startsWith(one.text, index) && !LETTER.test(text.slice(index + one.text.length)),
        );
      if (!form) continue;
      for (const bearer of form.bearers) found.add(bearer);
      free = index + form.text.length;
    }
    return [...found];
  };
}
