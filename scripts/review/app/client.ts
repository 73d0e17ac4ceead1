import type {
  ArticleAnswer,
  BrokenState,
  DeskState,
  Fault,
  HitsAnswer,
  JudgeAnswer,
  JudgeRequest,
} from '../api.ts';

/** What the server said: the value, or why not. */
export type Answer<T> = { value: T } | { fault: Fault; state: DeskState | BrokenState | null };

export interface Client {
  state: () => Promise<Answer<DeskState | BrokenState>>;
  article: (id: string) => Promise<Answer<ArticleAnswer>>;
  find: (what: 'actors' | 'places', query: string) => Promise<Answer<HitsAnswer>>;
  judge: (request: JudgeRequest) => Promise<Answer<JudgeAnswer>>;
  undo: (version: string) => Promise<Answer<JudgeAnswer>>;
}

const KEPT = 'desk-token';

/** The token of the address, which is taken out of it; of this tab when the page is loaded anew. */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem(KEPT) ?? '';
}

const NO_ANSWER: Fault = {
  error: 'The desk does not answer.',
  way_out:
    'Look whether "npm run review" still runs, and start it again. What you typed stays here meanwhile.',
};

/** Speaks to the server with the token. */
export function client(token: string): Client {
  const ask = async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
    try {
      const response = await fetch(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'x-desk-token': token,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (response.ok) return { value: answer as T };
      const { error, way_out, state = null } = answer as Fault & { state?: DeskState | BrokenState | null };
      return { fault: { error, way_out }, state };
    } catch {
      return { fault: NO_ANSWER, state: null };
    }
  };
  return {
    state: () => ask('/api/state'),
    article: (id) => ask(`/api/article?id=${encodeURIComponent(id)}`),
    find: (what, query) => ask(`/api/${what}?q=${encodeURIComponent(query)}`),
    judge: (request) => ask('/api/judge', request),
    undo: (version) => ask('/api/undo', { version }),
  };
}
