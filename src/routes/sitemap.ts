import { element, escapeXml, XML_HEAD } from '../lib/datasets/xml.ts';
import type { Site } from '../lib/load/site.ts';
import { hasUnchecked, pageCard } from '../lib/ui/card/page-card.ts';
import { COLLECTIONS, pagePath } from '../lib/ui/record-path.ts';
import { unreviewed } from '../lib/ui/unreviewed.ts';
import { addressOf } from './address.ts';

/** The most addresses one sitemap may have (sitemaps.org). */
const MOST = 50_000;
const PAGES = ['', 'tables/', 'data/', 'corrections/', ...COLLECTIONS.map((name) => `${name}/`)];

/**
 * Every page that search engines may list (sitemaps.org, version 0.9), those with unchecked records left out as their
 * heads ask for. Null while the site has no address of its own.
 */
export function sitemap({ tables, dossier }: Pick<Site, 'tables' | 'dossier'>): string | null {
  const root = dossier.site.url;
  if (root === null) return null;
  const records = COLLECTIONS.flatMap((collection) =>
    tables[collection].flatMap(({ id }) => {
      const card = pageCard(tables, collection, id);
      return card === null || hasUnchecked(tables, card) ? [] : [pagePath(collection, id)];
    }),
  );
  const paths = [...(unreviewed(tables).unchecked > 0 ? [] : PAGES), ...records].slice(0, MOST);
  const urls = paths.map(
    (path) => `\n${element('url', {}, [element('loc', {}, [escapeXml(addressOf(root, path) ?? '')])])}`,
  );
  return `${XML_HEAD}\n${element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls)}\n`;
}

/** Nothing is closed to crawlers: what may not be listed says so in its own head, which they have to read for that. */
export function robots(root: string | null): string | null {
  return root === null ? null : `User-agent: *\nAllow: /\nSitemap: ${addressOf(root, 'sitemap.xml') ?? ''}\n`;
}
