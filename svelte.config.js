import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { compilerOptions } from './scripts/trim/scope-name.js';

/** The path the site is served under, such as /parley; empty for the root of a host. */
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/** One script as it stands inside the page: bundled, minified, without exports. */
async function inlineScript(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'parley' } },
  });
  return output[0].code.trim();
}

/**
 * Puts the small scripts into the template, so that a page needs one request and a policy with hashes holds; the
 * finished page keeps those it needs. Returns where the finished template lies and the hash of each script.
 */
async function template() {
  // tsconfig.json extends a file that SvelteKit writes only after it has read this one: on a fresh machine it is not there.
  mkdirSync('.svelte-kit/template', { recursive: true });
  if (!existsSync('.svelte-kit/tsconfig.json')) writeFileSync('.svelte-kit/tsconfig.json', '{}');
  const scripts = await Promise.all(
    ['before-paint', 'start-page', 'start-frame', 'start-moved'].map(async (name) => [
      name,
      await inlineScript(`src/live/${name}.ts`),
    ]),
  );
  let html = readFileSync('src/app.html', 'utf8');
  const hashes = scripts.map(([name, code]) => {
    html = html.replace(`<!-- ${name} -->`, () => `<script data-does="${name}">${code}</script>`);
    return `sha256-${createHash('sha256').update(code).digest('base64')}`;
  });
  writeFileSync('.svelte-kit/template/app.html', html);
  return { file: '.svelte-kit/template/app.html', hashes };
}

const { file, hashes } = await template();

/** A data file that is not there is reported, and its page stays; a page that cannot be made fails the build. */
function reportMissing({ path, referrer, message }) {
  // They need the whole address of the site, and the log says once when that is not known.
  if (path === `${base}/sitemap.xml` || path === `${base}/robots.txt`) return;
  if (!path.startsWith(`${base}/data/`)) throw new Error(message);
  process.stderr.write(`${path} is not there; ${referrer ?? 'a page'} links to it. Run "npm run data".\n`);
}

/** Pages that a dossier may have none of: a withdrawn record, a view, a record, the card of one, the second page of a list. */
const MAY_BE_NONE =
  /\/views\/\[view\]|^\/cards\/|\/oembed\.json$|^\/\(site\)\/(?:withdrawn\/\[id\]|\[collection=collection\]\/(?:\[id\]|page\/\[page=page\])|tables\/\[table=table\]\/\[page=page\])$/;

function reportUnseen({ routes, message }) {
  if (routes.some((route) => !MAY_BE_NONE.test(route))) throw new Error(message);
}

const CHARTS = ['map', 'network', 'timeline'];

/** What the last run wrote of a dataset; nothing before the first. */
const published = (name, instead) =>
  existsSync(`static/data/${name}.json`)
    ? JSON.parse(readFileSync(`static/data/${name}.json`, 'utf8'))
    : instead;

/** Embeds and pictures, of the whole dossier and of each of its views. No page leads to them. */
function embeds() {
  const { views = [], site } = published('dossier', {});
  const hasAddress = Boolean(site?.url);
  const folders = ['', ...views.map(({ id }) => `/views/${id}`)];
  const ofFolders = folders.flatMap((folder) => [
    ...CHARTS.flatMap((chart) => {
      const at = `${folder}/embed/${chart}`;
      return [`${at}/`, `${at}.svg`, `${at}.png`, ...(hasAddress ? [`${at}/oembed.json`] : [])];
    }),
    `${folder}/card.png`,
  ]);
  // Only a site that knows its address can name a record's card; see src/routes/picture-of.ts.
  const cards = ['meetings', 'proposals', 'actors'].flatMap((name) =>
    published(name, []).map(({ id }) => `/cards/${name}/${id}.png`),
  );
  return [...ofFolders, ...(hasAddress && cards.length <= 500 ? cards : [])];
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions,
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    files: { appTemplate: file },
    paths: { base, relative: true },
    version: { name: 'static' },
    inlineStyleThreshold: 100_000,
    prerender: {
      entries: ['*', '/404', ...embeds()],
      handleHttpError: reportMissing,
      handleMissingId: 'ignore',
      handleUnseenRoutes: reportUnseen,
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', ...hashes],
        'style-src': ['self'],
        // Marks carry their colours and places as attributes.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
  },
};
