import assert from 'node:assert/strict';
import type { Customer } from '../../src/customers/customer.ts';
import { ReadError } from '../../src/errors.ts';
import { choicesView, notFoundView, suggestionsView } from '../../src/views/choices-view.ts';
import { customersView } from '../../src/views/customers-view.ts';
import { pageOf } from '../../src/views/parts/pages.ts';
import { contextFor, contoso, others } from '../cards/fixture.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');
const customers = [contoso, ...others];
const buttons = ({ tenantId }: { tenantId: string }) => ({ command: 'use', args: { tenantId } });

describe('the list of customers', () => {
  const fourteen = [...customers, ...customers, ...customers, contoso, contoso];
  const show = (page: number) =>
    customersView(en, { list: pageOf(fourteen, page, 4), text: 'con', failures: [] });

  it('shows a page, with a button for the health of each', () => {
    const shown = textOf(show(2)).split('\n');
    assert.deepEqual(shown.slice(0, 5), [
      'Customers matching “con”',
      '5–8 of 14',
      'Contoso Ltd',
      'contoso.com',
      '[Health]',
    ]);
    assert.ok(shown.includes('contoso.partner.onmschina.cn · operated by 21Vianet'));
    assert.deepEqual(shown.slice(-2), ['[Previous]', '[Next]']);
  });

  it('turns pages only where there are more', () => {
    assert.doesNotMatch(textOf(show(1)), /Previous/);
    assert.doesNotMatch(textOf(show(4)), /Next/);
  });

  it('keeps what was searched for when a page is turned', () => {
    const { data } = show(2);
    assert.match(
      JSON.stringify(data),
      /"command":"customers","args":\{"text":"con","page":3\},"replace":true/,
    );
  });

  it('says that a part is missing, and never that there are none then', () => {
    const failures = [{ account: 'china', error: new ReadError('secret_expired', 'x') }];
    const list = pageOf<Customer>([], 1, 4);
    const shown = textOf(customersView(en, { list, failures }));
    assert.match(shown, /secret or certificate has expired, so the customer list can’t be read/);
    assert.doesNotMatch(shown, /There are no customers/);
    assert.match(textOf(customersView(en, { list, failures: [] })), /There are no customers/);
  });
});

describe('the choice', () => {
  it('offers the customers that fit and runs the same command', () => {
    const reply = choicesView(en, { asked: 'con', customers, total: 14, buttons });
    assert.match(textOf(reply), /“con” fits 14 customers\.\n\[Contoso Ltd\]\ncontoso\.com/);
    assert.match(textOf(reply), /10 more fit: type more of the name\./);
    assert.ok(
      JSON.stringify(reply.data).includes(
        `{"command":"use","args":{"tenantId":"${contoso.tenantId}"},"replace":true}`,
      ),
    );
  });

  it('offers the three nearest where none fits', () => {
    const shown = textOf(notFoundView(en, { asked: 'Kontosso', nearest: customers, buttons }));
    assert.match(shown, /^No customer found for “Kontosso”\nThe nearest names:\n\[Contoso Ltd\]/);
    assert.equal(shown.match(/^\[/gm)?.length, 4);
    assert.doesNotMatch(textOf(notFoundView(en, { asked: 'x', nearest: [], buttons })), /nearest/);
  });

  it('offers at most three corrected commands', () => {
    const suggestion = { title: 'health for Contoso', command: 'health', args: { customer: 'Contoso' } };
    const shown = textOf(suggestionsView(en, { asked: 'helth', suggestions: Array(5).fill(suggestion) }));
    assert.equal(shown.match(/^\[health for Contoso\]$/gm)?.length, 3);
    assert.match(shown, /You said “helth”/);
    assert.match(textOf(suggestionsView(en, { asked: ' ', suggestions: [] })), /Tell me what you need/);
  });

  it('opens help by one button', () => {
    const help = { title: 'help', command: 'help', args: {} };
    const shown = textOf(suggestionsView(en, { asked: 'hlep', suggestions: [help] }));
    assert.match(shown, /^\[help\]$/m);
    assert.doesNotMatch(shown, /What I can do/);
    assert.match(textOf(suggestionsView(en, { asked: 'x', suggestions: [] })), /^\[What I can do\]$/m);
  });
});
