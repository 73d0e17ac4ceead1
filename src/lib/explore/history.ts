import type { History } from './exploration.svelte.ts';
import { onTopOf, over } from './view-query.ts';

/** Where a page starts, and where it leads when nothing of it is left. */
export interface Start {
  /** The state of the view that the page shows, as a query; empty for the whole dossier. */
  query: string;
  /** Address of the whole dossier, with its final slash. */
  whole: string;
}

/** Whether a query does more than open a record. */
const narrows = (query: string): boolean => /[?&](?!select=)/.test(query);

/**
 * Keeps the state in the address of the page. A browser that forbids it (a sandboxed frame) loses nothing but that.
 * Where the page shows a view, taking its last filter away leads to the whole dossier.
 */
export function browserHistory(window: Window, start: Start = { query: '', whole: '' }): History {
  const write = (how: 'pushState' | 'replaceState', query: string) => {
    if (narrows(start.query) && !narrows(query)) {
      window.location.assign(`${start.whole}${query}`);
      return;
    }
    try {
      const { pathname, hash } = window.location;
      window.history[how](window.history.state, '', `${pathname}${onTopOf(start.query, query)}${hash}`);
    } catch {
      // The page works without its state in the address.
    }
  };
  return {
    read: () => over(start.query, window.location.search),
    push: (query) => write('pushState', query),
    replace: (query) => write('replaceState', query),
    listen(changed) {
      window.addEventListener('popstate', changed);
      return () => window.removeEventListener('popstate', changed);
    },
  };
}

/** Starts from a query and forgets: for a frame, which must not fill the history of the page around it. */
export const passingHistory = (query: string): History => ({
  read: () => query,
  push: () => undefined,
  replace: () => undefined,
  listen: () => () => undefined,
});
