import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { metTies } from '../../scripts/compose/met-ties.ts';
import { applyPolicy, heldBack } from '../../scripts/publish/policy.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { ARTICLE_ID, smallDossier, smallTables } from './small-dossier.ts';

/** What stands only in records that nobody has reviewed. */
const SECRET = /zora|quill|hollow[- ]creek|moonlit/i;

/** The small dossier with every record confirmed, and beside them a second story that nobody has reviewed. */
function withSecrets(): Tables {
  const tables = smallTables();
  const confirmed = <T extends object>(rows: T[]) =>
    rows.map((row) => ({ ...row, review: 'confirmed' as const }));
  const [meeting] = tables.meetings;
  const [participation] = tables.participations;
  const [proposal] = tables.proposals;
  const [position] = tables.positions;
  const [statement] = tables.statements;
  const [relation] = tables.relations;
  const [person, state] = tables.actors;
  const [bern] = tables.places;
  const [mention] = tables.mentions;
  const [span] = tables.evidence;
  if (!meeting || !participation || !proposal || !position || !statement || !relation)
    throw new Error('gone');
  if (!person || !state || !bern || !mention || !span) throw new Error('gone');
  const all: Tables = {
    ...tables,
    meetings: confirmed(tables.meetings),
    participations: confirmed(tables.participations),
    proposals: confirmed(tables.proposals),
    positions: confirmed(tables.positions),
    statements: confirmed(tables.statements),
    relations: confirmed(tables.relations),
  };
  const evidence = ['span-moonlit'];
  all.actors.push(
    {
      ...person,
      id: 'zora-quill',
      name: 'Zora Quill',
      affiliation: 'quillonia',
      aliases: ['Zora', 'Madam Quill'],
    },
    { ...state, id: 'quillonia', name: 'Quillonia', aliases: ['Quillonia'] },
  );
  all.places.push(
    { ...bern, id: 'hollow-creek', name: 'Hollow Creek', within: 'quill-hills' },
    { ...bern, id: 'quill-hills', name: 'Quill Hills', kind: 'region' },
  );
  all.offices.push({
    id: 'zora-quill-envoy',
    actor: 'zora-quill',
    office: 'envoy of Quillonia',
    of: 'quillonia',
    start: null,
    end: null,
    source: 'general knowledge',
  });
  all.meetings.push({
    ...meeting,
    id: 'meeting-hollow-creek',
    title: 'Zora Quill in Hollow Creek',
    place: 'hollow-creek',
    participants: ['ada-roe', 'zora-quill'],
    proposals: ['quill-plan'],
    former_ids: ['meeting-zora'],
    evidence,
  });
  all.participations.push(
    { ...participation, id: 'hollow-zora', meeting: 'meeting-hollow-creek', actor: 'zora-quill', evidence },
    { ...participation, id: 'hollow-roe', meeting: 'meeting-hollow-creek', review: 'confirmed', evidence },
  );
  all.proposals.push({
    ...proposal,
    id: 'quill-plan',
    title: 'Quill plan',
    summary: 'A moonlit ferry.',
    evidence,
  });
  all.proposal_links.push({
    id: 'link-quill',
    source: 'quill-plan',
    target: 'thirty-days',
    kind: 'amends',
    evidence,
  });
  all.positions.push({ ...position, id: 'zora-backs', actor: 'zora-quill', condition: 'moonlit', evidence });
  all.statements.push({
    ...statement,
    id: 'zora-says',
    speaker: 'zora-quill',
    quote: 'The moonlit ferry sails.',
    variants: ['roe-says'],
    evidence,
  });
  all.statements = all.statements.map((row) =>
    row.id === 'roe-says' ? { ...row, variants: ['zora-says'] } : row,
  );
  all.relations.push(
    { ...relation, id: 'tie-met-zora', source: 'ada-roe', target: 'zora-quill', evidence },
    { ...relation, id: 'zora-supports', source: 'zora-quill', kind: 'supports', evidence },
  );
  all.evidence.push({ ...span, id: 'span-moonlit', quote: 'the moonlit ferry', suffix: ' with Zora Quill' });
  const named = (id: string, text: string, kind: 'actor' | 'place') => ({
    id: `mention-${id}`,
    article: ARTICLE_ID,
    start: mention.start,
    end: mention.end,
    text,
    entity: id,
    kind,
    sense: kind,
  });
  all.mentions.push(
    named('zora-quill', 'Madam Quill', 'actor'),
    named('quillonia', 'Quillonia', 'actor'),
    named('hollow-creek', 'Hollow Creek', 'place'),
    // A place name that stands for somebody who is not told of.
    { ...named('bern', 'Bern', 'place'), id: 'mention-stands-for', sense: 'quillonia' },
  );
  all.conflicts.push(
    {
      id: 'conflict-hollow',
      record: 'meeting-hollow-creek',
      field: 'start',
      values: [{ value: '2025-04-01', evidence }],
      note: 'When Zora came.',
    },
    {
      id: 'conflict-office',
      record: 'zora-quill',
      field: 'role',
      values: [{ value: 'envoy of Quillonia', evidence }],
      note: 'Who Zora is.',
    },
    {
      id: 'conflict-bern-who',
      record: 'meeting-bern',
      field: 'participants',
      values: [{ value: 'Zora Quill', evidence }],
      note: 'Who came to Bern.',
    },
  );
  return all;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each([
  ['confirmed', 'confirmed' as const],
  [
    'each kind named',
    {
      default: 'any' as const,
      meetings: 'confirmed' as const,
      participations: 'confirmed' as const,
      proposals: 'confirmed' as const,
      positions: 'confirmed' as const,
      statements: 'confirmed' as const,
      relations: 'confirmed' as const,
    },
  ],
])('%s: nothing of what is held back stands in any published file', (_, review) => {
  const judged = withSecrets();
  const dossier = smallDossier({ review });
  const tables = applyPolicy(judged, dossier.publish, metTies);
  const held_back = heldBack(judged, tables);
  expect(held_back).toEqual({
    meetings: 1,
    participations: 1,
    proposals: 1,
    positions: 1,
    statements: 1,
    relations: 2,
  });
  const run = { version: '1', inputs: [], counts: {}, published_share: {}, held_back, warnings: [] };
  const files = inMemory((create) => publish({ tables, dossier, run, withdrawn: [] }, create));
  const archived = Object.entries(unzipSync(files.get('parley.zip') ?? new Uint8Array()));
  expect(archived.length).toBe(files.size - 1);
  const leaks = [...files, ...archived.map(([name, bytes]) => [`parley.zip/${name}`, bytes] as const)]
    .filter(([name]) => name !== 'parley.zip')
    .filter(([, bytes]) => SECRET.test(decode(bytes)))
    .map(([name]) => name);
  expect(leaks).toEqual([]);
  // The rest is there, and counts what is left.
  expect(tables.statements.map(({ id }) => id)).toEqual(['roe-says', 'roe-says-again']);
  expect(tables.statements[0]?.variants).toEqual([]);
  expect(tables.actors.map(({ id }) => id)).toEqual(['ada-roe', 'norland']);
  expect(tables.places.map(({ id, mentions }) => [id, mentions])).toEqual([
    ['bern', 1],
    ['town-hall', 0],
  ]);
});

test('the secret would be seen', () => {
  const tables = withSecrets();
  const files = inMemory((create) =>
    publish(
      {
        tables,
        dossier: smallDossier(),
        run: { version: '1', inputs: [], counts: {}, published_share: {}, held_back: {}, warnings: [] },
        withdrawn: [],
      },
      create,
    ),
  );
  const told = [...files].filter(([, bytes]) => SECRET.test(decode(bytes))).map(([name]) => name);
  expect(told).toEqual(
    expect.arrayContaining(['meetings.json', 'timeline.ics', 'network.gexf', 'meetings.geojson']),
  );
});
