import { describe, expect, it } from 'vitest';
import {
  actorsIn,
  coordinated,
  isQuoted,
  subjectOf,
  type SentenceView,
  type View,
} from '../../scripts/extract/view.ts';
import { read, viewFrom } from '../read.ts';

function viewOf(text: string): { view: View; sentence: SentenceView } {
  const view = viewFrom(read(text));
  const [sentence] = view.sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  return { view, sentence };
}

describe('who a sentence is about', () => {
  it.each([
    ['Trump met Putin.', 'donald-trump'],
    ['After a call with Putin, Trump left.', 'donald-trump'],
    ['Putin’s envoy met Trump.', 'donald-trump'],
    ['Putin’s offer stands.', 'vladimir-putin'],
    ['Ukrainian soil is wet, Trump said.', 'donald-trump'],
    ['“Putin lied,” Trump said.', 'donald-trump'],
    ['It is a gift for Trump.', null],
  ])('%s', (text, actor) => {
    const { view, sentence } = viewOf(text);
    expect(subjectOf(view, sentence)?.actors[0] ?? null).toBe(actor);
  });
});

describe('joined names', () => {
  it.each([
    ['Trump, Macron and Starmer left.', 3],
    ['Trump and the French president left.', 2],
    ['Trump as well as Macron left.', 2],
    ['Trump left and Macron stayed.', 1],
    ['Trump told Macron.', 1],
  ])('%s', (text, count) => {
    const { view, sentence } = viewOf(text);
    const actors = actorsIn(sentence);
    const [first] = actors;
    expect(first && coordinated(view, actors, first).length).toBe(count);
  });
});

it('keeps what belongs to each sentence, by its own tokens', () => {
  const { sentences, tokens } = viewFrom(read('Trump came to Kyiv on Friday. “Putin lied,” he said.'));
  expect(
    sentences.map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    ),
  ).toEqual(['Trump came to Kyiv on Friday .', '“ Putin lied , ” he said .']);
  expect(
    sentences.map(({ references, places, times, quotations }) =>
      [references, places, times, quotations].map((list) => list.length),
    ),
  ).toEqual([
    [1, 1, 1, 0],
    [1, 0, 0, 1],
  ]);
  const second = sentences[1];
  expect(second && [isQuoted(second, 31), isQuoted(second, 46)]).toEqual([true, false]);
});
