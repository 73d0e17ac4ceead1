/**
 * The whole address of a page; null while the site's own is not known.
 * @param path from the root of the site, without a slash before it
 */
export const addressOf = (site: string | null, path: string): string | null =>
  site === null ? null : `${site.replace(/\/+$/, '')}/${path}`;
