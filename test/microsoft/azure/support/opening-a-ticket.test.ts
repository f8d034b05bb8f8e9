import assert from 'node:assert/strict';
import { createMicrosoft } from '../../../../src/microsoft/microsoft.ts';
import { customerNamed } from '../../../../src/sandbox/world/world.ts';
import { aCall } from '../../../builders.ts';
import { aContact, aForm } from './a-form.ts';
import { azureSupportStage } from './azure-support-stage.ts';

const minute = 60_000;

describe('opening a ticket at Azure’s support, against the sandbox', () => {
  const stage = azureSupportStage();
  const { customer, subscriptionOf, tickets, asked, fails, at, create, failureOf, opened } = stage;

  it('looks for it, sends it once, and follows it to its number', async () => {
    const request = await create('R-0001');
    assert.match(request?.number ?? '', /^\d{16}$/);
    assert.deepEqual([request?.state, request?.status, request?.severity], ['open', 'Open', 'moderate']);
    assert.equal(request?.title, 'No RDP since this morning');
    assert.deepEqual(request?.notes, []);
    const operations = 'azureSupportOperation azureSupportOperation';
    assert.equal(
      asked().replaceAll(/token |discovery /g, ''),
      `azureTicket openAzureTicket ${operations} azureTicket`,
    );
  });

  it('takes an answer that comes at once', async () => {
    stage.against.sandbox.world.azureSupport.operationMs = 0;
    assert.ok(await create('R-0002'));
  });

  it('says everything that the form says', async () => {
    const startedAt = stage.now - 90 * minute;
    const contact = aContact({ aroundTheClock: true });
    await create('R-0003', {
      severity: 'critical',
      startedAt,
      usersHit: '40',
      issueId: '4VNK-7Q0',
      contact,
    });
    const [ticket] = tickets();
    assert.equal(
      ticket?.sent.description,
      'Nobody gets in.\n\nBusiness impact: The whole office waits.\nUsers affected: 40\nRelated Azure event: 4VNK-7Q0',
    );
    assert.equal(ticket?.sent.problemStartTime, new Date(startedAt).toISOString());
    assert.equal(ticket?.sent.require24X7Response, true);
    assert.equal(ticket?.consent, 'No');
    assert.deepEqual(ticket?.contact, {
      firstName: 'Hana',
      lastName: 'Okafor',
      primaryEmailAddress: 'hana.okafor@lakeshore.example',
      preferredContactMethod: 'phone',
      phoneNumber: '+886 2 5550 1234',
      preferredTimeZone: 'Taipei Standard Time',
      preferredSupportLanguage: 'zh-tw',
      country: 'TWN',
    });
  });

  it('is left to later where the call ends before Azure is done', async () => {
    const turn = new AbortController();
    stage.against.sandbox.world.azureSupport.operationMs = minute;
    const slow = createMicrosoft({
      ...stage.against.config,
      clock: () => stage.now,
      firstPauseMs: 0,
      pause: async () => turn.abort(),
    }).azureSupport;
    const form = aForm(subscriptionOf());
    const call = aCall({ signal: turn.signal });
    assert.equal(await slow.create(customer(), { name: 'R-0004', form }, call), undefined);
    assert.equal(await slow.read(customer(), at('R-0004'), aCall()), undefined);
    assert.equal(await stage.support.read(customer(), at('R-0004'), aCall()), undefined);
    stage.now += minute;
    assert.match((await slow.read(customer(), at('R-0004'), aCall()))?.number ?? '', /^\d{16}$/);
  });

  it('tells later, too, that the plan does not cover it', async () => {
    const turn = new AbortController();
    const slow = createMicrosoft({
      ...stage.against.config,
      clock: () => stage.now,
      firstPauseMs: 0,
      pause: async () => turn.abort(),
    }).azureSupport;
    const lamna = customer('Lamna Healthcare Company');
    const subscriptionId = subscriptionOf('Lamna Healthcare Company');
    const ticket = { name: 'R-0005', form: aForm(subscriptionId) };
    assert.equal(await slow.create(lamna, ticket, aCall({ signal: turn.signal })), undefined);
    stage.now += minute;
    const reading = slow.read(lamna, { subscriptionId, name: 'R-0005' }, aCall());
    assert.equal((await failureOf(reading)).reason, 'plan_missing');
    const another = stage.support.read(lamna, { subscriptionId, name: 'R-0005' }, aCall());
    assert.equal((await failureOf(another)).reason, 'not_found');
  });

  describe('makes one ticket', () => {
    it('however often it is sent', async () => {
      const first = await create('R-0010');
      assert.equal((await create('R-0010'))?.number, first?.number);
      stage.restart();
      assert.equal((await create('R-0010'))?.number, first?.number);
      assert.equal(tickets().length, 1);
    });

    it('when it is sent twice at once', async () => {
      const both = await Promise.all([create('R-0011'), create('R-0011')]);
      const numbers = both.flatMap((request) => request?.number ?? []);
      assert.equal(new Set(numbers).size, 1);
      stage.now += minute;
      await stage.support.read(customer(), at('R-0011'), aCall());
      assert.equal(tickets().length, 1);
    });

    it('when it was made and the answer lost', async () => {
      stage.against.sandbox.world.azureSupport.operationMs = 0;
      fails({ operation: 'openAzureTicket', fault: { loseAnswer: true }, times: 1 });
      assert.ok(await create('R-0012'));
      assert.equal(tickets().length, 1);
      assert.equal(asked().match(/openAzureTicket/g)?.length, 1);
    });

    it('when it was accepted and the answer lost: the name tells that it is being made', async () => {
      fails({ operation: 'openAzureTicket', fault: { loseAnswer: true }, times: 1 });
      assert.equal(await create('R-0013'), undefined);
      assert.equal(asked().match(/openAzureTicket/g)?.length, 1);
      stage.now += minute;
      assert.ok(await create('R-0013'));
      assert.equal(tickets().length, 1);
    });

    it('when it did not arrive: it is sent again', async () => {
      fails({ operation: 'openAzureTicket', fault: { dropConnection: true }, times: 1 });
      assert.ok(await create('R-0014'));
      assert.equal(tickets().length, 1);
    });

    for (const status of [500, 503]) {
      it(`when Azure answers ${status} and has not made it`, async () => {
        fails({ operation: 'openAzureTicket', fault: { status }, times: 1 });
        assert.ok(await create('R-0015'));
        assert.equal(tickets().length, 1);
      });
    }

    it('when the answer is broken', async () => {
      stage.against.sandbox.world.azureSupport.operationMs = 0;
      fails({ operation: 'openAzureTicket', fault: { breakJson: true }, times: 1 });
      assert.ok(await create('R-0016'));
      assert.equal(tickets().length, 1);
    });

    it('and tells that it can not know, where it can not look either', async () => {
      fails({ operation: 'openAzureTicket', fault: { loseAnswer: true } });
      const stop = fails({ operation: 'azureTicketName', fault: { status: 503 } });
      assert.equal((await failureOf(create('R-0017'))).reason, 'outcome_unknown');
      stop();
      stage.now += minute;
      assert.ok(await create('R-0017'));
      assert.equal(tickets().length, 1);
    });

    it('and gives up when it does not arrive twice', async () => {
      fails({ operation: 'openAzureTicket', fault: { dropConnection: true } });
      assert.equal((await failureOf(create('R-0018'))).reason, 'outcome_unknown');
      assert.equal(tickets().length, 0);
    });
  });

  it('follows on where a look at the operation fails, or all do', async () => {
    fails({ operation: 'azureSupportOperation', fault: { status: 500 }, times: 2 });
    assert.ok(await create('R-0020'));
    fails({ operation: 'azureSupportOperation', fault: { status: 403 } });
    assert.ok(await create('R-0021'));
  });

  it('takes the answer of an address of results, which names no state, for the end', async () => {
    fails({ operation: 'azureSupportOperation', fault: { status: 200, body: { id: 'x' } }, times: 1 });
    fails({ operation: 'azureSupportOperation', fault: { status: 202 }, times: 1 });
    assert.ok(await create('R-0032'));
    assert.equal(asked().match(/azureSupportOperation/g)?.length, 2);
  });

  const failed: readonly (readonly [string, string, string])[] = [
    ['Failed', 'InternalServerError', 'service_failed'],
    ['Failed', 'SomethingNew', 'rejected'],
    ['Canceled', '', 'rejected'],
  ];
  for (const [status, code, reason] of failed) {
    it(`is ${reason} where it was accepted and ends as ${status} ${code}`, async () => {
      stage.against.sandbox.world.azureSupport.operationMs = 1_000;
      const error = { code, message: 'It did not work.' };
      fails({ operation: 'azureSupportOperation', fault: { status: 200, body: { status, error } } });
      const lamna = 'Lamna Healthcare Company';
      const ticket = { name: 'R-0033', form: aForm(subscriptionOf(lamna)) };
      const failure = await failureOf(stage.support.create(customer(lamna), ticket, aCall()));
      assert.deepEqual([failure.reason, failure.details.says], [reason, 'It did not work.']);
    });
  }

  it('does not send its token to an address elsewhere', async () => {
    const elsewhere = 'https://azure.example/operations/7';
    const headers = { 'azure-asyncoperation': elsewhere, location: elsewhere };
    fails({ operation: 'openAzureTicket', fault: { status: 202, headers, body: '' } });
    assert.equal(await create('R-0022'), undefined);
  });

  it('is refused where another ticket has the name', async () => {
    await opened('R-0023');
    const failure = await failureOf(create('R-0023', { title: 'Something else' }));
    assert.equal(failure.reason, 'rejected');
    assert.equal(tickets().length, 1);
  });

  it('explains that the plan does not cover it', async () => {
    const form = aForm(subscriptionOf('Lamna Healthcare Company'));
    const creating = stage.support.create(
      customer('Lamna Healthcare Company'),
      { name: 'R-0024', form },
      aCall(),
    );
    const { reason, details } = await failureOf(creating);
    assert.deepEqual([reason, details.upstreamCode], ['plan_missing', 'InvalidSupportPlan']);
    assert.match(details.says ?? '', /^Your support plan type is CSP\./);
  });

  it('explains that the role is missing', async () => {
    const form = aForm(subscriptionOf('Contoso Ltd', 1));
    const failure = await failureOf(stage.support.create(customer(), { name: 'R-0025', form }, aCall()));
    assert.equal(failure.reason, 'access_denied');
    assert.match(failure.details.says ?? '', /Microsoft\.Support\/supportTickets\/write/);
  });

  it('passes on what Azure does not take', async () => {
    const form = aForm(subscriptionOf(), { severity: 'critical', contact: aContact({ phone: '1' }) });
    const failure = await failureOf(stage.support.create(customer(), { name: 'R-0026', form }, aCall()));
    assert.equal(failure.reason, 'rejected');
    assert.match(failure.details.says ?? '', /phoneNumber/);
  });

  it('is refused without a known country, or a place in Azure, before anything is sent', async () => {
    const nowhere = await failureOf(create('R-0027', { contact: aContact({ country: 'XY' }) }));
    assert.equal(nowhere.reason, 'rejected');
    const { azure: _, ...without } = aForm('');
    const placeless = stage.support.create(customer(), { name: 'R-0027', form: without }, aCall());
    assert.equal((await failureOf(placeless)).reason, 'rejected');
    const odd = stage.support.create(customer(), { name: 'R-0027', form: aForm('../x') }, aCall());
    assert.equal((await failureOf(odd)).reason, 'not_found');
    assert.doesNotMatch(asked(), /openAzureTicket/);
  });

  it('is refused in a subscription that lacks the provider', async () => {
    const [subscription] = customerNamed(stage.against.sandbox.world, 'Contoso Ltd').azure;
    assert.ok(subscription);
    subscription.supportRegistered = false;
    const failure = await failureOf(create('R-0028'));
    subscription.supportRegistered = true;
    assert.deepEqual(
      [failure.reason, failure.details.upstreamCode],
      ['rejected', 'MissingSubscriptionRegistration'],
    );
  });

  it('needs the customer’s consent and the partner’s token', async () => {
    fails({ operation: 'token', fault: { aadsts: 65001 } });
    assert.equal((await failureOf(create('R-0029'))).reason, 'consent_missing');
    stage.against.reset();
    stage.restart();
    fails({
      operation: 'token',
      path: stage.against.config.accounts[0].tenantId,
      fault: { aadsts: 7000222 },
    });
    assert.equal((await failureOf(create('R-0029'))).reason, 'secret_expired');
    assert.equal(tickets().length, 0);
  });

  const refusals: readonly (readonly [number, string])[] = [
    [400, 'rejected'],
    [401, 'token_rejected'],
    [403, 'access_denied'],
    [404, 'not_found'],
    [409, 'changed_meanwhile'],
    [412, 'changed_meanwhile'],
    [429, 'throttled'],
  ];
  for (const [status, reason] of refusals) {
    it(`is ${reason} where Azure answers ${status}`, async () => {
      fails({ operation: 'openAzureTicket', fault: { status, headers: { 'retry-after': '30' } } });
      const failure = await failureOf(create('R-0030'));
      assert.equal(failure.reason, reason);
      if (status === 429) assert.equal(failure.details.retryAfterSeconds, 30);
    });
  }

  it('does not begin where it can not look first', async () => {
    fails({ operation: 'azureTicket', fault: { status: 500 } });
    assert.equal((await failureOf(create('R-0031'))).reason, 'service_failed');
    assert.doesNotMatch(asked(), /openAzureTicket/);
  });
});
