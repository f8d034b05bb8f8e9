import assert from 'node:assert/strict';
import { actionReasons } from '../../../src/action-error.ts';
import { type Locale, locales } from '../../../src/locales/locale.ts';
import { type ActionArea, actionBlock } from '../../../src/views/parts/action-text.ts';
import { contextFor, contoso } from '../../cards/fixture.ts';

const areas: readonly ActionArea[] = ['azure', 'requests', 'licences', 'signIn'];

describe('why something could not be done', () => {
  for (const locale of locales) {
    it(`has a sentence and a mend for each reason, without codes, in ${locale}`, () => {
      for (const reason of actionReasons) {
        for (const area of areas) {
          const { sentence, mend } = actionBlock(contextFor(locale), { reason, customer: contoso, area });
          assert.match(sentence, /[.。]$/, `${reason} ${area}`);
          assert.match(mend, /[.。]$/, `${reason} ${area}`);
          assert.doesNotMatch(
            (sentence + mend).replace(/OAUTH_CONNECTION_NAME|user_impersonation/, ''),
            /_|\b\d{3}\b|undefined/,
            `${reason} ${area}`,
          );
        }
      }
    });
  }

  it('quotes Microsoft as literal text', () => {
    const says = 'Bad **title**\n<b>x</b>';
    const { sentence } = actionBlock(contextFor('en'), { reason: 'rejected', says, area: 'azure' });
    assert.match(sentence, /Microsoft says: “Bad \*\*title\*\* <b>x<\/b>”$/);
  });

  it('sets between two sentences what their language sets', () => {
    const said = (locale: Locale) =>
      actionBlock(contextFor(locale), { reason: 'rejected', says: 'No.', area: 'licences' }).sentence;
    assert.match(said('en'), /[^ ]\. Microsoft says: “No\.”$/);
    assert.match(said('zh-TW'), /。Microsoft 的說明：「No\.」$/);
    assert.match(said('zh-CN'), /。Microsoft 的说明：“No\.”$/);
  });

  // It is 08:14 where the reader is.
  for (const [retryAfterSeconds, en, taiwan, china] of [
    [0, 'You can try again now.', '現在可以再試一次。', '现在可以重试。'],
    [0.2, 'Try again in 1 second.', '請在 1 秒後再試。', '请在 1 秒后再试。'],
    [40, 'Try again in 40 seconds.', '請在 40 秒後再試。', '请在 40 秒后再试。'],
    [60, 'Try again in 60 seconds.', '請在 60 秒後再試。', '请在 60 秒后再试。'],
    [61, 'Try again after 08:16.', '請在 15:16 以後再試。', '请在 15:16 以后再试。'],
    [120, 'Try again after 08:16.', '請在 15:16 以後再試。', '请在 15:16 以后再试。'],
    [3_600, 'Try again after 09:14.', '請在 16:14 以後再試。', '请在 16:14 以后再试。'],
  ] as const) {
    it(`says when to try again, not too early, where Microsoft wants ${retryAfterSeconds} s`, () => {
      const said = (locale: Locale) =>
        actionBlock(contextFor(locale), { reason: 'throttled', retryAfterSeconds, area: 'requests' }).mend;
      assert.deepEqual([said('en'), said('zh-TW'), said('zh-CN')], [en, taiwan, china]);
    });
  }

  it('leads to where it is mended or done by hand', () => {
    const urlOf = (area: ActionArea) =>
      actionBlock(contextFor('en'), { reason: 'access_denied', customer: contoso, area }).links[0]?.url;
    assert.match(urlOf('azure') ?? '', /azure/);
    assert.match(urlOf('requests') ?? '', /admin\.cloud\.microsoft/);
    assert.match(urlOf('licences') ?? '', /partnerCenter/i);
    assert.equal(urlOf('signIn'), undefined);
  });
});
