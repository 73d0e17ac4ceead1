import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);

const INTERVIEW = `Keir Starmer has been busy this winter. We spoke to him in London.

How often do you talk?

I met Emmanuel Macron in Paris on Friday. Olaf Scholz phoned me on Sunday.

And the others?

There is nothing to tell.

Has anything changed?

Viktor Orban never once sat down with me.`;

describe('answers of an interview', () => {
  it('take "I" and "me" for whom the words above the questions are about', () => {
    const found = meetingsIn(INTERVIEW);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('paris 2025-02-28: keir-starmer, emmanuel-macron');
    expect(found[1]).toMatch(/^held phone .* 2025-03-02: olaf-scholz, keir-starmer/);
  });

  it('put nobody into a room for an "I" that nobody is introduced as', () => {
    expect(meetingsIn('Starmer was busy.\n\nI met Macron in Paris on Friday.')).toEqual([]);
  });
});

describe('more ways to tell a meeting', () => {
  it.each([
    ['Zelenskyy took a phone call from Scholz on Sunday.', ['volodymyr-zelenskyy', 'olaf-scholz']],
    ['Starmer and Macron were on the phone on Sunday.', ['keir-starmer', 'emmanuel-macron']],
    ['Starmer and Macron got together in Paris on Sunday.', ['keir-starmer', 'emmanuel-macron']],
    ['Rubio chatted with Lavrov in Geneva on Friday.', ['marco-rubio', 'sergei-lavrov']],
    [
      'Starmer will receive on Friday in London the president of France, Emmanuel Macron.',
      ['keir-starmer', 'emmanuel-macron'],
    ],
    [
      'Zelenskyy was welcomed by French President Emmanuel Macron in Paris on Friday.',
      ['volodymyr-zelenskyy', 'emmanuel-macron'],
    ],
  ])('%s', (text, actors) => {
    const [line, ...more] = meetingsIn(text);
    expect(more).toEqual([]);
    for (const actor of actors) expect(line).toContain(actor);
  });

  it.each([
    'Starmer is yet to speak to Putin.',
    'Starmer and Putin have not met since 2021.',
    'Zelenskyy should meet Putin only once there is a truce.',
  ])('%s tells none', (text) => {
    expect(meetingsIn(text)).toEqual([]);
  });
});
