import assert from 'node:assert/strict';
import { addRule } from '../../../src/subscriptions/rules/add-rule.ts';
import { removeRule } from '../../../src/subscriptions/rules/remove-rule.ts';
import { aRule } from '../a-rule.ts';

const nobody = () => [];
const contoso = aRule({ all: false, tenantIds: ['contoso'] });
const fabrikam = aRule({ all: false, tenantIds: ['fabrikam'] });

describe('subscribing again', () => {
  it('brings customers of one kind together', () => {
    assert.deepEqual(addRule([contoso], fabrikam), [
      aRule({ all: false, tenantIds: ['contoso', 'fabrikam'] }),
    ]);
  });

  it('widens services and kinds of the same customers', () => {
    const exchange = { ...contoso, services: ['Exchange'] };
    assert.deepEqual(addRule([exchange], { ...contoso, services: ['Teams'] }), [
      { ...contoso, services: ['Exchange', 'Teams'] },
    ]);
    assert.deepEqual(addRule([exchange], contoso), [contoso]);
    assert.deepEqual(addRule([contoso], { ...contoso, kinds: ['advisories'] }), [
      { ...contoso, kinds: ['incidents', 'advisories'] },
    ]);
  });

  it('keeps apart what one rule can not say', () => {
    const some = { ...contoso, services: ['Exchange'] };
    const other = { ...fabrikam, kinds: ['advisories'] as const };
    assert.deepEqual(addRule([some], other), [some, other]);
  });

  it('takes up whom all customers leave out, where that customer is named', () => {
    const all = aRule({ exceptTenantIds: ['contoso', 'fabrikam'] });
    assert.deepEqual(addRule([all], contoso), [aRule({ exceptTenantIds: ['fabrikam'] })]);
  });
});

describe('unsubscribing from a part', () => {
  const part = (tenantId: string) => ({ customers: { tenantIds: [tenantId], tags: [] } });

  it('takes a customer out, and leaves nothing where that was all', () => {
    const both = aRule({ all: false, tenantIds: ['contoso', 'fabrikam'] });
    assert.deepEqual(removeRule([both], part('contoso'), nobody), [fabrikam]);
    assert.deepEqual(removeRule([contoso], part('contoso'), nobody), []);
  });

  it('leaves a customer out of all', () => {
    assert.deepEqual(removeRule([aRule({})], part('contoso'), nobody), [
      aRule({ exceptTenantIds: ['contoso'] }),
    ]);
  });

  it('takes services and kinds out', () => {
    assert.deepEqual(removeRule([aRule({})], { services: ['Teams'] }, nobody), [
      aRule({ exceptServices: ['Teams'] }),
    ]);
    const both = aRule({ kinds: ['incidents', 'advisories'] });
    assert.deepEqual(removeRule([both], { kinds: ['advisories'] }, nobody), [aRule({})]);
  });

  it('takes one service of one customer out and leaves its others', () => {
    assert.deepEqual(removeRule([aRule({})], { ...part('contoso'), services: ['Teams'] }, nobody), [
      aRule({ exceptTenantIds: ['contoso'] }),
      { ...contoso, exceptServices: ['Teams'] },
    ]);
  });
});
