import assert from 'node:assert/strict';
import { eventBody } from '../../src/service-desk/event-body.ts';
import { requestEventKinds } from '../../src/support/support-request.ts';
import { anEvent, aRequest, noon } from './a-request.ts';

const read = (...given: Parameters<typeof eventBody>) => JSON.parse(eventBody(...given));

describe('the body of an event', () => {
  it('says what happened, when, to which request', () => {
    const body = read(anEvent());
    assert.equal(body.type, 'support_request.opened');
    assert.equal(body.timestamp, '2026-11-27T12:00:00.000Z');
    assert.equal(body.data.version, 1);
    assert.deepEqual(body.data.request, {
      number: 'R-0042',
      state: 'open',
      route: 'portal',
      customer: {
        tenantId: '0a9f2d34-5c1f-4b43-9a3f-2f4f8f1b7c01',
        name: 'Contoso Ltd',
        cloud: 'global',
      },
      service: { id: 'Exchange', name: 'Exchange Online' },
      severity: 'critical',
      title: 'No mail',
      description: 'Nobody can send mail.',
      impact: 'Orders are lost.',
      startedAt: '2026-11-27T11:00:00.000Z',
      contact: aRequest().form.contact,
      openedBy: { userId: 'u-1', name: 'Ada Lindqvist' },
      openedAt: '2026-11-27T12:00:00.000Z',
      changedAt: '2026-11-27T12:00:00.000Z',
      answerDueAt: '2026-11-27T14:00:00.000Z',
      microsoft: { number: '2611270040001234' },
      linked: [],
    });
  });

  it('says who changed what', () => {
    const by = { userId: 'u-2', teamsId: '29:secret', name: 'Hana' };
    const note = { id: 'n', at: noon, text: 'It works.', by: 'Hana', from: 'us', sent: 'sent' } as const;
    const { change } = read(anEvent({ kind: 'noteAdded', by, note, from: 'open', to: 'waiting' })).data;
    assert.deepEqual(change, {
      by: { userId: 'u-2', name: 'Hana' },
      from: 'open',
      to: 'waiting',
      note: { text: 'It works.', by: 'Hana', from: 'us', at: '2026-11-27T12:00:00.000Z' },
    });
  });

  it('tells nothing of Teams', () => {
    const where = {
      serviceUrl: 'https://smba.example/',
      conversationId: '19:secret',
      tenantId: 't',
      kind: 'channel',
      locale: 'en',
      timeZone: 'UTC',
    } as const;
    const request = aRequest({ shown: [{ where, messageId: '17' }] });
    assert.doesNotMatch(eventBody(anEvent({ request })), /19:secret|29:|smba/);
  });

  it('has a name of its own for every kind', () => {
    const names = requestEventKinds.map((kind) => read(anEvent({ kind })).type);
    assert.equal(new Set(names).size, requestEventKinds.length);
    for (const name of names) assert.match(name, /^support_request\.[a-z_]+$/);
  });
});
