import { describe, expect, test } from 'vitest';
import { cacheIn } from '../../scripts/build-data/reading-cache.ts';
import { programVersion } from '../../scripts/build-data/version.ts';
import { assemble } from '../../scripts/build-data/assemble.ts';
import { diskFiles } from '../../scripts/effects/disk.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import type { Reader } from '../../scripts/effects.ts';
import { FakeFiles } from '../effects/fake.ts';

const FOLDER = '/cache/readings';
const names = (files: FakeFiles): string[] => (files.lstat(FOLDER) ? files.list(FOLDER).sort() : []);
const made = (files: FakeFiles, keys: readonly string[], version = '1', limit?: number): string[] => {
  const cache = cacheIn(files, '/cache', version, limit);
  const got: string[] = [];
  for (const key of keys) {
    const value = cache.remember(key, () => {
      got.push(key);
      return { key, roles: new Map([['a', 1]]), runs: Uint32Array.of(1, 2), nothing: undefined };
    });
    expect(value).toEqual({
      key,
      roles: new Map([['a', 1]]),
      runs: Uint32Array.of(1, 2),
      nothing: undefined,
    });
  }
  cache.close();
  return got;
};

describe('a cache', () => {
  test('makes what is new and gives back what it has', () => {
    const files = new FakeFiles({});
    expect(made(files, ['a', 'b'])).toEqual(['a', 'b']);
    expect(made(files, ['b', 'c', 'a'])).toEqual(['c']);
    expect(made(files, ['a', 'b', 'c'])).toEqual([]);
  });

  test('writes nothing when there is nothing new', () => {
    const files = new FakeFiles({});
    made(files, ['a', 'b']);
    const { changes } = files;
    made(files, ['a', 'b']);
    expect(files.changes).toBe(changes);
  });

  test('looks at nothing that another version kept, and clears it away', () => {
    const files = new FakeFiles({});
    made(files, ['a', 'b']);
    const before = names(files);
    expect(made(files, ['a'], '2')).toEqual(['a']);
    expect(names(files).filter((name) => before.includes(name))).toEqual(['index.json']);
    expect(made(files, ['b'], '1')).toEqual(['b']);
  });

  test.each<[string, (files: FakeFiles, file: string) => void]>([
    ['cut short', (files, file) => files.put(file, files.read(file).slice(0, 20))],
    [
      'changed in one bit',
      (files, file) =>
        files.put(
          file,
          files.read(file).map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
        ),
    ],
    ['gone', (files, file) => void files.nodes.delete(file)],
    ['unreadable', (files, file) => void files.unreadable.add(file)],
  ])('that is %s is made anew', (_, damage) => {
    for (const file of names(filled())) {
      const files = filled();
      damage(files, `${FOLDER}/${file}`);
      expect(made(files, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    }
  });

  const filled = (): FakeFiles => {
    const files = new FakeFiles({});
    made(files, ['a', 'b', 'c']);
    return files;
  };

  test.each([
    '',
    '{}',
    '[]',
    'null',
    '{"version":"1","chunks":null}',
    '{"version":"1","chunks":{"../x":{"a":[0,1]}}}',
    '{"version":"1","chunks":{"x":5}}',
  ])('with the index %j is empty', (index) => {
    const files = filled();
    files.put(`${FOLDER}/index.json`, new TextEncoder().encode(index));
    expect(made(files, ['a'])).toEqual(['a']);
    expect(made(files, ['a'])).toEqual([]);
  });

  test('killed while it writes leaves nothing that is taken for good', () => {
    for (let moment = 1; moment < 12; moment++) {
      const files = new FakeFiles({});
      made(files, ['a', 'b']);
      files.dieAt = files.changes + moment;
      try {
        made(files, ['a', 'b', 'c', 'd', 'e']);
      } catch {
        // The store takes it for a disk that cannot be written.
      }
      files.dieAt = Infinity;
      made(files, ['a', 'b', 'c', 'd', 'e']);
      expect(made(files, ['a', 'b', 'c', 'd', 'e'])).toEqual([]);
    }
  });

  test('that cannot be written does no harm', () => {
    const files = new FakeFiles({});
    files.write = () => {
      throw new Error('EROFS');
    };
    expect(made(files, ['a'])).toEqual(['a']);
    expect(made(files, ['a'])).toEqual(['a']);
  });

  test('lets go of what was not used for longest when it is full', () => {
    const files = new FakeFiles({});
    made(files, ['a', 'b']);
    made(files, ['c', 'd']);
    const chunks = names(files).filter((name) => name.endsWith('.chunk'));
    const size = Math.max(...chunks.map((name) => files.read(`${FOLDER}/${name}`).length));
    made(files, ['e', 'f'], '1', size);
    expect(made(files, ['e', 'f'])).toEqual([]);
    expect(made(files, ['a'])).toEqual(['a']);
  });

  test('carries what is used of a chunk over when most of it is not', () => {
    const files = new FakeFiles({});
    made(files, ['a', 'b', 'c', 'd', 'e']);
    const [old] = names(files);
    made(files, ['a', 'x']);
    expect(names(files)).not.toContain(old);
    expect(names(files)).toHaveLength(2);
    expect(made(files, ['a', 'x'])).toEqual([]);
  });
});

describe('the version of the program', () => {
  const sha256 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
  const root = process.cwd();
  const versionWith = (content: Record<string, string>): string => {
    const files: Reader = new FakeFiles(
      Object.fromEntries(Object.entries(content).map(([file, text]) => [`${root}/${file}`, text])),
    );
    return programVersion(files, sha256);
  };
  const base = { 'package.json': '{}', 'scripts/a.ts': 'a', 'src/lib/datasets/b.ts': 'b', 'README.md': 'c' };

  test.each([
    ['code', { 'scripts/deep/c.ts': 'c' }],
    ['changed code', { 'scripts/a.ts': 'b' }],
    ['a dataset', { 'src/lib/datasets/b.ts': 'c' }],
    ['a lexicon', { 'scripts/knowledge/data/people.yaml': '[]' }],
    ['a package', { 'package.json': '{"a":1}' }],
    ['a table of any kind', { 'scripts/knowledge/data/towns.tsv': 'a' }],
  ])('changes with %s', (_, change) => {
    expect(versionWith({ ...base, ...change })).not.toBe(versionWith(base));
  });

  test('does not change with what has no say', () => {
    expect(versionWith({ ...base, 'README.md': 'd', 'src/lib/ui/c.ts': 'c' })).toBe(versionWith(base));
  });
});

test.each(['tests/golden/formats/seeds', 'tests/gold/written/open/seeds'])(
  'the same bytes come out of %s with and without it, and a second run reads nothing',
  (folder) => {
    const files = new FakeFiles({});
    const options = { seeds: folder, corrections: true, strict: false };
    const run = () => {
      const cache = cacheIn(files, '/cache', '1');
      const outcome = assemble(options, diskFiles, () => undefined, null, cache.remember);
      cache.close();
      return {
        bytes: [...inMemory(outcome.write)].map(([name, bytes]) => [
          name,
          Buffer.from(bytes).toString('base64'),
        ]),
        counts: cache.counts,
      };
    };
    const without = assemble(options, diskFiles);
    const [first, second] = [run(), run()];
    expect(first.counts.kept).toBe(0);
    expect(first.counts.made).toBeGreaterThan(3);
    expect(second.counts).toEqual({ kept: first.counts.made, made: 0 });
    expect(second.bytes).toEqual(first.bytes);
    expect(first.bytes).toEqual(
      [...inMemory(without.write)].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    );
  },
  120_000,
);
