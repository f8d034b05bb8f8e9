import assert from 'node:assert/strict';
import { ActionError, type ActionReason } from '../../../src/action-error.ts';
import type { Customer } from '../../../src/customers/customer.ts';
import type { LicenceTarget } from '../../../src/licences/change-plan.ts';
import type { LicenceChanges } from '../../../src/licences/ports.ts';
import type { Fault } from '../../../src/sandbox/knobs.ts';
import type { Licence } from '../../../src/sandbox/world/licences/licence.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { aCall } from '../../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from '../against-sandbox.ts';

const noPause = { 'retry-after': '0' };
const suspend: LicenceTarget = { kind: 'suspend' };
const seats = (count: number): LicenceTarget => ({ kind: 'seats', seats: count });

describe('changes of licences by Partner Center', () => {
  let against: AgainstSandbox;
  let contoso: Customer;
  let changes: LicenceChanges;
  let now = Date.parse('2026-03-04T12:00:30Z');
  let keys = 0;

  beforeEach(async () => {
    against = await startAgainstSandbox({ clock: () => now });
    contoso = against.customer('Contoso Ltd');
    changes = against.open().licenceChanges;
  });
  afterEach(() => against.sandbox.close());

  const world = (offer: string): Licence =>
    customerNamed(against.sandbox.world, contoso.name).licences.find(
      ({ offerName }) => offerName === offer,
    ) ?? assert.fail(offer);

  async function change(offer: string, target: LicenceTarget, etag?: string) {
    const { id } = world(offer);
    const read = await changes.readLicence(contoso, id, aCall());
    const requestId = `5eed0000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;
    return changes.change(contoso, { licenceId: id, target, etag: etag ?? read.etag, requestId }, aCall());
  }

  async function failureOf(work: Promise<unknown>): Promise<ActionError> {
    const thrown: unknown = await work.then(
      () => assert.fail('It went well.'),
      (error) => error,
    );
    return thrown instanceof ActionError ? thrown : assert.fail(String(thrown));
  }

  it('read a licence with its entity tag', async () => {
    const { licence, etag } = await changes.readLicence(contoso, world('Visio Plan 2').id, aCall());
    assert.deepEqual([licence.product, licence.quantity, licence.status], ['Visio Plan 2', 35, 'active']);
    assert.ok(etag.length > 20);
  });

  it('suspend, reactivate and change seats, and answer with the licence as it is then', async () => {
    const suspended = await change('Power BI Pro', suspend);
    assert.ok(suspended.kind === 'done' && suspended.now.licence.status === 'suspended');
    assert.equal(suspended.now.licence.autoRenews, false);
    const back = await change('Power BI Pro', { kind: 'reactivate' });
    assert.ok(back.kind === 'done' && back.now.licence.status === 'active');
    const more = await change('Power BI Pro', seats(125));
    assert.ok(more.kind === 'done' && more.now.licence.quantity === 125);
    assert.notEqual(more.now.etag, back.now.etag);
  });

  it('send back the whole document, with what nobody here knows', async () => {
    world('Visio Plan 2').odd = {
      refundOptions: [{ type: 'Full', ends: '2026-03-09' }],
      newSince2027: { a: [1, null] },
    };
    const answer = await change('Visio Plan 2', seats(40));
    // The sandbox refuses any other property that comes back changed or not at all.
    assert.equal(answer.kind, 'done');
  });

  it('take words for the numbers of older answers', async () => {
    const litware = against.customer('Litware 科技');
    const owned = customerNamed(against.sandbox.world, litware.name).licences;
    const { id } = owned.find(({ status }) => status === 1) ?? assert.fail();
    const { etag } = await changes.readLicence(litware, id, aCall());
    const answer = await changes.change(
      litware,
      { licenceId: id, target: suspend, etag, requestId: id },
      aCall(),
    );
    assert.ok(answer.kind === 'done' && answer.now.licence.status === 'suspended');
  });

  it('carry the id by which Microsoft knows the call', async () => {
    const { id } = world('Visio Plan 2');
    const { etag } = await changes.readLicence(contoso, id, aCall());
    const requestId = '5eed0000-0000-4000-8000-00000000abcd';
    const once = { licenceId: id, target: seats(40), etag, requestId };
    await changes.change(contoso, once, aCall());
    assert.ok(
      against.sandbox.calls.every(
        ({ api, correlationId }) => api === 'entra' || correlationId === aCall().correlationId,
      ),
    );
    assert.equal(world('Visio Plan 2').version, 2);
  });

  describe('that are accepted', () => {
    it('can be followed to their end', async () => {
      const sent = await change('Microsoft 365 E3', seats(900));
      assert.ok(sent.kind === 'accepted' && sent.lookAgainSeconds === 2);
      const { id } = world('Microsoft 365 E3');
      const follow = () => changes.follow(contoso, id, sent.operation, aCall());
      assert.deepEqual(await follow(), sent);
      now += 20_000;
      const end = await follow();
      assert.ok(end.kind === 'done' && end.now.licence.quantity === 900);
    });

    it('may fail in the end, with the words of Microsoft', async () => {
      world('Microsoft 365 E3').changeFails = { code: '2002', description: 'No more of these.' };
      const sent = await change('Microsoft 365 E3', seats(900));
      now += 20_000;
      assert.equal(sent.kind, 'accepted');
      const operation = sent.kind === 'accepted' ? sent.operation : '';
      const end = await changes.follow(contoso, world('Microsoft 365 E3').id, operation, aCall());
      assert.ok(end.kind === 'failed');
      assert.deepEqual([end.error.reason, end.error.details.says], ['rejected', 'No more of these.']);
    });

    for (const [what, headers] of [
      ['no address', {}],
      ['one of another host', { location: 'https://elsewhere.example/operations/1' }],
    ] as const) {
      it(`with ${what} to follow are of unknown outcome, and no token leaves the house`, async () => {
        against.sandbox.knobs.add({
          operation: 'subscriptionChange',
          fault: { status: 202, headers, body: {} },
        });
        assert.equal((await failureOf(change('Visio Plan 2', suspend))).reason, 'outcome_unknown');
      });
    }

    it('are followed nowhere else', async () => {
      const following = changes.follow(contoso, 'x', 'https://elsewhere.example/1', aCall());
      assert.equal((await failureOf(following)).reason, 'answer_malformed');
    });
  });

  it('are not made where the licence is no longer what was confirmed', async () => {
    const { etag } = await changes.readLicence(contoso, world('Visio Plan 2').id, aCall());
    world('Visio Plan 2').quantity = 36;
    against.reset();
    assert.equal((await failureOf(change('Visio Plan 2', suspend, etag))).reason, 'changed_meanwhile');
    assert.ok(against.sandbox.calls.every(({ method }) => method !== 'PATCH'));
  });

  it('are not made where it changes between the read and the change', async () => {
    against.sandbox.knobs.add({
      operation: 'subscriptionChange',
      fault: { status: 400, body: { code: '2055', description: 'The Etag is no longer valid.' } },
    });
    assert.equal((await failureOf(change('Visio Plan 2', suspend))).reason, 'changed_meanwhile');
  });

  it('are refused in the words of Microsoft', async () => {
    const { reason, details } = await failureOf(change('Visio Plan 2', seats(30)));
    assert.equal(reason, 'rejected');
    assert.match(details.says ?? '', /cannot be decreased later than 7 days after the term began/);
    assert.equal(details.upstreamCode, '3000');
  });

  it('of a licence that the customer does not have are not found', async () => {
    const reading = changes.readLicence(contoso, 'no-such-licence', aCall());
    assert.equal((await failureOf(reading)).reason, 'not_found');
  });

  const failures: readonly (readonly [string, Fault, ActionReason, wasDone: boolean])[] = [
    ['401', { status: 401 }, 'token_rejected', false],
    [
      'a missing second factor',
      { status: 401, body: { code: '900421', description: 'MFA' } },
      'mfa_missing',
      false,
    ],
    ['403', { status: 403 }, 'access_denied', false],
    [
      'another partner’s customer',
      { status: 403, body: { code: '20002', description: 'x' } },
      'access_denied',
      false,
    ],
    ['404', { status: 404, body: { code: '20003', description: 'x' } }, 'not_found', false],
    ['another change in progress', { status: 409 }, 'changed_meanwhile', false],
    ['412', { status: 412 }, 'changed_meanwhile', false],
    ['429', { status: 429, headers: { 'retry-after': '30' } }, 'throttled', false],
    ['500', { status: 500, headers: noPause }, 'outcome_unknown', false],
    ['503', { status: 503, headers: noPause }, 'outcome_unknown', false],
    ['a lost answer', { loseAnswer: true }, 'outcome_unknown', true],
    ['broken JSON', { breakJson: true }, 'outcome_unknown', true],
    ['another shape', { status: 200, body: { id: 7 } }, 'outcome_unknown', false],
  ];
  for (const [what, fault, reason, wasDone] of failures) {
    it(`answered by ${what} end as ${reason}`, async () => {
      against.sandbox.knobs.add({ operation: 'subscriptionChange', fault });
      assert.equal((await failureOf(change('Visio Plan 2', seats(40)))).reason, reason);
      assert.equal(world('Visio Plan 2').quantity, wasDone ? 40 : 35);
      assert.ok(world('Visio Plan 2').version <= 2);
    });
  }

  it('whose answer is lost once are asked for again by the same id, and made once', async () => {
    against.sandbox.knobs.add({ operation: 'subscriptionChange', fault: { loseAnswer: true }, times: 1 });
    assert.equal((await change('Visio Plan 2', seats(40))).kind, 'done');
    assert.equal(world('Visio Plan 2').version, 2);
  });

  for (const [what, fault, reason] of [
    ['without an entity tag', { status: 200, body: { id: 'x', quantity: 1 } }, 'answer_malformed'],
    [
      'about another licence',
      { status: 200, body: { id: 'y', attributes: { etag: 'tag' } } },
      'answer_malformed',
    ],
    ['that breaks off', { breakJson: true }, 'answer_malformed'],
    ['of 500', { status: 500, headers: noPause }, 'service_failed'],
    ['of 403', { status: 403 }, 'access_denied'],
  ] as const) {
    it(`are not begun on an answer ${what}`, async () => {
      against.sandbox.knobs.add({ operation: 'subscription', fault });
      assert.equal((await failureOf(change('Visio Plan 2', seats(40)))).reason, reason);
      assert.equal(world('Visio Plan 2').quantity, 35);
    });
  }
});
