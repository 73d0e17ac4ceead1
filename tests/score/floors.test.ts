import { expect, test } from 'vitest';
import { describeShortfall, parseFloors, shortfalls, updatedFloors } from '../../scripts/score/floors.ts';

const FLOORS = `# why
seeds:
  meetings: 0.85
  people: { precision: 0.97, recall: 0.5 }
open:
  meetings: 0.9
`;
const people = { precision: 0.9, recall: 0.6, f1: 0.72, tp: 9, fp: 1, fn: 6 };
const ratio = (right: number, of: number) => ({ value: Number((right / of).toFixed(3)), right, of });

test('a floor is on the value, on F1, or on the measure it names', () => {
  const found = shortfalls({ seeds: { meetings: ratio(9, 10), people } }, parseFloors(FLOORS));
  expect(found.map(describeShortfall)).toEqual(['seeds: people, precision is 0.9, its floor is 0.97']);
});

test('a task that was not measured is below its floor, a set that was not is not', () => {
  const found = shortfalls({ seeds: { people: { ...people, precision: 1 } } }, parseFloors(FLOORS));
  expect(found.map(describeShortfall)).toEqual(['seeds: meetings is not measured, its floor is 0.85']);
});

test('floors follow the written halves by one fact or a hundredth, and aims stay as they are', () => {
  const text = updatedFloors(FLOORS, {
    seeds: { meetings: ratio(1, 10) },
    open: { offsets: ratio(5, 5), meetings: ratio(9, 10), people, speaker: ratio(190, 200) },
  });
  expect(text).toContain('# why');
  expect(parseFloors(text)).toEqual({
    seeds: { meetings: 0.85, people: { precision: 0.97, recall: 0.5 } },
    open: { offsets: 1, meetings: 0.8, people: 0.65, speaker: 0.94 },
  });
});
