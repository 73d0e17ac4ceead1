import type { NamedView } from '../lib/datasets/views.ts';
import { folderOfView } from '../lib/explore/view-query.ts';
import type { Site } from '../lib/load/site.ts';
import { CARD } from '../lib/pictures/card-size.ts';

/** A picture that stands for a page on other sites. */
export interface Picture {
  /** From the root of the site. */
  path: string;
  /** In px. */
  width: number;
  height: number;
  alt: string;
}

/** Records that have a card of their own. */
export const CARD_DATASETS = ['meetings', 'proposals', 'actors'] as const;
export type CardDataset = (typeof CARD_DATASETS)[number];

/** With more records than this, all of them share the card of the dossier. svelte.config.js asks for the same. */
export const MOST_CARDS = 500;

export const overviewPicture = (
  { dossier }: Pick<Site, 'dossier'>,
  named: NamedView | null = null,
): Picture => ({
  path: named === null ? 'card.png' : `${folderOfView(named.id)}card.png`,
  ...CARD,
  alt: named === null ? dossier.title : `${named.title}: ${dossier.title}`,
});

/**
 * The picture for the page of a record, to hand to PageHead; the dossier's own where records have none.
 * @param title of the record, for those who do not see the picture
 */
export function recordPicture(site: Site, dataset: CardDataset, id: string, title: string): Picture {
  const { tables } = site;
  const count = CARD_DATASETS.reduce((sum, name) => sum + tables[name].length, 0);
  if (count > MOST_CARDS) return overviewPicture(site);
  return { path: `cards/${dataset}/${id}.png`, ...CARD, alt: title };
}
