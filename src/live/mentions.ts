import { checkRows } from '../lib/datasets/check.ts';
import type { Mention } from '../lib/datasets/mentions.ts';
import { fetchJson } from '../lib/load/fetch-json.ts';

let asked: Promise<Mention[]> | null = null;

/** Every time somebody is named. A long file that few drawers need: fetched when the first of them opens. */
export function mentionsOf(base: string): Promise<Mention[]> {
  asked ??= fetchJson((address) => fetch(address), base, 'mentions.json').then(({ value, problem }) =>
    problem ? [] : checkRows('mentions', value).rows,
  );
  return asked;
}
