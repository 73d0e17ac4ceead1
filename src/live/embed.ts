import { mount, type Component, type ComponentProps } from 'svelte';
import type { ChartProps } from '../lib/charts/props.ts';
import type { ChartName } from '../lib/embed/protocol.ts';
import { Exploration } from '../lib/explore/exploration.svelte.ts';
import { passingHistory } from '../lib/explore/history.ts';
import { over, queryOfView, viewNamed } from '../lib/explore/view-query.ts';
import { loadPacked } from '../lib/load/pack.ts';
import type DrawerView from '../lib/ui/Drawer.svelte';
import EmbedView from './EmbedView.svelte';
import { rememberFocus } from './focus.ts';
import { swapFonts } from './fonts.ts';
import type { Live, Sign } from './live.ts';
import { prepare } from './prepare.ts';
import { sayReading } from './reading.ts';
import { siteAddress, widthsIn } from './surroundings.ts';
import { swapWhenDrawn } from './swap.ts';
import { Turns } from './turns.svelte.ts';
import { VIEWS } from './views.ts';

/** Puts the live chart in the place of the one drawn at build time. Never moves the focus, never touches the history. */
export async function start(
  box: HTMLElement,
  sign: Sign,
  Chart: Component<ChartProps>,
  Drawer: Component<ComponentProps<typeof DrawerView>>,
): Promise<Live> {
  const { base = '.', named = '' } = box.dataset;
  const chart = box.dataset.chart as ChartName;
  const site = await loadPacked((address) => fetch(address), base, sayReading(box));
  await prepare(site.tables);
  const view = viewNamed(site.dossier.views, named);
  const query = over(view ? queryOfView(view) : '', location.search);
  const exploration = new Exploration(site.tables, passingHistory(query), site.withdrawn);
  if (sign.chosen !== null) {
    exploration.set({ select: sign.chosen });
    sign.onselect(sign.chosen);
  }
  if (sign.highlight !== null) exploration.hover(sign.highlight);

  // A frame shows the reader's own fonts until somebody uses it.
  swapFonts(box.dataset.fonts).catch(() => undefined);
  const turns = new Turns(1, site.tables);
  const next = box.cloneNode(false) as HTMLElement;
  const giveFocus = rememberFocus(box);
  mount(EmbedView, {
    target: next,
    props: {
      site,
      view: VIEWS[chart],
      named: view,
      Chart,
      base,
      address: siteAddress(site.dossier.site.url, base),
      exploration,
      heldBack: Number(box.dataset.heldBack ?? 0) || 0,
      live: { Drawer, width: widthsIn(box)[chart] ?? 0, turns, onselect: sign.onselect },
    },
  });
  await swapWhenDrawn(box, next, () => turns.drawAll(() => next.getBoundingClientRect()));
  giveFocus(next);
  delete document.documentElement.dataset.waiting;
  document.documentElement.dataset.awake = '';
  return { highlight: (id) => exploration.hover(id) };
}
