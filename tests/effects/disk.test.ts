import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFiles, diskProcesses } from '../../scripts/effects/disk.ts';
import { printable } from '../../scripts/effects/terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('writes, reads, renames, removes', () => {
  diskFiles.makeFolder(at('a/b'));
  diskFiles.write(at('a/b/c.txt'), encode('one'));
  diskFiles.write(at('a/b/c.txt'), encode('two'));
  expect(diskFiles.read(at('a/b/c.txt'))).toEqual(encode('two'));
  diskFiles.syncFolder(at('a'));
  diskFiles.rename(at('a'), at('z'));
  expect(diskFiles.list(at('z/b'))).toEqual(['c.txt']);
  diskFiles.remove(at('z'));
  diskFiles.remove(at('z'));
  expect(diskFiles.lstat(at('z'))).toBeNull();
});

test('writes a new file only once', () => {
  expect(diskFiles.writeNew(at('lock'), encode('first'))).toBe(true);
  expect(diskFiles.writeNew(at('lock'), encode('second'))).toBe(false);
  expect(diskFiles.read(at('lock'))).toEqual(encode('first'));
});

test('tells files, folders and links apart', () => {
  diskFiles.write(at('f'), encode('four'));
  symlinkSync('f', at('l'));
  expect(diskFiles.lstat(at('f'))).toEqual({ kind: 'file', size: 4 });
  expect(diskFiles.lstat(folder)).toEqual({ kind: 'folder', size: 0 });
  expect(diskFiles.lstat(at('l'))).toEqual({ kind: 'link', size: 0 });
  expect(diskFiles.lstat('/dev/null')?.kind).toBe('device');
  expect(diskFiles.realpath(at('l'))).toBe(diskFiles.realpath(at('f')));
});

test('knows which processes live', () => {
  expect(diskProcesses.isAlive(process.pid)).toBe(true);
  expect(diskProcesses.isAlive(2 ** 22 + 1)).toBe(false);
});

test('shows what could steer a terminal', () => {
  expect(printable('a\u001b[2Jb\u202e\nc')).toBe('a\\u001b[2Jb\\u202e\nc');
});
