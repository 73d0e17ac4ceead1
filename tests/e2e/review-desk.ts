import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../../scripts/commands/chromium.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Two stories of our own. */
const STORIES = {
  'a.txt': `date 2025-03-04 Leaders gather in London

Keir Starmer met Volodymyr Zelenskyy and Emmanuel Macron in London on Sunday. “We are ready for peace,” Zelenskyy said.

France and Britain proposed a one-month truce. Russia rejected the truce. Donald Trump met Vladimir Putin in Geneva on Friday.
`,
  'b.txt': `date 2025-03-05 A truce in doubt

Emmanuel Macron met Donald Trump in Washington on Monday. “There will be no truce,” Vladimir Putin said.

Ukraine supports the one-month truce that France and Britain proposed.
`,
};

export interface OpenDesk {
  /** With the token, as it was printed. */
  address: string;
  browser: Browser;
  /** The corrections as they stand; '' without a file. */
  corrections: () => string;
  lines: () => string[];
  /** Changes the corrections by hand. */
  write: (text: string) => void;
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; complaints: string[] }>;
  /** Serves a page of somebody else's, from another port. */
  host: (html: string) => Promise<string>;
  close: () => Promise<void>;
}

/** The address that the command prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /^Desk: (\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('exit', (code) => reject(new Error(`The desk ended with ${code}:\n${said}`)));
  });
}

/** Runs "npm run review" over two stories, and a browser. */
export async function openDesk(): Promise<OpenDesk> {
  const seeds = mkdtempSync(path.join(tmpdir(), 'parley-review-'));
  for (const [name, text] of Object.entries(STORIES)) writeFileSync(path.join(seeds, name), text);
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/commands/review.ts', '--seeds', seeds, '--no-open'],
    { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await addressOf(child);
  const browser = await chromium.launch({
    executablePath: process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGS,
  });
  const others: Server[] = [];
  const file = path.join(seeds, 'corrections.yaml');
  const corrections = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    address,
    browser,
    corrections,
    lines: () =>
      corrections()
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    write: (text) => writeFileSync(file, text),
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(address);
      await page.locator('mark.own').first().waitFor();
      return { page, complaints };
    },
    host(html) {
      const server = createServer((_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      });
      others.push(server);
      return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () =>
          resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
        );
      });
    },
    async close() {
      await browser.close();
      for (const server of others) server.close();
      child.removeAllListeners('exit');
      child.kill('SIGINT');
      rmSync(seeds, { recursive: true });
    },
  };
}
