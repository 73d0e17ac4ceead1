import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Who is at the meetings told on Monday 3 March 2025. */
const peopleAt = (text: string): string[] => [
  ...new Set(read(text).meetings.flatMap(({ participations }) => participations.map(({ actor }) => actor))),
];
const MET = 'Macron met Starmer in Paris on Friday.';
const TWO = ['emmanuel-macron', 'keir-starmer'];

describe('who is told later to have been there', () => {
  it.each([
    ['they', `${MET} They were joined by Scholz and by Zelenskyy.`, ['olaf-scholz', 'volodymyr-zelenskyy']],
    ['the leaders', `${MET} The two leaders were later joined by Scholz.`, ['olaf-scholz']],
    ['one of them', `${MET} Macron was accompanied by Scholz.`, ['olaf-scholz']],
    [
      'a list with appositions',
      `${MET} Also present were Olaf Scholz, the German chancellor, and Marco Rubio, the envoy of America.`,
      ['olaf-scholz', 'marco-rubio'],
    ],
  ])('%s', (_, text, more) => {
    expect(peopleAt(text).sort()).toEqual([...TWO, ...more].sort());
  });

  it('takes whoever leads a side', () => {
    const text = 'Delegations from France and Ukraine met in Paris on Friday.';
    expect(peopleAt(`${text} The Ukrainian delegation, led by Zelenskyy, left late.`)).toContain(
      'volodymyr-zelenskyy',
    );
    expect(peopleAt(`${text} The Russian delegation, led by Lavrov, was in Geneva.`)).not.toContain(
      'sergei-lavrov',
    );
  });

  it.each([
    ['a call', `${MET} They were joined by Scholz in calling for a truce.`],
    ['a press conference', `${MET} They were joined by Scholz at a press conference.`],
    ['another place', `${MET} In London, Macron was joined by Scholz.`],
    ['somebody else', `${MET} Trump was joined by Scholz.`],
    ['long after', `${MET} It rained. It snowed. It rained again. They were joined by Scholz.`],
  ])('nobody: %s', (_, text) => {
    expect(peopleAt(text)).toEqual(TWO);
  });

  it('says of a meeting to come that they are expected', () => {
    const [, joined] = read(
      'Macron will meet Starmer in Paris on Friday. They will be joined by Scholz.',
    ).meetings;
    expect(joined?.participations.map(({ actor, attendance }) => `${actor} ${attendance}`)).toContain(
      'olaf-scholz expected',
    );
    expect(meetingLine(joined as NonNullable<typeof joined>)).toMatch(/^planned/);
  });
});
