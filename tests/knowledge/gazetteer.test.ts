import { expect, test } from 'vitest';
import { buildTowns } from '../../scripts/knowledge/gazetteer.ts';

const TABLE = [
  'aldholm\tAldholm\tDK\t55.5\t10.1\t60\t1234',
  'aldholm\tAldholm\tNO\t60.1\t9.2\t2\t12345',
  'zandvik\tZandvik\tNO\t61.1\t8.2\t70\t234',
].join('\n');
const towns = () => buildTowns(TABLE, (code) => `${code.toLowerCase()}-land`);

test('a town is found by the id it once had, whether or not its name was looked up before', () => {
  const { find, byId } = towns();
  const found = find('Aldholm', new Set(['NO']));
  expect(found).toMatchObject({ id: 'aldholm-12345', country_code: 'NO', within: 'no-land' });
  expect(byId('aldholm-12345')).toEqual(found);
  expect(towns().byId('aldholm-12345')).toEqual(found);
  expect(towns().byId('aldholm-1234')).toMatchObject({ country_code: 'DK' });
  expect(towns().byId('zandvik-234')).toMatchObject({ name: 'Zandvik' });
});

test.each(['aldholm', 'aldholm-1', 'zandvik-1234', 'aldholm-99999', 'aldholm-10'])('%s is no town', (id) => {
  expect(towns().byId(id)).toBeNull();
});
