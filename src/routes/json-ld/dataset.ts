import type { Dossier } from '../../lib/datasets/dossier.ts';
import type { Tables } from '../../lib/datasets/all.ts';
import { DATASET_NAMES } from '../../lib/datasets/vocabulary.ts';
import { spanOf } from '../../lib/ui/filter-options.ts';
import { addressOf } from '../address.ts';
import type { JsonLd } from './serialise.ts';

const FILES = [
  ...DATASET_NAMES.map((name) => ({ file: `${name}.csv`, type: 'text/csv' })),
  { file: 'meetings.geojson', type: 'application/geo+json' },
  { file: 'parley.zip', type: 'application/zip' },
];

/** The data of the dossier as a schema.org Dataset. Null while the site has no address under which the files are. */
export function datasetEntity(tables: Tables, dossier: Dossier): JsonLd | null {
  const url = addressOf(dossier.site.url, 'data/');
  if (url === null) return null;
  const span = spanOf(tables);
  const description = [dossier.standfirst, dossier.basis].filter((part) => part !== null).join(' ');
  return {
    '@type': 'Dataset',
    name: dossier.title,
    description: description === '' ? dossier.title : description,
    url,
    isAccessibleForFree: 'True',
    ...(span === null ? {} : { temporalCoverage: `${span.first}/${span.last}` }),
    distribution: FILES.map(({ file, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${url}${file}`,
    })),
  };
}
