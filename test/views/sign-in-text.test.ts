import assert from 'node:assert/strict';
import { locales } from '../../src/locales/locale.ts';
import { createTranslate } from '../../src/locales/translate.ts';
import {
  isSignInReason,
  signedOutText,
  signInProblemText,
  signInReasons,
  signInReply,
  signInWord,
} from '../../src/views/sign-in-text.ts';

describe('what is said of signing in', () => {
  for (const locale of locales) {
    const ctx = { t: createTranslate(locale) };

    it(`has a sentence and a mend for every reason in ${locale}`, () => {
      const texts = signInReasons.map((reason) => signInProblemText(ctx, reason).text.split('\n\n'));
      for (const parts of texts) assert.equal(parts.length, 2);
      assert.equal(new Set(texts.flat()).size, signInReasons.length * 2);
    });

    it(`asks for it, and names who is asked where others read along, in ${locale}`, () => {
      const alone = signInReply(ctx, {}).signIn;
      const named = signInReply(ctx, { name: 'Hana\n<a href=x>[x](https://evil.example)' }).signIn;
      assert.ok(alone.text !== named.text && alone.button === named.button);
      assert.match(named.text, /^Hana /);
      assert.doesNotMatch(named.text, /[\n<]|https:\/\//);
      for (const { text } of [alone, named]) assert.ok(!text.includes('{'), text);
    });
  }

  it('tells apart what became of a sign-in and of a sign-out', () => {
    const ctx = { t: createTranslate('en') };
    const words = (['done', 'notDone', 'otherAccount', 'failed', 'notSetUp', 'again'] as const).map((word) =>
      signInWord(ctx, word),
    );
    const outs = (['done', 'failed', 'notSetUp'] as const).map((how) => signedOutText(ctx, how).text);
    assert.equal(new Set([...words, ...outs]).size, 9);
    assert.match(signInWord(ctx, 'notSetUp'), /OAUTH\\_CONNECTION\\_NAME/);
  });

  it('is about a sign-in only', () => {
    assert.equal(isSignInReason('mfa_missing'), true);
    assert.equal(isSignInReason('rejected'), false);
  });
});
