import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANCES } from '../../src/lib/datasets/index.ts';
import { formatDay, formatInterval, formatSpan, type Interval } from '../../src/lib/layout/dates.ts';
import { civilDay, dayNumber, monthStart } from '../../src/lib/layout/day.ts';
import { describeMeeting, describePosition, describeRelation } from '../../src/lib/layout/describe.ts';
import { listOf } from '../../src/lib/layout/labels.ts';
import { lookup, shortNames } from '../../src/lib/layout/lookup.ts';
import { nearestSpot, spotTowards } from '../../src/lib/layout/pick.ts';
import { sideClass, sideRules, sidesPresent } from '../../src/lib/layout/sides.ts';
import { stanceSymbol } from '../../src/lib/layout/stance-symbols.ts';
import { fitText, textWidth, wrapText } from '../../src/lib/layout/text-width.ts';
import { dossier, tables } from '../fixtures/first-dossier.ts';

const names = lookup(tables);
const rowOf = <T extends { id: string }>(rows: readonly T[], id: string): T => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

describe('days', () => {
  it('count as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const number = dayNumber(iso);
          expect(number).toBe(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
          const { year, month, day, weekday } = civilDay(number);
          expect([year, month, day]).toEqual(iso.split('-').map(Number));
          expect(weekday % 7).toBe(date.getUTCDay());
        },
      ),
    );
  });

  it('find the first of a later month', () => {
    expect(monthStart(dayNumber('2025-11-20'), 2)).toBe(dayNumber('2026-01-01'));
  });
});

describe('dates in words', () => {
  const cases: [Interval, string][] = [
    [{ start: '2025-03-02', end: '2025-03-02', precision: 'day' }, '2 March 2025'],
    [
      { start: '2025-02-24', end: '2025-03-02', precision: 'week', extent: 'within' },
      'week of 24 February 2025',
    ],
    [
      { start: '2025-12-08', end: '2025-12-09', precision: 'range', extent: 'throughout' },
      '8–9 December 2025',
    ],
    [
      { start: '2025-02-24', end: '2025-03-02', precision: 'range', extent: 'throughout' },
      '24 February – 2 March 2025',
    ],
    [{ start: '2024-12-30', end: '2025-01-02', precision: 'range' }, '30 December 2024 – 2 January 2025'],
    [
      { start: '2025-08-22', end: '2025-08-24', precision: 'range', extent: 'within' },
      'between 22 and 24 August 2025',
    ],
    [
      { start: '2025-08-31', end: '2025-09-01', precision: 'range', extent: 'within' },
      '31 August or 1 September 2025',
    ],
    [{ start: '2025-03-01', end: '2025-03-31', precision: 'month' }, 'March 2025'],
    [{ start: '2022-01-01', end: '2022-12-31', precision: 'year' }, '2022'],
    [{ start: null, end: null, precision: 'unknown' }, 'date not told'],
    [{ start: null, end: '2025-03-02', precision: 'unknown' }, 'by 2 March 2025'],
    [{ start: '2025-03-02', end: null, precision: 'unknown' }, 'from 2 March 2025'],
  ];
  it.each(cases)('%o', (interval, words) => expect(formatInterval(interval)).toBe(words));

  it('have one form for a day and a few for a span', () => {
    expect(formatDay('2025-02-03')).toBe('3 February 2025');
    expect([3, 20, 151, 800].map(formatSpan)).toEqual(['3 days', '3 weeks', '5 months', '2 years']);
  });
});

describe('names for those who cannot see the picture', () => {
  it('tell a meeting, a stance and a tie in a sentence', () => {
    expect(
      describeMeeting(rowOf(tables.meetings, 'meeting-2025-03-02-london-european-leaders-zelenskyy'), names),
    ).toBe('London, 2 March 2025, held: Zelenskyy and European leaders');
    expect(
      describePosition(rowOf(tables.positions, 'position-european-troops-russia-2025-03-15'), names),
    ).toBe('Russia opposes: European troops in Ukraine, 15 March 2025, as Zelenskyy says');
    expect(
      describeRelation(rowOf(tables.relations, 'tie-dmitry-peskov-criticises-volodymyr-zelenskyy'), names),
    ).toBe('Dmitry Peskov criticises Volodymyr Zelenskyy, told by 2 articles');
  });

  it('shorten people to their family name unless two share it', () => {
    const short = shortNames([
      ...tables.actors,
      { ...rowOf(tables.actors, 'donald-trump'), id: 'melania-trump', name: 'Melania Trump' },
    ]);
    expect(
      ['bart-de-wever', 'keir-starmer', 'united-kingdom', 'donald-trump'].map((id) => short.get(id)),
    ).toEqual(['De Wever', 'Starmer', 'United Kingdom', 'Donald Trump']);
  });

  it('join lists', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });
});

describe('widths', () => {
  it('are kept by what is cut or wrapped', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
        const lines = wrapText(text, width, 12, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('lose no word where there is room', () => {
    expect(wrapText('One-month truce in the air and at sea', 120, 12, 9).join(' ')).toBe(
      'One-month truce in the air and at sea',
    );
  });
});

describe('stances', () => {
  it('differ in shape, as do claims of them', () => {
    const shapes = STANCES.flatMap((stance) => [stanceSymbol(stance), stanceSymbol(stance, 5, true)]);
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(shapes.length);
    for (const shape of shapes) expect(shape.solid + shape.line + shape.dashed).not.toBe('');
  });
});

describe('sides', () => {
  it('take the hues in the dossier’s order and the neutral one otherwise', () => {
    expect(sideClass(dossier, 'ukraine')).toBe('of-side-1');
    expect(sideClass(dossier, null)).toBe('of-side-other');
    expect(sidesPresent(dossier, tables.actors).map((side) => side.name)).toEqual([
      'Ukraine',
      'Russia',
      'United States',
      'Europe',
      'Others',
    ]);
  });

  it('may have colours of the dossier’s own', () => {
    expect(sideRules(dossier)).toBe('');
    const [first, ...rest] = dossier.sides;
    if (!first) throw new Error('no side');
    const own = { ...dossier, sides: [{ ...first, light: '#123456', dark: '#abcdef' }, ...rest] };
    expect(sideRules(own)).toContain(':root{--side-1:#123456;}');
    expect(sideRules(own)).toContain('[data-theme=dark]{--side-1:#abcdef;}');
  });
});

describe('picking', () => {
  const spots = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 20, y: 0 },
    { id: 'c', x: 0, y: 50, r: 10 },
  ];
  it('takes the nearest mark within reach', () => {
    expect(nearestSpot(spots, 11, 1)).toBe('b');
    expect(nearestSpot(spots, 0, 30)).toBe('c');
    expect(nearestSpot(spots, 200, 200)).toBeNull();
  });

  it('walks by arrow keys', () => {
    expect(spotTowards(spots, 'a', 'ArrowRight')).toBe('b');
    expect(spotTowards(spots, 'a', 'ArrowDown')).toBe('c');
    expect(spotTowards(spots, 'a', 'ArrowLeft')).toBeNull();
  });
});
