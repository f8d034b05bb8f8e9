import assert from 'node:assert/strict';
import type { CallRecord } from '../../../src/microsoft/pipeline/record.ts';
import { aCall, aLog } from '../../builders.ts';
import { lost, openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('a record', () => {
  const { settle } = useClock();

  it('of each try, without the query', async () => {
    const records: CallRecord[] = [];
    const call = aCall();
    const log = aLog([], { correlationId: call.correlationId });
    const client = scripted(503, { status: 200, headers: { 'request-id': 'r-2' } });
    await settle(
      openUpstream({ httpClient: client, onCall: (record) => records.push(record) })({
        call: { ...call, log },
      }),
    );
    const common = {
      api: 'directory',
      operation: 'thing',
      method: 'GET',
      host: 'graph.example',
      path: '/v1.0/thing',
      tenantId: 'tenant-1',
      correlationId: call.correlationId,
      ms: 0,
    };
    assert.deepEqual(records, [
      { ...common, attempt: 1, status: 503, reason: 'service_failed' },
      { ...common, attempt: 2, status: 200, requestId: 'r-2' },
    ]);
    assert.deepEqual(
      log.lines.map(({ level, fields }) => ({ level, fields })),
      [
        { level: 'warn', fields: records[0] },
        { level: 'info', fields: records[1] },
      ],
    );
  });

  it('of a try without an answer', async () => {
    const records: CallRecord[] = [];
    await settle(openUpstream({ httpClient: scripted(lost()), onCall: (record) => records.push(record) })());
    assert.deepEqual(
      records.map(({ reason, status }) => ({ reason, status })),
      [
        { reason: 'unreachable', status: undefined },
        { reason: undefined, status: 200 },
      ],
    );
  });

  it('and none of what was refused here', async () => {
    const records: CallRecord[] = [];
    const send = openUpstream({
      httpClient: scripted({ status: 429, headers: { 'retry-after': '100' } }),
      onCall: (record) => records.push(record),
    });
    await settle(send());
    await settle(send());
    assert.equal(records.length, 1);
  });
});
