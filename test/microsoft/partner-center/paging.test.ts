import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import { nextPage } from '../../../src/microsoft/partner-center/paging.ts';

const base = 'https://api.partnercenter.microsoft.com';
const headers = [{ key: 'MS-ContinuationToken', value: 'AQAAAA==' }];

describe('nextPage', () => {
  it('is undefined after the last page', () => {
    for (const links of [undefined, null, {}, { next: null }]) assert.equal(nextPage(links, base), undefined);
  });

  for (const uri of [
    '/customers?size=500',
    '/v1/customers?size=500',
    'customers?size=500',
    `${base}/v1/customers?size=500`,
  ]) {
    it(`finds its way from ${uri}`, () => {
      assert.deepEqual(nextPage({ next: { uri, headers } }, base), {
        url: `${base}/v1/customers?size=500&seekOperation=Next`,
        continuationToken: 'AQAAAA==',
      });
    });
  }

  it('says seekOperation=Next once, also where the link says it already', () => {
    const page = nextPage({ next: { uri: '/customers?seekOperation=Next&size=500', headers } }, base);
    assert.equal(page?.url, `${base}/v1/customers?seekOperation=Next&size=500`);
  });

  it('takes the header in any spelling, and does without it', () => {
    const lower = [{ key: 'ms-continuationtoken', value: 'x' }];
    assert.equal(nextPage({ next: { uri: '/customers', headers: lower } }, base)?.continuationToken, 'x');
    assert.equal(nextPage({ next: { uri: '/customers' } }, base)?.continuationToken, undefined);
  });

  for (const uri of [
    'https://elsewhere.example/v1/customers',
    'http://api.partnercenter.microsoft.com/v1/customers',
  ]) {
    it(`does not carry the token to ${uri}`, () => {
      assert.throws(() => nextPage({ next: { uri } }, base), ReadError);
    });
  }

  it('stays on the host with a link that begins like another one', () => {
    assert.equal(new URL(nextPage({ next: { uri: '//elsewhere.example/x' } }, base)?.url ?? '').origin, base);
  });
});
