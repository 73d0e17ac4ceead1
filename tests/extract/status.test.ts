import { describe, expect, it } from 'vitest';
import { formatOf, statusOf, type Wording } from '../../scripts/extract/meeting-status.ts';

/** A clause with the telling word between bars: "Trump |met| Putin". */
function wording(clause: string, more: Partial<Wording> = {}): Wording {
  const [before = '', word = '', after = ''] = clause.split('|');
  return { before, word, after, future: false, infinitive: false, ...more };
}

describe('how real a meeting is', () => {
  it.each([
    ['Trump |met| Putin', 'held'],
    ['Trump never |met| Putin', null],
    ['the |summit| will not take place', 'ruled-out'],
    ['the |meeting| was not planned', 'ruled-out'],
    ['they scrapped the |summit|', 'cancelled'],
    ['the |summit| was postponed', 'cancelled'],
    ['ahead of the |summit|', 'planned'],
    ['the |summit| is expected in May', 'planned'],
    ['the two would |meet| in Geneva', 'planned'],
    ['the |talks| are under way', 'ongoing'],
    ['they called for a |summit|', 'proposed'],
    ['a possible |summit|', 'proposed'],
    ['a |summit| would help', null],
    ['if the |summit| fails', null],
  ])('%s: %s', (clause, status) => {
    expect(statusOf(wording(clause))).toBe(status);
  });

  it.each([
    ['he went to Geneva to |meet| him', 'held'],
    ['he plans to go to Geneva to |meet| him', 'planned'],
    ['he offered to |meet| him', 'proposed'],
    ['it is time to |meet| him', 'proposed'],
    ['the day to |meet| him', 'planned'],
  ])('%s: %s', (clause, status) => {
    expect(statusOf(wording(clause, { infinitive: true }))).toBe(status);
  });

  it('a time to come makes it planned', () => {
    expect(statusOf(wording('Trump |meets| Putin', { future: true }))).toBe('planned');
  });
});

it.each([
  ['they met in Geneva', true, false, 'in-person'],
  ['talks in Geneva', false, true, 'in-person'],
  ['talks', false, false, 'unknown'],
  ['a phone call', false, true, 'phone'],
  ['a virtual call with allies', true, true, 'virtual'],
])('%s', (clause, verb, placed, format) => {
  expect(formatOf(clause, verb, placed)).toBe(format);
});
