import { expect, test } from 'vitest';
import { byUrgency, queueOf, type Waits } from '../../scripts/editorial/queue.ts';
import { apply, entry, keyWith, machine, sawOfMachine } from './desk-dossier.ts';

const waits = (fields: Partial<Waits>): Waits => ({
  key: 'meetings/a',
  dataset: 'meetings',
  isStale: false,
  isInConflict: false,
  confidence: 'high',
  mentions: 0,
  ...fields,
});
const LONDON = keyWith('meetings', 'london');
const keysOf = (judged: ReturnType<typeof apply>) =>
  queueOf(judged).queue.flatMap((group) => group.waits.map(({ key }) => key));

test('what was read otherwise comes first, then conflicts, low confidence, many mentions, the id', () => {
  const sorted = [
    waits({ key: 'meetings/stale', isStale: true }),
    waits({ key: 'meetings/conflict', isInConflict: true }),
    waits({ key: 'meetings/low', confidence: 'low' }),
    waits({ key: 'meetings/medium', confidence: 'medium', mentions: 1 }),
    waits({ key: 'meetings/often', mentions: 9 }),
    waits({ key: 'meetings/a', mentions: 2 }),
    waits({ key: 'meetings/b', mentions: 2 }),
  ];
  expect([...sorted].reverse().sort(byUrgency)).toEqual(sorted);
});

test('meetings wait with their parties and proposals with their positions, the lead first', () => {
  const { queue } = queueOf(apply());
  const london = queue.find(({ lead }) => lead === LONDON);
  const parties = machine.participations.filter(({ meeting }) => `meetings/${meeting}` === LONDON);
  expect(london?.waits[0]?.key).toBe(LONDON);
  expect(
    london?.waits
      .slice(1)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(parties.map(({ id }) => `participations/${id}`).sort());
  for (const { lead, waits: members } of queue)
    if (members.some(({ dataset }) => dataset === 'positions')) expect(lead).toMatch(/^proposals\//);
});

test('ties of having met are not asked for', () => {
  expect(machine.relations.some(({ kind }) => kind === 'met')).toBe(true);
  expect(keysOf(apply()).filter((key) => key.startsWith('relations/tie-met'))).toEqual([]);
});

test('what is confirmed leaves the queue, and what is rejected counts as reviewed', () => {
  const before = queueOf(apply()).progress;
  expect(before.reviewed).toBe(0);
  const confirmed = apply(entry({ action: 'confirm', record: LONDON, saw: sawOfMachine(LONDON) }));
  expect(queueOf(confirmed).progress).toEqual({ reviewed: 1, all: before.all });
  expect(keysOf(confirmed)).not.toContain(LONDON);
  const statement = keyWith('statements', 'ready');
  expect(queueOf(apply(entry({ action: 'reject', record: statement }))).progress).toEqual({
    reviewed: 1,
    all: before.all,
  });
});

test('what is read otherwise than it was judged waits again, first of all', () => {
  const judged = apply(entry({ action: 'confirm', record: LONDON, saw: 'otherwise' }));
  expect(queueOf(judged).queue[0]?.lead).toBe(LONDON);
  expect(queueOf(judged).queue[0]?.waits[0]).toMatchObject({ key: LONDON, isStale: true });
});
