import type { Handle } from '@sveltejs/kit';

/** Left by Svelte and SvelteKit for hydration, which no page has: marks in comments, and styles that stand inline. */
const FOR_HYDRATION =
  /<!--(?:\[|\[!|\[-?\d+|\]|[a-z0-9]{5,7})?-->|<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">\s*/g;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => html.replace(FOR_HYDRATION, '') });
