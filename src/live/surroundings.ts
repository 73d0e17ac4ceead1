/** The widths of the columns the charts stand in, by the name of the chart. */
export function widthsIn(box: HTMLElement): Record<string, number> {
  const views = [...box.querySelectorAll<HTMLElement>('[data-view]')];
  return Object.fromEntries(views.map((view) => [view.dataset.view ?? '', view.clientWidth]));
}

/** Where the site lies, without a final slash: as the dossier has it, else as the browser sees it. */
export const siteAddress = (url: string | null, base: string): string =>
  (url ?? new URL(`${base}/`, location.href).href.replace(/[?#].*$/, '')).replace(/\/+$/, '');
