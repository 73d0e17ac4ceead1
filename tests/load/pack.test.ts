import { expect, test } from 'vitest';
import { pack, packedFetch, unpack } from '../../src/lib/load/pack.ts';

const FILES = [
  ['dossier.json', '{\n "title": "# not a file"\n}\n'],
  ['meetings.json', '[\n{"id":"a"},\n{"id":"b"}\n]\n'],
  ['broken.json', '{"half": '],
  ['empty.json', ''],
] as const;

test('files come out of a pack as they went in, but for white space at their end', () => {
  expect([...unpack(pack(FILES))]).toEqual(FILES.map(([file, text]) => [file, text.trimEnd()]));
});

test('what is no pack holds nothing', () => {
  expect(unpack('<!doctype html>\n# no.json\n').size).toBe(0);
  expect(unpack('').size).toBe(0);
});

function server(packed: string | null) {
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(address);
    if (!address.endsWith('drawn.txt')) return Promise.resolve(new Response('by itself'));
    if (packed === null) return Promise.reject(new Error('offline'));
    return Promise.resolve(new Response(packed, { status: packed === '' ? 404 : 200 }));
  };
  return { asked, fetch };
}

test('files are read from the pack; one it does not hold is fetched by itself', async () => {
  const { asked, fetch } = server(pack(FILES));
  const packed = await packedFetch(fetch, '/here');
  expect(await (await packed('/here/data/broken.json')).text()).toBe('{"half":');
  expect(await (await packed('/here/data/mentions.json')).text()).toBe('by itself');
  expect(asked).toEqual(['/here/data/drawn.txt', '/here/data/mentions.json']);
});

test.each([
  ['is missing', ''],
  ['cannot be reached', null],
])('when the pack %s, every file is fetched by itself', async (_, packed) => {
  const answer = await (await packedFetch(server(packed).fetch, '/here'))('/here/data/meetings.json');
  expect(await answer.text()).toBe('by itself');
});
