import { expect, test } from 'vitest';
import type { NamedView } from '../../src/lib/datasets/views.ts';
import { oembedAnswer } from '../../src/routes/oembed-answer.ts';
import { MOST_CARDS, recordPicture } from '../../src/routes/picture-of.ts';
import { dossier, tables } from '../fixtures/first-dossier.ts';

const nothing = { select: null, actors: [], place: null, proposal: null, kinds: [], status: [], q: '' };
const august: NamedView = {
  id: 'august',
  title: 'August',
  standfirst: null,
  chart: null,
  state: { ...nothing, from: '2025-08-01', to: '2025-08-31' },
};
const site = {
  dossier: { ...dossier, views: [august] },
  tables,
  layout: [],
  withdrawn: [],
  problems: [],
};
const URL = 'https://example.org/talks/';

test('an editor that asks gets the frame with its loader, and the card', () => {
  const answer = oembedAnswer(site, URL, 'map', null);
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720, thumbnail_width: 1200 });
  expect(answer.height).toBeGreaterThan(300);
  expect(answer.html).toContain('src="https://example.org/talks/embed/map/"');
  expect(answer.html).toContain('<script async src="https://example.org/talks/embed/v1.js"></script>');
  expect(answer.thumbnail_url).toBe('https://example.org/talks/card.png');
});

test('a view answers for itself', () => {
  const answer = oembedAnswer(site, URL, 'timeline', august);
  expect(answer.title).toContain('August');
  expect(answer.html).toContain('src="https://example.org/talks/views/august/embed/timeline/"');
  expect(answer.thumbnail_url).toBe('https://example.org/talks/views/august/card.png');
});

test('a record has a card of its own while there are few of them', () => {
  const [meeting] = tables.meetings;
  if (!meeting) throw new Error('The first dossier has no meeting.');
  const path = (rows: typeof tables) =>
    recordPicture({ ...site, tables: rows }, 'meetings', meeting.id, meeting.title).path;
  expect(path(tables)).toBe(`cards/meetings/${meeting.id}.png`);
  const many = Array.from({ length: MOST_CARDS + 1 }, (_, index) => ({ ...meeting, id: `meeting-${index}` }));
  expect(path({ ...tables, meetings: many })).toBe('card.png');
});
