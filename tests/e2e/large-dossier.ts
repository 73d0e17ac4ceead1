import { layoutNetwork } from '../../src/lib/layout/network.ts';
import { DRAWN } from '../../src/lib/load/site.ts';
import { benchDossier, type DossierSize } from '../bench/dossier.ts';
import type { BuiltSite } from './site.ts';

/**
 * Lays an invented dossier over the data of the built site: a page opened with a state in its address, or woken by a
 * reader, shows it. What was drawn at build time stays as it was.
 */
export function overlayDossier(site: BuiltSite, size: DossierSize): void {
  const { tables, dossier } = benchDossier(size);
  for (const name of DRAWN) site.overlay(`${name}.json`, tables[name]);
  site.overlay('dossier.json', dossier);
  site.overlay('network-layout.json', layoutNetwork(tables.actors, tables.relations));
  site.overlay('withdrawn.json', []);
}
