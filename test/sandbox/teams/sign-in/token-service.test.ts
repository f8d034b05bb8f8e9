import assert from 'node:assert/strict';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { Activity } from 'botbuilder';
import type { UserTokenClient } from 'botframework-connector';
import { connectBotFramework } from '../../../../src/bot/bot-framework.ts';
import { isActivity } from '../../../../src/bot/incoming.ts';
import { signSsoToken } from '../../../../src/sandbox/entra/sso-token.ts';
import { botChannelId, userChannelId } from '../../../../src/sandbox/teams/people.ts';
import { createTeamsTraffic } from '../../../../src/teams-traffic/teams-traffic.ts';
import { aLog } from '../../../builders.ts';
import { ann, app, greta, startBareTeams } from '../fixture.ts';

describe('the token service in the sandbox, as botframework-connector calls it', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  let client: UserTokenClient;
  const connection = 'partner-health';
  before(async () => {
    bare = await startBareTeams();
    const framework = connectBotFramework({
      config: { appId: app.appId, botFramework: bare.teams.env },
      http: createDefaultHttpClient(),
      clock: Date.now,
      log: aLog(),
      onCall: () => {},
      traffic: createTeamsTraffic(Date.now),
    });
    client = await framework.userTokens();
  });
  afterEach(() => {
    bare.teams.accounts.singleSignOn.clear();
    bare.teams.accounts.forget(idOf(ann), connection);
  });
  after(() => bare.close());

  const idOf = (person: typeof ann) => userChannelId(person, bare.teams.bot);
  const tokenOf = (person: typeof ann, appId = app.appId) => signSsoToken({ cloud: 'global', person, appId });
  const exchange = (person: typeof ann, token: string, name = connection) =>
    client.exchangeToken(idOf(person), name, 'msteams', { token });
  const signedIn = async () => {
    const [status] = await client.getTokenStatus(idOf(ann), 'msteams', '');
    return status?.hasToken;
  };

  /** A message of somebody, as the bot has it when it asks for a sign-in. */
  function messageOf(person: typeof ann): Activity {
    const activity: unknown = {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: bare.teams.serviceUrl,
      from: { id: idOf(person), name: person.name },
      recipient: { id: botChannelId(bare.teams.bot), name: 'bot' },
      conversation: { id: 'a:1' },
    };
    assert.ok(isActivity(activity));
    return activity;
  }

  const refused = (statusCode: number, code?: string) => (error: unknown) => {
    assert.ok(error instanceof Error && 'statusCode' in error && 'code' in error);
    assert.deepEqual([error.statusCode, error.code], [statusCode, code]);
    return true;
  };

  it('gives a link and what single sign-on needs', async () => {
    const resource = await client.getSignInResource(connection, messageOf(ann), '');
    assert.match(resource.signInLink ?? '', /^https:\/\/localhost:\d+\/oauth\/api\/oauth\/signin\?signin=/);
    assert.equal(resource.tokenExchangeResource?.uri, `api://botid-${app.appId}`);
    assert.match(resource.tokenExchangeResource?.id ?? '', /^[0-9a-f-]{36}$/);
  });

  it('keeps an exchanged token until it is signed out', async () => {
    await assert.rejects(client.getUserToken(idOf(ann), connection, 'msteams', ''), refused(404));
    assert.equal(await signedIn(), false);
    const token = await tokenOf(ann);
    assert.equal((await exchange(ann, token)).token, token);
    const kept = await client.getUserToken(idOf(ann), connection, 'msteams', '');
    assert.deepEqual([kept.token, kept.connectionName, kept.channelId], [token, connection, 'msteams']);
    assert.ok(Date.parse(kept.expiration) > Date.now());
    assert.equal(await signedIn(), true);
    await client.signOutUser(idOf(ann), connection, 'msteams');
    assert.equal(await signedIn(), false);
  });

  it('exchanges only a token for this bot, and only with consent', async () => {
    const forOther = await tokenOf(ann, 'b0700000-0000-4000-8000-00000000000f');
    await assert.rejects(exchange(ann, forOther), refused(400, 'BadArgument'));
    await assert.rejects(exchange(ann, 'no token'), refused(400, 'BadArgument'));
    bare.teams.accounts.singleSignOn.set('admin', 'consentFirst');
    await assert.rejects(exchange(ann, await tokenOf(ann)), refused(400, 'ConsentRequired'));
  });

  it('knows one connection only', async () => {
    await assert.rejects(exchange(ann, await tokenOf(ann), 'other'), refused(404, 'NotFound'));
    await assert.rejects(client.getSignInResource('other', messageOf(ann), ''), refused(404, 'NotFound'));
    await assert.rejects(client.getUserToken(idOf(ann), 'other', 'msteams', ''), refused(404, 'NotFound'));
  });

  it('gives the token for the code of a sign-in, once, and to nobody but whom the link was for', async () => {
    const { signInLink = '' } = await client.getSignInResource(connection, messageOf(ann), '');
    const { accounts } = bare.teams;
    const session = accounts.session(new URL(signInLink).searchParams.get('signin') ?? '');
    assert.ok(session);
    const code = await accounts.signIn(session, ann);
    assert.match(code, /^\d{6}$/);
    await assert.rejects(client.getUserToken(idOf(greta), connection, 'msteams', code), refused(404));
    assert.ok((await client.getUserToken(idOf(ann), connection, 'msteams', code)).token);
    await assert.rejects(client.getUserToken(idOf(ann), connection, 'msteams', code), refused(404));
  });

  it('answers nobody but the bot', async () => {
    const url = `${bare.teams.env.OAuthUrl}/api/usertoken/GetToken?userId=x&connectionName=${connection}`;
    assert.equal((await fetch(url)).status, 401);
    const other = await bare.entra.sign({ appid: 'b0700000-0000-4000-8000-00000000000f' });
    assert.equal((await fetch(url, { headers: { authorization: `Bearer ${other}` } })).status, 401);
    const own = { authorization: `Bearer ${await bare.entra.sign({ appid: app.appId })}` };
    assert.equal((await fetch(url, { headers: own })).status, 404);
    const unnamed = await fetch(url.replace('userId=x', ''), { headers: own });
    assert.equal(unnamed.status, 400);
    const nowhere = await fetch(`${bare.teams.env.OAuthUrl}/api/usertoken/Other`, { headers: own });
    assert.equal(nowhere.status, 404);
  });
});
