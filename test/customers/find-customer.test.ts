import assert from 'node:assert/strict';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import {
  type Found,
  findCustomer,
  findExactCustomer,
  searchCustomers,
} from '../../src/customers/find-customer.ts';
import { customer, customersNamed } from './some-customers.ts';

const named = (...names: string[]) => buildCustomerIndex(customersNamed(...names));
const namesOf = (customers: readonly Customer[]) => customers.map(({ name }) => name);

/** What was found, in a form that reads well in an assertion. */
function told(found: Found): unknown {
  if (found.kind === 'one') return [found.how, found.customer.name, namesOf(found.others)];
  if (found.kind === 'several') return ['several', namesOf(found.customers)];
  return ['none', namesOf(found.nearest)];
}

const fabrikam = customer('Fabrikam Inc', 100, [
  'fabrikam.com',
  'fabrikam.onmicrosoft.com',
  'xn--fbrikam-5wa.de',
]);
const world = buildCustomerIndex([
  ...customersNamed(
    'Contoso Retail GmbH',
    'Contoso Ltd',
    'Contoso Education',
    'Northwind Traders',
    'Adventure Works Cycles',
    'Wide World Importers',
    'Litware 科技',
    '康托索貿易有限公司',
    'Müller Maschinenbau GmbH & Co. KG',
    "O'Reilly Café",
  ),
  fabrikam,
]);
const ask = (query: string) => told(findCustomer(world, query));

describe('findCustomer', () => {
  it('answers the name without its legal form, and tells the others that the words fit', () => {
    assert.deepEqual(ask('Contoso'), ['exact', 'Contoso Ltd', ['Contoso Education', 'Contoso Retail GmbH']]);
  });

  it('takes the full name, and the name with another legal form', () => {
    assert.deepEqual(ask('contoso retail gmbh'), ['exact', 'Contoso Retail GmbH', []]);
    assert.deepEqual(ask('Contoso Retail Ltd'), ['exact', 'Contoso Retail GmbH', []]);
  });

  it('prefers the one whose legal form was typed', () => {
    const index = named('Contoso Inc', 'Contoso Ltd');
    assert.deepEqual(told(findCustomer(index, 'contoso ltd')), ['exact', 'Contoso Ltd', ['Contoso Inc']]);
    assert.deepEqual(told(findCustomer(index, 'contoso')), ['several', ['Contoso Inc', 'Contoso Ltd']]);
  });

  it('answers the only one that fits', () => {
    assert.deepEqual(ask('northwind'), ['only', 'Northwind Traders', []]);
    assert.deepEqual(ask('traders'), ['only', 'Northwind Traders', []]);
    assert.deepEqual(ask('importers wide'), ['only', 'Wide World Importers', []]);
  });

  it('lists several, best first', () => {
    assert.deepEqual(ask('conto'), ['several', ['Contoso Education', 'Contoso Ltd', 'Contoso Retail GmbH']]);
    const index = named('A Zavacor Group', 'Zava Toys', 'New Zava', 'Zavacor');
    assert.deepEqual(told(findCustomer(index, 'zava')), [
      'several',
      ['Zava Toys', 'Zavacor', 'New Zava', 'A Zavacor Group'],
    ]);
  });

  it('lists customers of the very same name', () => {
    const found = findCustomer(named('Contoso Ltd', 'CONTOSO, Ltd.', 'Contoso Education'), 'contoso ltd');
    assert.deepEqual(told(found), ['several', ['Contoso Ltd', 'CONTOSO, Ltd.', 'Contoso Education']]);
  });

  it('lists at most 25 and tells how many there are', () => {
    const found = findCustomer(
      named(...Array.from({ length: 40 }, (_, number) => `Contoso ${number}`)),
      'contoso',
    );
    assert.equal(found.kind, 'several');
    assert.deepEqual(found.kind === 'several' && [found.customers.length, found.total], [25, 40]);
  });

  for (const query of ['contso', 'cntoso', 'contosso', 'Contoos', 'ocntoso', 'kontoso', 'CÓNTSO']) {
    it(`takes "${query}" for Contoso`, () => {
      assert.deepEqual(ask(query), ['typo', 'Contoso Ltd', ['Contoso Education', 'Contoso Retail GmbH']]);
    });
  }

  for (const [query, name] of [
    ['morthwint', 'Northwind Traders'],
    ['contoso retial', 'Contoso Retail GmbH'],
    ['contso retail', 'Contoso Retail GmbH'],
    ['contoso retail gmhb', 'Contoso Retail GmbH'],
    ['康拖索貿易', '康托索貿易有限公司'],
    ['康托索貿易有限公可', '康托索貿易有限公司'],
    ['fabrikm.com', 'Fabrikam Inc'],
  ] as const) {
    it(`takes "${query}" for ${name}`, () => {
      const found = findCustomer(world, query);
      assert.deepEqual(found.kind === 'one' && [found.how, found.customer.name], ['typo', name]);
    });
  }

  for (const [query, name] of [
    ['康托索贸易有限公司', '康托索貿易有限公司'],
    ['litware科技', 'Litware 科技'],
    ['ＭＵＬＬＥＲ　ｍａｓｃｈｉｎｅｎｂａｕ', 'Müller Maschinenbau GmbH & Co. KG'],
    ['OREILLY CAFE', "O'Reilly Café"],
    ['fabrikam.com', 'Fabrikam Inc'],
    ['FABRIKAM.onmicrosoft.com', 'Fabrikam Inc'],
    ['https://www.fabrikam.com/about?x=1', 'Fabrikam Inc'],
    ['anna@fabrikam.com', 'Fabrikam Inc'],
    ['fäbrikam.de', 'Fabrikam Inc'],
    [fabrikam.tenantId, 'Fabrikam Inc'],
    [`{${fabrikam.tenantId.toUpperCase()}}`, 'Fabrikam Inc'],
  ] as const) {
    it(`finds ${name} by "${query}"`, () => assert.deepEqual(ask(query), ['exact', name, []]));
  }

  for (const [query, name] of [
    ['fabrikam.on', 'Fabrikam Inc'],
    ['adventureworks', 'Adventure Works Cycles'],
    ['north wind', 'Northwind Traders'],
    ['貿易', '康托索貿易有限公司'],
    ['托索', '康托索貿易有限公司'],
    ['索', '康托索貿易有限公司'],
    ['科', 'Litware 科技'],
    ['schinenb', 'Müller Maschinenbau GmbH & Co. KG'],
  ] as const) {
    it(`finds ${name} by the part "${query}"`, () => assert.deepEqual(ask(query), ['only', name, []]));
  }

  it('tells the nearest when nobody fits', () => {
    assert.deepEqual(ask('contoso plumbing'), [
      'none',
      ['Contoso Education', 'Contoso Ltd', 'Contoso Retail GmbH'],
    ]);
    assert.deepEqual(ask('kontosu'), ['none', ['Contoso Education', 'Contoso Ltd', 'Contoso Retail GmbH']]);
    assert.deepEqual(ask('norfolk'), ['none', ['Northwind Traders']]);
    assert.deepEqual(ask('zzz'), ['none', []]);
  });

  it('takes a word for mistyped that is right in another name', () => {
    const index = named('Contoso Retail Shops', 'Retain Systems');
    assert.deepEqual(told(findCustomer(index, 'contoso retain')), ['typo', 'Contoso Retail Shops', []]);
  });

  it('wants characters side by side in a script without spaces', () => {
    const index = named('甲乙丙乙甲');
    assert.deepEqual(told(findCustomer(index, '丙乙甲')), ['only', '甲乙丙乙甲', []]);
    assert.deepEqual(told(findCustomer(index, '乙甲乙')), ['none', ['甲乙丙乙甲']]);
  });

  it('does not guess at tenant ids, and finds nothing in nothing', () => {
    assert.deepEqual(ask('00000000-0000-4000-8000-0000000000ff'), ['none', []]);
    for (const query of ['', '   ', '!?', '\n']) assert.deepEqual(ask(query), ['none', []]);
    assert.deepEqual(told(findCustomer(buildCustomerIndex([]), 'contoso')), ['none', []]);
  });
});

