import assert from 'node:assert/strict';
import { RestError } from '@azure/core-rest-pipeline';
import { ConnectorError } from '../../../src/bot/connector-error.ts';
import { objectIdIn } from '../../../src/bot/sign-in/object-id-in.ts';
import { createTokenService, type UserTokens } from '../../../src/bot/sign-in/token-service.ts';
import { aCall } from '../../builders.ts';

const person = { userId: 'aaaa0000-0000-4000-8000-000000000001', teamsId: '29:ann' };

function tokenOf(oid: unknown): string {
  return `h.${Buffer.from(JSON.stringify({ oid })).toString('base64url')}.s`;
}

/** A token service whose calls are scripted; those that are not fail. */
function serviceWith(script: Partial<UserTokens>, connectionName: string | undefined = 'connection') {
  const unasked = () => Promise.reject(new Error('nobody should ask this'));
  const client: UserTokens = {
    getUserToken: unasked,
    getSignInResource: unasked,
    exchangeToken: unasked,
    signOutUser: unasked,
    ...script,
  };
  return createTokenService({ userTokens: async () => client, connectionName });
}

const answering = (statusCode?: number) => () =>
  Promise.reject(new ConnectorError('no', statusCode === undefined ? {} : { statusCode }));

describe('the sign-in of people by the token service', () => {
  const reason = (wanted: string) => (error: unknown) => {
    assert.ok(error instanceof Error && 'reason' in error);
    assert.equal(error.reason, wanted);
    return true;
  };

  it('gives the token of whoever has signed in', async () => {
    const token = tokenOf(person.userId);
    const asked: unknown[] = [];
    const service = serviceWith({
      getUserToken: async (...args) => {
        asked.push(args);
        return { connectionName: 'connection', token, expiration: '' };
      },
    });
    assert.equal(await service.assertionOf(person, aCall()), token);
    assert.deepEqual(asked, [['29:ann', 'connection', 'msteams']]);
  });

  it('wants a sign-in where there is none', async () => {
    const none = serviceWith({ getUserToken: answering(404) });
    await assert.rejects(none.assertionOf(person, aCall()), reason('sign_in_wanted'));
    const empty = serviceWith({ getUserToken: async () => undefined });
    await assert.rejects(empty.assertionOf(person, aCall()), reason('sign_in_wanted'));
  });

  it('wants one, and forgets the other, where somebody else’s is kept for the person', async () => {
    const forgotten: string[] = [];
    for (const token of [tokenOf('somebody else'), tokenOf(7), 'opaque', 'a..b']) {
      const service = serviceWith({
        getUserToken: async () => ({ connectionName: 'connection', token, expiration: '' }),
        signOutUser: async (userId) => void forgotten.push(userId),
      });
      await assert.rejects(service.assertionOf(person, aCall()), reason('sign_in_wanted'));
    }
    assert.deepEqual(forgotten, Array(4).fill('29:ann'));
  });

  for (const [status, wanted] of [
    [401, 'token_rejected'],
    [403, 'token_rejected'],
    [429, 'throttled'],
    [500, 'service_failed'],
    [503, 'service_failed'],
    [undefined, 'no_answer'],
  ] as const) {
    it(`fails with ${wanted} for ${status ?? 'no answer'}`, async () => {
      const failing = answering(status);
      const service = serviceWith({
        getUserToken: failing,
        exchangeToken: failing,
        signOutUser: failing,
        getSignInResource: failing,
      });
      await assert.rejects(service.assertionOf(person, aCall()), reason(wanted));
      await assert.rejects(service.redeem(person, '123456', aCall()), reason(wanted));
      await assert.rejects(service.exchange(person, tokenOf(person.userId), aCall()), reason(wanted));
      await assert.rejects(service.signOut(person, aCall()), reason(wanted));
    });
  }

  it('is not set up without a connection, and asks nobody then', async () => {
    const service = createTokenService({
      userTokens: () => Promise.reject(new Error('nobody should ask this')),
      connectionName: undefined,
    });
    await assert.rejects(service.assertionOf(person, aCall()), reason('sign_in_not_set_up'));
    await assert.rejects(service.signOut(person, aCall()), reason('sign_in_not_set_up'));
  });

  it('has nothing to forget where nothing is kept', async () => {
    await serviceWith({ signOutUser: answering(404) }).signOut(person, aCall());
  });

  it('does not wait longer than the call', async () => {
    const service = serviceWith({ getUserToken: () => new Promise(() => {}) });
    const signal = AbortSignal.abort();
    await assert.rejects(service.assertionOf(person, aCall({ signal })), reason('no_answer'));
  });

  it('quotes no answer that can not be read: a token may be in it', async () => {
    const service = serviceWith({
      getUserToken: () => Promise.reject(new RestError('parsing the response body - {"token":"secret')),
    });
    const failed = await service.assertionOf(person, aCall()).catch((error: unknown) => error);
    assert.ok(reason('answer_malformed')(failed) && failed instanceof Error);
    assert.doesNotMatch(`${failed.stack} ${JSON.stringify(failed)}`, /secret/);
    assert.equal(failed.cause, undefined);
  });

  it('reads whose a token is', () => {
    assert.equal(objectIdIn(tokenOf(person.userId.toUpperCase())), person.userId);
    for (const token of ['', 'x', 'a.b.c', tokenOf(undefined), 'e30.e30.e30', 'a.bnVsbA.c'])
      assert.equal(objectIdIn(token), undefined);
  });
});
