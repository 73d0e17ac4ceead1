import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { coarseWorld } from '../../src/lib/basemap/coarse-world.ts';
import { parseRelativePath } from '../../src/lib/basemap/relative-path.ts';
import { clipArea, clipLines } from '../../src/lib/charts/map/clip.ts';
import MapChart from '../../src/lib/charts/map/MapChart.svelte';
import MeetingsTable from '../../src/lib/charts/map/MeetingsTable.svelte';
import NetworkChart from '../../src/lib/charts/network/NetworkChart.svelte';
import TiesTable from '../../src/lib/charts/network/TiesTable.svelte';
import type { ChartProps } from '../../src/lib/charts/props.ts';
import PositionsTable from '../../src/lib/charts/timeline/PositionsTable.svelte';
import TimelineChart from '../../src/lib/charts/timeline/TimelineChart.svelte';
import { layoutNetwork } from '../../src/lib/layout/network.ts';
import { dossier, tables } from '../fixtures/first-dossier.ts';

const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

const props: ChartProps = {
  tables,
  dossier,
  layout: layoutNetwork(tables.actors, tables.relations),
  visible: {
    meetings: ids(tables.meetings),
    proposals: ids(tables.proposals),
    positions: ids(tables.positions),
    actors: ids(tables.actors),
    relations: ids(tables.relations),
    places: ids(tables.places),
    statements: ids(tables.statements),
  },
  lit: new Set(),
  selected: null,
  focusActors: [],
  width: 690,
  hrefOf: (id) => `/record/${id}/`,
};
const nothing: ChartProps = {
  ...props,
  visible: {
    meetings: new Set(),
    proposals: new Set(),
    positions: new Set(),
    actors: new Set(),
    relations: new Set(),
    places: new Set(),
    statements: new Set(),
  },
};

const charts = [
  ['map', MapChart, 'Map of 13 meetings in 7 places'],
  ['network', NetworkChart, 'Network of 20 actors'],
  ['timeline', TimelineChart, 'Timeline of 13 meetings and 17 proposals with 40 stances'],
] as const;

/** The opening tags of the links in some HTML. */
const linksIn = (html: string): string[] => html.match(/<a [^>]*>/g) ?? [];

describe.each(charts)('the %s on the server', (_name, Chart, summary) => {
  for (const width of [358, 690, 1376]) {
    const { body } = render(Chart, { props: { ...props, width } });

    it(`says what it shows, in a sentence, at ${width} px`, () => {
      expect(body).toMatch(/<svg[^>]* role="group"[^>]*>/);
      expect(body).toContain(`aria-label="${summary}`);
    });

    it(`has a real link with a name on every mark at ${width} px`, () => {
      const links = linksIn(body);
      expect(links.length).toBeGreaterThan(8);
      for (const link of links) {
        expect(link).toMatch(/href="\/record\/[a-z0-9-]+\/"/);
        expect(link).toMatch(/data-id="[a-z0-9-]+"/);
      }
      expect(body).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /);
    });

    it(`has no number that is none, and no inline style, at ${width} px`, () => {
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
      expect(body).not.toMatch(/ style="/);
    });
  }

  it('is the same each time', () => {
    expect(render(Chart, { props }).body).toBe(render(Chart, { props }).body);
  });

  it('marks what is chosen and dims what is not lit', () => {
    const lit = new Set(['volodymyr-zelenskyy', 'washington', 'minerals-deal']);
    const { body } = render(Chart, { props: { ...props, lit, selected: [...lit][0] ?? null } });
    expect(body).toMatch(/class="[^"]*\bdim\b/);
  });

  it('stands when nothing passes the filters', () => {
    const { body } = render(Chart, { props: nothing });
    expect(body).toContain('<figure');
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the tables', () => {
  it('say the same as the charts, with the words each row rests on', () => {
    const meetings = render(MeetingsTable, { props }).body;
    for (const row of tables.meetings) expect(meetings).toContain(`href="/record/${row.id}/"`);
    expect(meetings).toContain('no meeting between Zelenskyy and Putin was currently planned');

    const ties = render(TiesTable, { props }).body;
    for (const row of tables.relations) expect(ties).toContain(`href="/record/${row.id}/"`);
    expect(ties).toContain('is criticised by');

    const positions = render(PositionsTable, { props }).body;
    for (const row of tables.positions) expect(positions).toContain(`href="/record/${row.id}/"`);
    expect(positions).toContain('as Donald Trump says');
  });
});

describe('the journeys', () => {
  it('are drawn for the actors filtered on', () => {
    const { body } = render(MapChart, { props: { ...props, focusActors: ['volodymyr-zelenskyy'] } });
    expect(body.match(/class="journey[^"]*"/g)).toHaveLength(1);
  });
});

describe('the part of the basemap that a window shows', () => {
  const window = { x: 1000, y: 550, width: 300, height: 200 };

  it('is cut at its margin and far smaller than the whole', () => {
    const land = clipArea(coarseWorld.land, window);
    expect(land.length).toBeLessThan(coarseWorld.land.length / 3);
    for (const [x, y] of parseRelativePath(land).flat()) {
      expect(x >= 995 && x <= 1305 && y >= 545 && y <= 755).toBe(true);
    }
  });

  it('is the whole where the window shows all', () => {
    const world = { x: 0, y: 0, width: coarseWorld.size, height: coarseWorld.size };
    expect(parseRelativePath(clipArea(coarseWorld.land, world, 99))).toEqual(
      parseRelativePath(coarseWorld.land),
    );
  });

  it('has the lines that cross it, and none elsewhere', () => {
    const lines = parseRelativePath(clipLines(coarseWorld.borders, window));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines)
      expect(line.some(([x, y]) => x >= 990 && x <= 1310 && y >= 540 && y <= 760)).toBe(true);
    expect(clipLines(coarseWorld.borders, { x: 0, y: 0, width: 5, height: 5 }, 0)).toBe('');
  });
});