describe('findExactCustomer', () => {
  const exactly = (query: string) => findExactCustomer(world, query)?.name;

  it('takes the name as Partner Center has it, a domain, or the tenant id', () => {
    assert.equal(exactly(' Contoso Ltd '), 'Contoso Ltd');
    assert.equal(exactly("O'Reilly Cafe\u0301"), "O'Reilly Café");
    assert.equal(exactly('fabrikam.com'), 'Fabrikam Inc');
    assert.equal(exactly('fäbrikam.de'), 'Fabrikam Inc');
    assert.equal(exactly(`{${fabrikam.tenantId}}`), 'Fabrikam Inc');
  });

  it('never guesses', () => {
    for (const query of [
      'Contoso',
      'contoso ltd',
      'Contso Ltd',
      'northwind',
      'fabrikam.de',
      'fabrikam',
      '',
      '康托索贸易有限公司',
    ]) {
      assert.equal(exactly(query), undefined, query);
    }
  });

  it('takes none of two with the same name', () => {
    assert.equal(findExactCustomer(named('Contoso Ltd', 'Contoso Ltd'), 'Contoso Ltd'), undefined);
  });
});

describe('searchCustomers', () => {
  it('lists all that fit, the exact one first', () => {
    assert.deepEqual(namesOf(searchCustomers(world, 'contoso')), [
      'Contoso Ltd',
      'Contoso Education',
      'Contoso Retail GmbH',
    ]);
    assert.deepEqual(namesOf(searchCustomers(world, fabrikam.tenantId)), ['Fabrikam Inc']);
    assert.deepEqual(searchCustomers(world, 'zzz'), []);
  });
});
