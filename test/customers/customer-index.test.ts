import assert from 'node:assert/strict';
import { buildCustomerIndex, buildCustomerIndexInSlices } from '../../src/customers/customer-index.ts';
import { customersNamed } from './some-customers.ts';

describe('a customer index', () => {
  it('is the same, built at once or in slices', async () => {
    const customers = customersNamed(
      'Contoso Ltd',
      '康托索貿易有限公司',
      'Éclair',
      'Adventure Works',
      '24/7',
    );
    assert.deepEqual(await buildCustomerIndexInSlices(customers), buildCustomerIndex(customers));
  });

  it('has the customers by name', () => {
    const index = buildCustomerIndex(customersNamed('Zava', 'éclair', 'Contoso'));
    assert.deepEqual(
      index.entries.map(({ customer }) => customer.name),
      ['Contoso', 'éclair', 'Zava'],
    );
  });

  it('lets others work while it is built in slices, and stops when told', async () => {
    const customers = customersNamed(
      ...Array.from({ length: 20_000 }, (_, number) => `Customer Number ${number}`),
    );
    const stop = new AbortController();
    let turns = 0;
    const count = () => {
      turns++;
      if (turns === 3) stop.abort(new Error('stop'));
      else setImmediate(count);
    };
    setImmediate(count);
    await assert.rejects(buildCustomerIndexInSlices(customers, stop.signal), /stop/);
    assert.equal(turns, 3);
  });
});
