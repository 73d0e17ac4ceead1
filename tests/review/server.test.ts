import { request } from 'node:http';
import type { Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { BrokenState, DeskState, JudgeAnswer } from '../../scripts/review/api.ts';
import { type PageFiles, serveDesk } from '../../scripts/review/server.ts';
import type { Intention } from '../../scripts/editorial/intention.ts';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import { ARTICLE_A, keyWith } from '../editorial/desk-dossier.ts';
import type { FakeFiles } from '../effects/fake.ts';
import { deskOver, FILE, folderWith, stateOf } from './small-desk.ts';

const TOKEN = 'a-token-of-this-test';
const PAGE: PageFiles = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<p>desk') }],
]);
const LONDON = keyWith('meetings', 'london');
const GENEVA = keyWith('meetings', 'geneva');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks as any program can: headers that browsers would not let a page set too. */
function ask(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function open(files: FakeFiles) {
  const desk = deskOver(files);
  const { server, port } = await serveDesk(desk, PAGE, TOKEN, 0);
  servers.push(server);
  const own = { host: `127.0.0.1:${port}`, 'x-desk-token': TOKEN };
  const post = { ...own, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  const send = (path: string, value: unknown, headers: Record<string, string> = post) =>
    ask(port, 'POST', path, headers, JSON.stringify(value));
  const judge = (version: string, ...entries: Intention[]) => send('/api/judge', { version, entries });
  return { desk, port, own, post, send, judge };
}

const REJECT: Intention = { action: 'reject', record: LONDON, reason: 'It never took place.' };

describe('what is refused', () => {
  const without = (headers: Record<string, string>, name: string) =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

  test.each<[string, number, (headers: Record<string, string>, port: number) => Record<string, string>]>([
    ['a page of another origin', 403, (post) => ({ ...post, origin: 'http://evil.example' })],
    [
      'another port of this machine',
      403,
      (post, port) => ({ ...post, origin: `http://127.0.0.1:${port + 1}` }),
    ],
    ['an unnamed origin', 403, (post) => ({ ...post, origin: 'null' })],
    ['no origin', 403, (post) => without(post, 'origin')],
    ['another name for this machine', 403, (post, port) => ({ ...post, host: `evil.example:${port}` })],
    ['no name', 403, (post) => ({ ...post, host: '' })],
    ['no token', 403, (post) => without(post, 'x-desk-token')],
    ['a wrong token', 403, (post) => ({ ...post, 'x-desk-token': `${TOKEN}x` })],
    ['a token of the same length', 403, (post) => ({ ...post, 'x-desk-token': TOKEN.replace('a', 'b') })],
    ['what a browser calls cross-site', 403, (post) => ({ ...post, 'sec-fetch-site': 'cross-site' })],
    ['a form', 415, (post) => ({ ...post, 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text', 415, (post) => ({ ...post, 'content-type': 'text/plain' })],
  ])('%s', async (_, status, change) => {
    const files = folderWith(null);
    const { desk, post, port, send } = await open(files);
    const { version } = stateOf(desk);
    const reply = await send('/api/judge', { version, entries: [REJECT] }, change(post, port));
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body)).toMatchObject({ error: expect.any(String), way_out: expect.any(String) });
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
    expect(files.lstat(FILE)).toBeNull();
  });

  test('reading without the token, or from another origin', async () => {
    const { port, own } = await open(folderWith(null));
    expect((await ask(port, 'GET', '/api/state', { host: own.host })).status).toBe(403);
    expect((await ask(port, 'GET', '/api/state', { ...own, origin: 'http://evil.example' })).status).toBe(
      403,
    );
    expect((await ask(port, 'GET', '/api/state', own)).status).toBe(200);
    expect((await ask(port, 'GET', '/api/state', { ...own, host: `localhost:${port}` })).status).toBe(200);
  });

  test('other methods, other addresses, and what is too large or no JSON', async () => {
    const files = folderWith(null);
    const { port, own, post, send } = await open(files);
    expect((await ask(port, 'OPTIONS', '/api/judge', post)).status).toBe(405);
    expect((await ask(port, 'GET', '/api/judge', own)).status).toBe(405);
    expect((await ask(port, 'POST', '/', post, '{}')).status).toBe(405);
    expect((await ask(port, 'GET', '/../package.json', own)).status).toBe(404);
    expect((await ask(port, 'GET', '/__proto__', own)).status).toBe(404);
    expect((await send('/api/judge', { version: 'none', entries: ['x'.repeat(1_000_001)] })).status).toBe(
      413,
    );
    expect((await ask(port, 'POST', '/api/judge', post, '{')).status).toBe(400);
    expect(files.lstat(FILE)).toBeNull();
  });

  test('the page says what may be done with it', async () => {
    const { port, own } = await open(folderWith(null));
    const { status, headers } = await ask(port, 'GET', '/', { host: own.host });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('judging', () => {
  test('writes one line for one judgement, behind what stands there', async () => {
    const before = '# ours\n';
    const files = folderWith(before);
    const { desk, judge } = await open(files);
    const reply = await judge(stateOf(desk).version, REJECT);
    expect(reply.status).toBe(200);
    const { state } = JSON.parse(reply.body) as JudgeAnswer;
    expect(state.progress.reviewed).toBe(1);
    expect(state.gone.map(({ record }) => record)).toEqual([LONDON]);
    const text = files.text(FILE);
    expect(text.startsWith(before)).toBe(true);
    expect(text.slice(before.length).trimEnd().split('\n')).toHaveLength(1);
    expect(parseCorrections(text)[0]).toMatchObject({ action: 'reject', record: LONDON, on: '2025-03-10' });
  });

  test('two desks do not lose each other’s work: the later is told, and gets the state as it is', async () => {
    const files = folderWith(null);
    const [one, two] = [await open(files), await open(files)];
    const { version } = stateOf(one.desk);
    expect(stateOf(two.desk).version).toBe(version);
    expect((await one.judge(version, REJECT)).status).toBe(200);
    const late = await two.judge(version, { action: 'confirm', record: GENEVA });
    expect(late.status).toBe(409);
    const answer = JSON.parse(late.body) as { error: string; way_out: string; state: DeskState };
    expect(answer.error).toMatch(/changed by another desk or by hand.*Nothing was written/);
    expect(answer.way_out).toMatch(/press again/);
    expect(answer.state.gone).toHaveLength(1);
    expect((await two.judge(answer.state.version, { action: 'confirm', record: GENEVA })).status).toBe(200);
    expect(parseCorrections(files.text(FILE)).map(({ record }) => record)).toEqual([LONDON, GENEVA]);
  });

  test.each<[string, Intention, RegExp]>([
    [
      'a day that none is',
      { action: 'edit', record: LONDON, set: { start: '2025-02-30' }, reason: 'x' },
      /is no day/,
    ],
    [
      'an unknown place',
      { action: 'edit', record: LONDON, set: { place: 'nowhere-at-all' }, reason: 'x' },
      /nowhere-at-all/,
    ],
    [
      'a column nobody sets',
      { action: 'edit', record: LONDON, set: { review: 'confirmed' }, reason: 'x' },
      /cannot be set/,
    ],
    ['a wrong term', { action: 'edit', record: LONDON, set: { status: 'dreamt' }, reason: 'x' }, /status/],
    [
      'an actor merged into itself',
      { action: 'merge', record: 'actors/russia', into: 'actors/russia', reason: 'x' },
      /merged into itself/,
    ],
    [
      'a record that is not there',
      { action: 'reject', record: 'meetings/none', reason: 'x' },
      /no record meetings\/none/,
    ],
    [
      'words nobody wrote',
      { action: 'edit', record: LONDON, evidence: [{ article: ARTICLE_A, quote: 'never' }], reason: 'x' },
      /do not stand in/,
    ],
    ['no reason', { action: 'reject', record: LONDON, reason: '  ' }, /reason: should not be empty/],
    ['an action nobody knows', { action: 'burn', record: LONDON } as unknown as Intention, /action/],
  ])('%s is told, and nothing written', async (_, intention, message) => {
    const before = '# ours, without a line break at its end';
    const files = folderWith(before);
    const { desk, judge } = await open(files);
    const reply = await judge(stateOf(desk).version, intention);
    expect(reply.status).toBe(422);
    const { error, way_out } = JSON.parse(reply.body) as { error: string; way_out: string };
    expect(`${error} ${way_out}`).toMatch(message);
    expect(way_out).not.toBe('');
    expect(files.text(FILE)).toBe(before);
  });

  test('several are written all or none', async () => {
    const files = folderWith(null);
    const { desk, judge } = await open(files);
    const bad: Intention = { action: 'edit', record: GENEVA, set: { start: 'soon' }, reason: 'x' };
    expect((await judge(stateOf(desk).version, REJECT, bad)).status).toBe(422);
    expect(files.lstat(FILE)).toBeNull();
  });

  test('what an editor added can be taken out again', async () => {
    const files = folderWith(null);
    const { desk, judge } = await open(files);
    const added = await judge(stateOf(desk).version, {
      action: 'add',
      dataset: 'statements',
      set: { speaker: 'keir-starmer', kind: 'indirect' },
      evidence: [{ article: ARTICLE_A, quote: 'met Volodymyr Zelenskyy' }],
      reason: 'Missed.',
    });
    expect(added.status).toBe(200);
    const { state, records } = JSON.parse(added.body) as JudgeAnswer;
    const [record] = records;
    expect(record).toMatch(/^statements\/say-/);
    if (record === undefined) return;
    const gone = await judge(state.version, { action: 'reject', record, reason: 'It was there already.' });
    expect(JSON.parse(gone.body)).not.toHaveProperty('error');
    expect(stateOf(desk).tables.statements.map(({ id }) => `statements/${id}`)).not.toContain(record);
  });
});

describe('undo', () => {
  test('takes the last line of this desk out again, to the byte', async () => {
    const before = '# ours\n';
    const files = folderWith(before);
    const { desk, judge, send } = await open(files);
    await judge(stateOf(desk).version, REJECT);
    const reply = await send('/api/undo', { version: stateOf(desk).version });
    expect(reply.status).toBe(200);
    expect((JSON.parse(reply.body) as JudgeAnswer).records).toEqual([LONDON]);
    expect(files.text(FILE)).toBe(before);
    expect((await send('/api/undo', { version: stateOf(desk).version })).status).toBe(422);
  });

  test('leaves a line that another follows, and says why', async () => {
    const files = folderWith(null);
    const [one, two] = [await open(files), await open(files)];
    await one.judge(stateOf(one.desk).version, REJECT);
    await two.judge(stateOf(two.desk).version, { action: 'confirm', record: GENEVA });
    const reply = await one.send('/api/undo', { version: stateOf(one.desk).version });
    expect(reply.status).toBe(422);
    expect(JSON.parse(reply.body)).toMatchObject({ error: expect.stringContaining('Another line follows') });
    expect(parseCorrections(files.text(FILE))).toHaveLength(2);
  });
});

test('a broken file is named with line and column, until it is mended', async () => {
  const files = folderWith('- {id: a, action: confirm\n  oh: [\n');
  const { port, own, judge } = await open(files);
  const read = async () =>
    JSON.parse((await ask(port, 'GET', '/api/state', own)).body) as BrokenState | DeskState;
  const broken = (await read()) as BrokenState;
  expect(broken.broken.error).toMatch(/corrections\.yaml:\d+:\d+: This is no valid YAML/);
  expect((await judge(broken.version, REJECT)).status).toBe(422);
  files.put(FILE, '');
  expect(await read()).not.toHaveProperty('broken');
});

test('people and places are found by name, those of the dossier first', async () => {
  const { port, own } = await open(folderWith(null));
  const find = async (path: string) =>
    (JSON.parse((await ask(port, 'GET', path, own)).body) as { hits: { id: string }[] }).hits.map(
      ({ id }) => id,
    );
  expect((await find('/api/actors?q=zelen'))[0]).toBe('volodymyr-zelenskyy');
  expect(await find('/api/places?q=London')).toContain('london');
  expect(await find('/api/places?q=')).toEqual([]);
});
