import { expect, test } from 'vitest';
import { LockedError, takeLock } from '../../scripts/effects/lock.ts';
import { fakeEffects, FakeFiles } from './fake.ts';

const LOCK = '/site/data.lock';
const held = (pid: number, host = 'desk') => JSON.stringify({ pid, host, what: 'npm run data' });

const filesWith = (lock: string | null): FakeFiles => {
  const files = new FakeFiles(lock === null ? {} : { [LOCK]: lock });
  files.makeFolder('/site');
  return files;
};

test('is taken and given back', () => {
  const effects = fakeEffects(filesWith(null));
  const release = takeLock(effects.files, effects.processes, LOCK, 'npm run data');
  expect(JSON.parse(effects.files.text(LOCK))).toEqual({ pid: 4711, host: 'desk', what: 'npm run data' });
  release();
  expect(effects.files.lstat(LOCK)).toBeNull();
});

test('held by a live process, says by whom and what to do', () => {
  const { files, processes } = fakeEffects(filesWith(held(99)), [99]);
  const take = () => takeLock(files, processes, LOCK, 'npm run data');
  expect(take).toThrow(LockedError);
  expect(take).toThrow(/locked by process 99 on desk \(npm run data\).*delete \/site\/data\.lock/);
  expect(files.text(LOCK)).toBe(held(99));
});

test('held on another host, is never taken over: nobody here can tell whether it runs', () => {
  const { files, processes } = fakeEffects(filesWith(held(99, 'elsewhere')));
  expect(() => takeLock(files, processes, LOCK, 'x')).toThrow(/process 99 on elsewhere/);
});

test.each([
  ['a dead process', held(99)],
  ['an earlier process with this one’s number', held(4711)],
  ['a torn write', '{"pid":'],
  ['nothing', ''],
])('left behind by %s, is taken over', (_, lock) => {
  const { files, processes } = fakeEffects(filesWith(lock));
  takeLock(files, processes, LOCK, 'npm run data');
  expect(JSON.parse(files.text(LOCK))).toMatchObject({ pid: 4711 });
});
