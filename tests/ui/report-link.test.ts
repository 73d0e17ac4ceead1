import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportLink } from '../../src/lib/ui/links.ts';

const decoded = (link: string | null) => {
  const url = new URL(link ?? '');
  return { to: url.pathname, fields: Object.fromEntries(url.searchParams) };
};

test('no contact, no link', () => {
  expect(reportLink(null, 'Talks', 'meeting-a')).toBeNull();
});

test('a letter names the record and the page', () => {
  const link = reportLink(
    'desk@example.org',
    'Talks in Bern',
    'meeting-a',
    'https://example.org/?select=meeting-a',
  );
  expect(link).toMatch(/^mailto:desk@example\.org\?subject=/);
  expect(decoded(link)).toEqual({
    to: 'desk@example.org',
    fields: {
      subject: 'Error in: Talks in Bern',
      body: 'Record: meeting-a\r\nPage: https://example.org/?select=meeting-a\r\n\r\n',
    },
  });
  expect(decoded(reportLink('mailto:desk@example.org', 'Talks', 'meeting-a')).fields.body).toBe(
    'Record: meeting-a\r\n\r\n',
  );
});

test('a page gets the record in its query, beside what stands there', () => {
  expect(reportLink('https://example.org/errors', 'Talks', 'meeting-a')).toBe(
    'https://example.org/errors?record=meeting-a',
  );
  expect(reportLink('https://example.org/errors?form=2&record=x#here', 'Talks', 'a&b=c#d')).toBe(
    'https://example.org/errors?form=2&record=a%26b%3Dc%23d#here',
  );
});

test.each([
  'javascript:alert(1)',
  'https://',
  'http://[',
  'nobody',
  '@',
  'a@',
  '@b',
  'a@b@c',
  'a b@c',
  '<a@b>',
  'mailto:javascript:alert(1)',
  '',
])('%j is no address', (contact) => {
  expect(reportLink(contact, 'Talks', 'meeting-a')).toBeNull();
});

test('nobody slips a second addressee or a header into the letter', () => {
  const plain = { subject: 'Error in: Talks', body: 'Record: meeting-a\r\n\r\n' };
  expect(decoded(reportLink('mailto:desk@example.org?bcc=spy%40evil', 'Talks', 'meeting-a'))).toEqual({
    to: 'desk@example.org',
    fields: plain,
  });
  const odd = reportLink('desk?cc=x&y#z@example.org', 'Talks', 'meeting-a');
  expect(new URL(odd ?? '').pathname).toBe('desk%3Fcc%3Dx%26y%23z@example.org');
  expect(decoded(odd).fields).toEqual(plain);
  const title = 'A\r\nBcc: spy@evil&cc=x?body=y#z';
  expect(decoded(reportLink('desk@example.org', title, 'meeting-a')).fields).toEqual({
    subject: 'Error in: A Bcc: spy@evil&cc=x?body=y#z',
    body: plain.body,
  });
});

test('whatever the words, there is a link with one subject and one body, or none', () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 });
  const wild = fc.oneof(
    words,
    fc.constantFrom('\ud800', 'x\udfff', '🕊'.repeat(200), '%', '%zz', '"><img src=x>'),
  );
  fc.assert(
    fc.property(wild, wild, (title, id) => {
      const link = reportLink('desk@example.org', title, id) ?? '';
      expect(link).toMatch(/^mailto:desk@example\.org\?subject=[^&=?#<>"\s]*&body=[^&=?#<>"\s]*$/);
      expect([...(decoded(link).fields.subject ?? '')].length).toBeLessThan(110);
      const page = new URL(reportLink('https://example.org/e', title, id) ?? '');
      expect(page.origin + page.pathname).toBe('https://example.org/e');
      expect([...page.searchParams.keys()]).toEqual(['record']);
    }),
  );
});
