import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectMercator } from '../../src/lib/basemap/mercator.ts';
import { chartHeight } from '../../src/lib/layout/frame-size.ts';
import { journeyLegs, journeyOf, stopNumbers } from '../../src/lib/layout/journey.ts';
import { describeCounts, mapContent } from '../../src/lib/layout/map-content.ts';
import { mapFrames, toPx, windowOf, type FramePlace } from '../../src/lib/layout/map-frames.ts';
import { framePlaces, grown, labelSymbols, placeSymbols, radiusScale } from '../../src/lib/layout/map.ts';
import { contains, overlaps, type Box } from '../../src/lib/layout/place-labels.ts';
import { benchDossier, DOSSIER_SIZES } from '../bench/dossier.ts';
import { tables } from '../fixtures/first-dossier.ts';

const all = new Set(tables.meetings.map((row) => row.id));
const content = mapContent(tables, all);
const framesAt = (width: number) =>
  mapFrames(framePlaces(content, projectMercator), width, chartHeight(width));

const scaleAt = (width: number) => radiusScale(content, width, chartHeight(width));

describe('what the map shows', () => {
  it('counts a venue with its city', () => {
    const counts = Object.fromEntries(content.places.map((place) => [place.id, place.meetings.length]));
    expect(counts).toEqual({ alaska: 1, brussels: 1, kyiv: 1, london: 2, moscow: 1, rome: 1, washington: 4 });
  });

  it('keeps meetings with no place in a tray', () => {
    expect(content.tray.map((row) => row.id)).toEqual([
      'meeting-2025-03-15-virtual-starmer',
      'meeting-putin-zelenskyy',
    ]);
    expect(content.places.flatMap((place) => place.meetings).length + content.tray.length).toBe(all.size);
  });

  it('splits a place by how its meetings stand', () => {
    const rome = content.places.find((place) => place.id === 'rome');
    expect(describeCounts(rome?.counts ?? { held: 0, open: 0, off: 0 })).toBe('1 planned or proposed');
    expect(describeCounts({ held: 2, open: 1, off: 1 })).toBe(
      '2 held, 1 planned or proposed and 1 ruled out or cancelled',
    );
  });

  it('chooses the meeting where there is just one, else the place', () => {
    const choices = Object.fromEntries(content.places.map((place) => [place.id, place.choice]));
    expect(choices['kyiv']).toBe('meeting-2025-08-22-kyiv-rutte-zelenskyy');
    expect(choices['washington']).toBe('washington');
  });

  it('says of each symbol what it stands for', () => {
    const kyiv = content.places.find((place) => place.id === 'kyiv');
    expect(kyiv?.description).toBe('Kyiv, 22 August 2025, held: Zelenskyy and Rutte');
  });
});

describe('frames', () => {
  it('put an ocean between Europe and the rest into insets', () => {
    for (const width of [358, 690, 900]) {
      const frames = framesAt(width);
      expect(frames.map((frame) => frame.inset)).toEqual([false, true, true]);
      const [main] = frames;
      expect(main && windowOf(main).width).toBeLessThan(400);
    }
  });

  it('make no inset where one map will do', () => {
    const europe = framePlaces(content, projectMercator).filter(
      (place) => !['alaska', 'washington'].includes(place.id),
    );
    expect(mapFrames(europe, 690, 510)).toHaveLength(1);
  });

  const anyPlaces = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{3,8}$/),
      x: fc.integer({ min: 0, max: 2048 }),
      y: fc.integer({ min: 300, max: 1500 }),
      reach: fc.constantFrom(0, 0, 30),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: (place) => place.id, minLength: 1, maxLength: 20 },
  );

  it('show every place, wherever they lie, and do not mind their order', () => {
    fc.assert(
      fc.property(anyPlaces, fc.integer({ min: 320, max: 1000 }), (places: FramePlace[], width) => {
        const height = chartHeight(width);
        const frames = mapFrames(places, width, height);
        for (const { x, y } of places) {
          const shown = frames.some((frame) => contains(windowOf(frame), { x, y, width: 0, height: 0 }));
          expect(shown).toBe(true);
        }
        expect(mapFrames([...places].reverse(), width, height)).toEqual(frames);
        for (const { box } of frames) expect(contains({ x: 0, y: 0, width, height }, box)).toBe(true);
      }),
    );
  });
});

