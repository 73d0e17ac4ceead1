import { parseRows } from './parse-rows.ts';
import type { Problem } from './problem.ts';

export type Fetch = (address: string) => Promise<Response>;

const BUILD_AGAIN = 'Run "npm run data" and build the site again.';
const TRY_AGAIN = 'Load the page again; if it stays so, the file is missing from the server.';

/** Fetches one file of the site. Never throws: a file that cannot be had is a problem with a name. */
export async function fetchJson(
  fetch: Fetch,
  base: string,
  file: string,
): Promise<{ value: unknown; problem: null } | { value: null; problem: Problem }> {
  const failed = (what: string, wayOut: string, details: string[] = []) => ({
    value: null,
    problem: { file: `data/${file}`, what, wayOut, details },
  });
  let response: Response;
  try {
    response = await fetch(`${base}/data/${file}`);
  } catch (error) {
    return failed('could not be fetched', TRY_AGAIN, [
      error instanceof Error ? error.message : String(error),
    ]);
  }
  if (!response.ok) {
    return failed(`is not there (the server says ${response.status})`, BUILD_AGAIN);
  }
  try {
    return { value: await parseRows(await response.text()), problem: null };
  } catch (error) {
    return failed('is not JSON', BUILD_AGAIN, [error instanceof Error ? error.message : String(error)]);
  }
}
