import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Files, Reader } from '../effects.ts';
import type { PageFiles } from './server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const APP = path.join(ROOT, 'scripts/review/app');
/** Everything that the page is made of. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'scripts/review',
  'scripts/editorial',
  'scripts/text',
  'src/lib/datasets',
  'src/lib/ui',
];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

function* filesUnder(reader: Reader, place: string): Generator<string> {
  const entry = reader.lstat(place);
  if (entry?.kind === 'file') yield place;
  if (entry?.kind !== 'folder') return;
  for (const name of reader.list(place).sort()) yield* filesUnder(reader, path.join(place, name));
}

/** A name for the page as its sources stand. */
function keyOf(reader: Reader): string {
  const hash = createHash('sha256').update(`${process.env.NODE_ENV ?? ''}\n`);
  for (const source of SOURCES)
    for (const file of filesUnder(reader, path.join(ROOT, source)))
      hash.update(`${path.relative(ROOT, file)}\n`).update(reader.read(file));
  return hash.digest('hex').slice(0, 16);
}

function readPage(reader: Reader, folder: string): PageFiles {
  const page = new Map<string, { type: string; bytes: Uint8Array }>();
  for (const file of filesUnder(reader, folder)) {
    const type = TYPES[path.extname(file)];
    if (type)
      page.set(`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, {
        type,
        bytes: reader.read(file),
      });
  }
  return page;
}

/**
 * The files of the page. They are bundled into a folder beside the other caches, and taken from there as long as
 * no source has changed; the folder may be deleted at any time.
 */
export async function bundlePage(files: Files, cache: string): Promise<PageFiles> {
  const place = path.join(cache, keyOf(files));
  if (files.lstat(path.join(place, 'index.html')) !== null) return readPage(files, place);
  const next = `${place}.${process.pid}`;
  await build({
    configFile: false,
    root: APP,
    base: '/',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: {
      outDir: next,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
  files.remove(place);
  files.rename(next, place);
  for (const name of files.list(cache))
    if (path.join(cache, name) !== place) files.remove(path.join(cache, name));
  return readPage(files, place);
}
