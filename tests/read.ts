import { compose, type ComposeOutput } from '../scripts/compose.ts';
import { buildOutlets } from '../scripts/compose/outlets.ts';
import { readOne, type ReadContext } from '../scripts/compose/read.ts';
import type { Reading } from '../scripts/compose/reading.ts';
import { parseDossier } from '../scripts/dossier/parse.ts';
import { viewOf, type View } from '../scripts/extract/view.ts';
import { readArticle } from '../scripts/ingest/read-article.ts';
import { buildKnowledge } from '../scripts/knowledge/knowledge.ts';
import { parseLexicons } from '../scripts/knowledge/parse.ts';
import type { Interval, MeetingFinding, Source, Span } from '../scripts/model.ts';
import { buildTitleIndex } from '../scripts/resolve/titles.ts';
import { digest } from '../scripts/text/digest.ts';

/** A small world to read tests in: a few states, people and places, and who held which office when. */
export const LEXICONS = [
  {
    file: 'states.yaml',
    text: `
- { id: ukraine, name: Ukraine, kind: state, adjectives: [Ukrainian], demonyms: [Ukrainians] }
- { id: russia, name: Russia, kind: state, adjectives: [Russian], demonyms: [Russians], metonyms: [Kremlin] }
- { id: united-states, name: United States, kind: state, aliases: [US, U.S., America], adjectives: [American, US, U.S.], metonyms: [White House] }
- { id: united-kingdom, name: United Kingdom, kind: state, aliases: [Britain, UK, U.K.], adjectives: [British], metonyms: [Downing Street] }
- { id: france, name: France, kind: state, adjectives: [French] }
- { id: germany, name: Germany, kind: state, adjectives: [German] }
`,
  },
  {
    file: 'organisations.yaml',
    text: `
- { id: nato, name: NATO, kind: bloc, aliases: [Nato] }
- { id: european-union, name: European Union, kind: bloc, aliases: [EU], adjectives: [EU, European] }
`,
  },
  {
    file: 'people.yaml',
    text: `
- { id: volodymyr-zelenskyy, name: Volodymyr Zelenskyy, family: [Zelenskyy, Zelensky], aliases: [Volodymyr Zelensky], affiliation: ukraine }
- { id: donald-trump, name: Donald Trump, family: [Trump], affiliation: united-states }
- { id: joe-biden, name: Joe Biden, family: [Biden], affiliation: united-states }
- { id: vladimir-putin, name: Vladimir Putin, family: [Putin], affiliation: russia }
- { id: emmanuel-macron, name: Emmanuel Macron, family: [Macron], affiliation: france }
- { id: keir-starmer, name: Keir Starmer, family: [Starmer], affiliation: united-kingdom }
- { id: olaf-scholz, name: Olaf Scholz, family: [Scholz], affiliation: germany }
- { id: friedrich-merz, name: Friedrich Merz, family: [Merz], affiliation: germany }
- { id: bart-de-wever, name: Bart De Wever, family: [De Wever] }
- { id: theresa-may, name: Theresa May, family: [May], affiliation: united-kingdom }
- { id: marco-rubio, name: Marco Rubio, family: [Rubio], affiliation: united-states }
- { id: morgan-ortagus, name: Morgan Ortagus, family: [Ortagus], gender: woman, affiliation: united-states }
- { id: wang-yi, name: Wang Yi, family: [Wang] }
- { id: sergei-lavrov, name: Sergei Lavrov, family: [Lavrov], affiliation: russia }
`,
  },
  {
    file: 'offices.yaml',
    text: `
- { office: president, of: ukraine, titles: [president], leader: true, holders: [{ person: volodymyr-zelenskyy, start: 2019-05-20, end: null }] }
- { office: president, of: russia, titles: [president], leader: true, holders: [{ person: vladimir-putin, start: 2012-05-07, end: null }] }
- { office: president, of: france, titles: [president], leader: true, holders: [{ person: emmanuel-macron, start: 2017-05-14, end: null }] }
- office: president
  of: united-states
  titles: [president]
  leader: true
  holders:
    - { person: joe-biden, start: 2021-01-20, end: 2025-01-20 }
    - { person: donald-trump, start: 2025-01-20, end: null }
- { office: prime minister, of: united-kingdom, titles: [prime minister, premier], leader: true, holders: [{ person: keir-starmer, start: 2024-07-05, end: null }] }
- office: chancellor
  of: germany
  titles: [chancellor]
  leader: true
  holders:
    - { person: olaf-scholz, start: 2021-12-08, end: 2025-05-06 }
    - { person: friedrich-merz, start: 2025-05-06, end: null }
- { office: secretary of state, of: united-states, titles: [secretary of state, foreign minister], holders: [{ person: marco-rubio, start: 2025-01-21, end: null }] }
- { office: foreign minister, of: russia, titles: [foreign minister], holders: [{ person: sergei-lavrov, start: 2004, end: null }] }
`,
  },
  {
    file: 'places.yaml',
    text: `
- { id: ukraine-land, name: Ukraine, kind: country, country_code: UA }
- { id: switzerland-land, name: Switzerland, kind: country, country_code: CH }
- { id: kyiv, name: Kyiv, kind: city, within: ukraine-land, aliases: [Kiev], stands_for: ukraine }
- { id: london, name: London, kind: city, stands_for: united-kingdom }
- { id: moscow, name: Moscow, kind: city, stands_for: russia }
- { id: washington, name: Washington, kind: city, stands_for: united-states }
- { id: paris, name: Paris, kind: city, stands_for: france }
- { id: alaska, name: Alaska, kind: region }
- { id: geneva, name: Geneva, kind: city, within: switzerland-land }
- { id: white-house, name: White House, kind: venue, within: washington, stands_for: united-states }
- { id: oval-office, name: Oval Office, kind: venue, within: white-house }
`,
  },
  {
    file: 'events.yaml',
    text: `
- { id: alaska-summit-2025, date: 2025-08-15, all_of: [[Alaska], [Putin, Trump], [summit, met, meeting]] }
- { id: geneva-accord-2025, name: the Geneva accord, date: 2025-11-23, all_of: [[Geneva], [accord]] }
`,
  },
  {
    file: 'outlets.yaml',
    text: `
- { name: Agence France-Presse, kind: agency, aliases: [AFP] }
- { name: ABC News, kind: outlet, aliases: [ABC] }
- { name: Getty Images, kind: photo, aliases: [Getty] }
- { name: Time, kind: outlet, ambiguous: true }
`,
  },
];

