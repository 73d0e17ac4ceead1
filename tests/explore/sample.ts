import { DATASET_NAMES } from '../../src/lib/datasets/dataset.ts';
import type { Rows, Tables } from '../../src/lib/datasets/all.ts';

const undated = {
  start: null,
  end: null,
  extent: null,
  precision: 'unknown',
  edtf: null,
  date_basis: null,
  date_reason: null,
} as const;
const on = (day: string) =>
  ({
    ...undated,
    start: day,
    end: day,
    extent: 'throughout',
    precision: 'day',
    date_basis: 'stated',
  }) as const;
const machine = { confidence: 'high', review: 'machine' } as const;

const actor = (id: string, name: string, aliases: string[] = []): Rows['actors'] => ({
  id,
  name,
  kind: 'person',
  role: null,
  affiliation: null,
  side: null,
  aliases,
  wikidata: null,
  articles: 1,
  mentions: 1,
});
const place = (id: string, name: string, within: string | null = null): Rows['places'] => ({
  id,
  name,
  country_code: null,
  kind: 'city',
  within,
  lat: 0,
  lon: 0,
  radius_km: null,
  geonames: null,
  mentions: 1,
});
const meeting = (id: string, more: Partial<Rows['meetings']>): Rows['meetings'] => ({
  id,
  title: id,
  ...undated,
  place: null,
  venue: null,
  format: 'in-person',
  status: 'held',
  series: null,
  round: null,
  part_of: null,
  participants: [],
  outcome: null,
  proposals: [],
  former_ids: [],
  ...machine,
  evidence: [],
  ...more,
});
const proposal = (id: string, more: Partial<Rows['proposals']>): Rows['proposals'] => ({
  id,
  title: id,
  kind: 'ceasefire',
  summary: 'A course of action',
  terms: [],
  ...undated,
  last_seen: null,
  status: 'floated',
  former_ids: [],
  ...machine,
  evidence: [],
  ...more,
});

/** A negotiation small enough to count by hand: three actors, two meetings, two proposals. */
export function sample(): Tables {
  const empty = Object.fromEntries(DATASET_NAMES.map((name) => [name, []])) as unknown as Tables;
  return {
    ...empty,
    actors: [actor('ana', 'Ana Ávila', ['Avila']), actor('ben', 'Ben'), actor('cy', 'Cy')],
    places: [place('rome', 'Rome', 'italy'), place('italy', 'Italy'), place('oslo', 'Oslo')],
    meetings: [
      meeting('lunch', {
        ...on('2025-03-02'),
        place: 'rome',
        participants: ['ana', 'ben'],
        proposals: ['truce'],
        former_ids: ['brunch'],
        evidence: ['e1'],
      }),
      meeting('call', {
        format: 'phone',
        status: 'planned',
        participants: ['ben', 'cy'],
        review: 'confirmed',
      }),
    ],
    proposals: [
      proposal('truce', { ...on('2025-03-01'), last_seen: '2025-03-05', title: 'One-month truce' }),
      proposal('loan', { ...on('2025-08-01'), kind: 'finance', status: 'rejected' }),
    ],
    positions: [
      {
        id: 'ana-truce',
        proposal: 'truce',
        actor: 'ana',
        stance: 'proposes',
        condition: null,
        voice: null,
        ...on('2025-03-01'),
        ...machine,
        evidence: ['e1'],
      },
      {
        id: 'cy-loan',
        proposal: 'loan',
        actor: 'cy',
        stance: 'opposes',
        condition: null,
        voice: 'ben',
        ...on('2025-08-01'),
        ...machine,
        evidence: [],
      },
    ],
    relations: [
      {
        id: 'ana-met-ben',
        source: 'ana',
        target: 'ben',
        kind: 'met',
        voice: null,
        weight: 1,
        first: '2025-03-02',
        last: '2025-03-02',
        ...machine,
        evidence: [],
      },
      {
        id: 'cy-criticises-ben',
        source: 'cy',
        target: 'ben',
        kind: 'criticises',
        voice: null,
        weight: 1,
        first: '2025-08-01',
        last: '2025-08-01',
        ...machine,
        evidence: [],
      },
    ],
    statements: [
      {
        id: 'said',
        speaker: 'ana',
        on_behalf_of: null,
        kind: 'direct',
        verb: 'said',
        quote: 'We want peace',
        ...on('2025-03-02'),
        article: 'a',
        translated: false,
        variants: [],
        ...machine,
        evidence: ['e2'],
      },
    ],
    evidence: [
      {
        id: 'e1',
        article: 'a',
        start: 0,
        end: 4,
        quote: 'went to Rome',
        prefix: 'She ',
        suffix: ' on Sunday.',
        sentence: 1,
      },
      {
        id: 'e2',
        article: 'a',
        start: 9,
        end: 12,
        quote: 'We want peace',
        prefix: '“',
        suffix: '”',
        sentence: 1,
      },
    ],
  };
}
