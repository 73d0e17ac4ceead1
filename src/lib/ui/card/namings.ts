import { nameOfArticle } from './article.ts';
import type { Naming } from './card.ts';
import type { Lookup } from './lookup.ts';

/** The articles that name an actor, each with the words it does so with. */
export function namingsOf(lookup: Lookup, actor: string): Naming[] {
  const words = new Map<string, Set<string>>();
  const naming = new Set([
    ...lookup.naming('mentions', 'entity', actor),
    ...lookup.naming('mentions', 'sense', actor),
  ]);
  for (const { article, text } of naming) {
    const own = words.get(article) ?? new Set();
    words.set(article, own.add(text));
  }
  return [...words].flatMap(([id, texts]) => {
    const article = lookup.find('articles', id);
    return article === null
      ? []
      : [{ article: id, name: nameOfArticle(lookup, article), file: article.file, words: [...texts] }];
  });
}
