import type { Position, Proposal } from '../../src/lib/datasets/index.ts';
import { type ArticleView, foldName } from './article-view.ts';
import { type GoldProposal, listOf, type OneOf } from './facts.ts';
import type { Scoreboard } from './scoreboard.ts';

const asWords = (text: string): string => text.replace(/[^\p{L}\p{N}.-]+/gu, ' ');

/** How well a record fits a gold proposal; null when it does not. */
function fit(view: ArticleView, want: GoldProposal, got: Proposal): number | null {
  const spans = view.phraseSpans(want);
  const quotes = view.shortSpans(got).map((span) => span.quote);
  const text = ` ${asWords(foldName([got.title, got.summary, ...quotes].join(' ')))} `;
  const hasWord = (want.keywords ?? []).some((word) => text.includes(` ${asWords(foldName(word))} `));
  const isKind = want.kind === got.kind;
  const isOnPhrase = spans.length === 0 || view.touches(got, spans);
  if (!isOnPhrase || !(hasWord || (spans.length > 0 && isKind))) return null;
  return (hasWord ? 2 : 0) + (isKind ? 2 : 0) - (want.optional ? 0.5 : 0);
}

const positionsOn = (view: ArticleView, { id }: Proposal): Position[] =>
  view.data.tables.positions.filter((position) => position.proposal === id && view.here(position).length > 0);

function scoreStances(view: ArticleView, want: GoldProposal, got: Proposal, board: Scoreboard): void {
  const own = positionsOn(view, got);
  const isStance = (position: Position, actor: string, stance: OneOf): boolean =>
    view.stands(actor, position.actor) && listOf(stance).includes(position.stance);
  const tally = board.tally('stances');
  for (const [actor, stance] of Object.entries(want.positions ?? {})) {
    if (own.some((position) => isStance(position, actor, stance))) {
      tally.tp++;
      continue;
    }
    tally.fn++;
    const others = own
      .filter((position) => view.stands(actor, position.actor))
      .map((position) => position.stance);
    board.note(view.file, `stance of ${actor} on ${got.id}: ${others.join()}, not ${listOf(stance).join()}`);
  }
  const known = [...Object.entries(want.positions ?? {}), ...Object.entries(want.optional_positions ?? {})];
  for (const position of own) {
    const isKnown = known.some(([actor, stance]) => isStance(position, actor, stance));
    const hasRival = own.some(
      (other) =>
        other !== position &&
        other.actor === position.actor &&
        other.stance !== position.stance &&
        other.start === position.start,
    );
    board.judge('positions', position, isKnown && !hasRival);
    if (isKnown && !hasRival) continue;
    tally.fp++;
    board.note(view.file, `stance not in gold: ${position.actor} ${position.stance} ${got.id}`);
  }
}

export function scoreProposals(view: ArticleView, board: Scoreboard): void {
  const mine = view.data.tables.proposals.filter((proposal) => view.here(proposal).length > 0);
  const wanted = view.gold.proposals ?? [];
  const pairs = wanted.flatMap((want) =>
    mine.flatMap((got) => {
      const score = fit(view, want, got);
      return score === null ? [] : [{ want, got, score }];
    }),
  );
  const takenWant = new Set<GoldProposal>();
  const takenGot = new Set<string>();
  for (const { want, got } of pairs.sort((a, b) => b.score - a.score)) {
    if (takenWant.has(want) || takenGot.has(got.id)) continue;
    takenWant.add(want);
    takenGot.add(got.id);
    if (want.optional) continue;
    board.tally('proposals').tp++;
    board.judge('proposals', got, true);
    if (want.kind) board.ratio('proposal kind', want.kind === got.kind);
    scoreStances(view, want, got, board);
  }
  for (const want of wanted) {
    if (takenWant.has(want) || want.optional) continue;
    board.tally('proposals').fn++;
    board.tally('stances').fn += Object.keys(want.positions ?? {}).length;
    board.note(view.file, `proposal missed: ${want.id ?? want.keywords?.join()}`);
  }
  for (const got of mine) {
    if (takenGot.has(got.id)) continue;
    board.tally('proposals').fp++;
    board.judge('proposals', got, false);
    for (const position of positionsOn(view, got)) board.judge('positions', position, false);
    board.note(view.file, `proposal not in gold: ${got.id}`);
  }
}
