import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type BotUnderTest, startBot } from './bot-under-test.ts';
import { gate } from './gate.ts';

describe('server', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.reset());
  after(() => bot.stop());

  it('answers a message of Teams in its conversation', async () => {
    const message = bot.message();
    const answered = await bot.post(message);
    assert.equal(answered.status, 200);
    assert.equal(answered.text, '');
    const [sent] = bot.teams.sent;
    assert.equal(sent?.method, 'POST');
    assert.equal(sent?.path, `/teams/v3/conversations/a:personal/activities/${message.id}`);
    assert.equal(sent?.authorization, 'Bearer outbound-token');
    assert.equal(sent?.body.text, 'hello');
    assert.equal(sent?.body.textFormat, 'markdown');
  });

  it('tells that it lives, that it is ready, and what it counted', async () => {
    await bot.post(bot.message());
    assert.deepEqual(await (await fetch(`${bot.url}/healthz`)).json(), { status: 'ok' });
    assert.equal((await fetch(`${bot.url}/healthz`, { method: 'HEAD' })).status, 200);
    assert.deepEqual(await (await fetch(`${bot.url}/readyz`)).json(), { ready: true });
    const metrics = await fetch(`${bot.url}/metrics`);
    assert.match(metrics.headers.get('content-type') ?? '', /^text\/plain/);
    const text = await metrics.text();
    assert.match(text, /partner_health_turn_seconds_count\{kind="message",outcome="answered"\} [1-9]/);
    assert.match(
      text,
      /partner_health_upstream_seconds_count\{service="connector",operation="post",outcome="200"\}/,
    );
  });

  it('answers 404 and 405 in JSON', async () => {
    const nowhere = await fetch(`${bot.url}/nowhere`, { headers: { accept: 'image/png' } });
    assert.equal(nowhere.status, 404);
    assert.deepEqual(await nowhere.json(), { code: 'not_found' });
    const get = await fetch(`${bot.url}/api/messages`);
    assert.equal(get.status, 405);
    assert.deepEqual(await get.json(), { code: 'method_not_allowed' });
  });

  it('refuses what is not JSON without quoting it', async () => {
    for (const body of ['{"text":"secret', '', 'null', '[]', '"text"', '5']) {
      const answered = await bot.post(body);
      assert.equal(answered.status, 400, body);
      assert.doesNotMatch(answered.text, /secret|JSON|Error/);
    }
    const form = await bot.post('a=b', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    assert.equal(form.status, 400);
    const bytes = await bot.post('{}', { headers: { 'Content-Type': 'application/octet-stream' } });
    assert.equal(bytes.status, 400);
  });

  it('refuses activities of a wrong shape', async () => {
    const wrong: unknown[] = [
      { type: 5 },
      {},
      bot.message({ from: 'me' }),
      bot.message({ conversation: [] }),
      bot.message({ text: { a: 1 } }),
      bot.message({ entities: {} }),
      bot.message({ channelData: 'x' }),
    ];
    for (const activity of wrong) {
      const answered = await bot.post(activity);
      assert.equal(answered.status, 400, JSON.stringify(activity));
      assert.deepEqual(answered.json, { code: 'not_an_activity' });
    }
    assert.equal(bot.asked.length, 0);
  });

  it('reads no more than 256 KB, announced or not', async () => {
    const body = JSON.stringify(bot.message({ text: 'x'.repeat(300_000) }));
    const announced = await bot.post(body);
    assert.equal(announced.status, 413);
    assert.deepEqual(announced.json, { code: 'body_too_large' });
    const streamed = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    assert.equal(streamed.status, 413);
    assert.deepEqual(await streamed.json(), { code: 'body_too_large' });
  });

  it('takes a message of 28 KB', async () => {
    assert.equal((await bot.post(bot.message({ text: '漢'.repeat(28_000) }))).status, 200);
    assert.equal(bot.teams.sent.length, 1);
  });

  it('refuses encoded bodies, broken ones too', async () => {
    for (const body of [gzipSync('{}'), Buffer.from('not gzip')]) {
      const answered = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'content-encoding': 'gzip' },
        body: new Uint8Array(body),
      });
      assert.equal(answered.status, 415);
    }
  });

  it('survives requests that are no HTTP worth the name', async () => {
    const requests = [
      'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
      'GET //%zz HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: ;;;\r\nContent-Length: 2\r\n\r\n{}',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
    ];
    for (const request of requests) {
      const answered = await rawRequest(bot.url, request);
      assert.match(answered, /^HTTP\/1\.1 [24]\d\d /, request);
    }
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
  });

  it('says when its port is taken', async () => {
    await assert.rejects(startBot({}, Number(new URL(bot.url).port)), { code: 'EADDRINUSE' });
  });

  it('does not start without an app id', async () => {
    const config = { appId: '', botFramework: { MicrosoftAppId: '' } };
    await assert.rejects(startBot({ config }), /Set MicrosoftAppId/);
  });
});

describe('server that closes', () => {
  it('lets the running turn end and takes no more', async () => {
    const bot = await startBot();
    const started = gate();
    const finish = gate();
    bot.handle = async () => {
      started.open();
      await finish.opened;
      return { text: 'done' };
    };
    const answered = bot.post(bot.message());
    await started.opened;
    const closed = bot.server.close();
    await assert.rejects(fetch(`${bot.url}/healthz`));
    finish.open();
    assert.equal((await answered).status, 200);
    await closed;
    assert.equal(bot.teams.sent.length, 1);
    bot.teams.close();
  });
});

function rawRequest(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
    socket.once('data', (data) => {
      resolve(String(data));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(''));
  });
}
