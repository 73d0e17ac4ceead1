import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import getPort, { portNumbers } from 'get-port';
import sirv from 'sirv';

const FIRST_PORT = 4173;
const LAST_PORT = 4273;

/** The path the site was built for, with a slash at its start and none at its end; empty for the root. */
const basePath = (): string => (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/**
 * Serves a built site. PORT is tried first (4173 unless told), then the ports after it, then any; HOST is 127.0.0.1
 * unless told. Resolves to the address once it answers.
 */
export async function serve(folder: string): Promise<{ address: string; server: Server }> {
  const host = process.env.HOST ?? '127.0.0.1';
  const wanted = Number(process.env.PORT ?? FIRST_PORT);
  const port = await getPort({ port: [wanted, ...portNumbers(FIRST_PORT, LAST_PORT)], host });
  const base = basePath();
  const page = path.join(folder, '404.html');
  const notFound = existsSync(page) ? readFileSync(page) : 'There is no such page.';
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const isInside = url === base || url.startsWith(`${base}/`);
    const missing = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (!isInside) {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    request.url = url.slice(base.length) || '/';
    files(request, response, missing);
  });
  await listen(server, port, host);
  const shownHost = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return { address: `http://${shownHost}:${port}${base}/`, server };
}
