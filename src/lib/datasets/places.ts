import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { PLACE_KINDS } from './vocabulary.ts';

export const places = defineDataset('places', 'Places that the articles name', {
  id: f.id('place'),
  name: f.text('Usual name'),
  country_code: f.maybeText("ISO 3166-1 alpha-2, following the dossier's borders policy"),
  kind: f.oneOf(PLACE_KINDS, 'Kind of place'),
  within: f.maybeRef('places', 'The place this one lies in'),
  lat: f.maybeNumber('Latitude in degrees, WGS 84'),
  lon: f.maybeNumber('Longitude in degrees, WGS 84'),
  radius_km: f.maybeNumber('Rough radius in kilometres of what is no point'),
  geonames: f.maybeCount('GeoNames id'),
  mentions: f.count('Number of mentions as a place'),
});

export type Place = v.InferOutput<typeof places.row>;
