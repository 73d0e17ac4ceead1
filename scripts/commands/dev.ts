/** `npm run dev`: the site in development, with data built when missing. Further arguments go to vite. */
import { bin, run } from './run.ts';
import { makeDataIfMissing } from './site.ts';

if (!makeDataIfMissing()) process.exit(2);
process.exitCode = await run(bin('vite'), ['dev', ...process.argv.slice(2)]);
