import { DATASET_NAMES, type Dossier, type Evidence, type Tables } from '../../src/lib/datasets/index.ts';

/** One short article with an emoji before everything that is quoted, so that UTF-16 offsets would be seen. */
export const TEXT =
  '🕊 The two sides met in Bern on Monday, and nobody in the room expected very much of the long afternoon.\n' +
  '“We want a ceasefire of thirty days before anything else is discussed here,” Ada Roe said after the talks had ended.\n' +
  'Her government will look at the plan again, the minister said, once the other side has answered in writing.\n';

export const ARTICLE_ID = 'talks-in-bern';
export const TEXTS = new Map([[ARTICLE_ID, TEXT]]);

const points = (text: string): number => [...text].length;

/** A span of the article with the rest of its line on either side. */
export function span(id: string, quote: string): Evidence {
  const at = TEXT.indexOf(quote);
  if (at < 0) throw new Error(`not in the text: ${quote}`);
  const lineStart = TEXT.lastIndexOf('\n', at) + 1;
  const lineEnd = TEXT.indexOf('\n', at);
  const start = points(TEXT.slice(0, at));
  return {
    id,
    article: ARTICLE_ID,
    start,
    end: start + points(quote),
    quote,
    prefix: TEXT.slice(lineStart, at) || null,
    suffix: TEXT.slice(at + quote.length, lineEnd) || null,
    sentence: 1,
  };
}

const judged = { confidence: 'medium', review: 'machine' } as const;
const monday = {
  start: '2025-03-03',
  end: '2025-03-03',
  extent: 'within',
  precision: 'day',
  edtf: '2025-03-03',
  date_basis: 'relative',
  date_reason: 'The Monday of the article.',
} as const;

export const emptyTables = (): Tables =>
  Object.fromEntries(DATASET_NAMES.map((name) => [name, []])) as unknown as Tables;

const DIRECT = 'We want a ceasefire of thirty days before anything else is discussed here,';
const INDIRECT = 'Her government will look at the plan again';

