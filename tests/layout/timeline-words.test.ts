import { expect, test } from 'vitest';
import { layoutTimeline } from '../../src/lib/layout/timeline.ts';
import type { MeetingItem } from '../../src/lib/layout/timeline-items.ts';

const item = (id: string, label: string): MeetingItem => ({
  kind: 'meeting',
  id,
  span: null,
  when: 'date not told',
  within: false,
  label,
  name: label,
  status: 'planned',
});

test('a long title goes on in a second line, and the row below makes room for it', () => {
  const meetings = [item('a', 'Kushner and Witkoff in Moscow with the negotiators'), item('b', 'Talks')];
  const { marks } = layoutTimeline({ meetings, proposals: [], links: [] }, { width: 1400, open: false });
  expect(marks[0]?.label).toHaveLength(2);
  expect(marks[0]?.label.join(' ')).toBe(meetings[0]?.label);
  expect((marks[1]?.y ?? 0) - (marks[0]?.y ?? 0)).toBeGreaterThan(30);
});
