import type { Dossier } from '../../../lib/datasets/dossier.ts';
import { element, escapeXml, XML_HEAD } from '../../../lib/datasets/xml.ts';
import { becauseOf, headOf, moveText } from '../../../lib/ui/card/changes.ts';
import { addressOf } from '../../address.ts';
import type { LoggedChange } from './log.ts';

/** An empty log has not been updated; Atom asks for a time all the same. */
const NEVER = '1970-01-01';
const timeOf = (day: string | null): string => `${day ?? NEVER}T00:00:00Z`;

const text = (name: string, value: string, attributes: Record<string, string> = {}): string =>
  element(name, attributes, [escapeXml(value)]);

/** What changed and why, in plain words. */
function wordsOf(change: LoggedChange): string {
  const { other, reason, moves } = change;
  const head = `${headOf(change)}${other === null ? '' : ` ${other.label}`}, because ${becauseOf(reason)}`;
  return [head, ...moves.map(moveText)].join('\n');
}

/** "edited: date, place"; the day stands beside it. */
function shortOf(change: LoggedChange): string {
  const head = headOf({ ...change, on: null });
  return `${head.charAt(0).toLowerCase()}${head.slice(1)}${change.other === null ? '' : ` ${change.other.label}`}`;
}

/**
 * The public log as an Atom feed (RFC 4287). Ids are tags (RFC 4151), so that they stay when the site moves within its
 * host; links need the site's address and are left out without it. The same log gives the same bytes.
 */
export function correctionsFeed(
  { title, site }: Pick<Dossier, 'title' | 'site'>,
  changes: readonly LoggedChange[],
): string {
  const host = site.url === null ? 'parley' : new URL(site.url).hostname;
  const tag = (day: string, name: string): string => `tag:${host},${day}:${name}`;
  const link = (rel: string, path: string): string | null => {
    const address = addressOf(site.url, path);
    return address === null ? null : element('link', { rel, href: address });
  };
  const newest = changes.reduce((last, { on }) => (on !== null && on > last ? on : last), '');
  const entries = changes.map((change) =>
    element('entry', {}, [
      text('id', tag(change.on ?? NEVER, `change/${change.id}`)),
      text('title', `${change.title}: ${shortOf(change)}`),
      text('updated', timeOf(change.on)),
      element('author', {}, [text('name', change.by)]),
      link('alternate', change.path),
      text('content', wordsOf(change), { type: 'text' }),
    ]),
  );
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    text('id', tag('2025', 'corrections')),
    text('title', `Corrections: ${title}`),
    text('updated', timeOf(newest === '' ? null : newest)),
    element('author', {}, [text('name', title)]),
    link('alternate', 'corrections/'),
    link('self', 'corrections/feed.xml'),
    ...entries.map((entry) => `\n${entry}`),
  ]);
  return `${XML_HEAD}\n${feed}\n`;
}
