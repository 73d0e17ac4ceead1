import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import sirv from 'sirv';
import { loadSite } from '../../src/lib/load/checked-site.ts';
import { pack, PACK_FILE } from '../../src/lib/load/pack.ts';

const BUILD = process.env.PARLEY_SITE ?? 'build';

/** Quiet: nothing but the pages under test goes over the wire. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BuiltSite {
  origin: string;
  browser: Browser;
  /** Opens a page of its own context, and notes what it asks for and what it complains of. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /** From now on answers for a data file, such as "meetings.json", with these rows. */
  overlay(file: string, content: unknown): void;
  /** Serves a page of somebody else's, from another origin. */
  host(html: string): Promise<string>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for. */
  requests: string[];
  /** Errors and warnings of the console, and errors nobody caught. */
  complaints: string[];
}

const PACK = `/data/${PACK_FILE}`;

/** The pack that the build would have made of its data with other texts; null: the file is not there. */
async function packWith(changes: ReadonlyMap<string, string | null>): Promise<string> {
  const fetch = (address: string): Promise<Response> => {
    const file = address.slice('/data/'.length);
    const changed = changes.get(file);
    const text = changed === undefined ? readFileSync(`${BUILD}/data/${file}`, 'utf8') : changed;
    return Promise.resolve(text === null ? new Response('', { status: 404 }) : new Response(text));
  };
  return pack(await loadSite(fetch, ''));
}

/** From now on a page finds this text in a data file such as "meetings.json"; null: the file is not there. */
export async function answerFor(page: Page, file: string, text: string | null): Promise<void> {
  const body = await packWith(new Map([[file, text]]));
  await page.route(`**${PACK}`, (route) => route.fulfill({ contentType: 'text/plain', body }));
  await page.route(`**/data/${file}`, (route) =>
    route.fulfill(text === null ? { status: 404, body: '' } : { body: text }),
  );
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** Serves the built site on a free port and starts a browser. */
export async function openSite(): Promise<BuiltSite> {
  if (!existsSync(`${BUILD}/index.html`))
    throw new Error(`There is no built site in ${BUILD}/; run "npm run build".`);
  const files = sirv(BUILD, { dev: false, etag: true });
  /** By the name of the file. */
  const overlaid = new Map<string, string>();
  let packed: Promise<string> | null = null;
  const server = createServer((request, response) => {
    const answer = (content: string): void => {
      response.setHeader('content-type', 'application/json');
      response.end(content);
    };
    if (request.url === PACK && overlaid.size > 0) {
      packed ??= packWith(overlaid);
      void packed.then(answer);
      return;
    }
    const content = overlaid.get(request.url?.replace('/data/', '') ?? '');
    if (content !== undefined) {
      answer(content);
      return;
    }
    files(request, response, () => {
      response.statusCode = 404;
      response.end('not there');
    });
  });
  const servers = [server];
  const origin = await listen(server);
  const browser = await chromium.launch({
    executablePath: process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
  return {
    origin,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(path.startsWith('/') ? `${origin}${path}` : path);
      return { page, context, requests, complaints };
    },
    overlay(file, content) {
      // One record a line, as the real files have it.
      const text = Array.isArray(content)
        ? `[\n${content.map((row) => JSON.stringify(row)).join(',\n')}\n]`
        : JSON.stringify(content);
      overlaid.set(file, text);
      packed = null;
    },
    async host(html) {
      const other = createServer((_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      });
      servers.push(other);
      return listen(other);
    },
    async close() {
      await browser.close();
      for (const each of servers) each.close();
    },
  };
}

/** Makes the first sign of a reader and waits for the live charts. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.waitForSelector('[data-awake]');
}
