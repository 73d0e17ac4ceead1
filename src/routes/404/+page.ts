/** Written as 404.html, which static hosts serve for what is not there. */
export const trailingSlash = 'never';
