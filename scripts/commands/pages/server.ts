import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a built site as a good host would: text in brotli, compressed once. `extra` are pages beside it, by path. */
export async function serveCompressed(
  folder: string,
  extra: Readonly<Record<string, string>>,
): Promise<{ origin: string; server: Server }> {
  const compressed = new Map<string, Buffer>();
  const contentOf = (at: string): Buffer | null => {
    const page = extra[at];
    if (page !== undefined) return Buffer.from(page);
    const named = path.join(folder, path.posix.normalize(at));
    const file = at.endsWith('/') ? path.join(named, 'index.html') : named;
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const server = createServer((request, response) => {
    const at = new URL(request.url ?? '/', 'http://site').pathname;
    const type = TYPES[at.endsWith('/') ? '.html' : path.extname(at)];
    const content = compressed.get(at) ?? contentOf(at);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    if (type === undefined) {
      response.writeHead(200, { 'content-length': content.length }).end(content);
      return;
    }
    const body = compressed.get(at) ?? brotliCompressSync(content);
    compressed.set(at, body);
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
