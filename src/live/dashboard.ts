import { mount } from 'svelte';
import { Exploration } from '../lib/explore/exploration.svelte.ts';
import { browserHistory } from '../lib/explore/history.ts';
import { queryOfView, viewNamed } from '../lib/explore/view-query.ts';
import { loadPacked } from '../lib/load/pack.ts';
import Dashboard from './Dashboard.svelte';
import { rememberFocus, rememberScroll } from './focus.ts';
import type { Live, Sign } from './live.ts';
import { prepare, prepareSearches } from './prepare.ts';
import { sayReading } from './reading.ts';
import { siteAddress, widthsIn } from './surroundings.ts';
import { swapWhenDrawn } from './swap.ts';
import { Turns } from './turns.svelte.ts';

let asked: ReturnType<typeof fetchDrawer> | null = null;
const fetchDrawer = async () => (await import('../lib/ui/Drawer.svelte')).default;

/** Fetched once; a fetch that failed is tried again. */
const drawer = () => {
  asked ??= fetchDrawer();
  asked.catch(() => (asked = null));
  return asked;
};

/** Puts the live dashboard in the place of the one drawn at build time. */
export async function start(box: HTMLElement, sign: Sign): Promise<Live> {
  const { base = '.', named = '' } = box.dataset;
  if (sign.chosen !== null || new URLSearchParams(location.search).has('select'))
    drawer().catch(() => undefined);
  const site = await loadPacked((address) => fetch(address), base, sayReading(box));
  await prepare(site.tables);
  const view = viewNamed(site.dossier.views, named);
  const start = { query: view ? queryOfView(view) : '', whole: `${base}/` };
  const exploration = new Exploration(site.tables, browserHistory(window, start), site.withdrawn);
  exploration.follow();
  const typed = box.querySelector<HTMLInputElement>('#filter-search')?.value ?? '';
  if (typed !== '') exploration.set({ query: typed }, true);
  if (sign.chosen !== null) exploration.choose(sign.chosen);

  const address = siteAddress(site.dossier.site.url, base);
  const turns = new Turns(3, site.tables);
  const next = box.cloneNode(false) as HTMLElement;
  const giveFocus = rememberFocus(box);
  const giveScroll = rememberScroll(box);
  mount(Dashboard, {
    target: next,
    props: {
      site,
      base,
      address,
      exploration,
      lead: view?.chart ?? null,
      live: { drawer, widths: widthsIn(box), turns },
    },
  });
  await swapWhenDrawn(box, next, () => turns.drawAll(() => next.getBoundingClientRect()));
  giveFocus(next);
  giveScroll(next);
  delete document.documentElement.dataset.waiting;
  document.documentElement.dataset.awake = '';
  if (turns.many) void prepareSearches(site.tables);
  return { highlight: (id) => exploration.hover(id) };
}
