import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive } from '../../scripts/publish/archive.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import { seeded } from '../bench/generate.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

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

function words(count: number): Uint8Array {
  const random = seeded(7);
  return encode(Array.from({ length: count }, () => `w${Math.floor(random() * 5_000)}`).join(' '));
}

const FILES = {
  'a.json': encode('[\n{"id":"a"}\n]\n'),
  'schema/empty.json': encode(''),
  'c.csv': encode('id,name\r\n'.repeat(5_000)),
  'long.csv': words(700_000),
  'z.txt': encode('end'),
};

test('files come out as they went in, in their order', () => {
  const inside = unzipSync(archived(FILES, 65_536));
  expect(Object.keys(inside)).toEqual(Object.keys(FILES));
  for (const [name, bytes] of Object.entries(FILES))
    expect(Buffer.from(inside[name] ?? []).equals(bytes), name).toBe(true);
});

test('the same files give the same bytes', () => {
  expect(archived(FILES, 65_536)).toEqual(archived(FILES, 65_536));
});