describe('symbols and labels', () => {
  it.each([320, 358, 520, 690, 900])('overlap nowhere and are all named at %i px', (width) => {
    const frames = framesAt(width);
    const symbols = placeSymbols(content, frames, projectMercator, scaleAt(width));
    const labels = labelSymbols(symbols, frames);
    expect(symbols).toHaveLength(content.places.length);
    expect(labels.size).toBe(content.places.length);
    const boxes = [...labels.values()].map((label) => label.box);
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
    });
    for (const symbol of symbols) {
      const frame = frames[symbol.frame];
      const label = labels.get(symbol.place.id);
      expect(frame && label && contains(frame.box, label.box)).toBe(true);
    }
  });

  it('have an area for a region and a point for a city', () => {
    const symbols = placeSymbols(content, framesAt(690), projectMercator, scaleAt(690));
    const areas = symbols.filter((symbol) => symbol.area !== null).map((symbol) => symbol.place.id);
    expect(areas).toEqual(['alaska']);
  });

  it('grow by area with the number of meetings', () => {
    const symbols = placeSymbols(content, framesAt(690), projectMercator, scaleAt(690));
    const radius = (id: string) => symbols.find((symbol) => symbol.place.id === id)?.r ?? 0;
    expect(radius('washington') ** 2 / radius('kyiv') ** 2).toBeCloseTo(4, 1);
  });

  it('lie where the basemap has their place', () => {
    const [frame] = framesAt(690);
    if (!frame) throw new Error('no frame');
    const symbols = placeSymbols(content, [frame], projectMercator, scaleAt(690));
    const kyiv = symbols.find((symbol) => symbol.place.id === 'kyiv');
    const [x, y] = toPx(frame, ...projectMercator(50.4547, 30.5238));
    expect(kyiv?.x).toBeCloseTo(x, 0);
    expect(kyiv?.y).toBeCloseTo(y, 0);
  });
});

