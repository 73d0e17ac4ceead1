import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneLines } from '../../scripts/ingest/zones.ts';
import { outlets } from '../read.ts';

const zonesOf = (text: string): string[] =>
  zoneLines(text, outlets.namesOutlet).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const TITLE = 'Leaders meet in London for talks';
const STORY = 'Macron met Trump in Paris.';

it('cuts a date off the headline in the same line', () => {
  expect(zonesOf(`" date 2025-03-03 ‘Security guarantees’ needed, says Macron\n${STORY}`)).toEqual([
    'date: " date 2025-03-03',
    'title: ‘Security guarantees’ needed, says Macron',
    `narrative: ${STORY}`,
  ]);
});

it('takes a photo credit behind a date for no headline', () => {
  expect(zonesOf(`date 2025-03-03 Justin Tallis via Getty Images\n${STORY}`)).toEqual([
    'date: date 2025-03-03',
    'credit: Justin Tallis via Getty Images',
    `narrative: ${STORY}`,
  ]);
});

describe('a line above the story', () => {
  it.each([
    ['byline', 'By Jane Doe and John Roe'],
    ['byline', 'By Jane Doe | Updated March 3, 2025'],
    ['byline', 'Jane Doe, ABC News'],
    ['credit', 'Photo: Jane Doe'],
    ['credit', 'The leaders in Paris (Photo by Jane Doe)'],
    ['date', 'Tuesday, May 7, 2024'],
    ['date', '10.06.2023'],
    ['date', 'Published 3 June 2024'],
    ['date', 'Updated at 14:30 GMT'],
    ['related', 'Home > World > News'],
    ['related', 'World'],
  ])('%s: %s', (kind, line) => {
    expect(zonesOf(`${line}\n${TITLE}\n${STORY}`)).toEqual([
      `${kind}: ${line}`,
      `title: ${TITLE}`,
      `narrative: ${STORY}`,
    ]);
  });
});

describe('a line in or below the story', () => {
  it.each([
    ['related', 'Also Read | Protesters flood Belgrade in one of the largest rallies'],
    ['related', 'Read more: What the truce means'],
    ['related', 'Advertisement'],
    ['plea', 'Sign up for our newsletter to get the news first.'],
    ['plea', 'Subscribe to support our journalism'],
    ['footer', '©2025 Bloomberg L.P. Visit bloomberg.com.'],
    ['footer', 'Distributed by Tribune Content Agency, LLC.'],
    ['footer', 'Comments powered by Disqus'],
    ['footer', 'Reporting by Jane Doe; editing by John Roe'],
    ['footer', 'This article first appeared on 11 December 2024.'],
    ['footer', '(Writing by Jane Doe)'],
    ['footer', 'Jane Doe in Oslo contributed to this report.'],
    ['footer', 'AFP’s Jane Doe and John Roe contributed.'],
    ['footer', 'This interview has been edited for length and clarity.'],
    ['footer', 'This is a developing story and will be updated.'],
    ['plea', 'View this email in your browser'],
    ['byline', 'Source: Agencies'],
    ['date', '1:35 p.m.'],
    ['heading', 'What comes next'],
    ['narrative', 'Macron told reporters to read more.'],
    ['narrative', '“We are ready”'],
    ['narrative', 'Both sides contributed to the breakdown of the talks.'],
    ['narrative', 'This conversation was their first since the war began.'],
    ['narrative', 'This article of the treaty is rejected by both sides.'],
    ['narrative', 'This report was rejected by the ministry.'],
    ['narrative', 'Ten nations have signed up to the coalition.'],
    ['narrative', 'Germany would donate three Patriot batteries.'],
    ['narrative', 'Food was distributed by the army.'],
    ['narrative', 'The plan first appeared in a draft in May.'],
    ['footer', 'The post Truce talks resume first appeared on Daily Ledger.'],
    ['footer', 'Writing from Oslo, editing by John Roe'],
    ['plea', 'Please donate to keep us independent.'],
  ])('%s: %s', (kind, line) => {
    expect(zonesOf(`${TITLE}\n${STORY}\n${line}`).at(-1)).toBe(`${kind}: ${line}`);
  });
});

it('takes sources that open a headline for no credit', () => {
  expect(zonesOf(`Sources: army accepts the truce\n${STORY}`)[0]).toBe(
    'title: Sources: army accepts the truce',
  );
});

it('makes the line before a signature a post', () => {
  const signature = '— Volodymyr Zelenskyy (@ZelenskyyUa) March 15, 2025';
  expect(zonesOf(`${TITLE}\n${STORY}\nWe are ready for peace.\n${signature}\nHe left.`)).toEqual([
    `title: ${TITLE}`,
    `narrative: ${STORY}`,
    'post: We are ready for peace.',
    `date: ${signature}`,
    'narrative: He left.',
  ]);
});

it('has one headline only', () => {
  expect(zonesOf(`${TITLE}\nMacron calls for a long truce\n${STORY}`)).toEqual([
    `title: ${TITLE}`,
    'heading: Macron calls for a long truce',
    `narrative: ${STORY}`,
  ]);
});

it('covers every letter once, in order', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(TITLE, STORY, 'By Jane Doe', '©2025 AFP', 'date 2025-03-03 Talk'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const zones = zoneLines(text, outlets.namesOutlet);
      let end = 0;
      for (const zone of zones) {
        expect(zone.start).toBeGreaterThanOrEqual(end);
        expect(zone.end).toBeGreaterThan(zone.start);
        expect(text.slice(end, zone.start)).toMatch(/^(?:[^\p{L}\p{N}]|\[\/?\w+\]|&#?\w+;)*$/u);
        ({ end } = zone);
      }
    }),
  );
});

it('keeps the last paragraph of a story and cuts off the credits behind it', () => {
  expect(
    zonesOf(`${TITLE}\n${STORY} They agreed to meet again. (Reporting by Jane Doe; Editing by John Roe)`),
  ).toEqual([
    `title: ${TITLE}`,
    `narrative: ${STORY} They agreed to meet again.`,
    'footer: (Reporting by Jane Doe; Editing by John Roe)',
  ]);
});

it('keeps an aside in brackets in the story', () => {
  const line = `${STORY} The text (written by both sides) was short.`;
  expect(zonesOf(`${TITLE}\n${line}`)).toEqual([`title: ${TITLE}`, `narrative: ${line}`]);
});

it('reads the fields that a story was saved with', () => {
  expect(zonesOf(`Title: ${TITLE}\nCategory: news\nAuthor: jane\n${STORY}`)).toEqual([
    `title: ${TITLE}`,
    'related: Category: news',
    'byline: Author: jane',
    `narrative: ${STORY}`,
  ]);
});

it('takes the mark off a headline in Markdown', () => {
  expect(zonesOf(`# ${TITLE}\n${STORY}`)).toEqual([`title: ${TITLE}`, `narrative: ${STORY}`]);
});

it.each(['---', '* * *', '[ad_1]', '&#13;', '###'])('passes over the empty line %s', (line) => {
  expect(zonesOf(`${TITLE}\n${line}\n${STORY}`)).toEqual([`title: ${TITLE}`, `narrative: ${STORY}`]);
});
