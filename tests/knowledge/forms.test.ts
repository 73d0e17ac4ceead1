import { describe, expect, it } from 'vitest';
import { buildFormIndex, findForms } from '../../scripts/knowledge/forms.ts';
import { parseLexicons } from '../../scripts/knowledge/parse.ts';
import { tokenize } from '../../scripts/text/tokens.ts';

const index = buildFormIndex(
  parseLexicons([
    {
      file: 'states.yaml',
      text: `
- { id: united-states, name: United States, kind: state, aliases: [US, U.S.], adjectives: [American, US] }
- { id: georgia, name: Georgia, kind: state, adjectives: [Georgian], demonyms: [Georgians], ambiguous: true }`,
    },
    {
      file: 'organisations.yaml',
      text: `
- { id: rebels, name: People’s Front, kind: group, aliases: [rebels, the Front] }
- { id: european-union, name: European Union, kind: bloc }
- { id: council, name: European Council, kind: bloc }`,
    },
    {
      file: 'people.yaml',
      text: `
- { id: donald-trump, name: Donald Trump, family: [Trump] }
- { id: recep-erdogan, name: Recep Tayyip Erdoğan, family: [Erdoğan] }`,
    },
    {
      file: 'places.yaml',
      text: `
- { id: georgia-land, name: Georgia, kind: country }
- { id: atlanta, name: Atlanta, kind: city, aliases: [Atlanta Georgia] }`,
    },
    { file: 'outlets.yaml', text: '- { name: Time, kind: outlet, ambiguous: true }' },
  ]),
);

/** "words: kind target, …" of every form found. */
const formsIn = (text: string): string[] => {
  const tokens = tokenize(text);
  return findForms(index, tokens).map(({ from, to, forms }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    const words = text.slice(first?.start, last?.end);
    return `${words}: ${forms.map(({ kind, target }) => `${kind} ${target}`).join(', ')}`;
  });
};

describe('capitals', () => {
  it.each([
    ['US aid', ['US: name united-states, adjective united-states']],
    ['the U.S. envoy', ['U.S.: name united-states']],
    ['It gave us and Us hope', []],
    ['american soil', []],
    ['AMERICAN SOIL', ['AMERICAN: adjective united-states']],
    ['Rebels and REBELS and rebels', ['Rebels: name rebels', 'REBELS: name rebels', 'rebels: name rebels']],
    ['the Front and the front', ['the Front: name rebels']],
    ['time and Time', ['Time: outlet Time']],
  ])('%s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });
});

describe('the longest match', () => {
  it.each([
    ['Donald Trump and Trump', ['Donald Trump: person donald-trump', 'Trump: family donald-trump']],
    [
      'the European Council and the European Union',
      ['European Council: name council', 'European Union: name european-union'],
    ],
    ['Atlanta Georgia', ['Atlanta Georgia: place atlanta']],
    ['European', []],
  ])('%s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });
});

it('compares without diacritics and with any apostrophe', () => {
  expect(formsIn("Erdogan met the People's Front")).toEqual([
    'Erdogan: family recep-erdogan',
    "People's Front: name rebels",
  ]);
});

it('a country is found by its party, marked as often something else', () => {
  const [hit] = findForms(index, tokenize('Georgia'));
  expect(hit?.forms).toEqual([{ kind: 'name', target: 'georgia', ambiguous: true }]);
});
