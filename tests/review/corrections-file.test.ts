import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import { NO_FILE, withLines } from '../../scripts/review/corrections-file.ts';
import { fakeEffects, Killed } from '../effects/fake.ts';
import { FILE, fileOf, FOLDER, folderWith } from './small-desk.ts';

const LINE = '- {id: a-1, action: reject, record: meetings/a, reason: No., by: editor, on: 2025-03-10}\n';
const NEXT = LINE.replace('a-1', 'a-2').replace('meetings/a', 'meetings/b');

describe('lines behind a text', () => {
  test('leave all that stands there to the byte', () => {
    const text = `# ours\n\n${LINE}# a thought\n`;
    expect(withLines(text, [NEXT])).toEqual({ text: text + NEXT, added: NEXT });
  });
  test('make a missing file, with a word on what it is', () => {
    const { text } = withLines(null, [LINE]);
    expect(text).toMatch(/^# .*npm run review.*\n- \{/);
    expect(parseCorrections(text)).toHaveLength(1);
  });
  test('mend a missing line break', () => {
    expect(withLines(LINE.trimEnd(), [NEXT]).text).toBe(LINE + NEXT);
  });
  test('keep the line breaks and the indentation that the file has', () => {
    expect(withLines(`  ${LINE.replace('\n', '\r\n')}`, [NEXT]).added).toBe(
      `  ${NEXT.replace('\n', '\r\n')}`,
    );
  });
});

test('a change is whole or not at all, whenever it is killed', () => {
  for (let dieAt = 1; ; dieAt++) {
    const files = folderWith(LINE);
    files.changes = 0;
    files.dieAt = dieAt;
    let killed = false;
    try {
      fileOf(files, 0).change(({ text }) => `${text ?? ''}${NEXT}`);
    } catch {
      killed = true;
    }
    expect([LINE, LINE + NEXT], `killed at change ${dieAt}`).toContain(files.text(FILE));
    // The next desk gets on with what was left behind.
    files.dieAt = Infinity;
    const mended = fileOf(files, 0).change(({ text }) => `${text ?? ''}# on\n`);
    expect(files.text(FILE)).toBe(mended.text);
    if (!killed) {
      expect(dieAt).toBeGreaterThan(3);
      expect(files.list(FOLDER)).toEqual(['corrections.yaml']);
      return;
    }
  }
});

test('a disk that is full leaves the file and says so', () => {
  const files = folderWith(LINE);
  const rename = files.rename;
  files.rename = () => {
    throw new Error('ENOSPC: no space left on device');
  };
  expect(() => fileOf(files, 0).change(() => 'x')).toThrow(/could not be written: ENOSPC/);
  files.rename = rename;
  expect(files.text(FILE)).toBe(LINE);
  expect(new Killed('').message).toBe('');
});

test('another desk that is writing is waited for, then named', () => {
  const lock = `${FOLDER}/.corrections.yaml.parley-lock`;
  const files = folderWith(LINE);
  files.put(lock, JSON.stringify({ pid: 99, host: 'desk', what: 'npm run review' }));
  const { processes } = fakeEffects(files, [99]);
  expect(processes.isAlive(99)).toBe(true);
  // The fake process of the file is alone on its host, so the lock is a dead one's and is taken over.
  expect(fileOf(files, 0).change(() => null).text).toBe(LINE);
});

test('there is no file, a folder in its place, or no text', () => {
  expect(fileOf(folderWith(null)).read()).toEqual({ text: null, version: NO_FILE });
  const folder = folderWith(null);
  folder.makeFolder(FILE);
  expect(() => fileOf(folder).read()).toThrow(/no plain file \(folder\)/);
  const binary = folderWith(null);
  binary.put(FILE, new Uint8Array([0xff, 0xfe, 0x00]));
  expect(() => fileOf(binary).read()).toThrow(/no UTF-8 text/);
});

interface Writer {
  said: number[];
  ended: Promise<void>;
  kill: () => void;
}

/** A process that writes line after line and says each that was written. */
function writer(folder: string, name: string, lines: number): Writer {
  const script = path.join(import.meta.dirname, 'burst.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, name, String(lines)], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: number[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    said.push(...parts.map(Number));
  });
  return {
    said,
    ended: new Promise((resolve) => void child.on('close', () => resolve())),
    kill: () => void child.kill('SIGKILL'),
  };
}

const idsIn = (folder: string): Set<string> =>
  new Set(parseCorrections(readFileSync(path.join(folder, 'corrections.yaml'), 'utf8')).map(({ id }) => id));

test('two processes at once lose no line, and a killed one none that it acknowledged', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-desk-'));
  try {
    const staying = writer(folder, 'b', 60);
    const killed: [string, Writer][] = [];
    for (let round = 0; round < 3; round++) {
      const one = writer(folder, `a${round}`, 10_000);
      killed.push([`a${round}`, one]);
      while (one.said.length < 5 + round * 4) await new Promise((resolve) => setTimeout(resolve, 2));
      one.kill();
      await one.ended;
      const ids = idsIn(folder);
      for (const number of one.said) expect(ids, `a${round}-${number}`).toContain(`a${round}-${number}`);
    }
    await staying.ended;
    const ids = idsIn(folder);
    expect(staying.said).toHaveLength(60);
    for (const [name, { said }] of [...killed, ['b', staying] as const])
      for (const number of said) expect(ids).toContain(`${name}-${number}`);
    // What a killed one left is never taken for an article.
    for (const name of readdirSync(folder)) expect(name).toMatch(/^corrections\.yaml$|^\./);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
