import { describe, expect, it } from 'vitest';
import { LexiconError, parseLexicons } from '../../scripts/knowledge/parse.ts';

const parse = (file: string, text: string) => parseLexicons([{ file, text }]);

it('fills in what an entry leaves out', () => {
  const { parties, people } = parseLexicons([
    { file: 'states.yaml', text: '- { id: ukraine, name: Ukraine, kind: state }' },
    { file: 'data/people-more.yaml', text: '- { id: jane-doe, name: Jane Doe }' },
  ]);
  expect(parties.get('ukraine')).toMatchObject({ aliases: [], metonyms: [], ambiguous: false, of: null });
  expect(people.get('jane-doe')).toMatchObject({
    family: [],
    affiliation: null,
    source: 'general knowledge',
  });
});

it('keeps dates as they are written, a bare year too', () => {
  const [office] = parse(
    'offices.yaml',
    '- { office: president, holders: [{ person: jane-doe, start: 2019, end: 2024-07-05 }, { person: john-roe }] }',
  ).offices;
  expect(office?.holders).toEqual([
    { person: 'jane-doe', start: '2019', end: '2024-07-05' },
    { person: 'john-roe', start: null, end: null },
  ]);
});

it('lets a later file replace an entry of the same id', () => {
  const { parties } = parseLexicons([
    { file: 'states.yaml', text: '- { id: georgia, name: Georgia, kind: state }' },
    { file: 'organisations-dossier.yaml', text: '- { id: georgia, name: State of Georgia, kind: group }' },
  ]);
  expect([...parties.values()].map(({ name, kind }) => [name, kind])).toEqual([
    ['State of Georgia', 'group'],
  ]);
});

it('takes an empty file for an empty list', () => {
  expect(parse('places.yaml', '# nothing yet\n').places.size).toBe(0);
});

describe('what cannot be read is said with the file, the entry and the way out', () => {
  it.each([
    [
      'another name',
      'cities.yaml',
      '',
      'cities.yaml: no lexicon is called that. Begin its name with one of states, organisations, people, offices, places, events, outlets.',
    ],
    [
      'no list',
      'people.yaml',
      'id: a',
      'people.yaml: holds no list. Write one entry a line, each beginning with "- ".',
    ],
    [
      'a missing field',
      'people.yaml',
      '- { id: jane-doe, name: Jane Doe }\n- { id: john-roe }',
      'people.yaml: entry john-roe, name: Invalid key: Expected "name" but received undefined. See CONTRIBUTING.md, "Add a lexicon entry".',
    ],
    [
      'a bad id',
      'people.yaml',
      '- { id: Jane Doe, name: Jane Doe }',
      'people.yaml: entry Jane Doe, id: must be a lower-case slug with hyphens. See CONTRIBUTING.md, "Add a lexicon entry".',
    ],
    [
      'an entry without an id',
      'people.yaml',
      '- { name: Jane Doe }',
      'people.yaml: entry number 1, id: Invalid key: Expected "id" but received undefined. See CONTRIBUTING.md, "Add a lexicon entry".',
    ],
    [
      'a bad date',
      'offices.yaml',
      '- { office: president, holders: [{ person: jane-doe, start: May 2019 }] }',
      'offices.yaml: entry number 1, holders.0.start: must be a year, a month or a day. See CONTRIBUTING.md, "Add a lexicon entry".',
    ],
  ])('%s', (_, file, text, message) => {
    expect(() => parse(file, text)).toThrow(new LexiconError(message));
  });

  it('broken YAML, with its line', () => {
    expect(() => parse('people.yaml', '- { id: a, name: A }\n- { id: b, name: [B }\n')).toThrow(
      /^people\.yaml:2:\d+: .* Mend the YAML there\.$/,
    );
  });
});
