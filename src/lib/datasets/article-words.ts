import type { Article } from './articles.ts';
import { formatInterval } from './date-words.ts';
import type { Evidence, EvidenceRows } from './evidence.ts';

type Published = Pick<Article, 'published' | 'published_start' | 'published_end'>;

/** When an article was published, as finely as it is known: "3 March 2025", "between 15 and 17 March 2025". */
export const publishedOn = (article: Published): string =>
  formatInterval({
    start: article.published_start ?? article.published,
    end: article.published_end ?? article.published,
    precision: 'range',
    extent: 'within',
  });

/** What an article without a headline goes by. */
export const UNTITLED = 'Untitled story';
/** Words of an article without a headline that stand for one. */
const MOST_WORDS = 6;
const built = new WeakMap<EvidenceRows, ReadonlyMap<string, string>>();

/** Article → the first words of its narrative that are published. */
function openings(evidence: EvidenceRows): ReadonlyMap<string, string> {
  const known = built.get(evidence);
  if (known) return known;
  const first = new Map<string, { start: number; row: Evidence }>();
  for (const row of evidence.values()) {
    if (row.sentence === 0) continue;
    const start = row.start - [...(row.prefix ?? '')].length;
    const before = first.get(row.article);
    if (before === undefined || start < before.start || (start === before.start && row.id < before.row.id))
      first.set(row.article, { start, row });
  }
  const made = new Map(
    [...first].map(([article, { row }]) => {
      const words = `${row.prefix ?? ''}${row.quote}${row.suffix ?? ''}`.trim().split(/\s+/);
      const cut = words
        .slice(0, MOST_WORDS)
        .join(' ')
        .replace(/[“”"]|[,.;:]$/g, '');
      return [article, `${/^\p{Lu}/u.test(cut) ? '' : '… '}${cut} …`];
    }),
  );
  built.set(evidence, made);
  return made;
}

/** The headline; of a story without one its first words, which tell it from others: "Untitled story (“The Kremlin on Monday …”)". */
export function headlineOf(
  { evidence }: { evidence: EvidenceRows },
  { id, title }: Pick<Article, 'id' | 'title'>,
): string {
  if (title !== null) return title;
  const opening = openings(evidence).get(id);
  return opening === undefined ? UNTITLED : `${UNTITLED} (“${opening}”)`;
}
