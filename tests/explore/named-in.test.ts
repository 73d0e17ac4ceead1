import { expect, test } from 'vitest';
import { folded } from '../../src/lib/explore/folded.ts';
import { nameFinder } from '../../src/lib/explore/named-in.ts';
import { tables } from '../fixtures/first-dossier.ts';

const [template] = tables.actors;
if (!template) throw new Error('the fixture has actors');
const actor = (id: string, name: string, ...aliases: string[]) => ({ ...template, id, name, aliases });
const find = nameFinder([
  actor('trump', 'Donald Trump', 'Trump', 'US President', 'president'),
  actor('us', 'United States', 'US'),
  actor('eu', 'EU'),
  actor('kurti', 'Kürti'),
]);

test.each([
  ['Trump met the EU', ['trump', 'eu']],
  ['The longest form counts: US President', ['trump']],
  ['The US and its president', ['us']],
  ['Trumpism in Europe, a trumpet', []],
  ['“US–EU”, he said', ['us', 'eu']],
  ['Kürti', ['kurti']],
  ['', []],
])('%s', (text, named) => expect(find(folded(text))).toEqual(named));
