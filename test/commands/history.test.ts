import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { HistorySource } from '../../src/health/ports.ts';
import type { Board } from '../../src/watch/board.ts';
import { aBoard } from '../a-board.ts';
import { contoso, hour, now } from '../cards/fixture.ts';
import { pastIssue } from '../health/history/an-issue.ts';
import { textOf } from '../views/text-of.ts';
import { ask, shown } from './ask-pages.ts';

const outage = pastIssue({ id: 'EX1', startedAt: now - 50 * hour, endedAt: now - 47 * hour });
const slow = pastIssue({
  id: 'TM1',
  service: 'Microsoft Teams',
  classification: 'advisory',
  startedAt: now - hour,
  isResolved: false,
});

function source(gaps: Awaited<ReturnType<HistorySource['readHistory']>>['gaps'] = []) {
  const asked: number[] = [];
  const history: HistorySource = {
    async readHistory(_customer, from) {
      asked.push(from);
      return { issues: [slow, outage], gaps };
    },
  };
  return { asked, services: { history } };
}

describe('history', () => {
  it('shows availability, a strip in letters and words, and the issues with their length', async () => {
    const text = await shown('history', { customer: 'contoso ltd', days: 7 }, source());
    assert.match(
      text,
      /^Contoso Ltd · History\n✕ 1 service with incidents in the last 7 days\n1 incident, 1 advisory, 1 still open/,
    );
    assert.match(text, /Exchange Online · 98\.02% available\n▁▁\u00a0▁▁I▁▁\n/);
    assert.match(text, /Microsoft Teams · 100% available\n▁▁\u00a0▁▁▁▁A\n/);
    assert.match(text, /1 day with an incident \(3 h\)/);
    assert.match(text, /1 day with an advisory/);
    assert.match(text, /Still open since 07:14 \(1 h\)/);
    assert.match(text, /18 Nov, 06:14 to 09:14 \(3 h\)\n\[EX1\]/);
    assert.match(text, /Nobody measured it, and advisories do not count/);
    assert.match(text, /23 services without an issue/);
  });

  it('asks for thirty days by default and for ninety at most', async () => {
    const day = 24 * hour;
    const { asked, services } = source();
    await ask('history', { tenantId: contoso.tenantId }, { services });
    const text = await shown('history', { tenantId: contoso.tenantId, days: 365 }, { services });
    const back = asked.map((from) => Math.round((now - from) / day));
    assert.deepEqual(back, [30, 90]);
    assert.match(text, /The history goes back 90 days at most/);
  });

  it('shows one service where one was asked for, and offers all', async () => {
    const text = await shown('history', { tenantId: contoso.tenantId, service: 'Exchange' }, source());
    assert.match(text, /History of Exchange Online/);
    assert.doesNotMatch(text, /Teams/);
    assert.match(text, /\[All services\]/);
  });

  it('calls nothing clear of a service that has no history here', async () => {
    const azure = await shown('history', { tenantId: contoso.tenantId, service: 'Azure' }, source());
    assert.match(azure, /\? The history holds Microsoft 365 services only, not Azure/);
    const other = await shown('history', { tenantId: contoso.tenantId, service: 'Yammer' }, source());
    assert.match(other, /\? Yammer is not among the services/);
    const calm = await shown('history', { tenantId: contoso.tenantId, service: 'SharePoint' }, source());
    assert.match(calm, /✓ No issue in the last 30 days/);
  });

  it('says which part could not be read, and calls no day clear then', async () => {
    const gap = {
      what: 'history',
      error: new ReadError('answer_malformed', 'odd'),
      missing: 'part',
    } as const;
    const text = await shown('history', { tenantId: contoso.tenantId }, source([gap]));
    assert.match(text, /A day shown without an issue may have had one/);
  });

  it('tells why nothing could be read', async () => {
    assert.match(
      await shown('history', { tenantId: contoso.tenantId }),
      /^The app may not read the history of issues of Contoso Ltd/,
    );
  });

  it('shows the last answer where Microsoft can’t be asked again, and says so', async () => {
    let isBroken = false;
    const history: HistorySource = {
      async readHistory() {
        if (isBroken) throw new ReadError('service_failed', '500');
        return { issues: [outage], gaps: [] };
      },
    };
    await ask('history', { tenantId: contoso.tenantId }, { services: { history } });
    isBroken = true;
    const text = await shown(
      'history',
      { tenantId: contoso.tenantId },
      { services: { history }, later: 2 * hour },
    );
    assert.match(
      text,
      /An older answer: Microsoft could not be asked again\.\nAs of 08:14 UTC\+1 \(2 h ago\)\nMicrosoft could not answer/,
    );
  });

  it('says that it knows Microsoft 365 alone, and is green only where there is no Azure', async () => {
    const history = { readHistory: async () => ({ issues: [], gaps: [] }) };
    const calm = async (board: Board, args: object = {}) => {
      const reply = await ask(
        'history',
        { tenantId: contoso.tenantId, ...args },
        { services: { history, board } },
      );
      assert.ok('data' in reply && 'style' in reply.data);
      return { text: textOf(reply), style: reply.data.style };
    };
    const unknown = await calm(aBoard());
    assert.match(unknown.text, /✓ No Microsoft 365 issue in the last 30 days\n/);
    assert.match(unknown.text, /^The history holds Microsoft 365 services only, not Azure$/m);
    assert.equal(unknown.style, 'emphasis');
    const without = await calm(aBoard({ azureOf: { [contoso.tenantId]: false } }));
    assert.doesNotMatch(without.text, /Azure/);
    assert.equal(without.style, 'good');
    assert.equal((await calm(aBoard(), { service: 'Exchange' })).style, 'good');
  });

  it('asks which customer is meant, and keeps what was asked', async () => {
    const reply = await ask('history', { customer: 'con', days: 7, service: 'Exchange' }, source());
    assert.ok('card' in reply && reply.card === 'choices');
    assert.match(
      JSON.stringify(reply.data),
      /"command":"history","args":\{"tenantId":"[^"]+","days":7,"service":"Exchange"\}/,
    );
  });

  it('takes the phrase for a customer whose whole name it is', async () => {
    const args = { customer: 'contoso', service: 'Education', phrase: 'contoso education' };
    assert.match(await shown('history', args, source()), /^Contoso Education · History\n/);
  });
});
