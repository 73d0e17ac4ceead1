import type { Tables, Withdrawal } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import { splitKey } from './entry.ts';
import type { Withdrawn } from './judged.ts';
import { publishedIds } from './published-ids.ts';

/** What readers are told of records they had seen and that are gone: why, and where to look instead. */
export function tombstones(withdrawn: readonly Withdrawn[], published: Tables): Withdrawal[] {
  const ids = publishedIds(published, withdrawn);
  return withdrawn
    .filter((gone) => gone.public && ids.now(gone.record) === null)
    .map(({ record, reason, by, on }): Withdrawal => {
      const { dataset, id } = splitKey(record);
      return { id, dataset, into: ids.into(record), reason, by, on };
    })
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.dataset, b.dataset));
}
