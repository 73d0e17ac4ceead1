import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { bundleEmbed } from './scripts/bundle-embed.ts';
import { trimPage } from './scripts/trim/page.ts';
import { withSideColours } from './scripts/trim/sides.ts';
import { liveCompilerOptions } from './scripts/trim/scope-name.js';

/** What a page fetches after its charts stand: the scripts that bring it to life (each brings its styles along), and its fonts. */
const ENTRIES = {
  dashboard: 'src/live/wake-dashboard.ts',
  embed: 'src/live/wake-embed.ts',
  faces: 'src/live/fonts.ts',
  fonts: 'src/lib/ui/fonts.css',
};
/** What each of them fetches first, as a whole. */
const WAITED_FOR = {
  dashboard: 'src/live/dashboard.ts',
  embed: 'src/live/embed.ts',
  faces: 'src/live/fonts.ts',
  fonts: 'src/lib/ui/fonts.css',
};
const CLIENT = '.svelte-kit/output/client';
const PRERENDERED = '.svelte-kit/output/prerendered';
const FOLDER = '_app/immutable/live';
const SIDE_COLOURS = 'static/data/sides.css';
const LOADER = 'embed/v1.js';
const MODULE = 'virtual:live';

/**
 * Names the file of a module for Rolldown: all that the page waits for stands in one, which compresses better than the
 * pieces it would be cut into for what comes later. `root` is the module the page waits for; null: where Rolldown likes.
 */
function waitedFor(root: string): (id: string, context: Rolldown.ChunkingContext) => string | null {
  const known = new Map<string, boolean>();
  const leadsFrom = (id: string, context: Rolldown.ChunkingContext): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const { importers = [] } = context.getModuleInfo(id) ?? {};
    const leads = id.endsWith(root) || importers.some((importer) => leadsFrom(importer, context));
    known.set(id, leads);
    return leads;
  };
  return (id, context) => (leadsFrom(id, context) ? 'live' : null);
}

/** Bundles one entry: what it shares with another page's stands in both, since few readers open both and fewer files compress better. */
async function bundleEntry(
  entry: keyof typeof ENTRIES,
): Promise<Rolldown.RolldownOutput['output'][number][]> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    plugins: [
      svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: liveCompilerOptions }),
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Leaflet's pictures are of controls the map does not have; as files of their own nobody fetches them.
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { [entry]: ENTRIES[entry] },
        preserveEntrySignatures: 'strict',
        output: {
          codeSplitting: { groups: [{ name: waitedFor(WAITED_FOR[entry]) }] },
          entryFileNames: `${FOLDER}/[name].[hash].js`,
          chunkFileNames: `${FOLDER}/[name].[hash].js`,
          assetFileNames: `${FOLDER}/[name].[hash][extname]`,
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output;
}

/**
 * Compiled as a whole while it arrives, beside the main thread, instead of function by function when the page comes to
 * life; other browsers take it for a comment. See https://v8.dev/blog/explicit-compile-hints.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';
const RUNS_AT_ONCE = new Set(['live', 'LeafletMap', 'MapChart', 'NetworkChart', 'TimelineChart']);
const withHint = ({ name, code }: Rolldown.OutputChunk): string =>
  RUNS_AT_ONCE.has(name) ? COMPILE_ALL + code : code;

async function bundleLive(): Promise<Rolldown.RolldownOutput['output'][number][]> {
  const names = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];
  return (await Promise.all(names.map(bundleEntry))).flat();
}

/**
 * Builds the live scripts before the pages, so that the pages can name them by their hash; `virtual:live` maps each
 * entry to its file, from the root of the site. In development it maps it to its source.
 */
function live(): Plugin {
  let output: Rolldown.RolldownOutput['output'][number][] | null = null;
  let serving = false;
  return {
    name: 'parley-live',
    enforce: 'pre',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    configureServer(server) {
      server.middlewares.use('/embed/v1.js', (_, response) => {
        void bundleEmbed().then((code) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(code);
        });
      });
    },
    async buildStart() {
      if (serving || output !== null || !this.environment.config.build.ssr) return;
      output = await bundleLive();
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return;
      const files = (output ?? []).flatMap((item) => {
        if (item.type === 'chunk') return item.isEntry ? [[item.name, item.fileName]] : [];
        return item.names.includes('fonts.css') ? [['fonts', item.fileName]] : [];
      });
      const sources = { ...ENTRIES, fonts: `${ENTRIES.fonts}?direct` };
      return `export default ${JSON.stringify(serving ? sources : Object.fromEntries(files))}`;
    },
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        const files = (output ?? []).map(
          (item) => [item.fileName, item.type === 'chunk' ? withHint(item) : item.source] as const,
        );
        for (const [name, content] of [...files, [LOADER, await bundleEmbed()] as const]) {
          const file = join(CLIENT, name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      },
    },
  };
}

/** Makes the finished pages lighter, and removes the data files that SvelteKit writes for its own router: no page has one. */
function finishPages(): Plugin {
  return {
    name: 'parley-finish-pages',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const colours = existsSync(SIDE_COLOURS) ? readFileSync(SIDE_COLOURS, 'utf8') : null;
        const finish = (html: string) => trimPage(colours === null ? html : withSideColours(html, colours));
        for (const name of readdirSync(PRERENDERED, { recursive: true, encoding: 'utf8' })) {
          const file = join(PRERENDERED, name);
          if (name.endsWith('__data.json')) rmSync(file);
          else if (name.endsWith('.html')) writeFileSync(file, finish(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

export default defineConfig({
  plugins: [live(), sveltekit(), finishPages()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
});
