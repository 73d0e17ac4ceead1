import { describe, expect, test } from 'vitest';
import { readPage, textOfBody } from '../../scripts/ingest/page.ts';

const STORY = [
  'The foreign ministers of Norland and Sudland met in Bern on Monday, their offices said.',
  '“We want a truce of thirty days,” Ada Roe, the foreign minister of Norland, told reporters after the talks.',
  'Her counterpart called the meeting a first step, and both sides agreed to meet again within a fortnight.',
  'The talks had been put off twice since the autumn because of a dispute over the agenda.',
];
const paragraphs = STORY.map((line) => `<p>${line}</p>`).join('\n');
const page = (head: string, body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the text of a page', () => {
  test('is its story, a paragraph a block, without scripts, navigation, captions and links to other stories', () => {
    const body = `<nav><a href="/">Home</a> <a href="/world">World news of the day</a></nav>
      <main><article><h1>Talks resume</h1><script>track("x")</script><style>p{}</style>
      <figure><img src="a.jpg"><figcaption>Ada Roe in Geneva in 2019.</figcaption></figure>
      ${paragraphs}<p><a href="/other">Sudland’s queen visits Norland for talks</a></p></article></main>
      <aside>Most read: a coup in Midland.</aside><footer>© 2025 The Post</footer>`;
    const { text, foundBy } = readPage(page('<title>Talks resume</title>', body));
    expect(foundBy).toBe('readability');
    expect(text).toBe(STORY.join('\n\n'));
  });

  test('has its white space tidied, its line breaks kept and its entities resolved', () => {
    const body = `<article>${paragraphs}<p>One&nbsp;&amp;\n   two<br>three<b>fo</b>ur &#8220;five&rdquo; so\u00adft</p></article>`;
    expect(readPage(page('', body)).text).toBe(`${STORY.join('\n\n')}\n\nOne & two\n\nthreefour “five” soft`);
  });

  test('keeps an embedded post and its signature on lines of their own', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We are ready for talks.</p>— Ada Roe (@adaroe) <a href="https://x.example/1">March 3, 2025</a></blockquote>';
    const { text } = readPage(page('', `<article>${paragraphs}${post}${paragraphs}</article>`));
    expect(text).toContain('\n\nWe are ready for talks.\n\n— Ada Roe (@adaroe) March 3, 2025\n\n');
  });

  test('leaves out the headline and the line that names the author', () => {
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'Talks resume',
      author: { '@type': 'Person', name: 'Bo Lind' },
    });
    const { text } = readPage(
      page(head, `<article><h2>Talks resume</h2><p>By Bo Lind</p>${paragraphs}</article>`),
    );
    expect(text).toBe(STORY.join('\n\n'));
  });

  test('of a live blog has every post', () => {
    const posts = STORY.map(
      (line, index) => `<section><h2>Post ${index} on the talks</h2><p>${line}</p></section>`,
    ).join('');
    const head = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Live: talks',
      datePublished: '2025-03-03T08:00:00Z',
    });
    const { text, given } = readPage(page(head, `<nav>Menu</nav><main>${posts}</main>`));
    for (const line of STORY) expect(text).toContain(line);
    expect(given).toMatchObject({ title: 'Live: talks', date: '2025-03-03' });
  });

  test('of an AMP page is read like any other', () => {
    const amp = `<!doctype html><html ⚡ lang="en"><head><link rel="canonical" href="https://post.example/talks"></head>
      <body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><amp-img src="a"></amp-img>${paragraphs}</article></body></html>`;
    const { text, given } = readPage(amp);
    expect(text).toContain(STORY[0]);
    expect(given.url).toBe('https://post.example/talks');
  });

  test('is the page’s own data when nothing is shown, and the visible lines when nothing stands out', () => {
    const hollow = readPage(
      page(ld({ '@type': 'Article', articleBody: STORY.join('\n') }), '<div id="app"></div>'),
    );
    expect(hollow).toMatchObject({ foundBy: 'page data', text: STORY.join('\n\n') });
    expect(readPage(page('', '<nav>x</nav>')).text).toBe('');
    expect(readPage('<p>Talks</p>').text).toBe('Talks');
    expect(readPage('Just words, no tags.').text).toBe('Just words, no tags.');
  });
});

