/** `npm run build`: the site in build/, ready for any host of static files. Data are built when missing. */
import { buildSite, makeDataIfMissing } from './site.ts';

if (!makeDataIfMissing()) process.exit(2);
if (!(await buildSite())) process.exit(1);