const lexicons = parseLexicons(LEXICONS);
export const knowledge = buildKnowledge(lexicons);
export const outlets = buildOutlets(lexicons);
const context: ReadContext = { knowledge, titles: buildTitleIndex(knowledge.titles), outlets };

/** A Monday. */
export const TODAY = '2025-03-03';

export const sourceOf = (text: string, date: string | null = TODAY, file = 'story.txt'): Source => ({
  file,
  part: null,
  sha256: digest(text),
  text_sha256: digest(text),
  text,
  given: { title: null, publisher: null, url: null, date, language: 'en' },
});

/** Reads one text as an article of a day; `null` leaves the day to the text. */
export const read = (text: string, date: string | null = TODAY): Reading =>
  readOne(sourceOf(text, date), context);

/** A reading keeps no tokens, so they are found anew. */
export const viewFrom = ({ article, resolved, times }: Reading): View =>
  viewOf(readArticle(article.source, { ...context.outlets, digest: '' }), resolved, times);

/** The words of a span. */
export const wordsOf = ({ article }: Reading, { start, end }: Span): string => article.text.slice(start, end);

/** "words = actors" of every reference, a title included. */
export const namesIn = (text: string, date: string | null = TODAY): string[] => {
  const reading = read(text, date);
  return reading.resolved.references.map((one) => `${wordsOf(reading, one)} = ${one.actors.join(' + ')}`);
};

/** "2025-03-03" or "2025-02-24..2025-03-02". */
export const daysOf = (interval: Interval | null): string | null =>
  interval && (interval.start === interval.end ? interval.start : `${interval.start}..${interval.end}`);

/** A meeting in one line: "held in-person geneva 2025-02-28: donald-trump, vladimir-putin". */
export const meetingLine = (
  meeting: Pick<MeetingFinding, 'status' | 'format' | 'place' | 'when' | 'participations'>,
): string => {
  const { status, format, place, when, participations } = meeting;
  const names = participations.map(({ actor, role }) =>
    role === 'principal' ? actor : `${actor} (${role})`,
  );
  return `${status} ${format} ${place ?? '-'} ${daysOf(when) ?? '-'}: ${names.join(', ')}`;
};

/** Composes a dossier from texts by file name; the day of each stands first in its text. */
export const composeTexts = (texts: Record<string, string>, reversed = false): ComposeOutput => {
  const sources = Object.entries(texts).map(([file, text]) => sourceOf(text, null, file));
  return compose({
    sources: reversed ? sources.reverse() : sources,
    dossier: parseDossier(null, 'dossier'),
    lexicons,
  });
};
