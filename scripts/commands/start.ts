/** `npm start`: reads the articles, builds the site and serves it. */
import { announce } from './run.ts';
import { serve } from './serve.ts';
import { buildSite, makeData, SITE } from './site.ts';

if (!makeData()) process.exit(2);
if (!(await buildSite())) process.exit(1);
const { address } = await serve(SITE);
announce(`The dashboard is at ${address} (Ctrl+C stops it)`);
