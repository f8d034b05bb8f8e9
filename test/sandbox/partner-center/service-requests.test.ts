import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { makeServiceRequest } from '../../../src/sandbox/world/service-requests/make-service-requests.ts';
import { moveServiceRequest } from '../../../src/sandbox/world/service-requests/service-request.ts';
import type { StaffKey } from '../../../src/sandbox/world/staff.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { assertionOf, onBehalfOfCredential, tokenAs } from '../as-person.ts';
import { noon, type Reply, repeat, send, start, tokenFor } from '../ask.ts';

const failure = z.object({ code: z.string(), description: z.string() });
const request = z.looseObject({
  id: z.string(),
  status: z.union([z.string(), z.number()]),
  lastClosedDate: z.string(),
  notes: z.array(z.object({ createdByName: z.string(), createdDate: z.string(), text: z.string() })),
});
const minute = 60_000;
/** Of Contoso Ltd: open, and goes on by itself. */
const lively = '2611250030000117';
/** Of Contoso Ltd: closed. */
const closed = '2611240040000256';
/** Of Fabrikam Inc: waits for the partner. */
const waiting = '2611250050000431';
/** The partner's own. */
const own = '616122292874576';

describe('service requests at the Partner Center of the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  let now = noon;

  beforeEach(async () => {
    now = noon;
    sandbox = await start({ clock: () => now });
    token = await tokenAs(sandbox, 'helpdesk');
  });
  afterEach(() => sandbox.close());

  const ask = (path: string, init: RequestInit = {}) =>
    send(`${sandbox.env.PARTNER_CENTER_URL}/v1${path}`, { token, ...init });
  const of = (name: string, id = '') =>
    `/customers/${customerNamed(sandbox.world, name).tenantId}/servicerequests${id && `/${id}`}`;
  const read = async (path: string) => request.parse((await ask(path)).body);
  const patch = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, { method: 'PATCH', body: JSON.stringify(body), headers });
  const refusal = ({ status, body }: Reply) => [status, failure.parse(body).code];
  const note = (Text: string) => ({ Severity: 'unknown', Status: 'none', NewNote: { Text } });

  it('are listed for a customer with numbers and dates without a zone, newest first', async () => {
    const { body } = await ask(of('Contoso Ltd'));
    assert.deepEqual(body, {
      totalCount: 2,
      items: [
        {
          title: 'Mail to external recipients is delayed by up to 40 minutes',
          severity: 2,
          id: lively,
          status: 1,
          primaryContact: { lastName: 'Okafor', firstName: 'Hana' },
          createdDate: '2026-03-04T11:20:00',
          lastModifiedDate: '2026-03-04T11:20:00',
          lastClosedDate: '0001-01-01T00:00:00',
          attributes: { objectType: 'ServiceRequest' },
        },
        {
          title: 'A shared mailbox does not show in Outlook on the web',
          severity: 3,
          id: closed,
          status: 2,
          primaryContact: { lastName: 'Okafor', firstName: 'Hana' },
          createdDate: '2026-03-02T12:00:00',
          lastModifiedDate: '2026-03-03T12:00:00',
          lastClosedDate: '2026-03-03T12:00:00',
          attributes: { objectType: 'ServiceRequest' },
        },
      ],
      attributes: { objectType: 'Collection' },
    });
  });

  it('are listed by status and from an offset on; the partner has its own list', async () => {
    const ids = async (path: string) =>
      z
        .object({ items: z.array(z.object({ id: z.string() })) })
        .parse((await ask(path)).body)
        .items.map(({ id }) => id);
    const filter = (Value: string, Operator = 'equals') =>
      `filter=${encodeURIComponent(JSON.stringify({ Field: 'Status', Value, Operator }))}`;
    assert.deepEqual(await ids(`${of('Contoso Ltd')}?${filter('Closed')}`), [closed]);
    assert.deepEqual(await ids(`${of('Fabrikam Inc')}?${filter('AttentionNeeded')}`), [waiting]);
    assert.deepEqual(await ids(`${of('Contoso Ltd')}?size=1&offset=1`), [closed]);
    assert.deepEqual(await ids('/servicerequests?size=0'), [own]);
    assert.deepEqual(refusal(await ask(`${of('Contoso Ltd')}?${filter('Open', 'like')}`)), [400, '3000']);
    assert.deepEqual(refusal(await ask(`${of('Contoso Ltd')}?size=few`)), [400, '3000']);
  });

  it('are told by their number in words, after a byte order mark', async () => {
    const { text, body } = await ask(of('Contoso Ltd', closed));
    assert.equal(text.charCodeAt(0), 0xfeff);
    const { tenantId } = customerNamed(sandbox.world, 'Contoso Ltd');
    assert.deepEqual(body, {
      title: 'A shared mailbox does not show in Outlook on the web',
      description: 'Two people have full access; neither sees the mailbox in the folder list.',
      severity: 'minimal',
      supportTopicId: request.parse(body).supportTopicId,
      supportTopicName: 'Exchange Online is not working',
      id: closed,
      status: 'closed',
      organization: { id: tenantId, name: 'Contoso Ltd' },
      productId: request.parse(body).productId,
      createdDate: '2026-03-02T12:00:00Z',
      lastModifiedDate: '2026-03-03T12:00:00Z',
      lastClosedDate: '2026-03-03T12:00:00Z',
      notes: [
        {
          createdByName: 'Tomás',
          createdDate: '2026-03-02T20:00:00',
          text: 'Auto-mapping does not reach Outlook on the web. The steps are in the mail.',
        },
        {
          createdByName: 'Tomás',
          createdDate: '2026-03-03T12:00:00',
          text: 'Closed after two days without an answer.',
        },
      ],
      attributes: { objectType: 'ServiceRequest' },
    });
    assert.equal((await read(of('Contoso Ltd', lively))).lastClosedDate, '0001-01-01T00:00:00');
    assert.equal((await read(`/servicerequests/${own}`)).supportTopicName, 'Cannot manage my profile');
  });

  it('go on with time: the partner is asked, the engineer writes, it is closed', async () => {
    const states: unknown[] = [];
    for (const minutes of [0, 2, 8, 20]) {
      now = sandbox.world.startedAt + minutes * minute;
      const { status, notes } = await read(of('Contoso Ltd', lively));
      states.push([status, notes.length]);
    }
    assert.deepEqual(states, [
      ['open', 0],
      ['attention_needed', 1],
      ['attention_needed', 2],
      ['closed', 3],
    ]);
  });

  it('take a note of the person, which Microsoft goes on with, and nothing else of the body', async () => {
    const { status, body } = await patch(of('Fabrikam Inc', waiting), note('The trace is attached.'));
    assert.equal(status, 200);
    const changed = request.parse(body);
    assert.equal(changed.status, 'open');
    assert.equal(changed.severity, 'critical');
    assert.deepEqual(changed.notes.at(-1), {
      createdByName: 'Hana Okafor',
      createdDate: '2026-03-04T12:00:30',
      text: 'The trace is attached.',
    });
    const camel = await patch(of('Fabrikam Inc', waiting), { newNote: { text: 'And one more.' }, status: 0 });
    assert.equal(request.parse(camel.body).notes.length, 3);
  });

  it('take a note once, however often the same request comes', async () => {
    const headers = { 'MS-RequestId': 'f3a1f2d0-0000-4000-8000-000000000001' };
    const first = await patch(of('Fabrikam Inc', waiting), note('Once.'), headers);
    const again = await patch(of('Fabrikam Inc', waiting), note('Once.'), headers);
    assert.deepEqual(again.body, first.body);
    assert.equal((await read(of('Fabrikam Inc', waiting))).notes.length, 2);
  });

  it('are closed, once and for all', async () => {
    const path = of('Contoso Ltd', lively);
    assert.equal(request.parse((await patch(path, { Status: 'closed' })).body).status, 'closed');
    const { lastClosedDate } = await read(path);
    assert.equal(lastClosedDate, '2026-03-04T12:00:30Z');
    now += 30 * minute;
    assert.equal((await patch(path, { status: 2 })).status, 200);
    const later = await read(path);
    assert.deepEqual([later.lastClosedDate, later.notes.length], [lastClosedDate, 0]);
    assert.deepEqual(refusal(await patch(path, note('Too late.'))), [409, '409']);
  });

  it('are not changed in other ways, nor made', async () => {
    const path = of('Contoso Ltd', lively);
    const wrong = [
      { Severity: 'critical' },
      { Status: 'open' },
      { NewNote: { Text: ' ' } },
      { NewNote: 'text' },
    ];
    for (const body of wrong) assert.deepEqual(refusal(await patch(path, body)), [400, '3000']);
    const broken = await ask(path, { method: 'PATCH', body: '{"Status":' });
    assert.deepEqual(refusal(broken), [400, '3000']);
    assert.deepEqual(refusal(await ask('/servicerequests', { method: 'POST', body: '{}' })), [405, '405']);
    assert.deepEqual(refusal(await ask('/servicerequests/en-US', { method: 'POST', body: '{}' })), [
      405,
      '405',
    ]);
  });

  it('are found only with their own customer', async () => {
    assert.deepEqual(refusal(await ask(of('Fabrikam Inc', lively))), [404, '1000']);
    assert.deepEqual(refusal(await ask(of('Contoso Ltd', '2611250030000999'))), [404, '1000']);
    assert.deepEqual(refusal(await ask(`/servicerequests/${lively}`)), [404, '1000']);
    assert.deepEqual(refusal(await ask('/customers/contoso/servicerequests')), [400, '900118']);
  });

  describe('are for people alone', () => {
    const refusalFor = async (bad: string) => {
      token = bad;
      return refusal(await ask(of('Contoso Ltd', lively)));
    };

    it('not for the app by itself', async () => {
      assert.deepEqual(await refusalFor(await tokenFor(sandbox, 'partnerCenter')), [403, '2032']);
    });

    for (const key of ['admin', 'helpdesk', 'globaladmin'] satisfies StaffKey[]) {
      it(`so for ${key}`, async () => {
        token = await tokenAs(sandbox, key);
        assert.equal((await ask(of('Contoso Ltd', lively))).status, 200);
      });
    }

    for (const key of ['sales', 'outsider'] satisfies StaffKey[]) {
      it(`not for ${key}, who has no role for it`, async () => {
        assert.deepEqual(await refusalFor(await tokenAs(sandbox, key)), [403, '900150']);
      });
    }

    it('not without a second factor, here and in all of Partner Center', async () => {
      sandbox.world.staff.helpdesk.signIn.secondFactor = false;
      const weak = await tokenAs(sandbox, 'helpdesk');
      assert.deepEqual(await refusalFor(weak), [401, '900421']);
      const { status, headers } = await ask('/customers');
      assert.deepEqual([status, headers.get('www-authenticate')], [401, 'Bearer error="invalid_token"']);
    });

    it('not for the retired audience', async () => {
      const credential = onBehalfOfCredential(sandbox, await assertionOf(sandbox, 'helpdesk'));
      await assert.rejects(credential.getToken('https://graph.windows.net/.default'), /AADSTS500011/);
    });
  });

  it('do not exist in the cloud operated by 21Vianet', async () => {
    const china = await tokenFor(sandbox, 'partnerCenter', undefined, 'china');
    const { tenantId } = customerNamed(sandbox.world, '北京晨光物流有限公司');
    for (const path of ['/servicerequests', `/customers/${tenantId}/servicerequests/1`]) {
      const answer = await send(`${sandbox.env.CHINA_PARTNER_CENTER_URL}/v1${path}`, { token: china });
      assert.deepEqual(refusal(answer), [404, '1000']);
    }
  });

  it('count against the budget of the customer', async () => {
    await repeat(500, () => ask(of('Contoso Ltd', closed)));
    assert.equal((await ask(of('Contoso Ltd', closed))).status, 429);
    assert.equal((await ask(of('Fabrikam Inc', waiting))).status, 200);
  });

  it('can be added and moved by a test', async () => {
    const { world } = sandbox;
    const draft = {
      number: '2611270040001234',
      customer: 'Tailspin Toys',
      title: 'A request of a test',
      description: 'It is moved by hand.',
      product: 'Microsoft Teams',
      severity: 'moderate',
      openedMinutes: 0,
      engineer: 'Priya',
      script: [],
    } as const;
    const setting = { customers: world.customers, contact: world.staff.admin, startedAt: now };
    const added = makeServiceRequest(draft, setting);
    world.serviceRequests.push(added);
    moveServiceRequest(
      added,
      { status: 'attention_needed', note: { by: 'Priya', text: 'Which build?' } },
      now,
    );
    const { status, notes } = await read(of('Tailspin Toys', draft.number));
    assert.deepEqual([status, notes.length], ['attention_needed', 1]);
    assert.throws(
      () => makeServiceRequest({ ...draft, customer: 'Nobody' }, setting),
      /no customer "Nobody"/,
    );
  });
});
