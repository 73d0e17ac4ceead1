import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/lib/charts');
/** Components that draw inside an svg of somebody else's. */
const PARTS = /(?:Link|Shape|Wide|Narrow|Land|Area|Mass)\.svelte$/;
const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => PARTS.test(file));

describe('what is drawn inside an svg', () => {
  it.each(parts)('%s is made of SVG elements in the browser, links included', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { js } = compile(source, { generate: 'client', filename: file });
    const templates = js.code.match(/from_html\(`[^`]*`/g) ?? [];
    expect(templates.filter((template) => /<[a-z]/.test(template))).toEqual([]);
  });

  it('is more than a few components', () => expect(parts.length).toBeGreaterThan(8));
});
