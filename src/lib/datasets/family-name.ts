/** Words that belong to the family name after them: "De Wever", "von der Leyen". */
const PARTICLES = new Set('al bin da de del der di dos du el la le ten ter van von'.split(' '));
/** What stands behind a family name and is none: "Abdullah II", "Marcos Jr.". */
const SUFFIX = /^(?:[IVX]+|Jr\.?|Sr\.?)$/;

/**
 * The part of a person's name by which they are called for short.
 * @param forms how they are called: the longest that ends the name wins, then the longest that begins it, as in
 * "Xi Jinping". Default: the last word, with the particles before it; a monarch's whole name.
 */
export function familyName(name: string, forms: readonly string[] = []): string {
  const parts = forms.filter((form) => form.length < name.length);
  const longest = (list: readonly string[]) =>
    [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  const words = name.split(' ');
  const called =
    longest(parts.filter((form) => name.endsWith(` ${form}`) && !SUFFIX.test(form))) ??
    longest(parts.filter((form) => name.startsWith(`${form} `)));
  if (called !== undefined) return called;
  let from = words.length - 1;
  if (SUFFIX.test(words[from] ?? '')) return words.length > 2 ? (words[from - 1] ?? name) : name;
  while (from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return words.slice(from).join(' ');
}
