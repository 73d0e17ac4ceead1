import { expect, test } from 'vitest';
import { bibtex, bibtexText, plainCitation } from '../../src/lib/ui/citation.ts';

const cited = {
  id: 'meeting-a',
  title: 'Talks in Bern',
  date: '3 March 2025',
  publisher: null,
  dossier: 'The talks: who met whom',
  address: 'https://example.org/talks/meetings/meeting-a/',
};

test('a line to paste', () => {
  expect(plainCitation(cited)).toBe(
    '“Talks in Bern”, 3 March 2025. In: The talks: who met whom. Record meeting-a. https://example.org/talks/meetings/meeting-a/',
  );
  expect(plainCitation({ ...cited, title: 'Peace now?', date: null, address: null })).toBe(
    '“Peace now?” In: The talks: who met whom. Record meeting-a.',
  );
  expect(plainCitation({ ...cited, publisher: 'The Post' })).toMatch(/^The Post, “Talks in Bern”/);
});

test('an entry of BibTeX, whatever the words', () => {
  expect(bibtex({ ...cited, title: 'A {brace}, 50 % & a \\ of_it~^#$' })).toBe(
    [
      '@misc{meeting-a,',
      '  title = {{A \\{brace\\}, 50 \\% \\& a \\textbackslash{} of\\_it\\textasciitilde{}\\textasciicircum{}\\#\\$}},',
      '  howpublished = {In: The talks: who met whom},',
      '  note = {3 March 2025},',
      '  url = {https://example.org/talks/meetings/meeting-a/},',
      '}',
    ].join('\n'),
  );
  expect(bibtexText('two\n\nlines')).toBe('two lines');
});
