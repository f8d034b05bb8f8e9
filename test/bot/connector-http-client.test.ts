import assert from 'node:assert/strict';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { ConnectorClient } from 'botframework-connector';
import { restore, type SinonFakeTimers, useFakeTimers } from 'sinon';
import { ConnectorError } from '../../src/bot/connector-error.ts';
import { connectorHttpClient } from '../../src/bot/connector-http-client.ts';
import { runInTurn } from '../../src/bot/current-turn.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { aLog } from '../builders.ts';

type Answer = readonly [status: number, headers?: Record<string, string>];

describe("the connector's http client under botbuilder", () => {
  let timers: SinonFakeTimers;
  beforeEach(() => {
    timers = useFakeTimers();
  });
  afterEach(() => restore());

  /** Botbuilder's own client over a connector that answers so, then 200. */
  function over(...answers: Answer[]) {
    const sent: { readonly method: string; readonly at: number }[] = [];
    const http: HttpClient = {
      async sendRequest(request) {
        sent.push({ method: request.method, at: Date.now() });
        const [status, headers = {}] = answers.shift() ?? [200];
        return { request, status, headers: createHttpHeaders(headers), bodyAsText: '{"id":"1"}' };
      },
    };
    const httpClient = connectorHttpClient({
      http,
      clock: Date.now,
      onCall: () => {},
      traffic: createTeamsTraffic(Date.now),
    });
    const credentials = { signRequest: async (request: never) => request };
    const { conversations } = new ConnectorClient(credentials, {
      baseUri: 'https://teams.example',
      httpClient,
    });
    return {
      sent,
      edit: () => conversations.updateActivity('chat', 'card', { type: 'message' }),
      create: () => conversations.sendToConversation('chat', { type: 'message' }),
    };
  }

  /** Lets all pauses pass; resolves with the error, if there was one. */
  async function outcome(work: Promise<unknown>): Promise<unknown> {
    const ended = work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    await timers.tickAsync(60_000);
    return ended;
  }

  for (const status of [412, 502, 503, 504]) {
    it(`repeats an edit that was answered ${status}, after pauses that double`, async () => {
      const { sent, edit } = over([status], [status]);
      assert.equal(await outcome(edit()), undefined);
      assert.deepEqual(
        sent.map(({ method, at }) => [method, at]),
        [
          ['PUT', 0],
          ['PUT', 250],
          ['PUT', 750],
        ],
      );
    });

    it(`repeats no create that was answered ${status}`, async () => {
      const { sent, create } = over([status]);
      assert.ok((await outcome(create())) instanceof ConnectorError);
      assert.equal(sent.length, 1);
    });
  }

  it('repeats what was postponed, when it was told to', async () => {
    const { sent, create } = over([429, { 'Retry-After': '2' }]);
    assert.equal(await outcome(create()), undefined);
    assert.deepEqual(
      sent.map(({ at }) => at),
      [0, 2_000],
    );
  });

  it('postpones no create that was told no time', async () => {
    const { sent, create } = over([429]);
    assert.ok((await outcome(create())) instanceof ConnectorError);
    assert.equal(sent.length, 1);
  });

  it('repeats nothing for who does so himself, and tells him when', async () => {
    const turn = { correlationId: 'c', log: aLog(), sendUntil: 30_000, once: true };
    const { sent, edit } = over([429, { 'Retry-After': '2' }], [503]);
    for (const retryAfterMs of [2_000, undefined]) {
      const thrown = await outcome(runInTurn(turn, edit));
      assert.ok(thrown instanceof ConnectorError);
      assert.equal(thrown.retryAfterMs, retryAfterMs);
    }
    assert.equal(sent.length, 2);
  });

  describe('as Teams counts messages', () => {
    const answer = { correlationId: 'c', log: aLog(), sendUntil: 30_000, tenantId: 't-1' };
    const turn = { ...answer, isBackground: true };
    const times = ({ sent }: ReturnType<typeof over>) => sent.map(({ at }) => at);

    it('answers people at once, and has what nobody asked for wait', async () => {
      const connector = over();
      const turns = [...Array(8).fill(answer), turn];
      await Promise.all(turns.map((one) => outcome(runInTurn(one, connector.create))));
      assert.deepEqual(times(connector), [...Array(8).fill(0), 2_000]);
    });

    it('has each wait for its turn, repeats too', async () => {
      const connector = over([429, { 'Retry-After': '0' }]);
      const messages = Array.from({ length: 8 }, (_, number) =>
        outcome(runInTurn(turn, number % 2 ? connector.edit : connector.create)),
      );
      assert.deepEqual(await Promise.all(messages), Array(8).fill(undefined));
      assert.deepEqual(times(connector), [0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
    });

    it('has nobody wait past his time: Teams may take it all the same', async () => {
      const connector = over();
      const hurried = { ...turn, sendUntil: 500 };
      await Promise.all(Array.from({ length: 8 }, () => outcome(runInTurn(hurried, connector.create))));
      assert.deepEqual(times(connector), Array(8).fill(0));
    });

    it('has each wait for its turn too when the clock was set back', async () => {
      const connector = over();
      const eight = (changes = {}) =>
        Promise.all(
          Array.from({ length: 8 }, () => outcome(runInTurn({ ...turn, ...changes }, connector.create))),
        );
      timers.setSystemTime(3_600_000);
      await eight({ sendUntil: 3_630_000 });
      timers.setSystemTime(0);
      await eight();
      const [first = 0, ...others] = times(connector).slice(8);
      assert.equal((others.at(-1) ?? 0) - first, 1_000);
    });

    it('leaves who counts alone', async () => {
      const connector = over();
      const own = { ...turn, once: true };
      await Promise.all(Array.from({ length: 8 }, () => outcome(runInTurn(own, connector.create))));
      assert.deepEqual(times(connector), Array(8).fill(0));
    });
  });

  it('gives up after four tries', async () => {
    const { sent, edit } = over([503], [503], [503], [503]);
    assert.ok((await outcome(edit())) instanceof ConnectorError);
    assert.equal(sent.length, 4);
  });

  it('repeats nothing after its time', async () => {
    const { sent, create } = over([429, { 'Retry-After': '31' }]);
    assert.ok((await outcome(create())) instanceof ConnectorError);
    assert.equal(sent.length, 1);
  });
});
