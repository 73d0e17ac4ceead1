import { expect, test } from 'vitest';
import { byCodePoint, LIMITS, listFolder } from '../../scripts/ingest/list.ts';
import { roleOf } from '../../scripts/ingest/list-names.ts';
import { FakeFiles } from '../effects/fake.ts';

const filesOf = (files: FakeFiles, limits?: Parameters<typeof listFolder>[2]) => {
  const { found, warnings } = listFolder(files, '/news', limits);
  return {
    files: found.map(({ file }) => file),
    warnings: warnings.map(({ code, file }) => `${code} ${file ?? ''}`),
  };
};

test('finds files in subfolders, in code-point order', () => {
  const files = new FakeFiles({
    '/news/b.txt': '',
    '/news/a/z.txt': '',
    '/news/B.txt': '',
    '/news/é.txt': '',
  });
  expect(filesOf(files).files).toEqual(['B.txt', 'a/z.txt', 'b.txt', 'é.txt']);
});

test('orders by code point, not by UTF-16 unit', () => {
  expect(['\u{1f54a}', '\uff5e'].sort(byCodePoint)).toEqual(['\uff5e', '\u{1f54a}']);
  expect(['ab', 'a'].sort(byCodePoint)).toEqual(['a', 'ab']);
});

test('passes over hidden names, in silence', () => {
  const files = new FakeFiles({
    '/news/.git/x.txt': '',
    '/news/_drafts/x.txt': '',
    '/news/_n.txt': '',
    '/news/a.txt': '',
  });
  expect(filesOf(files)).toEqual({ files: ['a.txt'], warnings: [] });
});

test('refuses what is no file, by name', () => {
  const files = new FakeFiles({ '/news/a.txt': '' });
  files.special('/news/pipe.txt', 'fifo');
  files.special('/news/zero.txt', 'device');
  files.special('/news/talk.txt', 'socket');
  expect(filesOf(files)).toEqual({
    files: ['a.txt'],
    warnings: ['not-a-file pipe.txt', 'not-a-file talk.txt', 'not-a-file zero.txt'],
  });
});

test('follows a link to a file inside; refuses those that lead out, nowhere, round in circles or to a folder', () => {
  const files = new FakeFiles({
    '/news/in/a.txt': 'x',
    '/secret/passwords.txt': 'x',
    '/newspaper/a.txt': 'x',
  });
  files.special('/news/good.txt', 'link', 'in/a.txt');
  files.special('/news/out.txt', 'link', '/secret/passwords.txt');
  files.special('/news/up.txt', 'link', '../newspaper/a.txt');
  files.special('/news/loop.txt', 'link', 'loop.txt');
  files.special('/news/nowhere.txt', 'link', 'gone.txt');
  files.special('/news/round', 'link', '.');
  files.special('/news/twice', 'link', 'in');
  const found = filesOf(files);
  expect(found.files).toEqual(['good.txt', 'in/a.txt']);
  expect(found.warnings).toEqual([
    'broken-link loop.txt',
    'broken-link nowhere.txt',
    'link-outside out.txt',
    'link-outside round',
    'link-to-folder twice',
    'link-outside up.txt',
  ]);
});

test('keeps the limits of size and number', () => {
  const files = new FakeFiles({
    '/news/a.txt': '1',
    '/news/b.txt': '123',
    '/news/c.txt': '1',
    '/news/d.txt': '1',
  });
  expect(filesOf(files, { ...LIMITS, fileSize: 2, count: 2 })).toEqual({
    files: ['a.txt', 'c.txt'],
    warnings: ['file-too-large b.txt', 'too-many-files d.txt'],
  });
});

test('a subfolder nobody can read is a warning, the folder itself an error', () => {
  const files = new FakeFiles({ '/news/a.txt': '1', '/news/closed/b.txt': '1' });
  files.unreadable.add('/news/closed');
  expect(filesOf(files)).toEqual({ files: ['a.txt'], warnings: ['unreadable-folder closed/'] });
  files.unreadable.add('/news');
  expect(() => filesOf(files)).toThrow('EACCES');
});

test.each([
  ['000_x.txt', 'article'],
  ['deep/er/Story.MD', 'article'],
  ['licensed-to-talk.txt', 'article'],
  ['README.md', 'ignored'],
  ['README', 'ignored'],
  ['readme.txt', 'ignored'],
  ['deep/LICENSE-MIT.txt', 'ignored'],
  ['dossier.yaml', 'settings'],
  ['corrections.yaml', 'settings'],
  ['lexicon/people.yaml', 'settings'],
  ['lexicon/notes.txt', 'ignored'],
  ['000_x.txt.yaml', 'sidecar'],
  ['page.html', 'page'],
  ['page.HTM', 'page'],
  ['rows.csv', 'rows'],
  ['rows.jsonl', 'rows'],
  ['picture.jpg', 'unknown'],
])('%s is %s', (file, role) => {
  expect(roleOf(file)).toBe(role);
});
