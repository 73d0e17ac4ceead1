/** `npm run release`: reads the articles, builds the site, and notes in seeds/published.yaml what it publishes. */
import path from 'node:path';
import { registerRelease } from '../build-data/register.ts';
import { describeError } from '../build-data/user-error.ts';
import { diskEffects } from '../effects/on-disk.ts';
import { announce, ROOT } from './run.ts';
import { buildSite, makeData } from './site.ts';

if (!makeData()) process.exit(2);
if (!(await buildSite())) process.exit(1);
try {
  const { files } = diskEffects();
  const { added, all } = registerRelease(files, path.join(ROOT, 'seeds'), path.join(ROOT, 'static/data'));
  announce(
    `build/ is ready to go out; seeds/published.yaml: ${added} records more, ${all} in all. Commit it.`,
  );
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
