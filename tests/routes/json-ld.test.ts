import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Dossier } from '../../src/lib/datasets/dossier.ts';
import { datasetEntity } from '../../src/routes/json-ld/dataset.ts';
import { eventDates, sharedDate } from '../../src/routes/json-ld/dates.ts';
import { recordEntity } from '../../src/routes/json-ld/record.ts';
import JsonLdScript from '../../src/routes/json-ld/JsonLdScript.svelte';
import { serialise } from '../../src/routes/json-ld/serialise.ts';
import { robots, sitemap } from '../../src/routes/sitemap.ts';
import { sample } from '../explore/sample.ts';
import { dossier as firstDossier } from '../fixtures/first-dossier.ts';

const dossier: Dossier = { ...firstDossier, site: { url: 'https://example.org/talks/' } };
const within = { extent: 'within' } as const;

test.each([
  ['2025-03-03', '2025-03-03', '2025-03-03'],
  ['2025-03-01', '2025-03-31', '2025-03'],
  ['2025-03-01', '2025-05-31', '2025'],
  ['2024-12-24', '2025-01-02', undefined],
  [null, '2025-01-02', undefined],
  ['2025-01-02', null, undefined],
])('from %s to %s no more is known than %s', (start, end, date) => {
  expect(sharedDate(start, end)).toBe(date);
  expect(eventDates({ start, end, ...within })).toEqual(date === undefined ? {} : { startDate: date });
});

test('what lasted has both its ends', () => {
  expect(eventDates({ start: '2025-03-03', end: '2025-03-05', extent: 'throughout' })).toEqual({
    startDate: '2025-03-03',
    endDate: '2025-03-05',
  });
  expect(eventDates({ start: '2025-03-03', end: '2025-03-03', extent: 'throughout' })).toEqual({
    startDate: '2025-03-03',
  });
  expect(eventDates({ start: null, end: null, extent: null })).toEqual({});
});

test('a meeting is an event, with its place, its parties and the articles that tell of it', () => {
  const tables = sample();
  const entity = recordEntity({ tables, dossier }, 'meetings', 'lunch');
  expect(entity).toMatchObject({
    '@type': 'Event',
    name: 'lunch',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    url: 'https://example.org/talks/meetings/lunch/',
  });
  const attendees = JSON.stringify(entity?.attendee);
  expect(attendees).toContain('"@type":"Person"');
  expect(attendees).toContain('https://example.org/talks/actors/');
});

test.each([
  ['cancelled', 'https://schema.org/EventCancelled'],
  ['planned', 'https://schema.org/EventScheduled'],
] as const)('a %s meeting is %s', (status, eventStatus) => {
  const tables = sample();
  tables.meetings[0]!.status = status;
  expect(recordEntity({ tables, dossier }, 'meetings', tables.meetings[0]!.id)).toMatchObject({
    eventStatus,
  });
});

test.each(['proposed', 'ruled-out'] as const)('a %s meeting is no event', (status) => {
  const tables = sample();
  tables.meetings[0]!.status = status;
  expect(recordEntity({ tables, dossier }, 'meetings', tables.meetings[0]!.id)).toBeNull();
});

test('an area is no point', () => {
  const tables = sample();
  const [place] = tables.places;
  expect(recordEntity({ tables, dossier }, 'places', place!.id)).toHaveProperty('geo');
  place!.radius_km = 500;
  expect(recordEntity({ tables, dossier }, 'places', place!.id)).not.toHaveProperty('geo');
});

test('without an address of the site nothing has one', () => {
  const homeless = { ...dossier, site: { url: null } };
  const entity = recordEntity({ tables: sample(), dossier: homeless }, 'meetings', 'lunch');
  expect(JSON.parse(serialise(entity ?? {}))).not.toHaveProperty('url');
  expect(datasetEntity(sample(), homeless)).toBeNull();
  expect(sitemap({ tables: sample(), dossier: homeless })).toBeNull();
  expect(robots(null)).toBeNull();
});

test('the data are a dataset whose files have whole addresses', () => {
  const entity = datasetEntity(sample(), dossier);
  const files = entity?.distribution as { contentUrl: string }[];
  expect(files.map(({ contentUrl }) => contentUrl)).toContain('https://example.org/talks/data/meetings.csv');
});

test('nothing in the words ends the element they stand in', () => {
  const hostile = `</script><script>alert(1)</script><!--<script>&amp;\u2028\u2029"\\`;
  const value = { '@type': 'Event', name: hostile };
  expect(serialise(value)).not.toMatch(/[<>&\u2028\u2029]/);
  const { body } = render(JsonLdScript, { props: { value } });
  const { document } = parseHTML(`<html><head>${body}</head></html>`);
  const scripts = document.querySelectorAll('script');
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0]?.textContent ?? '')).toMatchObject({ name: hostile });
});

test('the sitemap lists what is checked, and nothing else', () => {
  const tables = sample();
  for (const name of [
    'meetings',
    'participations',
    'proposals',
    'positions',
    'statements',
    'relations',
  ] as const)
    for (const row of tables[name]) row.review = 'confirmed';
  const all = sitemap({ tables, dossier }) ?? '';
  expect(all).toContain('<loc>https://example.org/talks/</loc>');
  expect(all).toContain('<loc>https://example.org/talks/meetings/lunch/</loc>');
  tables.meetings.find(({ id }) => id === 'lunch')!.review = 'machine';
  const fresh = sitemap({ tables: { ...tables }, dossier }) ?? '';
  expect(fresh).not.toContain('meetings/lunch/');
  expect(fresh).not.toContain('<loc>https://example.org/talks/</loc>');
  expect(robots('https://example.org/talks/')).toContain('Sitemap: https://example.org/talks/sitemap.xml');
});
