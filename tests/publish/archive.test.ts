import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive } from '../../scripts/publish/archive.ts';
import { crc32 } from '../../scripts/publish/crc32.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import { seeded } from '../bench/generate.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOON = new Date(1980, 0, 1, 12, 0, 0);

/** The archive of some files, each written in pieces of `size` bytes. */
function archived(files: Record<string, Uint8Array>, size: number): Uint8Array {
  const written = inMemory((create) => {
    const archive = new Archive(create('all.zip'));
    for (const [name, bytes] of Object.entries(files)) {
      const file = archive.file(name);
      for (let at = 0; at < bytes.length; at += size) file.write(bytes.subarray(at, at + size));
      file.close();
    }
    archive.close();
  });
  return written.get('all.zip') ?? new Uint8Array();
}

const SMALL = {
  'a.json': encode('[\n{"id":"a"}\n]\n'),
  'schema/empty.json': encode(''),
  'c.csv': encode('id,name\r\n'.repeat(5_000)),
};

test.each([7, 100_000])('is what a zip of the same files is, in pieces of %i bytes', (size) => {
  const options = { mtime: NOON, level: 6, os: 3, attrs: 0o644 << 16 } as const;
  expect(archived(SMALL, size)).toEqual(zipSync(SMALL, options));
});

test('a file of many megabytes comes out as it went in, between others', () => {
  const random = seeded(7);
  const words = Array.from({ length: 700_000 }, () => `w${Math.floor(random() * 5_000)}`);
  const files = { ...SMALL, 'long.csv': encode(words.join(' ')), 'z.txt': encode('end') };
  const inside = unzipSync(archived(files, 65_536));
  expect(Object.keys(inside)).toEqual(Object.keys(files));
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(inside[name] ?? []).equals(bytes), name).toBe(true);
});

test('check sums go on from one another', () => {
  expect(crc32(encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(encode('6789'), crc32(encode('12345')))).toBe(0xcbf43926);
});
