import assert from 'node:assert/strict';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { Tokens } from '../../src/microsoft/login/tokens.ts';
import { createUpstream } from '../../src/microsoft/pipeline/upstream.ts';
import { createReader, type Question } from '../../src/microsoft/reader.ts';
import { quietCall } from './quiet-call.ts';

const question: Question = {
  api: 'partnerCenter',
  operation: 'things',
  tenantId: 'tenant-1',
  scope: 'scope-1',
  url: 'https://api.example/v1/things',
};

interface Sent {
  readonly method: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

/** Answers 503 first, and then with a name. */
function open(): { sent: Sent[]; ask: (changes?: Partial<Question>) => Promise<{ name: string }> } {
  const sent: Sent[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      sent.push({ method: request.method, body: request.body, headers: request.headers.toJSON() });
      const status = sent.length === 1 ? 503 : 200;
      return { request, status, headers: createHttpHeaders(), bodyAsText: '\uFEFF{"name":"Contoso"}' };
    },
  };
  const exchange = async (tenantId: string, scope: string) => ({
    token: `${tenantId} ${scope}`,
    expiresOnTimestamp: Date.now() + 3_600_000,
  });
  const upstream = createUpstream({ clock: Date.now, firstPauseMs: 0, httpClient });
  const read = createReader(upstream, new Tokens(exchange, Date.now));
  const schema = z.object({ name: z.string() });
  return { sent, ask: (changes) => read(schema, { ...question, ...changes }, quietCall()) };
}

describe('a reader', () => {
  it("asks with the tenant's token and reads the answer", async () => {
    const { sent, ask } = open();
    assert.deepEqual(await ask({ headers: { 'X-Locale': 'en-US' } }), { name: 'Contoso' });
    assert.equal(sent[1]?.method, 'GET');
    assert.equal(sent[1]?.headers.authorization, 'Bearer tenant-1 scope-1');
    assert.equal(sent[1]?.headers['x-locale'], 'en-US');
    assert.match(sent[1]?.headers['user-agent'] ?? '', /^partner-health/);
  });

  it('repeats with the same request id, and asks anew with another one', async () => {
    const { sent, ask } = open();
    await ask({ requestIdHeader: 'MS-RequestId' });
    await ask({ requestIdHeader: 'MS-RequestId' });
    const [first, repeated, anew] = sent.map(({ headers }) => headers['ms-requestid']);
    assert.match(first ?? '', /^[\da-f-]{36}$/);
    assert.equal(repeated, first);
    assert.notEqual(anew, first);
  });

  it('posts a body as JSON, and repeats it too, because it only reads', async () => {
    const { sent, ask } = open();
    await ask({ body: { groupIds: ['one'] } });
    assert.equal(sent.length, 2);
    assert.equal(sent[1]?.method, 'POST');
    assert.equal(sent[1]?.body, '{"groupIds":["one"]}');
    assert.equal(sent[1]?.headers['content-type'], 'application/json');
  });
});
