/** What a page's JSON-LD says of the article, as it is written there. */
export interface LinkedData {
  headline: string | null;
  /** Candidates, the likeliest first. */
  dates: string[];
  publisher: string | null;
  /** A newsroom or an agency that is named as the author. */
  authorOrganisation: string | null;
  authors: string[];
  url: string | null;
  language: string | null;
  body: string | null;
  isLive: boolean;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || null;
  if (!isObject(first)) return null;
  return textOf(first['@value'] ?? first.name);
};
const addressOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  if (isObject(first)) return textOf(first['@id'] ?? first.url);
  return textOf(first);
};

const typesOf = (node: Json): string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/, ''));
/** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting … */
const isArticle = (type: string): boolean => /(?:Article|BlogPosting|^Report)$/.test(type);

/** Nodes deep in one another, and in all, that are looked at: more is no description of an article. */
const DEEPEST = 6;
const MOST = 2_000;

/** Every node of every block: alone, in lists, in "@graph", as the main thing of another. */
function nodesOf(blocks: readonly unknown[]): Json[] {
  const nodes: Json[] = [];
  let level: unknown[] = [...blocks];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, MOST));
      else if (isObject(value) && nodes.length < MOST) {
        nodes.push(value);
        next.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
      }
    }
    level = next.slice(0, MOST);
  }
  return nodes;
}

/** Scripts wrap JSON into comments or CDATA, and leave line breaks inside strings. */
function parse(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  for (const text of [bare, bare.replace(/\s/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // A broken block says nothing; the page has other places for the same.
    }
  }
  return null;
}

/** @param scripts the text of each `application/ld+json` block */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = nodesOf(scripts.map(parse));
  const articles = nodes.filter((node) => typesOf(node).some(isArticle));
  const pages = nodes.filter((node) => typesOf(node).includes('WebPage'));
  const article = articles.find((node) => node.headline !== undefined) ?? articles[0];
  if (!article && pages.length === 0) return null;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  );
  const follow = (value: unknown): unknown => {
    const [first] = listOf(value);
    if (!isObject(first) || first.name !== undefined) return value;
    return byId.get(String(first['@id'])) ?? value;
  };
  const authors = listOf(article?.author).map(follow);
  const organisation = authors.find(
    (author) => isObject(author) && typesOf(author).some((type) => /Organization$/.test(type)),
  );
  return {
    headline: textOf(article?.headline ?? article?.name),
    dates: [article?.datePublished, article?.dateCreated, ...pages.map((page) => page.datePublished)].flatMap(
      (date) => textOf(date) ?? [],
    ),
    publisher: textOf(follow(article?.publisher ?? article?.sourceOrganization)),
    authorOrganisation: textOf(organisation),
    authors: authors.flatMap((author) => textOf(author) ?? []),
    url: addressOf(article?.url ?? article?.mainEntityOfPage),
    language: textOf(article?.inLanguage ?? pages[0]?.inLanguage),
    body: typeof article?.articleBody === 'string' ? article.articleBody : null,
    isLive: articles.some((node) => typesOf(node).includes('LiveBlogPosting')),
  };
}
