import type { Intention } from '../../editorial/intention.ts';
import type { Model } from './model.svelte.ts';
import { wordsOf } from './segments.ts';
import { chosenPassage, selectedPassage } from './marking.ts';

/** Confirms the record that is shown. */
export async function confirmOne(model: Model): Promise<void> {
  if (model.current === null || model.row === null) return;
  await model.judge([{ action: 'confirm', record: model.current }]);
}

/** Confirms all that waits of a meeting or a proposal at once. */
export async function confirmGroup(model: Model): Promise<void> {
  const entries = model.group.map((record): Intention => ({ action: 'confirm', record }));
  await (entries.length > 0 ? model.judge(entries) : confirmOne(model));
}

/** Begins a record with the words selected; with none, lets words be marked by keys. */
export function startAdding(model: Model): void {
  const passage = selectedPassage(model);
  if (passage === null) {
    startMarking(model);
    return;
  }
  model.show('add');
  model.marked = [passage];
}

/** Lets words of the article be marked, from the first of the record on. */
export function startMarking(model: Model): void {
  const { article } = model;
  const text = article === null ? undefined : model.texts.get(article);
  if (text === undefined) return;
  const words = wordsOf(text);
  if (words.length === 0) return;
  const from = model.ownSpans[0]?.[0] ?? 0;
  const at = Math.max(
    0,
    words.findIndex(([, end]) => end > from),
  );
  model.marking = { anchor: at, at };
}

/** Takes the marked words for the form that is open, or opens one for a new record. */
export function takeMarked(model: Model): void {
  const passage = chosenPassage(model);
  model.marking = null;
  if (passage === null) return;
  if (model.mode === 'read') {
    model.show('add');
    model.marked = [passage];
  } else model.marked = [...model.marked, passage];
}
