import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, type Rolldown } from 'vite';

/** Bundles the loader that other people's pages include: one classic script without dependencies, at a stable address. */
export async function bundleEmbed(file: string): Promise<void> {
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
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}