describe('journeys', () => {
  it('go from stop to stop in order of date', () => {
    const journey = journeyOf(tables, all, 'volodymyr-zelenskyy');
    expect(journey.stops.map((stop) => stop.place)).toEqual([
      'washington',
      'london',
      'washington',
      'kyiv',
      'london',
      'brussels',
      'rome',
    ]);
    expect(journey.stops.map((stop) => stop.planned)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('are drawn between the places that are there', () => {
    const journey = journeyOf(tables, all, 'volodymyr-zelenskyy');
    const symbols = placeSymbols(content, framesAt(690), projectMercator, scaleAt(690));
    const points = new Map(symbols.map((symbol) => [symbol.place.id, symbol]));
    expect(journeyLegs(journey, (place) => points.get(place))).toHaveLength(6);
    expect(journeyLegs(journey, () => undefined)).toEqual([]);
  });
});

describe('a dossier of any size', () => {
  const big = benchDossier(DOSSIER_SIZES.top).tables;
  const bigContent = mapContent(big, new Set(big.meetings.map((row) => row.id)));
  const [width, height] = [690, chartHeight(690)];
  const frames = mapFrames(framePlaces(bigContent, projectMercator), width, height);
  const radiusOf = radiusScale(bigContent, width, height);

  it('keeps the ink within bounds, and the area telling the number', () => {
    const symbols = placeSymbols(bigContent, frames, projectMercator, radiusOf);
    const ink = symbols.reduce((sum, { r }) => sum + Math.PI * r ** 2, 0);
    expect(ink).toBeLessThan(0.1 * width * height);
    const [largest, next] = symbols;
    if (!largest || !next) throw new Error('no symbols');
    const ratio = largest.place.meetings.length / next.place.meetings.length;
    expect(largest.r ** 2 / next.r ** 2).toBeCloseTo(ratio, 0);
  });

  it('gives few places a mark of their own, those with most meetings, and every place a symbol', () => {
    const symbols = placeSymbols(bigContent, frames, projectMercator, radiusOf);
    expect(symbols).toHaveLength(bigContent.places.length);
    const points = symbols.filter((symbol) => symbol.area === null);
    const least = Math.min(...points.filter(({ major }) => major).map(({ place }) => place.meetings.length));
    const most = Math.max(...points.filter(({ major }) => !major).map(({ place }) => place.meetings.length));
    expect(least).toBeGreaterThanOrEqual(most);
    expect(symbols.filter(({ major }) => major).length).toBeLessThan(100);
  });

  it('lets symbols grow with the zoom, never beyond their size on an empty map', () => {
    const large = grown(radiusOf, 3);
    for (const count of [1, 10, 600]) {
      expect(large(count)).toBeGreaterThanOrEqual(radiusOf(count));
      expect(large(count)).toBeLessThanOrEqual(26);
    }
    expect(large(1)).toBeGreaterThan(radiusOf(1));
  });

  it('tells many meetings in one place by their number', () => {
    const busiest = bigContent.places.find((place) => place.meetings.length > 100);
    expect(busiest?.description).toMatch(
      /^\S.*, \d+ meetings: \d+ held, \d+ planned or proposed and \d+ ruled/,
    );
    expect(busiest?.description.length).toBeLessThan(120);
  });
});

describe('the order of a journey', () => {
  it('is said to be uncertain where the dates overlap, and only there', () => {
    const journey = journeyOf(tables, all, 'volodymyr-zelenskyy');
    const unsure = journey.stops.filter((stop) => stop.unsure).map((stop) => stop.place);
    // What the same article says was held comes before what it says is planned.
    expect(unsure).toEqual(['brussels', 'rome']);
    const held = tables.meetings.map((row) =>
      row.place === 'brussels' ? { ...row, status: 'held' as const } : row,
    );
    const unsureOf = (changed: typeof tables) =>
      journeyOf(changed, all, 'volodymyr-zelenskyy').stops.filter((stop) => stop.unsure);
    expect(unsureOf({ ...tables, meetings: held }).map(({ place }) => place)).toEqual(['london', 'brussels']);
    const evidence = tables.evidence.map((row) =>
      row.quote.includes('headed on to Brussels') ? { ...row, prefix: 'After the talks in London, ' } : row,
    );
    expect(unsureOf({ ...tables, meetings: held, evidence })).toEqual([]);
  });

  it('numbers the stops of a place', () => {
    const numbers = stopNumbers(journeyOf(tables, all, 'volodymyr-zelenskyy'));
    expect(Object.fromEntries(numbers)).toEqual({
      washington: '1, 3',
      london: '2, 5',
      kyiv: '4',
      brussels: '6?',
      rome: '7?',
    });
  });

  it('counts the meetings that have no stop', () => {
    expect(journeyOf(tables, all, 'volodymyr-zelenskyy').untold).toBe(1);
  });

  it('keeps its lines clear of the names', () => {
    const frames = framesAt(690);
    const symbols = placeSymbols(content, frames, projectMercator, scaleAt(690));
    const at = new Map(symbols.map((symbol) => [symbol.place.id, symbol]));
    const journey = journeyOf(tables, all, 'volodymyr-zelenskyy');
    const lines = journeyLegs(journey, (place) => at.get(place)).flatMap(({ points }) => points);
    const covered = (labels: ReadonlyMap<string, { box: Box }>) =>
      lines.filter(({ x, y }) =>
        [...labels.values()].some(({ box }) => contains(box, { x, y, width: 0, height: 0 })),
      ).length;
    const numbers = stopNumbers(journey);
    expect(covered(labelSymbols(symbols, frames, { numbers, lines }))).toBeLessThan(
      Math.max(1, covered(labelSymbols(symbols, frames, { numbers }))),
    );
  });
});
