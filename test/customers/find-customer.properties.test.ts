import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import { type Found, findCustomer, findExactCustomer } from '../../src/customers/find-customer.ts';
import { normalizeName } from '../../src/customers/normalize-name.ts';
import { withinOneEdit } from '../../src/customers/within-one-edit.ts';
import { customer } from './some-customers.ts';

const word = fc.constantFrom(
  ...[
    'Contoso',
    'Fabrikam',
    'Northwind',
    'Traders',
    'Retail',
    'Müller',
    'Éclair',
    'Zoë',
    '康托索',
    '貿易',
    'Литвер',
    'ΣΟΦΟΣ',
    '24',
  ],
  ...['Schools', 'of', 'fine', 'Adventure', 'Works', 'Straße', 'テイルスピン', 'Søn'],
);
const form = fc.constantFrom('', ' Ltd', ' GmbH & Co. KG', ', Inc.', ' S.A.', '有限公司', ' AB');
const likelyName = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), form)
  .map(([words, end]) => words.join(' ') + end);
const anyName = fc.oneof(
  { weight: 4, arbitrary: likelyName },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
);
const someCustomers = (name: fc.Arbitrary<string>) =>
  fc
    .array(name, { minLength: 1, maxLength: 30 })
    .map((names) =>
      names.map((name, number) => customer(name, number, [`d${number}x.onmicrosoft.com`, `d${number}x.com`])),
    );

/** Everybody that the answer puts before the reader. */
function shown(found: Found): readonly Customer[] {
  if (found.kind === 'one') return [found.customer, ...found.others];
  return found.kind === 'several' ? found.customers : [];
}

describe('findCustomer, whatever is typed', () => {
  it('never throws', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom(
        'toString',
        '__proto__',
        'constructor',
        '\ud800',
        'x'.repeat(28_000),
        '索'.repeat(28_000),
      ),
    );
    fc.assert(
      fc.property(someCustomers(anyName), anything, (customers, query) => {
        const index = buildCustomerIndex(customers);
        findCustomer(index, query);
        findExactCustomer(index, query);
      }),
    );
  });

  it('finds every customer by its name, domains and tenant id', () => {
    fc.assert(
      fc.property(someCustomers(anyName), (customers) => {
        const index = buildCustomerIndex(customers);
        for (const one of customers) {
          if (normalizeName(one.name).core !== '')
            assert.ok(shown(findCustomer(index, one.name)).includes(one), one.name);
          for (const query of [...one.domains, one.tenantId, `{${one.tenantId.toUpperCase()}}`]) {
            const found = findCustomer(index, query);
            assert.ok(found.kind === 'one' && found.how === 'exact' && found.customer === one, query);
            assert.equal(findExactCustomer(index, query), one);
          }
        }
      }),
    );
  });

  it('finds the same in any case, width, accents and script', () => {
    const fullWidth = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const ways: Array<(text: string) => string> = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      fullWidth,
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
      (text) => text.replaceAll('貿', '贸'),
      (text) => `  ${text} `,
    ];
    fc.assert(
      fc.property(
        someCustomers(likelyName),
        likelyName,
        fc.constantFrom(...ways),
        (customers, query, way) => {
          const index = buildCustomerIndex(customers);
          assert.deepEqual(findCustomer(index, way(query)), findCustomer(index, query));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a name of six letters or more with one typing mistake, unless the mistake makes it fit another', () => {
    const letter = fc.constantFrom(...'acehilmnorstu');
    const plainWord = fc.string({ unit: letter, minLength: 3, maxLength: 9 });
    const plainName = fc
      .array(plainWord, { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' '))
      .filter((name) => normalizeName(name).core === name && name.replaceAll(' ', '').length >= 6);
    const names = fc.uniqueArray(plainName, { minLength: 1, maxLength: 30 });
    const mistake = fc.constantFrom('missing', 'wrong', 'extra', 'swapped');
    fc.assert(
      fc.property(names, fc.nat(), mistake, letter, (all, place, kind, wrong) => {
        const [name = ''] = all;
        const typed = mistyped(name, place % name.length, kind, wrong);
        const customers = all.map((one, number) => customer(one, number));
        const found = findCustomer(buildCustomerIndex(customers), typed);
        const together = typed.replaceAll(' ', '');
        const fitsAnother = shown(found).some(
          (one) =>
            one.name !== name &&
            (withinOneEdit(one.name.replaceAll(' ', ''), together) ||
              typed.split(' ').some((part) => one.name.includes(part))),
        );
        assert.ok(
          fitsAnother || shown(found).some((one) => one.name === name),
          `${typed} for ${name}: ${found.kind}`,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

function mistyped(name: string, place: number, kind: string, letter: string): string {
  const [before, at, after] = [name.slice(0, place), name.charAt(place), name.slice(place + 1)];
  if (at === ' ') return before + letter + at + after;
  if (kind === 'missing') return before + after;
  if (kind === 'wrong') return before + letter + after;
  if (kind === 'extra' || after === '' || after.startsWith(' ')) return before + letter + at + after;
  return before + after.charAt(0) + at + after.slice(1);
}
