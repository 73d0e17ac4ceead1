import type { History } from './exploration.svelte.ts';

/** Keeps the state in the address of the page. A browser that forbids it (a sandboxed frame) loses nothing but that. */
export function browserHistory(window: Window): History {
  const write = (how: 'pushState' | 'replaceState', query: string) => {
    try {
      const { pathname, hash } = window.location;
      window.history[how](window.history.state, '', `${pathname}${query}${hash}`);
    } catch {
      // The page works without its state in the address.
    }
  };
  return {
    read: () => window.location.search,
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
