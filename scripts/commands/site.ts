import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildData } from '../build-data.ts';
import { DEFAULT_OPTIONS } from '../build-data/options.ts';
import { diskEffects } from '../effects/on-disk.ts';
import { announce, bin, ROOT, run } from './run.ts';

export const SITE = path.join(ROOT, 'build');

/** Reads seeds/ into static/data/. Returns false when nothing could be built. */
export function makeData(): boolean {
  announce('Reading seeds/ into static/data/');
  const at = (folder: string): string => path.join(ROOT, folder);
  const options = { ...DEFAULT_OPTIONS, seeds: at(DEFAULT_OPTIONS.seeds), out: at(DEFAULT_OPTIONS.out) };
  return buildData(options, diskEffects()) !== 2;
}

/** The same, only when there are no data yet. */
export const makeDataIfMissing = (): boolean =>
  existsSync(path.join(ROOT, 'static/data/run.json')) || makeData();

/** Builds the site from static/data/ into build/. */
export async function buildSite(): Promise<boolean> {
  announce('Building the site into build/');
  return (await run(bin('vite'), ['build', '--logLevel', 'warn'])) === 0;
}
