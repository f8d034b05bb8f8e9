import assert from 'node:assert/strict';
import type { SandboxRequest } from '../../../../src/sandbox/http/serve.ts';
import type { Json } from '../../../../src/sandbox/teams/activity.ts';
import { makePlaygroundSignIn } from '../../../../src/sandbox/teams/playground/playground-sign-in.ts';
import { makeAccounts } from '../../../../src/sandbox/teams/sign-in/accounts.ts';
import { ann, greta } from '../fixture.ts';

describe('signing in in the Playground', () => {
  const card = {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: 'Sign in, please.',
          connectionName: 'partner-health',
          buttons: [{ type: 'signin', title: 'Sign in', value: 'https://localhost/signin?signin=SESSION' }],
          tokenExchangeResource: { id: 'exchange-1' },
        },
      },
    ],
  };

  /** A Playground in which Ann has spoken; the bot answers her sign-in with this status. */
  function scene(status: number) {
    const delivered: Json[] = [];
    const forwarded: string[] = [];
    const accounts = makeAccounts({
      connectionName: 'partner-health',
      tokenFor: async ({ key }) => `of ${key}`,
    });
    const session = accounts.begin('29:ann', 'partner-health');
    const signIn = makePlaygroundSignIn({
      teams: { accounts, people: [greta, ann] },
      deliver: async (activity) => {
        delivered.push(activity);
        return { status, body: '' };
      },
      forward: async ({ body }) => {
        forwarded.push(body);
        return { status: 201 };
      },
      pageUrl: () => 'http://127.0.0.1:1/signin',
    });
    signIn.heard({
      type: 'message',
      text: 'hello',
      from: { id: '29:ann', aadObjectId: ann.userId },
      conversation: { id: 'a:1' },
    });
    const show = async (message: object, path = '/v3/conversations/a%3A1/activities/7') => {
      const body = JSON.stringify(message).replace('SESSION', session.id);
      const request: SandboxRequest = {
        method: 'POST',
        url: new URL('https://localhost/'),
        headers: {},
        body,
        signal: new AbortController().signal,
      };
      const answer = signIn.takeMessage(request, path);
      await new Promise(setImmediate);
      return answer;
    };
    return { delivered, forwarded, accounts, session, show, signIn };
  }

  it('is silent by single sign-on, and the card is not shown', async () => {
    const { delivered, forwarded, show } = scene(200);
    assert.equal((await show(card))?.status, 201);
    assert.deepEqual(
      delivered.map(({ name, value, text, from }) => [name, value, text, from]),
      [
        [
          'signin/tokenExchange',
          { id: 'exchange-1', connectionName: 'partner-health', token: 'of admin' },
          undefined,
          { id: '29:ann', aadObjectId: ann.userId },
        ],
      ],
    );
    assert.deepEqual(forwarded, []);
  });

  it('shows the card where the bot wants consent; its page signs in', async () => {
    const { delivered, forwarded, session, show, signIn } = scene(412);
    await show(card);
    const shown = forwarded.join();
    const link = /http:\/\/127\.0\.0\.1:1\/signin\?[^"]+/.exec(shown)?.[0] ?? '';
    assert.match(shown, /Action\.OpenUrl.*Sign in/);
    const { searchParams } = new URL(link);
    assert.equal(searchParams.get('signin'), session.id);
    assert.match(await signIn.openPage(searchParams), /^Ann Admin is signed in\./);
    const { name, value } = delivered[1] ?? {};
    assert.equal(name, 'signin/verifyState');
    assert.match(JSON.stringify(value), /^\{"state":"\d{6}"\}$/);
  });

  it('shows the card where there is no single sign-on, or nobody is known to have spoken', async () => {
    const without = scene(200);
    without.accounts.singleSignOn.set('admin', 'impossible');
    await without.show(card);
    assert.deepEqual([without.delivered.length, without.forwarded.length], [0, 1]);
    const elsewhere = scene(200);
    await elsewhere.show(card, '/v3/conversations/a%3A2/activities');
    assert.deepEqual([elsewhere.delivered.length, elsewhere.forwarded.length], [0, 1]);
  });

  it('leaves all other messages alone, and knows no other page', async () => {
    const { show, signIn } = scene(200);
    assert.equal(await show({ type: 'message', text: 'hello' }), undefined);
    assert.equal(await show(card, '/v3/conversations'), undefined);
    assert.match(await signIn.openPage(new URLSearchParams('signin=x&conversation=a:1')), /is not known/);
  });
});
