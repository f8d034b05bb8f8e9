import assert from 'node:assert/strict';
import { z } from 'zod';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { aCall } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const item = z.object({ id: z.string() });
const question = { api: 'health', operation: 'things', tenantId: 'tenant-1', path: '/things' } as const;

function open(answers: Record<string, unknown>) {
  const { read, asked } = scriptedReader(answers);
  return { asked, graph: createGraph(account, read) };
}

function page(ids: string[], nextLink?: string) {
  return { value: ids.map((id) => ({ id })), '@odata.nextLink': nextLink };
}

describe('graph', () => {
  it("asks v1.0 with the tenant's token for Graph and the correlation id of the turn", async () => {
    const { graph, asked } = open({ '/v1.0/things': { id: 'one' } });
    assert.deepEqual(await graph.ask(item, question, aCall()), { id: 'one' });
    assert.equal(asked[0]?.url, 'https://graph.microsoft.com/v1.0/things');
    assert.equal(asked[0]?.tenantId, 'tenant-1');
    assert.equal(asked[0]?.scope, 'https://graph.microsoft.com/.default');
    assert.deepEqual(asked[0]?.headers, { 'client-request-id': aCall().correlationId });
  });

  it('follows the links to the last page', async () => {
    const { graph } = open({
      '/v1.0/things': page(['1', '2'], 'https://graph.microsoft.com/v1.0/things?$skip=2'),
      '/v1.0/things?$skip=2': page(['3'], 'https://graph.microsoft.com/v1.0/things?$skip=3'),
      '/v1.0/things?$skip=3': page([]),
    });
    assert.deepEqual(await graph.askAll(item, question, aCall()), [{ id: '1' }, { id: '2' }, { id: '3' }]);
  });

  for (const link of [
    'https://graph.microsoft.com.elsewhere.example/v1.0/things',
    'http://graph.microsoft.com/v1.0/things',
    'https://graph.microsoft.com:444/v1.0/things',
    '/v1.0/things?$skip=2',
  ]) {
    it(`does not carry the token to ${link}`, async () => {
      const { graph, asked } = open({ '/v1.0/things': page(['1'], link) });
      await assert.rejects(graph.askAll(item, question, aCall()), { reason: 'answer_malformed' });
      assert.equal(asked.length, 1);
    });
  }

  it('ends a collection that leads in circles', async () => {
    const { graph } = open({ '/v1.0/things': page(['1'], 'https://graph.microsoft.com/v1.0/things') });
    await assert.rejects(graph.askAll(item, question, aCall()), { reason: 'answer_malformed' });
  });
});
