import { expect, test } from 'vitest';
import { loadSite } from '../../src/lib/load/checked-site.ts';
import { parseRows } from '../../src/lib/load/parse-rows.ts';
import { sample } from '../explore/sample.ts';

const rows = Array.from({ length: 9_000 }, (_, index) => ({
  id: `row-${index}`,
  text: `line\n"${index}", [`,
}));
const oneALine = (values: readonly object[]) =>
  `[\n${values.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

test('a long file reads the same in slices as at once, however it is written', async () => {
  expect(await parseRows(oneALine(rows))).toEqual(rows);
  expect(await parseRows(JSON.stringify(rows))).toEqual(rows);
  expect(await parseRows('{"a": 1}')).toEqual({ a: 1 });
});

test('the page may answer between the slices of a long file', async () => {
  let answered = 0;
  const clock = setInterval(() => (answered += 1));
  await parseRows(oneALine(rows));
  clearInterval(clock);
  expect(answered).toBeGreaterThan(0);
});

test('a long file that is broken in one line is no JSON', async () => {
  const broken = oneALine(rows).replace('"row-8000"', '"row-8000');
  await expect(parseRows(broken)).rejects.toThrow(SyntaxError);
});

test('checking in slices finds an id that stands twice, numbers every row, and says how far it is', async () => {
  const tables = sample();
  const [first] = tables.evidence;
  const many = Array.from({ length: 900 }, (_, index) => ({ ...first, id: `span-${index}` }));
  const evidence = [...many, { ...first, id: 'span-3' }, { ...first, id: undefined }];
  const progress: string[] = [];
  const fetch = (address: string) => {
    const name = /(\w+)\.json$/.exec(address)?.[1] ?? '';
    const content = name === 'evidence' ? evidence : (tables[name as keyof typeof tables] ?? []);
    return Promise.resolve(new Response(JSON.stringify(content)));
  };
  const site = await loadSite(fetch, '', (name, read, all) => progress.push(`${name} ${read} of ${all}`));
  expect(site.tables.evidence).toHaveLength(900);
  const details = site.problems.flatMap((problem) => problem.details).join('\n');
  expect(details).toContain('evidence span-3, id: stands twice');
  expect(details).toContain('evidence number 902, id');
  expect(progress[0]).toBe('evidence 0 of 902');
});
