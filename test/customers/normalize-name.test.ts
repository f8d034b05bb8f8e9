import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeName } from '../../src/customers/normalize-name.ts';

const core = (name: string) => normalizeName(name).core;

describe('normalizeName', () => {
  it('drops the legal form and keeps the full name beside it', () => {
    assert.deepEqual(normalizeName('Contoso Retail GmbH'), {
      full: 'contoso retail gmbh',
      core: 'contoso retail',
      words: ['contoso', 'retail'],
    });
  });

  for (const name of [
    'Contoso Ltd',
    'Contoso Ltd.',
    'Contoso Limited',
    'CONTOSO GmbH & Co. KG',
    'Contoso, Inc.',
    'Contoso LLC',
    'Contoso L.L.C.',
    'Contoso Corp.',
    'Contoso AG',
    'Contoso S.A.',
    'Contoso SA',
    'Contoso B.V.',
    'Contoso Pty Ltd',
    'Contoso Oy',
    'Contoso AB',
    'Contoso S.à r.l.',
    'Contoso SARL',
    'Contoso S.p.A.',
    'Contoso Sp. z o.o.',
    'Contoso 有限公司',
    'Contoso株式会社',
    '株式会社Contoso',
    'Ｃｏｎｔｏｓｏ　Ｌｔｄ',
    'Cóntöso Ltd',
    'Con\u0301toso',
    '"Contoso"',
    'Contoso® Ltd',
  ]) {
    it(`reads "${name}" as contoso`, () => assert.equal(core(name), 'contoso'));
  }

  for (const name of [
    '康托索貿易有限公司',
    '康托索贸易有限公司',
    '康托索貿易股份有限公司',
    '康托索贸易有限责任公司',
    '康托索貿易 有限公司',
    '康托索 · 貿易公司',
  ]) {
    it(`reads "${name}" as the same company in simplified characters`, () =>
      assert.equal(core(name), '康托索贸易'));
  }

  it('takes legal forms for such only at the end, as whole words', () => {
    assert.equal(core('AG Systems'), 'ag systems');
    assert.equal(core('Limited Edition Prints Inc'), 'limited edition prints');
    assert.equal(core('Costa'), 'costa');
    assert.equal(core('有限公司研究所'), '有限公司研究所');
  });

  it('never drops the whole name', () => {
    assert.equal(core('Limited'), 'limited');
    assert.equal(core('Co. Ltd.'), 'co');
    assert.equal(core('有限公司'), '有限公司');
    assert.equal(core('!?'), '!?');
  });

  it('parts scripts, joins what is written without spaces, and leaves apostrophes out', () => {
    assert.deepEqual(normalizeName('Litware科技').words, ['litware', '科技']);
    assert.deepEqual(normalizeName('康托索（上海）').words, ['康托索上海']);
    assert.deepEqual(normalizeName('O’Reilly & Søn').words, ['oreilly', 'son']);
  });

  it('gives the same for a name in upper case, and for what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const normalized = normalizeName(name);
        assert.deepEqual(normalizeName(name.toUpperCase()), normalized);
        assert.equal(normalizeName(normalized.full).full, normalized.full);
      }),
      { numRuns: 500 },
    );
  });
});
