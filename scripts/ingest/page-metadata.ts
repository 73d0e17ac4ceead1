import type { Given } from '../model.ts';
import { readLinkedData } from './page-json-ld.ts';
import { writtenDay } from './written-day.ts';

/** What a page says of its article outside its text. */
export interface PageMetadata {
  /** As written; `date` is a day already. */
  given: Record<keyof Given, string | null>;
  /** The dates of the page when none of them could be read. */
  unreadableDates: string[];
  authors: string[];
  /** The text as the page's own data have it; null without. */
  body: string | null;
  isLive: boolean;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** JSON-LD and doubly escaped attributes hold "&amp;" and "&#8217;" to the letter. */
export const withoutEntities = (text: string): string =>
  text
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
        const code = decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal);
        return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : all;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'citation_publication_date',
  'date',
];

/** The contents of all meta tags, by name, property or itemprop in lower case; the first of a name wins. */
function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return found;
}

/** Elements whose dates are another story's. */
const ELSEWHERE = 'aside, nav, footer';

/** Days in the markup: marked as the publication's first, else the first `<time>` of the story. */
function datesInMarkup(document: Document): string[] {
  const marked = [
    ...document.querySelectorAll(
      '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date',
    ),
  ];
  const [first] = [...document.querySelectorAll('article time, main time, time')].filter(
    (element) => element.closest(ELSEWHERE) === null,
  );
  return [...marked, ...(first ? [first] : [])].flatMap((element) => {
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    return text?.trim() ? [text.trim()] : [];
  });
}

/** ".../2025/03/03/talks-resume": many outlets file their stories by day. */
const DAY_IN_ADDRESS = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-]([0-2]\d|3[01])(?:\/|-|$)/;

function dayInAddress(url: string | null): string | null {
  const match = url === null ? null : DAY_IN_ADDRESS.exec(url);
  return match ? writtenDay(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/** Made absolute by the other addresses of the page; null when that cannot be. */
function absolute(
  address: string | null | undefined,
  bases: readonly (string | null | undefined)[],
): string | null {
  if (!address) return null;
  for (const base of [undefined, ...bases.map((one) => one ?? undefined)]) {
    if (!URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    url.hash = '';
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  }
  return null;
}

/** "Talks resume | The Post" → "Talks resume" when the outlet is The Post. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = /^(.{8,}?)\s+[|–—·•:-]\s+([^|–—]{2,40})$/.exec(title);
  const [, head, tail] = cut ?? [];
  return head && tail && outlet && tail.toLowerCase() === outlet.toLowerCase() ? head : title;
}

function titleOf(
  document: Document,
  candidates: readonly (string | null | undefined)[],
  outlet: string | null,
): string | null {
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? headings[0]?.textContent : null;
  const written = [...candidates, heading, document.querySelector('title')?.textContent].find((text) =>
    text?.trim(),
  );
  return written ? withoutOutlet(withoutEntities(written), outlet) : null;
}

/** Title, outlet, address, day, language and authors of a page. Call it before anything changes the document. */
export function readMetadata(document: Document): PageMetadata {
  const meta = metaOf(document);
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const linked = readLinkedData(scripts.map((script) => script.textContent ?? ''));
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const bases = [meta.get('og:url'), linked?.url];
  const url =
    absolute(canonical, bases) ?? absolute(meta.get('og:url'), [linked?.url]) ?? absolute(linked?.url, []);
  const publisher =
    linked?.publisher ??
    meta.get('og:site_name') ??
    meta.get('application-name') ??
    linked?.authorOrganisation ??
    null;
  const dates = [
    ...(linked?.dates ?? []),
    ...DATE_META.flatMap((name) => meta.get(name) ?? []),
    ...datesInMarkup(document),
  ];
  const date = dates.map(writtenDay).find((day) => day !== null) ?? dayInAddress(url);
  const outlet = publisher === null ? null : withoutEntities(publisher);
  const language =
    document.documentElement?.getAttribute('lang') || linked?.language || meta.get('og:locale');
  return {
    given: {
      title: titleOf(document, [linked?.headline, meta.get('og:title')], outlet),
      publisher: outlet,
      url,
      date,
      language: language ?? null,
    },
    unreadableDates: date === null ? dates : [],
    authors: [...(linked?.authors ?? []), meta.get('author') ?? '', meta.get('article:author') ?? '']
      .map(withoutEntities)
      .filter((author) => author !== '' && !author.includes('//')),
    body: linked?.body ?? null,
    isLive: linked?.isLive ?? false,
  };
}
