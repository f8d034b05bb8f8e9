import assert from 'node:assert/strict';
import { heldBy, routeOf } from '../../src/support/route-of.ts';
import { aCustomer } from '../builders.ts';
import { aRequest } from './some-requests.ts';

const china = aCustomer({ cloud: 'china' });

describe('the way of a support request', () => {
  it('is through Azure only for Azure, and only where that cloud lets it', () => {
    assert.equal(routeOf(aCustomer(), 'Azure'), 'azure');
    assert.equal(routeOf(aCustomer(), 'azure'), 'azure');
    assert.equal(routeOf(aCustomer(), 'Exchange'), 'portal');
    assert.equal(routeOf(aCustomer(), 'AzureAD'), 'portal');
    assert.equal(routeOf(china, 'Azure'), 'portal');
  });

  it('says who can be asked about it, once Microsoft has it', () => {
    const microsoft = { number: '2611270040001234' };
    assert.equal(heldBy(aRequest()), undefined);
    assert.equal(heldBy(aRequest({ microsoft })), 'partnerCenter');
    assert.equal(heldBy(aRequest({ microsoft, route: 'azure' })), 'azure');
    assert.equal(heldBy(aRequest({ microsoft, customer: china })), undefined);
  });
});
