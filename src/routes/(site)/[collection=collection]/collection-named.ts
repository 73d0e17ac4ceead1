import { error } from '@sveltejs/kit';
import { type Collection, isCollection } from '../../../lib/ui/record-path.ts';

/** The collection a part of an address names; the matcher of the route lets no other through. */
export function collectionNamed(name: string | undefined): Collection {
  if (name === undefined || !isCollection(name)) error(404, 'There is no such collection.');
  return name;
}
