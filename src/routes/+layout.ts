/** Every page is a file; what moves in it comes with the live charts. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
