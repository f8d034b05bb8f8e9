import assert from 'node:assert/strict';
import { userChannelId } from '../../../src/sandbox/teams/people.ts';
import { ann, app, greta, startBareTeams } from './fixture.ts';

describe('the Bot Connector in the sandbox', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  let token: string;
  before(async () => {
    bare = await startBareTeams();
    token = await bare.entra.sign({ appid: app.appId });
  });
  after(() => bare.close());

  async function call(method: string, path: string, body?: unknown, bearer = token) {
    const response = await fetch(`${bare.teams.serviceUrl}v3/conversations${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  const message = { type: 'message', text: 'hello' };
  const openChat = async (place: 'personal' | 'channel') => {
    const chat = bare.teams.conversation({ in: place });
    await chat.say('hello');
    return chat;
  };

  it('denies a token that Entra did not sign', async () => {
    const answer = await call('POST', '/a:1/activities', message, `${token}x`);
    assert.equal(answer.status, 401);
    assert.match(answer.body.message, /denied/);
  });

  it('denies a token for another audience', async () => {
    const forGraph = await bare.entra.sign({ appid: app.appId, aud: 'https://graph.microsoft.com' });
    assert.equal((await call('POST', '/a:1/activities', message, forGraph)).status, 401);
  });

  it('does not know the token of another app', async () => {
    const other = await bare.entra.sign({ appid: 'b0700000-0000-4000-8000-00000000000f' });
    const answer = await call('POST', '/a:1/activities', message, other);
    assert.deepEqual([answer.status, answer.body.error.code], [401, 'BotNotRegistered']);
  });

  it('answers 404 for a conversation and for a message that do not exist', async () => {
    const nowhere = await call('POST', '/a:nowhere/activities', message);
    assert.deepEqual([nowhere.status, nowhere.body.error.code], [404, 'ConversationNotFound']);
    const { id } = await openChat('personal');
    const nothing = await call('PUT', `/${encodeURIComponent(id)}/activities/1`, message);
    assert.deepEqual([nothing.status, nothing.body.error.code], [404, 'ActivityNotFoundInConversation']);
  });

  it('answers 400 for a body that is no activity', async () => {
    const { id } = await openChat('personal');
    for (const body of ['{', '{"text":"no type"}', '[]']) {
      assert.equal((await call('POST', `/${encodeURIComponent(id)}/activities`, body)).status, 400, body);
    }
  });

  it('sends, edits and deletes a message', async () => {
    const chat = await openChat('personal');
    const path = `/${encodeURIComponent(chat.id)}/activities`;
    const sent = await call('POST', path, message);
    assert.equal(sent.status, 201);
    assert.match(sent.body.id, /^\d{13}$/);
    assert.deepEqual(await call('PUT', `${path}/${sent.body.id}`, message), { status: 200, body: sent.body });
    assert.equal((await call('DELETE', `${path}/${sent.body.id}`)).status, 200);
    assert.equal((await call('DELETE', `${path}/${sent.body.id}`)).status, 404);
  });

  it('shows what came between two turns with the next one', async () => {
    const chat = await openChat('personal');
    await call('POST', `/${encodeURIComponent(chat.id)}/activities`, { type: 'message', text: 'late' });
    const { activities } = await chat.say('next');
    assert.deepEqual(
      activities.map(({ text }) => text),
      ['late', 'echo next'],
    );
  });

  it('begins a thread for a message to a channel, and tells its id', async () => {
    const channel = (await openChat('channel')).id.replace(/;.*/, '');
    const made = await call('POST', '', {
      isGroup: true,
      channelData: { channel: { id: channel } },
      activity: message,
    });
    assert.equal(made.status, 201);
    assert.equal(made.body.id, `${channel};messageid=${made.body.activityId}`);
  });

  it('finds the personal chat of a member by object id, but only where the bot is installed', async () => {
    const { id } = await openChat('personal');
    const found = await call('POST', '', { members: [{ id: ann.userId }], tenantId: app.tenantId });
    assert.deepEqual(found, { status: 201, body: { id } });
    const missing = await call('POST', '', { members: [{ id: greta.userId }] });
    assert.deepEqual([missing.status, missing.body.error.code], [403, 'ForbiddenOperationException']);
  });

  it('lists members with their tenant and role, in pages too', async () => {
    const { id } = await openChat('channel');
    const path = `/${encodeURIComponent(id)}`;
    const all = await call('GET', `${path}/members`);
    assert.deepEqual(
      all.body.map((member: { userRole: string }) => member.userRole),
      ['user', 'guest'],
    );
    const first = await call('GET', `${path}/pagedmembers?pageSize=1`);
    const second = await call(
      'GET',
      `${path}/pagedmembers?pageSize=1&continuationToken=${first.body.continuationToken}`,
    );
    assert.deepEqual([...first.body.members, ...second.body.members], all.body);
    assert.equal(second.body.continuationToken, undefined);
    const one = await call('GET', `${path}/members/${userChannelId(ann, bare.teams.bot)}`);
    assert.equal(one.body.aadObjectId, ann.userId);
  });
});
