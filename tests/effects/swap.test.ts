import { expect, test } from 'vitest';
import { recover, replaceFolder } from '../../scripts/effects/swap.ts';
import type { Writer } from '../../scripts/effects.ts';
import { FakeFiles, Killed } from './fake.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLD = { 'a.json': 'old a', 'schema/a.json': 'old schema' };
const NEW = { 'a.json': 'new a', 'b.json': 'new b', 'schema/a.json': 'new schema' };
const content = (create: (name: string) => Writer): void => {
  for (const [name, text] of Object.entries(NEW)) {
    const file = create(name);
    for (const part of text.split(/(?<= )/)) file.write(encode(part));
    file.close();
  }
};

const withOld = (): FakeFiles =>
  new FakeFiles(Object.fromEntries(Object.entries(OLD).map(([name, text]) => [`/site/data/${name}`, text])));

test('replaces the folder as a whole and leaves nothing beside it', () => {
  const files = withOld();
  replaceFolder(files, '/site/data', content);
  expect(files.tree('/site/data')).toEqual(NEW);
  expect(files.list('/site')).toEqual(['data']);
});

test('when filling it fails, the old folder stands as it was', () => {
  const files = withOld();
  const fill = (create: (name: string) => Writer): never => {
    create('a.json').write(encode('half'));
    throw new Error('no room');
  };
  expect(() => replaceFolder(files, '/site/data', fill)).toThrow('no room');
  expect(files.tree('/site/data')).toEqual(OLD);
  recover(files, '/site/data');
  expect(files.list('/site')).toEqual(['data']);
});

test('makes the folder when there was none', () => {
  const files = new FakeFiles();
  files.makeFolder('/site');
  replaceFolder(files, '/site/data', content);
  expect(files.tree('/site/data')).toEqual(NEW);
});

test('killed at any moment, the next start finds the old or the new data, whole', () => {
  const whole = withOld();
  replaceFolder(whole, '/site/data', content);
  expect(whole.changes).toBeGreaterThan(10);
  for (let moment = 1; moment <= whole.changes; moment++) {
    const files = withOld();
    files.dieAt = moment;
    expect(() => replaceFolder(files, '/site/data', content)).toThrow(Killed);
    files.dieAt = Infinity;
    recover(files, '/site/data');
    expect([OLD, NEW], `killed at change ${moment}`).toContainEqual(files.tree('/site/data'));
    expect(files.list('/site')).toEqual(['data']);
  }
});

test('killed while it recovers, the start after that still finds whole data', () => {
  for (let first = 1; first < 30; first++) {
    for (let second = 1; second < 12; second++) {
      const files = withOld();
      files.dieAt = first;
      try {
        replaceFolder(files, '/site/data', content);
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      files.dieAt = files.changes + second;
      try {
        recover(files, '/site/data');
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      files.dieAt = Infinity;
      recover(files, '/site/data');
      expect([OLD, NEW], `killed at ${first}, then ${second}`).toContainEqual(files.tree('/site/data'));
    }
  }
});

test('says when it put the set-aside folder back', () => {
  const files = new FakeFiles({ '/site/data.parley-old/a.json': 'old a' });
  expect(recover(files, '/site/data')).toBe(true);
  expect(files.tree('/site/data')).toEqual({ 'a.json': 'old a' });
  expect(recover(files, '/site/data')).toBe(false);
});
