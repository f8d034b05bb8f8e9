import assert from 'node:assert/strict';
import {
  serviceRequestWire,
  toMicrosoftRequest,
} from '../../../src/microsoft/partner-center/service-request-wire.ts';

const read = (wire: object) => toMicrosoftRequest(serviceRequestWire.parse(wire), '2611270040001234');

describe('a service request of Partner Center', () => {
  it('is read as it comes by its number: words, a date that means never, notes without a zone', () => {
    assert.deepEqual(
      read({
        title: 'Mail is delayed',
        description: 'Since this morning.',
        severity: 'critical',
        id: '616122292874999',
        status: 'attention_needed',
        createdDate: '2026-11-22T20:31:17.24Z',
        lastModifiedDate: '2026-11-23T23:31:15.373Z',
        lastClosedDate: '0001-01-01T00:00:00',
        notes: [
          { createdByName: 'Priya', createdDate: '2026-11-23T23:31:15.373', text: 'Which build?' },
          { createdByName: 'Ada', createdDate: '2026-11-23T08:00:00', text: 'It is all of them.' },
        ],
        attributes: { objectType: 'ServiceRequest' },
      }),
      {
        number: '616122292874999',
        status: 'attention_needed',
        state: 'waiting',
        severity: 'critical',
        title: 'Mail is delayed',
        createdAt: Date.parse('2026-11-22T20:31:17.240Z'),
        updatedAt: Date.parse('2026-11-23T23:31:15.373Z'),
        notes: [
          { at: Date.parse('2026-11-23T08:00:00Z'), text: 'It is all of them.', by: 'Ada' },
          { at: Date.parse('2026-11-23T23:31:15.373Z'), text: 'Which build?', by: 'Priya' },
        ],
      },
    );
  });

  it('is read as it comes in a list: numbers, dates without a zone', () => {
    assert.deepEqual(
      read({
        title: 'Test',
        severity: 2,
        id: '615112491169777',
        status: 2,
        createdDate: '2026-11-24T01:07:00.863',
        lastModifiedDate: '2026-11-24T01:17:10.61',
        lastClosedDate: '2026-11-24T01:17:10.61',
      }),
      {
        number: '615112491169777',
        status: 'closed',
        state: 'closed',
        severity: 'moderate',
        title: 'Test',
        createdAt: Date.parse('2026-11-24T01:07:00.863Z'),
        updatedAt: Date.parse('2026-11-24T01:17:10.610Z'),
        closedAt: Date.parse('2026-11-24T01:17:10.610Z'),
        notes: [],
      },
    );
  });

  it('is read with names that begin with a capital, and with nothing where there is nothing', () => {
    assert.deepEqual(
      read({
        Id: null,
        Title: null,
        Severity: 'unknown',
        Status: 'Open',
        CreatedDate: '0001-01-01T00:00:00',
        Notes: [{ CreatedByName: null, CreatedDate: '2026-11- 24T01: 07:00', Text: 'Hello' }],
        NewNote: null,
      }),
      {
        number: '2611270040001234',
        status: 'Open',
        state: 'open',
        notes: [{ at: Date.parse('2026-11-24T01:07:00Z'), text: 'Hello', by: '' }],
      },
    );
  });

  it('keeps what it has where a part is odd', () => {
    const odd = read({
      status: 'AttentionNeeded',
      severity: { level: 1 },
      createdDate: 'yesterday',
      notes: [7, { text: '  ' }, { text: 'Without a date', createdDate: 'soon' }],
    });
    assert.deepEqual(odd, {
      number: '2611270040001234',
      status: 'AttentionNeeded',
      state: 'waiting',
      notes: [{ at: 0, text: 'Without a date', by: '' }],
    });
    assert.deepEqual(read({ status: 'none', notes: 'many' }), {
      number: '2611270040001234',
      status: 'none',
      state: 'unknown',
      notes: [],
    });
    assert.equal(read({ status: 17 }).status, '17');
  });

  it('is none without a status', () => {
    for (const wire of [{}, { status: null }, [], 'closed']) {
      assert.equal(serviceRequestWire.safeParse(wire).success, false);
    }
  });
});