/** A dossier with a record of most kinds, all of whose references and spans hold. */
export function smallTables(): Tables {
  const tables = emptyTables();
  tables.articles.push({
    id: ARTICLE_ID,
    file: 'bern.txt',
    file_part: null,
    title: null,
    publisher: 'Post',
    url: null,
    language: 'en',
    published: '2025-03-03',
    published_start: '2025-03-03',
    published_end: '2025-03-03',
    published_precision: 'day',
    published_basis: 'inferred',
    published_reason: 'Monday',
    published_evidence: ['span-met'],
    words: 60,
    sha256: 'a',
    text_sha256: 'b',
    copy_of: null,
    flags: [],
  });
  const actor = { kind: 'person', role: null, side: null, wikidata: null, articles: 1, mentions: 1 } as const;
  tables.actors.push(
    {
      ...actor,
      id: 'ada-roe',
      name: 'Ada Roe',
      affiliation: 'norland',
      aliases: ['Ada Roe', 'the minister'],
    },
    {
      ...actor,
      id: 'norland',
      name: 'Norland & <Co>',
      kind: 'state',
      affiliation: null,
      aliases: ['=Norland'],
    },
  );
  tables.places.push(
    {
      id: 'bern',
      name: 'Bern',
      country_code: 'CH',
      kind: 'city',
      within: null,
      lat: 46.948,
      lon: 7.447,
      radius_km: null,
      geonames: 2661552,
      mentions: 1,
    },
    {
      id: 'town-hall',
      name: 'Town Hall',
      country_code: 'CH',
      kind: 'venue',
      within: 'bern',
      lat: null,
      lon: null,
      radius_km: null,
      geonames: null,
      mentions: 0,
    },
  );
  tables.meetings.push({
    id: 'meeting-bern',
    title: 'Norland, Sudland; Bern',
    ...monday,
    place: 'town-hall',
    venue: null,
    format: 'in-person',
    status: 'held',
    series: null,
    round: null,
    part_of: null,
    participants: ['ada-roe', 'norland'],
    outcome: null,
    proposals: ['thirty-days'],
    former_ids: [],
    ...judged,
    evidence: ['span-met'],
  });
  tables.participations.push(
    {
      id: 'bern-roe',
      meeting: 'meeting-bern',
      actor: 'ada-roe',
      role: 'principal',
      on_behalf_of: null,
      attendance: 'present',
      as_mentioned: 'Ada Roe',
      resolved_by: 'name',
      confidence: 'low',
      review: 'machine',
      evidence: ['span-said'],
    },
    {
      id: 'bern-norland',
      meeting: 'meeting-bern',
      actor: 'norland',
      role: 'principal',
      on_behalf_of: null,
      attendance: 'present',
      as_mentioned: 'The two sides',
      resolved_by: 'group',
      ...judged,
      evidence: ['span-met'],
    },
  );
  tables.proposals.push({
    id: 'thirty-days',
    title: 'Ceasefire of thirty days',
    kind: 'ceasefire',
    summary: '+30 days of quiet',
    terms: ['thirty days'],
    ...monday,
    last_seen: '2025-03-03',
    status: 'floated',
    former_ids: [],
    confidence: 'low',
    review: 'machine',
    evidence: ['span-said'],
  });
  tables.positions.push({
    id: 'roe-proposes',
    proposal: 'thirty-days',
    actor: 'ada-roe',
    stance: 'proposes',
    condition: null,
    voice: null,
    ...monday,
    ...judged,
    evidence: ['span-said'],
  });
  tables.statements.push(
    {
      id: 'roe-says',
      speaker: 'ada-roe',
      on_behalf_of: 'norland',
      kind: 'direct',
      verb: 'said',
      quote: DIRECT,
      ...monday,
      article: ARTICLE_ID,
      translated: false,
      variants: [],
      ...judged,
      evidence: ['span-said'],
    },
    {
      id: 'roe-says-again',
      speaker: 'ada-roe',
      on_behalf_of: null,
      kind: 'indirect',
      verb: 'said',
      quote: INDIRECT,
      ...monday,
      article: ARTICLE_ID,
      translated: false,
      variants: [],
      ...judged,
      evidence: ['span-again'],
    },
  );
  tables.relations.push(
    {
      id: 'roe-met-norland',
      source: 'ada-roe',
      target: 'norland',
      kind: 'met',
      voice: null,
      weight: 1,
      first: '2025-03-03',
      last: '2025-03-03',
      ...judged,
      evidence: ['span-met'],
    },
    {
      id: 'roe-supports-norland',
      source: 'ada-roe',
      target: 'norland',
      kind: 'supports',
      voice: 'norland',
      weight: 1,
      first: null,
      last: null,
      ...judged,
      evidence: ['span-again'],
    },
  );
  tables.evidence.push(
    span('span-again', `${INDIRECT}, the minister said`),
    span('span-met', 'met in Bern on Monday'),
    span('span-said', `“${DIRECT}” Ada Roe said`),
  );
  const bern = span('mention-bern', 'Bern');
  tables.mentions.push({
    id: bern.id,
    article: ARTICLE_ID,
    start: bern.start,
    end: bern.end,
    text: 'Bern',
    entity: 'bern',
    kind: 'place',
    sense: 'place',
  });
  tables.conflicts.push({
    id: 'conflict-status',
    record: 'meeting-bern',
    field: 'status',
    values: [
      { value: 'held', evidence: ['span-met'] },
      { value: 'planned', evidence: ['span-again'] },
    ],
    note: 'One account has it as planned.',
  });
  return tables;
}

export const smallDossier = (publish: Partial<Dossier['publish']> = {}): Dossier => ({
  title: 'Talks, in Bern; [1]',
  standfirst: null,
  basis: 'Built on one article.',
  contact: null,
  site: { url: null },
  sides: [],
  publish: { review: 'any', min_confidence: 'low', quote_share: 0.4, full_text: false, ...publish },
  borders: { policy: 'default', statement: null, basemap: null },
  views: [],
});
