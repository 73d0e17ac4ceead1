import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBasemap } from '../../scripts/basemap/make-basemap.ts';
import { coarseWorld } from '../../src/lib/basemap/coarse-world.ts';
import { repository } from './maps.ts';

const FILES = [
  'static/basemap/world-fine.topo.json',
  'static/basemap/regions/us-states.topo.json',
  'src/lib/basemap/world-coarse.json',
  'src/lib/basemap/countries-coarse.json',
  'src/lib/basemap/regions-coarse.json',
];

const committed = (file: string) => readFileSync(new URL(file, repository));

describe('sizes on the wire', () => {
  const html = Object.values(coarseWorld).join('');

  it('the coarse map fits beside the rest of the page in a first flight', () => {
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(8_000);
    expect(gzipSync(html).length).toBeLessThanOrEqual(9_000);
  });

  it('the fine map is about a hundred kilobytes', () => {
    const size = brotliCompressSync(committed('static/basemap/world-fine.topo.json')).length;
    expect(size).toBeLessThanOrEqual(110_000);
    expect(size).toBeGreaterThan(60_000);
  });

  it('the states stay small', () => {
    const size = brotliCompressSync(committed('static/basemap/regions/us-states.topo.json')).length;
    expect(size).toBeLessThanOrEqual(25_000);
  });
});

describe('the maker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  beforeAll(() => void makeBasemap(folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FILES)('writes %s again, byte for byte', (file) => {
    expect(readFileSync(join(folder, file)).equals(committed(file))).toBe(true);
  });
});
