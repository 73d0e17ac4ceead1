import type { Actor } from '../../lib/datasets/actors.ts';
import type { Article } from '../../lib/datasets/articles.ts';
import type { Place } from '../../lib/datasets/places.ts';
import type { ActorKind } from '../../lib/datasets/vocabulary.ts';
import { otherNames } from '../../lib/ui/card/aliases.ts';
import { UNTITLED } from '../../lib/datasets/article-words.ts';
import { webAddress } from '../../lib/ui/links.ts';
import { sharedDate } from './dates.ts';
import type { JsonLd } from './serialise.ts';

const ACTOR_TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  state: 'Country',
  organisation: 'Organization',
  bloc: 'Organization',
  group: 'Organization',
};

/** @param url address of the actor's page, where it has a whole one */
export function actorEntity(actor: Actor, url: string | undefined): JsonLd {
  const names = otherNames(actor.name, actor.aliases);
  return {
    '@type': ACTOR_TYPES[actor.kind],
    name: actor.name,
    ...(names.length === 0 ? {} : { alternateName: names }),
    ...(actor.kind === 'person' && actor.role !== null ? { jobTitle: actor.role } : {}),
    ...(actor.wikidata === null ? {} : { sameAs: `https://www.wikidata.org/wiki/${actor.wikidata}` }),
    url,
  };
}

/** A place; what is no point has no coordinates. */
export const placeEntity = (place: Place, url: string | undefined): JsonLd => ({
  '@type': 'Place',
  name: place.name,
  ...(place.country_code === null
    ? {}
    : { address: { '@type': 'PostalAddress', addressCountry: place.country_code } }),
  ...(place.lat === null || place.lon === null || place.radius_km !== null
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } }),
  ...(place.geonames === null ? {} : { sameAs: `https://sws.geonames.org/${place.geonames}/` }),
  url,
});

/** An article at its publisher's. */
export const articleEntity = (article: Article): JsonLd => ({
  '@type': 'NewsArticle',
  headline: article.title ?? UNTITLED,
  ...(article.publisher === null ? {} : { publisher: { '@type': 'Organization', name: article.publisher } }),
  datePublished: article.published ?? sharedDate(article.published_start, article.published_end),
  ...(article.language === null ? {} : { inLanguage: article.language }),
  url: webAddress(article.url) ?? undefined,
});
