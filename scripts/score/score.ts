import type { Tables } from '../../src/lib/datasets/index.ts';
import { ArticleView, baseName, Data } from './article-view.ts';
import type { GoldArticle } from './facts.ts';
import { type Retold, scoreMeetings } from './meetings.ts';
import { scoreActors, scoreDate, scorePlaces } from './names.ts';
import { scoreProposals } from './proposals.ts';
import { scoreRelations, scoreStatements } from './statements.ts';
import { type Figure, Scoreboard, type Verdict } from './scoreboard.ts';

/*
 * Rules, kept simple on purpose:
 * - a record belongs to an article when one of its spans (of at most 700 characters) lies in it;
 * - names match on the actor's name or any alias; a participant also stands for what they belong to;
 * - a meeting matches when places do not contradict, dates (where both have one) overlap within a day, it shares a
 *   participant (or place and date agree), and it stands on the gold phrase, the place or the date; one to one, best first;
 * - persons put into a matched meeting whom the gold does not allow there count against precision;
 * - a proposal matches when its evidence touches a gold phrase and its kind or a keyword agrees (no phrase: a keyword);
 * - a stance the gold does not allow, or a second one of the same actor at the same time, counts against precision;
 * - a quotation must be about as long as in the text; a list as a value means either is right;
 * - optional facts count neither when found nor when missed;
 * - one gold meeting told in several articles must be one record.
 */

export interface Score {
  figures: Record<string, Figure>;
  /** A line on everything missed or invented. */
  misses: string[];
  verdicts: Verdict[];
}

/** Every span must be what the file says, in code points. */
function scoreOffsets(tables: Tables, textOf: (file: string) => string | null, board: Scoreboard): void {
  const fileOf = new Map(tables.articles.map(({ id, file }) => [id, file]));
  const pointsOf = new Map<string, string[]>();
  const spans = [
    ...tables.evidence,
    ...tables.mentions.map((mention) => ({ ...mention, quote: mention.text })),
  ];
  for (const { article, start, end, quote } of spans) {
    const file = fileOf.get(article);
    const points = pointsOf.get(article) ?? [...(file === undefined ? '' : (textOf(file) ?? ''))];
    pointsOf.set(article, points);
    board.ratio('offsets', points.slice(start, end).join('') === quote);
  }
}

/**
 * Compares datasets with what careful readers found.
 * @param textOf text of an article by its file name; null when it is not at hand
 * @throws when a gold phrase is not in its text
 */
export function score(
  tables: Tables,
  gold: readonly GoldArticle[],
  textOf: (file: string) => string | null,
): Score {
  const board = new Scoreboard();
  const data = new Data(tables);
  const retold: Retold = new Map();
  scoreOffsets(tables, textOf, board);
  for (const facts of gold) {
    const { file } = facts.article;
    const found = tables.articles.find((article) => article.file === file || baseName(article.file) === file);
    board.ratio('articles read', found !== undefined);
    if (!found) board.note(file, 'article missing from articles.json: all its facts count as missed');
    const view = new ArticleView(data, facts, found, textOf(file) ?? '');
    scoreDate(view, board);
    scoreActors(view, board);
    scorePlaces(view, board);
    scoreMeetings(view, board, retold);
    scoreProposals(view, board);
    scoreStatements(view, board);
    scoreRelations(view, board);
  }
  for (const { records, files } of retold.values()) {
    if (files.size > 1) board.ratio('one meeting in several articles is one record', records.size === 1);
  }
  return { figures: board.figures(), misses: board.misses, verdicts: board.verdicts() };
}
