/** `npm run preview`: serves build/, which it builds when missing. */
import { existsSync } from 'node:fs';
import { announce } from './run.ts';
import { serve } from './serve.ts';
import { buildSite, makeDataIfMissing, SITE } from './site.ts';

if (!existsSync(SITE) && !(makeDataIfMissing() && (await buildSite()))) process.exit(1);
const { address } = await serve(SITE);
announce(`The built site is at ${address} (Ctrl+C stops it)`);
