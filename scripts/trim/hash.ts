import { createHash } from 'node:crypto';

/** How a page's own policy names a script or style that stands in it. */
export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
