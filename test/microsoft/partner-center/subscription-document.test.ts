import assert from 'node:assert/strict';
import {
  changedDocument,
  documentWire,
} from '../../../src/microsoft/partner-center/subscription-document.ts';

const small = {
  id: '83ef9d05-0000-4000-8000-000000000001',
  friendlyName: 'nickname',
  quantity: 2,
  status: 'active',
  somethingNew: { of: ['next year'] },
  attributes: { etag: 'tag', objectType: 'Subscription' },
};
/** As the samples of the documentation write it. */
const capital = {
  Id: small.id,
  FriendlyName: 'nickname',
  Quantity: 2,
  Status: 'suspended',
  Attributes: { Etag: 'tag', ObjectType: 'Subscription' },
};

describe('the document of a subscription', () => {
  it('is understood with small and with capital letters', () => {
    for (const [document, status] of [
      [small, 'active'],
      [capital, 'suspended'],
    ] as const) {
      const { now } = documentWire.parse(document);
      assert.deepEqual([now.licence.product, now.licence.quantity, now.etag], ['nickname', 2, 'tag']);
      assert.equal(now.licence.status, status);
    }
  });

  it('is sent back as it came, but for the one property that changes', () => {
    assert.deepEqual(changedDocument(small, { kind: 'suspend' }), { ...small, status: 'suspended' });
    assert.deepEqual(changedDocument(capital, { kind: 'reactivate' }), { ...capital, Status: 'active' });
    assert.deepEqual(changedDocument(capital, { kind: 'seats', seats: 3 }), { ...capital, Quantity: 3 });
  });

  it('without an entity tag, or without an id, is none', () => {
    assert.equal(documentWire.safeParse({ ...small, attributes: {} }).success, false);
    assert.equal(documentWire.safeParse({ ...small, attributes: undefined }).success, false);
    assert.equal(documentWire.safeParse({ ...small, id: 5 }).success, false);
    assert.equal(documentWire.safeParse([small]).success, false);
    for (const etag of ['', 'two\r\nlines', '$'.concat('{x}'), '{{DATE()}}', 'x'.repeat(401)])
      assert.equal(documentWire.safeParse({ ...small, attributes: { etag } }).success, false, etag);
  });
});
