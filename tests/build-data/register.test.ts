import { expect, test } from 'vitest';
import { registerRelease } from '../../scripts/build-data/register.ts';
import { FakeFiles } from '../effects/fake.ts';

const released = () =>
  new FakeFiles({
    '/seeds/a.txt': 'x',
    '/data/meetings.json': '[{"id":"meeting-b"},{"id":"meeting-a"}]',
    '/data/actors.json': '[{"id":"ada"}]',
  });

test('a release notes every record that is out', () => {
  const files = released();
  expect(registerRelease(files, '/seeds', '/data')).toEqual({ added: 3, all: 3 });
  expect(files.text('/seeds/published.yaml')).toMatch(
    /^# [^]*\nrecords:\n {2}- actors\/ada\n {2}- meetings\/meeting-a\n {2}- meetings\/meeting-b\n$/,
  );
  expect(Object.keys(files.tree('/seeds')).sort()).toEqual(['a.txt', 'published.yaml']);
});

test('an id that was out stays, and the same release changes nothing', () => {
  const files = released();
  registerRelease(files, '/seeds', '/data');
  files.put('/data/meetings.json', '[{"id":"meeting-c"}]');
  expect(registerRelease(files, '/seeds', '/data')).toEqual({ added: 1, all: 4 });
  const { changes } = files;
  expect(registerRelease(files, '/seeds', '/data')).toEqual({ added: 0, all: 4 });
  expect(files.changes).toBe(changes);
});

test('killed at any moment, the old register or the new one is whole', () => {
  for (let dieAt = 1; ; dieAt++) {
    const files = released();
    files.put('/seeds/published.yaml', '# old\nrecords:\n  - actors/old\n');
    files.dieAt = dieAt;
    try {
      registerRelease(files, '/seeds', '/data');
      break;
    } catch {
      const text = files.text('/seeds/published.yaml');
      expect(text.startsWith('# old') || text.endsWith('meetings/meeting-b\n')).toBe(true);
    }
  }
});

test('a broken register stops, and is left as it is', () => {
  const files = released();
  files.put('/seeds/published.yaml', 'records: [');
  expect(() => registerRelease(files, '/seeds', '/data')).toThrow(/published\.yaml:1/);
  expect(files.text('/seeds/published.yaml')).toBe('records: [');
});
