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

  it('says when to try again, not too early', () => {
    const { mend } = actionBlock(contextFor('en'), {
      reason: 'throttled',
      retryAfterSeconds: 61,
      area: 'requests',
    });
    assert.equal(mend, 'Try again in 2 min.');
  });

  it('leads to where it is mended or done by hand', () => {
    const urlOf = (area: ActionArea) =>
      actionBlock(contextFor('en'), { reason: 'access_denied', customer: contoso, area }).links[0]?.url;
    assert.match(urlOf('azure') ?? '', /azure/);
    assert.match(urlOf('requests') ?? '', /admin\.cloud\.microsoft/);
    assert.match(urlOf('licences') ?? '', /partnerCenter/i);
    assert.equal(urlOf('signIn'), undefined);
  });
});
