import type { Statement } from '../../src/lib/datasets/index.ts';
import { type ArticleView, foldName } from './article-view.ts';
import type { GoldStatement } from './facts.ts';
import type { Scoreboard } from './scoreboard.ts';

/** How many gold quotations one record may stand for. */
const MOST_USES = 3;
/** Quotations of so few words that are not in the gold are not counted as wrong. */
const FEW_WORDS = 3;

const bare = (text: string): string => foldName(text).replace(/^["' ]+/, '');

/** Whether a record is about as long as the quotation in the text. */
function lengthCheck(view: ArticleView, { begins }: GoldStatement): (statement: Statement) => boolean {
  const at = view.raw.indexOf(begins);
  const whole = at < 0 ? begins : (/^[^“”"\n]*/.exec(view.raw.slice(at))?.[0] ?? begins);
  const isMarked = /[“"]/.test(view.raw[at - 1] ?? '');
  const length = bare(whole).length;
  return ({ quote }) => {
    const got = bare(quote).length;
    return (!isMarked || got >= 0.8 * length) && got <= 3 * length + 120;
  };
}

function scoreSpeaker(view: ArticleView, want: GoldStatement, got: Statement, board: Scoreboard): void {
  if (!want.speaker) {
    board.judge('statements', got, true);
    return;
  }
  const isRight = [want.speaker, ...(want.also ?? [])].some(
    (name) => view.isActor(name, got.speaker) || view.isActor(name, got.on_behalf_of),
  );
  board.ratio('speaker', isRight);
  board.judge('statements', got, isRight);
  if (!isRight) board.note(view.file, `speaker of “${want.begins}”: ${got.speaker}, not ${want.speaker}`);
}

/** Finds each gold quotation and returns the records that were heard. */
function scoreQuotes(view: ArticleView, said: readonly Statement[], board: Scoreboard): Set<string> {
  const heard = new Set<string>();
  const uses = new Map<string, number>();
  for (const want of view.gold.statements ?? []) {
    const isSized = lengthCheck(view, want);
    const free = said.filter((row) => isSized(row) && (uses.get(row.id) ?? 0) < MOST_USES);
    const fits = [
      ...free.filter(({ quote }) => bare(quote).startsWith(bare(want.begins))),
      ...free.filter(({ quote }) => foldName(quote).includes(foldName(want.begins))),
    ];
    const hit = fits.find(({ id }) => !heard.has(id)) ?? fits[0];
    if (hit) {
      uses.set(hit.id, (uses.get(hit.id) ?? 0) + 1);
      heard.add(hit.id);
    }
    if (want.optional) continue;
    const tally = board.tally('direct quotes');
    if (hit) {
      tally.tp++;
      scoreSpeaker(view, want, hit, board);
    } else {
      tally.fn++;
      board.note(view.file, `quote missed: ${want.begins}`);
    }
  }
  return heard;
}

export function scoreStatements(view: ArticleView, board: Scoreboard): void {
  const { statements } = view.data.tables;
  const said = statements.filter(
    (row) => row.kind === 'direct' && (row.article === view.id || view.here(row).length > 0),
  );
  const heard = scoreQuotes(view, said, board);
  if (!(view.gold.partial ?? []).includes('statements')) {
    for (const row of said) {
      const { id, quote } = row;
      if (heard.has(id) || quote.trim().split(/\s+/).length <= FEW_WORDS) continue;
      board.tally('direct quotes').fp++;
      board.judge('statements', row, false);
      board.note(view.file, `quote not in gold: ${quote.slice(0, 50)}`);
    }
  }
  const quoteOf = new Map(statements.map(({ id, quote }) => [id, quote]));
  for (const { begins, other } of view.gold.same_statement_elsewhere ?? []) {
    const row = said.find(({ quote }) => foldName(quote).includes(foldName(begins)));
    const isLinked = (row?.variants ?? []).some((id) => foldName(quoteOf.get(id)).includes(foldName(other)));
    board.ratio('quote variants', isLinked);
  }
}

export function scoreRelations(view: ArticleView, board: Scoreboard): void {
  for (const { source, target, kind, optional } of view.gold.relations ?? []) {
    if (optional) continue;
    const isFound = view.data.tables.relations.some(
      (row) =>
        view.here(row).length > 0 &&
        row.kind === kind &&
        view.isActor(source, row.source) &&
        view.isActor(target, row.target),
    );
    const tally = board.tally('relations (recall)');
    if (isFound) tally.tp++;
    else {
      tally.fn++;
      board.note(view.file, `relation missed: ${source} ${kind} ${target}`);
    }
  }
}
