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
  ['single marks beside double ones', '‘Guarantees’ were “needed now”', ['Guarantees', 'needed now']],
  ['straight single marks', "'We won't give up,' he said. 'Never.'", ["We won't give up,", 'Never.']],
  ['a genitive inside single marks', "'The workers' pay is poor,' she said", ["The workers' pay is poor,"]],
  ['a genitive that opens nothing', "The workers' union left the states' offices", []],
  ['elisions and decades', "In the '90s they took 'em all, rock 'n' roll; ’twas so", []],
  ['double marks inside single ones', '‘He said “no” twice,’ she said', ['He said “no” twice,']],
  ['double marks inside double ones', '“He said “no” to me,” she said', ['He said “no” to me,']],
  ['straight marks inside straight ones', '"He said "no" to me," she said', ['He said "no" to me,']],
  ['guillemets inside', '“We saw «Dawn» fall,” she said', ['We saw «Dawn» fall,']],
  ['guillemets turned inwards', 'Er sagte: »Wir gehen nicht«, dann ging er', ['Wir gehen nicht']],
  ['guillemets with blanks', '« We hope for it »,- he wrote', ['We hope for it']],
  ['a closing mark that opens', '”We will not go,” she said', ['We will not go,']],
  ['an opening mark that closes', '“We will not go,“ she said. “Never.“', ['We will not go,', 'Never.']],
  ['mixed marks', '“We will not go," she said. "Never,” she said', ['We will not go,', 'Never,']],
  ['two apostrophes', "''We will not go,'' she said", ['We will not go,']],
  ['behind a dash', 'He said—"We will not go"—and left', ['We will not go']],
  ['no blank behind the colon', 'He said:"We will not go."', ['We will not go.']],
  ['blanks inside straight marks', 'He said " we will not go " twice', ['we will not go']],
  ['inches', 'The 6\'2" man said "no, never"', ['no, never']],
  [
    'a second one before the first is closed',
    '“We will not go. Then she said. “Never.”',
    ['We will not go. Then she said.…', 'Never.'],
  ],
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

it('goes on over paragraphs when a closing mark is the next', () => {
  expect(quoted('He said: “We need peace.\nAnd soon.\nNow.” Then he left.\n“No.”')).toEqual([
    'We need peace.…',
    'And soon.…',
    'Now.',
    'No.',
  ]);
});

it('is linear in the length of the text', () => {
  const marks = ['"a ', "'a ", '“a ', '” ', "a' ", ' « '];
  const started = performance.now();
  for (const mark of marks) quoted(mark.repeat(150_000));
  expect(performance.now() - started).toBeLessThan(15_000);
});

it('gives the words without the marks and the marks around them', () => {
  expect(findQuotations('a “b ” c', [{ start: 0, end: 8 }])).toEqual([
    { start: 3, end: 4, outer: { start: 2, end: 6 }, unclosed: false },
  ]);
});
