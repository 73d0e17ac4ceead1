import type { Passage } from '../../editorial/entry.ts';
import { codePointOffsets } from '../../text/code-points.ts';
import type { Model } from './model.svelte.ts';
import { wordsOf } from './segments.ts';

const passageAt = (article: string, text: string, start: number, end: number): Passage => ({
  article,
  quote: text.slice(start, end),
  start: codePointOffsets(text)(start),
});

/** The words that are being marked, in UTF-16 units of the article that is shown. */
export function chosenRange(model: Model): [number, number] | null {
  const { marking, article } = model;
  const text = article === null ? undefined : model.texts.get(article);
  if (marking === null || text === undefined) return null;
  const words = wordsOf(text);
  const first = words[Math.min(marking.anchor, marking.at)];
  const last = words[Math.max(marking.anchor, marking.at)];
  return first && last ? [first[0], last[1]] : null;
}

export function chosenPassage(model: Model): Passage | null {
  const { article } = model;
  const text = article === null ? undefined : model.texts.get(article);
  const range = chosenRange(model);
  return article === null || text === undefined || range === null ? null : passageAt(article, text, ...range);
}

/** Where a point of a selection lies in the article's text, by the pieces that know where they start. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!piece) return null;
  return Number(piece.dataset.start) + (node instanceof Text ? offset : 0);
}

/** Words of the article that are selected with the mouse, without blank space around them. */
export function selectedPassage(model: Model): Passage | null {
  const { article } = model;
  const text = article === null ? undefined : model.texts.get(article);
  const selection = getSelection();
  if (article === null || text === undefined || !selection || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  let start = offsetOf(startContainer, startOffset);
  let end = offsetOf(endContainer, endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? passageAt(article, text, start, end) : null;
}
