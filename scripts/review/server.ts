import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { intentionSchema } from '../editorial/intention.ts';
import { asDeskError, DeskError } from './desk-error.ts';
import { ChangedError, type Desk } from './desk.ts';
import { guardHost, guardOrigin, readJson } from './guard.ts';

/** A file of the page, by its path: "/assets/desk.js". */
export type PageFiles = ReadonlyMap<string, { type: string; bytes: Uint8Array }>;

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const version = v.string();
const judgeRequest = v.strictObject({
  version,
  entries: v.pipe(v.array(intentionSchema), v.minLength(1, 'should not be empty')),
});
const undoRequest = v.strictObject({ version });

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue)?.replace(/^entries\.\d+\.?/, '') || 'The request';
  throw new DeskError(422, `${place}: ${issue.message}.`, 'Nothing was written. Correct it and press again.');
}

type Handler = (desk: Desk, query: URLSearchParams, request: IncomingMessage) => unknown;
const ROUTES: Readonly<Record<string, { method: 'GET' | 'POST'; answer: Handler }>> = {
  '/api/state': { method: 'GET', answer: (desk) => desk.state() },
  '/api/article': {
    method: 'GET',
    answer: (desk, query) => ({ id: query.get('id') ?? '', text: desk.article(query.get('id') ?? '') }),
  },
  '/api/actors': { method: 'GET', answer: (desk, query) => ({ hits: desk.actors(query.get('q') ?? '') }) },
  '/api/places': { method: 'GET', answer: (desk, query) => ({ hits: desk.places(query.get('q') ?? '') }) },
  '/api/judge': {
    method: 'POST',
    answer: async (desk, _, request) => {
      const asked = parsed(judgeRequest, await readJson(request));
      return desk.judge(asked.version, asked.entries);
    },
  },
  '/api/undo': {
    method: 'POST',
    answer: async (desk, _, request) => desk.undo(parsed(undoRequest, await readJson(request)).version),
  },
};

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type });
  response.end(body);
}

const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

const wrongMethod = (allowed: string) =>
  new DeskError(405, `Only ${allowed} is answered here.`, `Send a ${allowed} request.`);

function sendError(response: ServerResponse, thrown: unknown): void {
  const error = asDeskError(thrown);
  const state = error instanceof ChangedError ? { state: error.state } : {};
  // The rest of a refused request is not waited for.
  if (error.status === 413) response.setHeader('connection', 'close');
  sendJson(response, error.status, { error: error.message, way_out: error.wayOut, ...state });
}

/** Answers one request. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { desk, page, token, port }: { desk: Desk; page: PageFiles; token: string; port: number },
): Promise<void> {
  guardHost(request, port);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  const file = page.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (file) {
    if (request.method !== 'GET') throw wrongMethod('GET');
    send(response, 200, file.type, file.bytes);
    return;
  }
  const route = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname] : undefined;
  if (!route) throw new DeskError(404, 'There is nothing here.', 'Open the address that was printed.');
  if (request.method !== route.method) throw wrongMethod(route.method);
  guardOrigin(request, port, token);
  sendJson(response, 200, await route.answer(desk, url.searchParams, request));
}

/**
 * Serves the desk to this machine alone.
 * @param port 0: any free one
 */
export async function serveDesk(
  desk: Desk,
  page: PageFiles,
  token: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  let bound = port;
  const server = createServer((request, response) => {
    answer(request, response, { desk, page, token, port: bound }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  bound = (server.address() as AddressInfo).port;
  return { server, port: bound };
}
