import { forgetful, type Given, type Source } from '../model.ts';
import type { CollectionFiles } from './collection-files.ts';
import { splitFrontMatter } from './collection-markdown.ts';
import { NOTHING_GIVEN, overlay } from './given-fields.ts';
import type { FoundFile } from './list.ts';
import { roleOf } from './list-names.ts';
import { type Page, readPage } from './page.ts';

type Told = { text: string; given: Given } | null;

const HOW_ELSE: Partial<Record<Page['foundBy'], string>> = {
  'page data': "the text is that of the page's own data (JSON-LD)",
  'visible paragraphs': 'all its visible paragraphs are read',
  'tags struck out':
    'its elements lie too deep in one another, so its tags were struck out and all the rest is read',
};

function fromPage(files: CollectionFiles, file: string, html: string, sha256: string): Told {
  const { remember = forgetful } = files.options;
  const page = remember(`page ${sha256}`, () => readPage(html));
  const how = HOW_ELSE[page.foundBy];
  if (page.text === '') return files.empty(file, 'The file is empty: the page shows no text.');
  if (how) {
    const message = `No story was found in the page: ${how}.`;
    files.warn('no-story', file, message, 'Look what was read of it, or save the article as .txt.');
  }
  files.badMetadata(file, '', page.problems);
  return page;
}

function fromText(files: CollectionFiles, file: string, text: string): Told {
  const { frontMatter, body } = /\.md$/i.test(file)
    ? splitFrontMatter(text)
    : { frontMatter: null, body: text };
  if (body.trim() === '') return files.empty(file, 'The file is empty: nothing after its front matter.');
  return { text: body, given: frontMatter === null ? NOTHING_GIVEN : files.given(file, frontMatter) };
}

/** The article of a file that holds one: text, Markdown or a page. Null, with a warning, when there is none. */
export function readSingle(
  files: CollectionFiles,
  found: FoundFile,
  sidecar: FoundFile | undefined,
): Source | null {
  const { file } = found;
  const read = files.text(found);
  const aside = sidecar && files.text(sidecar);
  if (!read) return null;
  const told =
    roleOf(file) === 'page'
      ? fromPage(files, file, read.text, read.sha256)
      : fromText(files, file, read.text);
  if (!told) return null;
  const given = sidecar && aside ? overlay(told.given, files.given(sidecar.file, aside.text)) : told.given;
  const text = files.bounded(file, '', told.text);
  if (text === null) return null;
  return { file, part: null, sha256: read.sha256, text_sha256: files.hash(text), text, given };
}
