import assert from 'node:assert/strict';
import fc from 'fast-check';
import { postLinks, withoutLinks } from '../../../src/views/issue/post-links.ts';

const titles = (...links: { title: string; url: string }[]) => postLinks({ links }).map(({ title }) => title);

describe('the links of a post', () => {
  it('say the host before the title, so that a narrow client shows where they lead', () => {
    assert.deepEqual(titles({ title: 'How to check', url: 'https://status.example.com/mail?x=1' }), [
      'status.example.com · How to check',
    ]);
    assert.deepEqual(titles({ title: 'the page (aka.ms)', url: 'https://aka.ms/x' }), ['aka.ms · the page']);
    assert.deepEqual(titles({ title: 'aka.ms/x', url: 'https://aka.ms/x' }), ['aka.ms/x']);
    assert.deepEqual(titles({ title: 'https://aka.ms/x', url: 'https://aka.ms/x' }), ['aka.ms']);
  });

  it('show a host that looks like another as what it is', () => {
    assert.deepEqual(titles({ title: '', url: 'https://mіcrosoft.com/' }), ['xn--mcrosoft-thh.com']);
  });

  it('are https without a user name, each once, three at most', () => {
    const bad = ['http://a.example', 'javascript:alert(1)', 'https://microsoft.com@evil.example', 'x', ''];
    const good = ['https://a.example', 'https://a.example', 'https://b.example', 'https://c.example'];
    const links = [...bad, ...good, 'https://d.example'].map((url) => ({ title: 't', url }));
    assert.deepEqual(
      postLinks({ links }).map(({ url }) => url),
      ['https://a.example/', 'https://b.example/', 'https://c.example/'],
    );
  });

  it('stand no longer in the text', () => {
    const url = 'https://a.example/b';
    assert.equal(withoutLinks({ text: `See how (${url}).`, links: [{ title: 'how', url }] }), 'See how.');
  });

  it('stay in the text where there is no button for them', () => {
    const many = Array.from({ length: 4 }, (_, i) => ({ title: 't', url: `https://a.example/${i}` }));
    const text = many.map(({ url }) => `See (${url}).`).join(' ');
    assert.equal(withoutLinks({ text, links: many }), 'See. See. See. See (https://a.example/3).');
  });

  it('never throw and never hold an expression, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.oneof(fc.string(), fc.webUrl(), fc.webUrl({ withFragments: true })),
        (title, url) => {
          for (const link of postLinks({ links: [{ title, url }] })) {
            assert.match(link.url, /^https:\/\//);
            assert.doesNotMatch(link.title + link.url, /\$\{|\{\{/);
          }
        },
      ),
    );
  });
});
