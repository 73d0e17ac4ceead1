import { build, type Rolldown } from 'vite';

/**
 * Bundles the loader that other people's pages include: one classic script without dependencies. The site serves it
 * at embed/v1.js, an address that never changes.
 */
export async function bundleEmbed(): Promise<string> {
  const [bundle] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2018',
      lib: { entry: 'src/lib/embed/loader.ts', formats: ['iife'], name: 'parleyEmbedLoader' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = bundle?.output[0].code;
  if (code === undefined) throw new Error('The embed loader gave no code; look at src/lib/embed/loader.ts.');
  return code;
}
