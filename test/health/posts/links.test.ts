import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectLinks, safeAddress, toLink } from '../../../src/health/posts/links.ts';

describe('safeAddress', () => {
  it('keeps an address of https, in its usual form', () => {
    assert.equal(safeAddress(' HTTPS://Contoso.Example/a?b=1#c '), 'https://contoso.example/a?b=1#c');
  });

  const unsafe = [
    'http://contoso.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//contoso.example/',
    '/page',
    '',
    'https:contoso.example',
    'https:\\\\contoso.example',
    'https://contoso.example\\@evil.example',
    'https://login.microsoftonline.com@evil.example/',
    'https://user:password@evil.example/',
    'https://:@evil.example/',
    'https://@evil.example/',
    'https:///contoso.example@evil.example/',
    'https://localhost/',
    'https://contoso.example/a b',
    `https://contoso.example/${'a'.repeat(3000)}`,
  ];
  for (const address of unsafe) {
    it(`drops ${JSON.stringify(address.slice(0, 60))}`, () => {
      assert.equal(safeAddress(address), undefined);
    });
  }

  it('leads to the host that it shows, whatever is written', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      '@',
      ':',
      '/',
      '\\',
      '#',
      '?',
      'evil.example',
      'contoso.example',
      '%40',
      '\t',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
        const url = safeAddress(pieces.join(''));
        if (url === undefined) return;
        const { protocol, username, password, host } = new URL(url);
        assert.deepEqual([protocol, username, password], ['https:', '', '']);
        assert.ok(toLink('the page', url).title.includes(host.slice(-60)));
      }),
    );
  });
});

describe('the title of a link', () => {
  const url = 'https://evil.example/sign-in?x=1';
  it('has the words and the host', () => {
    assert.equal(toLink(' the\n page ', url).title, 'the page (evil.example)');
  });

  for (const words of [
    '',
    'https://login.microsoftonline.com',
    'login.microsoftonline.com',
    'see contoso.com/x',
    url,
  ]) {
    it(`is host and path where the words are "${words}"`, () => {
      assert.equal(toLink(words, url).title, 'evil.example/sign-in');
    });
  }

  it('shows the end of a long host, which says whose it is', () => {
    const { title } = toLink('page', `https://login.microsoftonline.com.${'a'.repeat(50)}.evil.example/`);
    assert.ok(title.endsWith('.evil.example)') && !title.includes('login.'));
  });

  it('shows a host of other letters by its ASCII name', () => {
    const address = safeAddress('https://\u043c\u0456crosoft.example/') ?? '';
    assert.match(toLink('page', address).title, /^page \(xn--/);
  });

  it('is never longer than 130 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.webUrl({ validSchemes: ['https'] }), (words, address) => {
        assert.ok([...toLink(words, address).title].length <= 130);
      }),
    );
  });
});

describe('the links of a text', () => {
  it('are its addresses without the punctuation around them', () => {
    const text =
      'See (https://a.example/x), https://b.example/(y). "https://c.example" or HTTPS://d.example/?z!';
    assert.deepEqual(
      collectLinks([], text).map(({ url }) => url),
      ['https://a.example/x', 'https://b.example/(y)', 'https://c.example/', 'https://d.example/?z'],
    );
  });

  it('keep the words that led to an address first', () => {
    const links = ['the page', 'again'].map((words) => toLink(words, 'https://a.example/x'));
    assert.deepEqual(collectLinks(links, 'https://a.example/x'), links.slice(0, 1));
  });

  it('are twenty at most', () => {
    const text = Array.from({ length: 50 }, (_, i) => `https://a.example/${i}`).join(' ');
    assert.equal(collectLinks([], text).length, 20);
  });
});
