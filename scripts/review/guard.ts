import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';

/** The header that carries the token. */
export const TOKEN_HEADER = 'x-desk-token';
/** Bytes of a request; more is refused. */
export const LIMIT = 1_000_000;

const WAY_OUT = 'Open the address that "npm run review" printed.';

const isEqual = (given: string, token: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Refuses names of this machine other than its own: a page elsewhere may point its name here. */
export function guardHost(request: IncomingMessage, port: number): void {
  const { host } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    throw new DeskError(403, 'This desk answers to 127.0.0.1 and localhost only.', WAY_OUT);
}

/** Refuses other origins, and whoever has not the token. */
export function guardOrigin(request: IncomingMessage, port: number, token: string): void {
  const { origin } = request.headers;
  const own = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const needsOrigin = request.method === 'POST';
  if (origin === undefined ? needsOrigin : !own.includes(origin))
    throw new DeskError(403, 'Requests of other pages are refused.', WAY_OUT);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new DeskError(403, 'Requests of other pages are refused.', WAY_OUT);
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !isEqual(given, token))
    throw new DeskError(403, 'The token is missing or is not the one of this desk.', WAY_OUT);
}

const tooLarge = () =>
  new DeskError(413, `The request is larger than ${LIMIT} bytes.`, 'Judge fewer records at once.');

/** The JSON of a request. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type))
    throw new DeskError(415, 'Only application/json is read.', 'Send the judgement as JSON.');
  if (Number(request.headers['content-length'] ?? 0) > LIMIT) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new DeskError(400, 'The request is no valid JSON.', 'Send the judgement as JSON.');
  }
}