describe('what a page says of its article', () => {
  const given = (head: string, body = paragraphs, lang = 'en') =>
    readPage(page(head, `<article>${body}</article>`, lang)).given;

  test('comes from JSON-LD first: alone, in a list, in a graph', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Talks &amp; more',
      datePublished: '2025-03-03T23:10:00-05:00',
      publisher: { '@id': '#org' },
      mainEntityOfPage: { '@id': 'https://post.example/talks#top' },
      inLanguage: 'en-GB',
    };
    const organisation = { '@type': 'Organization', '@id': '#org', name: 'The Post' };
    const expected = {
      title: 'Talks & more',
      publisher: 'The Post',
      url: 'https://post.example/talks',
      date: '2025-03-03',
      language: 'en',
    };
    const meta =
      '<meta property="article:published_time" content="2024-01-01"><meta property="og:title" content="Other">';
    expect(
      given(
        ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, article, organisation] }) +
          meta,
      ),
    ).toEqual(expected);
    expect(given(ld([article, organisation]))).toEqual(expected);
    expect(given(ld({ ...article, publisher: { name: 'The Post' } }))).toEqual(expected);
  });

  test.each([
    ['<meta property="article:published_time" content="2025-03-03T10:00:00Z">'],
    ['<meta name="pubdate" content="Mon, 03 Mar 2025 10:00:00 GMT">'],
    ['<meta itemprop="datePublished" content="March 3, 2025">'],
    ['<link rel="canonical" href="https://post.example/world/2025/03/03/talks">'],
    [ld({ '@type': 'WebPage', datePublished: '2025-03-03' })],
    [
      `<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","headline":"a\nb","datePublished":"2025-03-03"}\n//]]></script>`,
    ],
  ])('or from meta tags, the address or the page: %s', (head) => {
    expect(given(head).date).toBe('2025-03-03');
  });

  test('or from the markup, not from that of other stories', () => {
    const body = `<aside><time datetime="2020-01-01">old</time></aside><header><time datetime="2025-03-03T01:00+09:00">today</time></header>${paragraphs}`;
    expect(given('', body).date).toBe('2025-03-03');
  });

  test('loses the outlet at the end of a title and the fragment of an address', () => {
    const head =
      '<title>Talks resume | The Post</title><meta property="og:site_name" content="The Post"><meta property="og:url" content="https://post.example/a#b">';
    expect(given(head)).toMatchObject({
      title: 'Talks resume',
      publisher: 'The Post',
      url: 'https://post.example/a',
    });
  });

  test('takes a relative address by the others, and none that is a script', () => {
    expect(
      given('<link rel="canonical" href="/a"><meta property="og:url" content="https://post.example/">').url,
    ).toBe('https://post.example/a');
    expect(given('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull();
  });

  test('is not believed on the language when the text shows another', () => {
    expect(given('', paragraphs, 'ru').language).toBeNull();
    expect(given('', paragraphs, 'en-US').language).toBe('en');
  });

  test('names an agency as the outlet when it is the author and no other is named', () => {
    expect(
      given(ld({ '@type': 'Article', author: [{ '@type': 'NewsMediaOrganization', name: 'Norland Press' }] }))
        .publisher,
    ).toBe('Norland Press');
  });

  test('is named when it cannot be read', () => {
    const { problems, given: read } = readPage(
      page('<meta name="date" content="last week">', `<article>${paragraphs}</article>`),
    );
    expect(read.date).toBeNull();
    expect(problems).toEqual(['date: "last week" is no date such as 2025-03-03']);
  });
});

describe('hostile pages', () => {
  test.each([
    ['deep nesting', `${'<div>'.repeat(100_000)}${STORY[0]}${'</div>'.repeat(100_000)}`],
    ['deep nesting never closed', `${'<span>'.repeat(200_000)}${STORY[0]}`],
    ['brackets without end', `<p>${STORY[0]}</p>${'<p'.repeat(200_000)}`],
    ['scripts without end', `<p>${STORY[0]}</p>${'<script>'.repeat(50_000)}`],
    ['deep scripts without end', `${'<div>'.repeat(500)}${STORY[0]}${'<script>'.repeat(50_000)}`],
    ['comments without end', `<p>${STORY[0]}</p>${'<!--'.repeat(100_000)}`],
    ['a long line', `<p>${STORY[0]}</p><p>${'word '.repeat(200_000)}</p>`],
    ['many paragraphs', `<p>${STORY[0]}</p>`.repeat(20_000)],
    ['many attributes', `<p ${'a="b" '.repeat(100_000)}>${STORY[0]}</p>`],
  ])(
    '%s: read in seconds',
    (_, html) => {
      expect(readPage(html).text).toContain('foreign ministers of Norland');
    },
    20_000,
  );
});

describe('the text of a cell', () => {
  test('stays as it is when it is plain', () => {
    const plain = 'a < b and c > d\n\n“AT&amp;T”';
    expect(textOfBody(plain).text).toBe(plain);
  });

  test('loses its tags when it looks like HTML', () => {
    expect(textOfBody('<p>One &amp; two</p><p>Three<br/>four</p>').text).toBe('One & two\n\nThree\n\nfour');
  });
});
