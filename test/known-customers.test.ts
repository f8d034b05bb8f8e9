import assert from 'node:assert/strict';
import { buildCustomerIndex } from '../src/customers/customer-index.ts';
import { ReadError } from '../src/errors.ts';
import { knownCustomers } from '../src/known-customers.ts';
import { customersNamed } from './watch/some-issues.ts';

describe('who the customers are', () => {
  const [contoso, fabrikam] = customersNamed('Contoso', 'Fabrikam');
  assert.ok(contoso && fabrikam);
  const failure = { account: 'a', cloud: 'global', error: new ReadError('unreachable', 'x') } as const;
  const known = ({ listed = [contoso], watched = [contoso], isLoaded = true, failures = [failure] }) =>
    knownCustomers(
      {
        isLoaded: () => isLoaded,
        snapshot: () => ({
          index: buildCustomerIndex(listed),
          customers: listed,
          loadedAt: new Map(),
          failures,
        }),
      },
      { customerOf: (id) => watched.find(({ tenantId }) => tenantId === id) },
    );

  it('is what the directory says, and of accounts that are not loaded yet what is remembered', () => {
    const { customerOf } = known({ watched: [fabrikam] });
    assert.deepEqual(customerOf(contoso.tenantId), contoso);
    assert.deepEqual(customerOf(fabrikam.tenantId), fabrikam);
    assert.equal(customerOf('00000000-0000-4000-8000-000000000000'), undefined);
  });

  it('is complete when every account was asked and none failed', () => {
    assert.equal(known({ failures: [] }).isListComplete(), true);
    assert.equal(known({}).isListComplete(), false);
    assert.equal(known({ failures: [], isLoaded: false }).isListComplete(), false);
  });

  it('is on the board when all that the directory has are', () => {
    assert.equal(known({}).hasAllCustomers(), true);
    assert.equal(known({ listed: [contoso, fabrikam] }).hasAllCustomers(), false);
    assert.equal(known({ isLoaded: false }).hasAllCustomers(), false);
  });
});
