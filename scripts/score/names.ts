import { type ArticleView, dayNumber, foldName, isPlace, sameActor } from './article-view.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Longest interval, in days, that counts as a date. */
const LONGEST_DATE = 7;

export function scoreDate(view: ArticleView, board: Scoreboard): void {
  const want = view.gold.article.published;
  const article = view.found;
  if (want?.date) {
    const tolerance = want.tolerance_days ?? 0;
    const day = dayNumber(want.date) ?? 0;
    const low = dayNumber(want.not_before) ?? day - tolerance;
    const high = dayNumber(want.not_after) ?? day + tolerance;
    const first = dayNumber(article?.published ?? article?.published_start);
    const last = dayNumber(article?.published ?? article?.published_end);
    const isRight =
      first !== null && last !== null && last - first <= LONGEST_DATE && first <= high && low <= last;
    board.ratio(want.basis === 'inferred' ? 'inferred date' : 'stated date', isRight);
    if (!isRight) board.note(view.file, `published ${article?.published}, not ${JSON.stringify(want.date)}`);
    if (want.basis === 'inferred') {
      board.ratio('inferred date said to be inferred', article?.published_basis === 'inferred');
    }
  } else if (want?.not_before) {
    const day = dayNumber(article?.published);
    const low = dayNumber(want.not_before) ?? 0;
    const high = dayNumber(want.not_after) ?? Infinity;
    board.ratio('inferred date', day !== null && day >= low && day <= high);
  }
}

export function scoreActors(view: ArticleView, board: Scoreboard): void {
  const { mentions } = view.data.tables;
  const named = new Set(
    mentions.filter((mention) => mention.article === view.id).map((mention) => mention.entity),
  );
  const seen = [...named].map((id) => view.data.actorOf.get(id)).filter((actor) => actor !== undefined);
  const used = new Set<string>();
  for (const entry of view.gold.actors ?? []) {
    const want = typeof entry === 'string' ? { name: entry } : entry;
    const hit = seen.find((actor) => !used.has(actor.id) && sameActor(want.name, want.forms, actor));
    if (hit) used.add(hit.id);
    if (want.optional) continue;
    const isPerson = want.kind ? want.kind === 'person' : hit?.kind === 'person';
    const rest = want.kind || hit ? 'states and organisations (recall)' : 'actors unfound';
    const tally = board.tally(isPerson ? 'people' : rest);
    if (hit) tally.tp++;
    else {
      tally.fn++;
      board.note(view.file, `actor missed: ${want.name}`);
    }
    if (hit && want.kind) {
      board.ratio('actor kind (person or not)', (want.kind === 'person') === (hit.kind === 'person'));
    }
  }
  for (const actor of seen) {
    if (actor.kind !== 'person' || used.has(actor.id)) continue;
    board.tally('people').fp++;
    board.note(view.file, `not a person of the story: ${actor.name}`);
  }
  for (const name of view.gold.not_actors ?? []) {
    const isIn = seen.some((actor) => sameActor(name, [], actor));
    board.ratio('bylines, outlets and the like kept out', !isIn);
    if (isIn) board.note(view.file, `should be no actor: ${name}`);
  }
}

export function scorePlaces(view: ArticleView, board: Scoreboard): void {
  const here = view.data.tables.mentions.filter(
    ({ article, kind }) => article === view.id && kind === 'place',
  );
  for (const place of view.gold.places ?? []) {
    const isFound = here.some(
      ({ entity, text }) =>
        isPlace(place, view.data.placeNames(entity)) || foldName(text) === foldName(place),
    );
    const tally = board.tally('places (recall)');
    if (isFound) tally.tp++;
    else {
      tally.fn++;
      board.note(view.file, `place missed: ${place}`);
    }
  }
}
