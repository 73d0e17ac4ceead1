import type { ChartName } from '../lib/embed/protocol.ts';

/** What stands above and below each chart. */
export interface View {
  chart: ChartName;
  heading: string;
  /** One sentence on how to read it. */
  reading: string;
  /** Width in px at which it is drawn at build time; scaled to its column until the live one stands. */
  wide: number;
  /** The same for columns up to 520 px, where the drawing differs; null: the wide one does. */
  narrow: number | null;
  /** Where its twin stands on the page of tables. */
  table: string;
  files: readonly { file: string; label: string }[];
}

export const VIEWS: Readonly<Record<ChartName, View>> = {
  map: {
    chart: 'map',
    heading: 'Where they met',
    reading: 'One symbol per place, larger with more meetings; meetings with no place stand beside the map.',
    wide: 600,
    narrow: null,
    table: 'meetings',
    files: [
      { file: 'meetings.csv', label: 'Meetings (CSV)' },
      { file: 'participations.csv', label: 'Who took part (CSV)' },
      { file: 'places.csv', label: 'Places (CSV)' },
      { file: 'meetings.geojson', label: 'GeoJSON' },
    ],
  },
  network: {
    chart: 'network',
    heading: 'Who deals with whom',
    reading: 'A line joins two actors who met, or of whom one supports or criticises the other.',
    wide: 600,
    narrow: null,
    table: 'ties',
    files: [
      { file: 'actors.csv', label: 'Actors (CSV)' },
      { file: 'relations.csv', label: 'Ties (CSV)' },
      { file: 'network.gexf', label: 'GEXF' },
      { file: 'network.graphml', label: 'GraphML' },
    ],
  },
  timeline: {
    chart: 'timeline',
    heading: 'What was proposed, and who stood where',
    reading: 'A lane of meetings, then one for each proposal with the stances the parties took on it.',
    wide: 1100,
    narrow: 360,
    table: 'positions',
    files: [
      { file: 'proposals.csv', label: 'Proposals (CSV)' },
      { file: 'positions.csv', label: 'Stances (CSV)' },
      { file: 'meetings.csv', label: 'Meetings (CSV)' },
      { file: 'timeline.ics', label: 'Calendar (ICS)' },
    ],
  },
};
