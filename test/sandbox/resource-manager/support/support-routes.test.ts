import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../../src/sandbox/world/world.ts';
import { noon, type Reply, start } from '../../ask.ts';
import { aTicket, type Desk, openDesk, pathIn, refusalOf } from './desk.ts';

const minute = 60_000;
const ticketBody = z.object({
  name: z.string(),
  properties: z.looseObject({
    supportTicketId: z.string(),
    status: z.string(),
    severity: z.string(),
    supportEngineer: z.object({ emailAddress: z.string().nullable() }),
  }),
});
const listBody = z.object({
  value: z.array(z.looseObject({ name: z.string() })),
  nextLink: z.string().nullish(),
});
const operationBody = z.object({
  status: z.string(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

describe('the sandbox’s Microsoft.Support', () => {
  let sandbox: Sandbox;
  let desk: Desk;
  let now = noon;
  before(async () => {
    sandbox = await start({ clock: () => now });
    desk = await openDesk(sandbox, 'Contoso Ltd');
  });
  after(() => sandbox.close());
  beforeEach(() => {
    sandbox.knobs.clear();
    sandbox.world.azureSupport.tickets.length = 0;
    sandbox.world.azureSupport.operations.length = 0;
    sandbox.world.azureSupport.operationMs = 3_000;
  });

  const propertiesOf = ({ body }: Reply) => ticketBody.parse(body).properties;
  const namesOf = ({ body }: Reply) => listBody.parse(body).value.map(({ name }) => name);
  const statusOf = ({ body }: Reply) => operationBody.parse(body);

  async function opened(name: string, ticket = aTicket()): Promise<void> {
    sandbox.world.azureSupport.operationMs = 0;
    assert.equal((await desk.ask('PUT', `supportTickets/${name}`, ticket)).status, 200);
    sandbox.world.azureSupport.operationMs = 3_000;
  }

  it('tells services and their problem classifications', async () => {
    const services = await desk.ask('GET', '/providers/Microsoft.Support/services');
    assert.match(services.text, /"displayName":"Virtual Network"/);
    const [first] = listBody.parse(services.body).value;
    const problems = await desk.ask('GET', `${String(first?.id)}/problemClassifications`);
    assert.match(problems.text, /"displayName":"Connectivity \//);
    const unknown = await desk.ask('GET', '/providers/Microsoft.Support/services/1/problemClassifications');
    assert.equal(refusalOf(unknown), '404 ServiceNotFound');
  });

  describe('opens a ticket', () => {
    it('a while after it has accepted it', async () => {
      const accepted = await desk.ask('PUT', 'supportTickets/R-0001', aTicket());
      assert.deepEqual([accepted.status, accepted.text], [202, '']);
      const operation = pathIn(accepted, 'azure-asyncoperation');
      const result = pathIn(accepted, 'location');
      assert.equal(statusOf(await desk.ask('GET', operation)).status, 'InProgress');
      assert.equal((await desk.ask('GET', result)).status, 202);
      assert.equal(refusalOf(await desk.ask('GET', 'supportTickets/R-0001')), '404 ResourceNotFound');
      now += 3_000;
      assert.equal(statusOf(await desk.ask('GET', operation)).status, 'Succeeded');
      assert.equal((await desk.ask('GET', result)).status, 200);
      const ticket = propertiesOf(await desk.ask('GET', 'supportTickets/r-0001'));
      assert.match(ticket.supportTicketId, /^\d{16}$/);
      assert.deepEqual([ticket.status, ticket.severity], ['Open', 'moderate']);
      assert.equal(ticket.title, 'No RDP since this morning');
      assert.equal(ticket.serviceDisplayName, 'Virtual Machine running Windows');
    });

    it('under a name that nothing else has, accepted ones included', async () => {
      const question = { name: 'R-0002', type: 'Microsoft.Support/supportTickets' };
      const isFree = async () => (await desk.ask('POST', 'checkNameAvailability', question)).text;
      assert.match(await isFree(), /"nameAvailable":true/);
      await desk.ask('PUT', 'supportTickets/R-0002', aTicket());
      for (const passed of [0, 3_000]) {
        now += passed;
        assert.match(await isFree(), /"nameAvailable":false,"reason":"Name is already in use"/);
        const again = await desk.ask('PUT', 'supportTickets/R-0002', aTicket());
        assert.equal(refusalOf(again), '409 ResourceAlreadyExists');
      }
      assert.equal(sandbox.world.azureSupport.tickets.length, 1);
    });

    it('not without a plan for it, which it finds out after it has accepted', async () => {
      const lamna = await openDesk(sandbox, 'Lamna Healthcare Company');
      const accepted = await lamna.ask('PUT', 'supportTickets/R-0003', aTicket());
      assert.equal(accepted.status, 202);
      now += 3_000;
      const { status, error } = statusOf(await lamna.ask('GET', pathIn(accepted, 'azure-asyncoperation')));
      assert.deepEqual([status, error?.code], ['Failed', 'InvalidSupportPlan']);
      assert.match(error?.message ?? '', /^Your support plan type is CSP\./);
      assert.equal(sandbox.world.azureSupport.tickets.length, 0);
    });

    it('not without the partner’s token beside the customer’s', async () => {
      for (const partner of ['', 'Bearer nonsense']) {
        const headers = { 'x-ms-authorization-auxiliary': partner };
        const reply = await desk.ask('PUT', 'supportTickets/R-0004', aTicket(), headers);
        assert.equal(refusalOf(reply), '403 LinkedAuthorizationFailed');
      }
    });

    it('not without the role Support Request Contributor, with which reading goes on', async () => {
      const other = await openDesk(sandbox, 'Contoso Ltd', 1);
      const reply = await other.ask('PUT', 'supportTickets/R-0005', aTicket());
      assert.equal(refusalOf(reply), '403 AuthorizationFailed');
      assert.match(reply.text, /Microsoft\.Support\/supportTickets\/write/);
      assert.equal((await other.ask('GET', 'supportTickets')).status, 200);
    });

    it('not in a subscription of somebody else, or without the provider, or in another version', async () => {
      const fabrikam = customerNamed(sandbox.world, 'Fabrikam Inc').azure[0]?.id;
      const foreign = `/subscriptions/${fabrikam}/providers/Microsoft.Support/supportTickets/R-0006`;
      assert.equal(
        refusalOf(await desk.ask('PUT', foreign, aTicket())),
        '401 InvalidAuthenticationTokenTenant',
      );
      const nowhere = '/subscriptions/1/providers/Microsoft.Support/supportTickets/R-0006';
      assert.equal(refusalOf(await desk.ask('PUT', nowhere, aTicket())), '404 SubscriptionNotFound');
      const [subscription] = customerNamed(sandbox.world, 'Contoso Ltd').azure;
      assert.ok(subscription);
      subscription.supportRegistered = false;
      const unregistered = await desk.ask('PUT', 'supportTickets/R-0006', aTicket());
      subscription.supportRegistered = true;
      assert.equal(refusalOf(unregistered), '409 MissingSubscriptionRegistration');
      const old = await desk.ask('GET', '/providers/Microsoft.Support/services?api-version=2019-05-01');
      assert.equal(refusalOf(old), '400 InvalidApiVersionParameter');
    });

    const faults: readonly (readonly [string, object])[] = [
      ['a critical one without a phone number', aTicket({ severity: 'critical' })],
      ['a call without a phone number', aTicket({}, { preferredContactMethod: 'phone' })],
      ['a country in two letters', aTicket({}, { country: 'TW' })],
      ['a time zone of IANA', aTicket({}, { preferredTimeZone: 'Asia/Taipei' })],
      ['a language that is not spoken', aTicket({}, { preferredSupportLanguage: 'sv-se' })],
      ['no e-mail address', aTicket({}, { primaryEmailAddress: 'hana' })],
      ['another service’s problem', aTicket({ problemClassificationId: '/providers/Microsoft.Support/x' })],
      ['an unknown service', aTicket({ serviceId: '/providers/Microsoft.Support/services/1' })],
      ['an unknown severity', aTicket({ severity: 'high' })],
      ['no title', aTicket({ title: ' ' })],
      ['a beginning in the future', aTicket({ problemStartTime: '2030-01-01T00:00:00Z' })],
      ['no properties', {}],
    ];
    for (const [what, ticket] of faults) {
      it(`not with ${what}`, async () =>
        assert.equal(
          refusalOf(await desk.ask('PUT', 'supportTickets/R-0007', ticket)),
          '400 InvalidParameterValue',
        ));
    }
  });

  describe('lists tickets', () => {
    it('newest first, in pages, by status and date', async () => {
      for (const name of ['R-1', 'R-2', 'R-3']) {
        await opened(name);
        now += minute;
      }
      await desk.ask('PATCH', 'supportTickets/R-2', { status: 'closed' });
      const list = (query: string) => desk.ask('GET', `supportTickets?${query}`);
      const page = await list('$top=2');
      assert.deepEqual(namesOf(page), ['R-3', 'R-2']);
      const next = new URL(listBody.parse(page.body).nextLink ?? '');
      assert.deepEqual(namesOf(await list(`$top=2&$skiptoken=${next.searchParams.get('$skiptoken')}`)), [
        'R-1',
      ]);
      const filter = (words: string) => list(`$filter=${encodeURIComponent(words)}`);
      assert.deepEqual(namesOf(await filter("Status eq 'Open'")), ['R-3', 'R-1']);
      const since = new Date(now - 2.5 * minute).toISOString();
      assert.deepEqual(namesOf(await filter(`status eq 'open' and CreatedDate ge ${since}`)), ['R-3']);
      assert.equal(refusalOf(await filter("Title eq 'x'")), '400 InvalidParameterValue');
      assert.equal(refusalOf(await list('$top=101')), '400 InvalidParameterValue');
    });
  });

  describe('changes a ticket', () => {
    it('in severity, status and contact, with the fields at the root', async () => {
      await opened('R-0008');
      const change = (body: object) => desk.ask('PATCH', 'supportTickets/R-0008', body);
      assert.equal(propertiesOf(await change({ severity: 'critical' })).severity, 'critical');
      assert.match((await change({ contactDetails: { firstName: 'Ada' } })).text, /"firstName":"Ada"/);
      assert.equal(propertiesOf(await change({ status: 'closed' })).status, 'Closed');
      assert.equal(refusalOf(await change({ status: 'closed' })), '400 UpdateOperationDenied');
      assert.equal(propertiesOf(await change({ status: 'open' })).status, 'Open');
      assert.equal(
        refusalOf(await change({ properties: { status: 'closed' } })),
        '400 InvalidParameterValue',
      );
    });

    it('not its severity once an engineer works on it', async () => {
      await opened('R-0009');
      now += 25 * minute;
      const reply = await desk.ask('PATCH', 'supportTickets/R-0009', { severity: 'minimal' });
      assert.equal(refusalOf(reply), '400 UpdateOperationDenied');
    });
  });

  it('lets an engineer answer, and close the ticket in the end', async () => {
    await opened('R-0010');
    const messages = async () => namesOf(await desk.ask('GET', 'supportTickets/R-0010/communications'));
    assert.deepEqual(await messages(), []);
    now += 25 * minute;
    assert.equal((await messages()).length, 1);
    const answered = propertiesOf(await desk.ask('GET', 'supportTickets/R-0010'));
    assert.match(answered.supportEngineer.emailAddress ?? '', /@/);
    now += 240 * minute;
    assert.equal(propertiesOf(await desk.ask('GET', 'supportTickets/R-0010')).status, 'Closed');
    assert.equal((await messages()).length, 2);
  });

  describe('takes a message', () => {
    const message = {
      properties: { subject: 'News', body: 'It is back.', sender: 'hana@lakeshore.example' },
    };

    it('which is there a while later, once under its name', async () => {
      await opened('R-0011');
      const path = 'supportTickets/R-0011/communications/note-1';
      const accepted = await desk.ask('PUT', path, message);
      assert.equal(accepted.status, 202);
      assert.equal(refusalOf(await desk.ask('GET', path)), '404 ResourceNotFound');
      const question = { name: 'note-1', type: 'Microsoft.Support/communications' };
      const name = await desk.ask('POST', 'supportTickets/R-0011/checkNameAvailability', question);
      assert.match(name.text, /"nameAvailable":false/);
      now += 3_000;
      assert.match((await desk.ask('GET', path)).text, /"communicationDirection":"outbound"/);
      assert.equal(refusalOf(await desk.ask('PUT', path, message)), '409 ResourceAlreadyExists');
    });

    it('not from nobody, and not for a closed ticket', async () => {
      await opened('R-0012');
      const path = 'supportTickets/R-0012/communications/note-1';
      const nobody = { properties: { subject: 'News', body: 'It is back.' } };
      assert.equal(refusalOf(await desk.ask('PUT', path, nobody)), '400 InvalidParameterValue');
      await desk.ask('PATCH', 'supportTickets/R-0012', { status: 'closed' });
      assert.equal(refusalOf(await desk.ask('PUT', path, message)), '400 UpdateOperationDenied');
    });
  });

  it('can do what it is asked and lose the answer', async () => {
    sandbox.knobs.add({ operation: 'openAzureTicket', fault: { loseAnswer: true }, times: 1 });
    await assert.rejects(desk.ask('PUT', 'supportTickets/R-0013', aTicket()));
    now += 3_000;
    assert.equal((await desk.ask('GET', 'supportTickets/R-0013')).status, 200);
  });
});
