import assert from 'node:assert/strict';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { Webhook } from 'standardwebhooks';
import { type HttpsServer, type Outcome, type SandboxRequest, serve } from '../../src/sandbox/http/serve.ts';
import { eventBody } from '../../src/service-desk/event-body.ts';
import { createSendEvent } from '../../src/service-desk/send-event.ts';
import { aLog } from '../builders.ts';
import { trustedCertificate } from '../trusted-certificate.ts';
import { anEvent } from './a-request.ts';

const secret = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;

describe('sending an event to the service desk', () => {
  let desk: HttpsServer;
  let received: SandboxRequest[] = [];
  let answer: Outcome = { status: 204 };
  const log = aLog();
  before(async () => {
    desk = await serve(await trustedCertificate(), (request) => {
      received.push(request);
      return answer;
    });
  });
  afterEach(() => {
    received = [];
    answer = { status: 204 };
    log.lines.length = 0;
  });
  after(() => desk.close());

  const send = (
    secrets: readonly [string, ...string[]] = [secret('a')],
    signal = new AbortController().signal,
  ) =>
    createSendEvent({
      url: `${desk.url}/hook?team=7`,
      secrets,
      httpClient: createDefaultHttpClient(),
      clock: Date.now,
      log,
    })(anEvent(), signal);
  const headers = () =>
    Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
        name,
        String(received[0]?.headers[name]),
      ]),
    );

  it('is signed so that the desk can prove whence it comes', async () => {
    assert.deepEqual(await send(), { kind: 'taken' });
    assert.equal(received[0]?.body, eventBody(anEvent()));
    assert.equal(`${received[0]?.url.pathname}${received[0]?.url.search}`, '/hook?team=7');
    new Webhook(secret('a')).verify(received[0]?.body ?? '', headers());
    assert.throws(() => new Webhook(secret('b')).verify(received[0]?.body ?? '', headers()));
  });

  it('carries the id of the event, by which the desk knows it again', async () => {
    await send();
    await send();
    assert.deepEqual(
      received.map(({ headers }) => headers['webhook-id']),
      ['e-1', 'e-1'],
    );
  });

  it('is signed with each of several secrets while one is changed', async () => {
    await send([secret('b'), secret('a')]);
    new Webhook(secret('a')).verify(received[0]?.body ?? '', headers());
    new Webhook(secret('b')).verify(received[0]?.body ?? '', headers());
  });

  for (const status of [301, 400, 401, 404, 410, 500, 503]) {
    it(`is refused by ${status}, and goes nowhere else`, async () => {
      answer = { status, headers: { location: `${desk.url}/elsewhere` } };
      assert.deepEqual(await send(), { kind: 'refused', status });
      assert.equal(received.length, 1);
    });
  }

  it('hears when to come again', async () => {
    answer = { status: 429, headers: { 'retry-after': '120' } };
    assert.deepEqual(await send(), { kind: 'refused', status: 429, retryAfterSeconds: 120 });
  });

  it('is refused where the connection breaks', async () => {
    answer = 'drop';
    assert.deepEqual(await send(), { kind: 'refused' });
  });

  it('ends with the program where no answer comes', async () => {
    answer = 'hang';
    const stopping = new AbortController();
    const sent = send(undefined, stopping.signal);
    while (received.length === 0) await new Promise(setImmediate);
    stopping.abort();
    assert.deepEqual(await sent, { kind: 'refused' });
  });

  it('leaves ids in the log, and neither texts nor secrets', async () => {
    await send();
    const lines = JSON.stringify(log.lines);
    assert.match(lines, /R-0042/);
    assert.doesNotMatch(lines, /Nobody can send|whsec|555 0100|lakeshore/);
  });
});
