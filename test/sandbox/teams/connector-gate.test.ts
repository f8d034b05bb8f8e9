import assert from 'node:assert/strict';
import { refusals } from '../../../src/sandbox/teams/connector-answers.ts';
import { app, startBareTeams } from './fixture.ts';

describe('the Bot Connector in the sandbox, when not all is well', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  let token: string;
  let now = Date.UTC(2026, 2, 2, 8);
  before(async () => {
    bare = await startBareTeams(undefined, { limits: true, clock: () => now });
    token = await bare.entra.sign({ appid: app.appId });
  });
  beforeEach(() => {
    // What was counted before is over.
    now += 3_600_000;
    bare.teams.faults.clear();
    bare.teams.requests.length = 0;
  });
  after(() => bare.close());

  let count = 0;
  const aChannel = () => bare.teams.open({ in: 'channel', name: `channel ${count++}` }).conversationId;
  async function call(method: string, path: string, text = 'hello') {
    const response = await fetch(`${bare.teams.serviceUrl}v3/conversations/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method !== 'DELETE' && { body: JSON.stringify({ type: 'message', text }) }),
    });
    const body = await response.text();
    return { status: response.status, headers: response.headers, body };
  }
  const create = (id: string, text?: string) => call('POST', `${encodeURIComponent(id)}/activities`, text);
  const idOf = ({ body }: { body: string }): string => JSON.parse(body).id;
  const edit = (id: string, messageId: string) =>
    call('PUT', `${encodeURIComponent(`${id};messageid=${messageId}`)}/activities/${messageId}`, 'edited');
  const texts = (id: string) => bare.teams.messagesIn(id).map(({ text }) => text);

  it('writes down every request with what became of it', async () => {
    const id = aChannel();
    const messageId = idOf(await create(id));
    const thread = `${id};messageid=${messageId}`;
    await create(thread, 'reply');
    await edit(id, messageId);
    await call('DELETE', `${encodeURIComponent(thread)}/activities/${messageId}`);
    await edit(id, messageId);
    assert.deepEqual(
      bare.teams.requests.map(({ at, kind, conversationId, activityId, isDone, status }) => [
        at,
        kind,
        conversationId === id ? 'channel' : 'thread',
        activityId === messageId,
        isDone,
        status,
      ]),
      [
        [now, 'create', 'channel', true, true, 201],
        [now, 'reply', 'thread', false, true, 201],
        [now, 'edit', 'thread', true, true, 200],
        [now, 'delete', 'thread', false, true, 200],
        [now, 'edit', 'thread', false, false, 404],
      ],
    );
  });

  it('throttles a conversation, edits included, and says when to come again', async () => {
    const id = aChannel();
    const messageId = idOf(await create(id));
    for (let number = 0; number < 6; number++) assert.equal((await edit(id, messageId)).status, 200);
    const refused = await edit(id, messageId);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '1']);
    now += 1_000;
    assert.equal((await edit(id, messageId)).status, 200);
  });

  it('takes a message and says that it failed', async () => {
    const id = aChannel();
    bare.teams.faults.add({ times: 1, fault: { accepted: true, answer: refusals.gateway(502) } });
    assert.equal((await create(id)).status, 502);
    assert.deepEqual(texts(id), ['hello']);
    assert.deepEqual(
      bare.teams.requests.map(({ isDone, status }) => [isDone, status]),
      [[true, 502]],
    );
    assert.equal((await create(id)).status, 201);
  });

  it('takes a message and closes the connection', async () => {
    const id = aChannel();
    bare.teams.faults.add({ kind: 'create', times: 1, fault: { accepted: true, drop: true } });
    await assert.rejects(create(id));
    assert.deepEqual(texts(id), ['hello']);
  });

  it('refuses with the codes of Teams, without doing anything', async () => {
    const id = aChannel();
    const { faults } = bare.teams;
    const answers = [
      refusals.conflict(),
      refusals.serviceError(),
      refusals.gateway(503),
      refusals.gateway(504),
      refusals.botRemoved(),
      refusals.botDisabled(),
      refusals.blockedByUser(),
      refusals.writesBlocked(),
      refusals.noConversation(),
    ];
    for (const answer of answers) {
      faults.add({ conversationId: id, times: 1, fault: { answer } });
      assert.equal((await create(id)).status, answer.status);
      now += 2_000;
    }
    assert.deepEqual(texts(id), []);
    assert.ok(bare.teams.requests.every(({ isDone }) => !isDone));
  });

  it('does not find a card that a person has deleted', async () => {
    const id = aChannel();
    const messageId = idOf(await create(id));
    assert.equal(bare.teams.deleteMessage(id, messageId), true);
    assert.equal(bare.teams.deleteMessage(id, messageId), false);
    const { status, body } = await edit(id, messageId);
    assert.equal(status, 404);
    assert.match(body, /ActivityNotFoundInConversation/);
  });

  it('hits only what a fault names', async () => {
    const [one, other] = [aChannel(), aChannel()];
    bare.teams.faults.add({ conversationId: one, kind: 'create', fault: { answer: refusals.conflict() } });
    assert.equal((await create(one)).status, 412);
    assert.equal((await create(other)).status, 201);
  });
});
