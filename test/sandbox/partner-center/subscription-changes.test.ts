import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import type { Licence } from '../../../src/sandbox/world/licences/licence.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { noon, type Reply, send, start, tokenFor } from '../ask.ts';

const subscription = z.looseObject({
  id: z.string(),
  quantity: z.number(),
  status: z.union([z.string(), z.number()]),
  autoRenewEnabled: z.boolean(),
  attributes: z.looseObject({ etag: z.string() }),
});
type Subscription = z.infer<typeof subscription>;
const failure = z.object({ code: z.string(), description: z.string() });

describe('a subscription at the Partner Center of the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  let now = noon;
  let licences: Licence[];
  let path: string;

  beforeEach(async () => {
    now = noon;
    sandbox = await start({ clock: () => now });
    token = await tokenFor(sandbox, 'partnerCenter');
    const { tenantId, licences: owned } = customerNamed(sandbox.world, 'Contoso Ltd');
    licences = owned;
    path = `/v1/customers/${tenantId}/subscriptions`;
  });
  afterEach(() => sandbox.close());

  const licence = (offer: string): Licence =>
    licences.find(({ offerName }) => offerName === offer) ?? assert.fail(offer);
  const ask = (url: string, init: RequestInit = {}) =>
    send(`${sandbox.env.PARTNER_CENTER_URL}${url}`, { token, ...init });
  const read = async ({ id }: Licence): Promise<Subscription> =>
    subscription.parse((await ask(`${path}/${id}`)).body);
  const patch = (now_: Subscription, changes: object, headers: Record<string, string> = {}): Promise<Reply> =>
    ask(`${path}/${now_.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ ...now_, ...changes }),
      headers: { 'If-Match': now_.attributes.etag, 'Content-Type': 'application/json', ...headers },
    });
  const change = async (one: Licence, changes: object) => patch(await read(one), changes);
  const refusal = ({ status, body }: Reply) => [status, failure.parse(body).code];

  it('is suspended by a PATCH of the whole of it, ends its renewal, and has another entity tag then', async () => {
    const visio = licence('Power BI Pro');
    const before = await read(visio);
    const { status, body } = await patch(before, { status: 'suspended' });
    const after = subscription.parse(body);
    assert.deepEqual([status, after.status, after.autoRenewEnabled], [200, 'suspended', false]);
    assert.notEqual(after.attributes.etag, before.attributes.etag);
    assert.deepEqual(await read(visio), after);
    const back = subscription.parse((await change(visio, { status: 'active' })).body);
    assert.deepEqual([back.status, back.autoRenewEnabled], ['active', false]);
  });

  it('takes more seats up to what its offer allows, and fewer only in the first days of its term', async () => {
    const visio = licence('Visio Plan 2');
    assert.equal(subscription.parse((await change(visio, { quantity: 36 })).body).quantity, 36);
    const late = await change(visio, { quantity: 35 });
    assert.deepEqual(refusal(late), [400, '3000']);
    assert.match(failure.parse(late.body).description, /later than 7 days after the term began/);
    visio.endsAfterDays = 360;
    assert.equal(subscription.parse((await change(visio, { quantity: 35 })).body).quantity, 35);
    assert.deepEqual(refusal(await change(visio, { quantity: 0 })), [400, '2001']);
    visio.mostSeats = 300;
    assert.deepEqual(refusal(await change(visio, { quantity: 301 })), [400, '2002']);
  });

  it('is not changed without its entity tag, or by one that is old', async () => {
    const visio = licence('Visio Plan 2');
    const before = await read(visio);
    const { status, body } = await ask(`${path}/${visio.id}`, {
      method: 'PATCH',
      body: JSON.stringify(before),
    });
    assert.deepEqual([status, failure.parse(body).code], [400, '800002']);
    visio.quantity += 1;
    assert.deepEqual(refusal(await patch(before, { quantity: 50 })), [400, '2055']);
    assert.equal(visio.quantity, 36);
  });

  const refused: readonly [string, string, object, string][] = [
    ['a trial is suspended', 'Microsoft 365 Copilot', { status: 'suspended' }, '3000'],
    ['the seats of a suspended one change', 'Project Plan 3', { quantity: 19 }, '3000'],
    ['Azure is given seats', 'Azure plan', { quantity: 2 }, '3000'],
    ['a deleted one changes', 'Office 365 E1', { status: 'active' }, '2011'],
    [
      'an expired one is made active',
      'Exchange Online Archiving for Exchange Online',
      { status: 'active' },
      '3000',
    ],
    ['there is no such status', 'Visio Plan 2', { status: 'frozen' }, '3000'],
    ['seats are no number', 'Visio Plan 2', { quantity: 'many' }, '3000'],
    ['another property changes', 'Visio Plan 2', { termDuration: 'P3Y' }, '3000'],
    ['a property is missing', 'Visio Plan 2', { orderId: undefined }, '3000'],
  ];
  for (const [what, offer, changes, code] of refused) {
    it(`refuses it when ${what}`, async () => {
      const before = { ...licence(offer) };
      assert.deepEqual(refusal(await change(licence(offer), changes)), [400, code]);
      assert.deepEqual(licence(offer), before);
    });
  }

  it('is not found under an id that the customer does not have', async () => {
    const { licences: foreign } = customerNamed(sandbox.world, 'Fabrikam Inc');
    assert.deepEqual(refusal(await ask(`${path}/${foreign[0]?.id}`)), [404, '20003']);
  });

  it('may take its time: accepted, followed by its address, and done when the clock says so', async () => {
    const e3 = licence('Microsoft 365 E3');
    const { status, headers } = await change(e3, { quantity: 900 });
    assert.equal(status, 202);
    const location = headers.get('location') ?? '';
    assert.match(location, /^\/customers\/[^/]+\/subscriptions\/[^/]+\/operations\/[^/]+$/);
    assert.equal(headers.get('retry-after'), '2');
    assert.equal((await ask(`/v1${location}`)).status, 202);
    assert.equal((await read(e3)).quantity, 840);
    assert.deepEqual(refusal(await change(e3, { quantity: 901 })), [409, '409']);
    now += 20_000;
    const done = await ask(`/v1${location}`);
    assert.deepEqual([done.status, subscription.parse(done.body).quantity], [200, 900]);
    assert.equal((await ask(`/v1${location}x`)).status, 404);
  });

  it('may be accepted and come to nothing', async () => {
    const e3 = licence('Microsoft 365 E3');
    e3.changeFails = { code: '2002', description: 'The quantity is not available.' };
    const { headers } = await change(e3, { quantity: 900 });
    now += 20_000;
    assert.deepEqual(refusal(await ask(`/v1${headers.get('location')}`)), [400, '2002']);
    assert.equal(e3.quantity, 840);
  });

  it('gives the same answer to a request that comes again, and changes once', async () => {
    const visio = licence('Visio Plan 2');
    const before = await read(visio);
    const again = { 'MS-RequestId': randomUUID() };
    const first = await patch(before, { quantity: 40 }, again);
    assert.deepEqual((await patch(before, { quantity: 40 }, again)).body, first.body);
    assert.equal(visio.version, 2);
  });

  it('can lose the answer to what it has done', async () => {
    const visio = licence('Visio Plan 2');
    sandbox.knobs.add({ operation: 'subscriptionChange', fault: { loseAnswer: true } });
    await assert.rejects(change(visio, { quantity: 40 }));
    assert.equal(visio.quantity, 40);
  });
});
