import type { Mention } from '../lib/datasets/mentions.ts';

let asked: Promise<Mention[]> | null = null;

async function fetchMentions(base: string): Promise<Mention[]> {
  const { loadRows } = await import('../lib/load/checked-site.ts');
  return (await loadRows((address) => fetch(address), base, 'mentions')).rows;
}

/** Every time somebody is named. A long file that few drawers need: fetched when the first of them opens. */
export function mentionsOf(base: string): Promise<Mention[]> {
  asked ??= fetchMentions(base);
  asked.catch(() => (asked = null));
  return asked;
}
