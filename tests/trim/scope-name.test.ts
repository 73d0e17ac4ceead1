import { expect, test } from 'vitest';
import { scopeName } from '../../scripts/trim/scope-name.js';

const name = (filename: string, hash: (text: string) => string) =>
  scopeName({ name: 'A', filename, css: '', hash });

test('a component keeps its name, wherever it is compiled', () => {
  const hash = (text: string) => `12345${text.length}`;
  expect(name('src/A.svelte', hash)).toBe(name('src/A.svelte', hash));
  expect(name('src/A.svelte', hash)).toMatch(/^_\w{4}$/);
});

test('two components with one name stop the build, and both are named', () => {
  name('src/B.svelte', () => 'zzsame');
  expect(() => name('src/C.svelte', () => 'zzsame')).toThrow(/src\/C\.svelte and src\/B\.svelte/);
});
