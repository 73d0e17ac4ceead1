import { expect, test } from 'vitest';
import { hashOf } from '../../scripts/trim/hash.ts';
import { withSideColours } from '../../scripts/trim/sides.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self' 'sha256-x'; style-src-attr 'unsafe-inline'">`;
const page = (link: string) => `<head>${POLICY}<style>a{}</style>${link}</head>`;
const RULES = ':root{--side-1:#123456;}';

test('the colours stand in the page, where the link was, and its policy allows them', () => {
  const html = withSideColours(page('<link rel="stylesheet" href="../data/sides.css">'), `${RULES}\n`);
  expect(html).toContain(`<style>a{}</style><style>${RULES}</style></head>`);
  expect(html).toContain(`style-src 'self' '${hashOf(RULES)}' 'sha256-x'; style-src-attr 'unsafe-inline'`);
  expect(html).not.toContain('<link');
});

test('a page that links to no colours stays as it is', () => {
  expect(withSideColours(page(''), RULES)).toBe(page(''));
});
