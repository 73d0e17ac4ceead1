import type { DatasetName } from '../../../src/lib/datasets/index.ts';
import type { JudgedDataset } from '../../editorial/entry.ts';
import type { Hit } from '../../editorial/judged.ts';
import type { Model } from './model.svelte.ts';

const MOST = 12;

/** How records of a dataset are found by name: actors and places beyond the dossier too. */
export const finder =
  (model: Model, dataset: DatasetName): ((query: string) => Promise<readonly Hit[]>) =>
  async (query) => {
    if (dataset !== 'actors' && dataset !== 'places')
      return model.names?.find(dataset as JudgedDataset | 'articles', query, MOST) ?? [];
    const answer = await model.client.find(dataset, query);
    if ('value' in answer) return answer.value.hits;
    model.fault = answer.fault;
    return [];
  };
