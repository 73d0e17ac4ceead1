import type { Tables } from '../datasets/all.ts';
import { folded } from './folded.ts';

/** "EU" names somebody; a form in lower case ("prime minister") speaks of an office that several hold. */
const isName = (form: string): boolean => form.length > 1 && /^\p{Lu}/u.test(form);
const escaped = (form: string): string => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Evidence → the actors its sentence names, under whatever form. */
export function namedIn({ actors, evidence }: Tables): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, string[]>();
  for (const { id, name, aliases } of actors) {
    for (const form of new Set([name, ...aliases].filter(isName).map(folded))) {
      bearers.set(form, [...(bearers.get(form) ?? []), id]);
    }
  }
  const forms = [...bearers.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = forms.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'gu');
  return new Map(
    evidence.map(({ id, prefix, quote, suffix }) => {
      const found = pattern ? (folded(`${prefix ?? ''}${quote}${suffix ?? ''}`).match(pattern) ?? []) : [];
      return [id, [...new Set(found.flatMap((form) => bearers.get(form) ?? []))]];
    }),
  );
}
