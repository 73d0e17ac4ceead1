import { expect, it } from 'vitest';
import { findQuotations } from '../../scripts/ingest/quotations.ts';

/** The quoted words of every line; "…" marks one that the end of its paragraph closes. */
function quoted(text: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return findQuotations(text, paragraphs).map(
    ({ start, end, unclosed }) => text.slice(start, end) + (unclosed ? '…' : ''),
  );
}

it.each([
  ['curly marks', '“We need peace,” he said. “Soon.”', ['We need peace,', 'Soon.']],
  ['straight marks', '"We need peace," he said. "Soon."', ['We need peace,', 'Soon.']],
  ['German and French marks', '„Jetzt“ or «maintenant»', ['Jetzt', 'maintenant']],
  [
    'a closing mark turned round',
    'a truce “in the air and at sea “. Then he left.',
    ['in the air and at sea'],
  ],
  ['a reversed mark at the end', 'he wants “two strata “', ['two strata']],
  ['a straight mark with space before it', 'He left ". Then “more”', ['more']],
  [
    'apostrophes inside',
    '“It’s Ukraine’s and we don’t give it up,” he said',
    ['It’s Ukraine’s and we don’t give it up,'],
  ],
  ['single marks inside double ones', '“He said ‘no’ twice,” she said', ['He said ‘no’ twice,']],
  ['single marks alone', 'He said ‘we won’t give up’ and left', ['we won’t give up']],
  ['no single quotation beside double ones', '‘Guarantees’ were “needed now”', ['needed now']],
  ['nothing between the marks', '“” and “ ”', []],
  ['no marks', 'We need peace, he said.', []],
])('%s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it('closes an open quotation with its paragraph, and starts the next one anew', () => {
  expect(quoted('“We need peace.\n“And soon,” he said.\nThen he left.')).toEqual([
    'We need peace.…',
    'And soon,',
  ]);
});

it('gives the words without the marks and the marks around them', () => {
  expect(findQuotations('a “b ” c', [{ start: 0, end: 8 }])).toEqual([
    { start: 3, end: 4, outer: { start: 2, end: 6 }, unclosed: false },
  ]);
});
