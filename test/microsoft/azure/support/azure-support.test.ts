import assert from 'node:assert/strict';
import { ActionError } from '../../../../src/action-error.ts';
import { createMicrosoft } from '../../../../src/microsoft/microsoft.ts';
import type { Rule } from '../../../../src/sandbox/knobs.ts';
import { customerNamed } from '../../../../src/sandbox/world/world.ts';
import type { AzureSupport } from '../../../../src/support/ports.ts';
import type { RequestForm } from '../../../../src/support/support-request.ts';
import { aCall } from '../../../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from '../../against-sandbox.ts';
import { aContact, aForm } from './a-form.ts';

const minute = 60_000;

describe('tickets of Azure’s support, against the sandbox', () => {
  let against: AgainstSandbox;
  let support: AzureSupport;
  let now: number;
  before(async () => {
    now = Date.now();
    against = await startAgainstSandbox({ clock: () => now });
  });
  after(() => against.sandbox.close());
  beforeEach(() => {
    against.reset();
    const { azureSupport } = against.sandbox.world;
    azureSupport.tickets.length = 0;
    azureSupport.operations.length = 0;
    azureSupport.operationMs = 3_000;
    support = open();
  });

  /** Pauses pass on the sandbox's clock, and take no time. */
  const open = () =>
    createMicrosoft({
      ...against.config,
      clock: () => now,
      firstPauseMs: 0,
      pause: async (ms) => {
        now += ms;
      },
    }).azureSupport;
  const customer = (name = 'Contoso Ltd') => against.customer(name);
  const subscriptionOf = (name = 'Contoso Ltd', which = 0) =>
    customerNamed(against.sandbox.world, name).azure[which]?.id ?? '';
  const tickets = () => against.sandbox.world.azureSupport.tickets;
  const asked = () => against.sandbox.calls.flatMap(({ operation }) => operation ?? []).join(' ');
  const fails = (rule: Rule) => against.sandbox.knobs.add(rule);
  const at = (name: string) => ({ subscriptionId: subscriptionOf(), name });
  const create = (name: string, changes: Partial<RequestForm> = {}, call = aCall()) =>
    support.create(customer(), { name, form: aForm(subscriptionOf(), changes) }, call);

  async function failureOf(work: Promise<unknown>): Promise<ActionError> {
    const thrown: unknown = await work.then(
      () => assert.fail('It went well.'),
      (error) => error,
    );
    assert.ok(thrown instanceof ActionError, String(thrown));
    return thrown;
  }

  async function opened(name: string, changes: Partial<RequestForm> = {}): Promise<void> {
    assert.ok(await create(name, changes));
    against.reset();
  }

  it('tells where tickets can be opened, and what about', async () => {
    assert.deepEqual(
      (await support.subscriptions(customer(), aCall())).map(({ name }) => name),
      ['Contoso Dev and Test', 'Contoso Production'],
    );
    const services = await support.services(customer(), aCall());
    assert.deepEqual(
      services.slice(0, 2).map(({ name }) => name),
      ['Billing', 'Service and subscription limits (quotas)'],
    );
    const problems = await support.classifications(customer(), services[0]?.id ?? '', aCall());
    assert.deepEqual(
      problems.map(({ name }) => name),
      ['Invoice / Explain my charges', 'Refund request'],
    );
  });

  it('keeps services and problems of all customers for six hours', async () => {
    const readBoth = async (name: string) => {
      const [first] = await support.services(customer(name), aCall());
      await support.classifications(customer(name), first?.id ?? '', aCall());
    };
    await readBoth('Contoso Ltd');
    against.reset();
    await readBoth('Trey Research');
    assert.equal(asked(), '');
    now += 6 * 60 * minute;
    await readBoth('Contoso Ltd');
    assert.equal(asked().replaceAll('token ', ''), 'azureSupportServices azureSupportProblems');
  });

  it('leaves a service in no documented form out, and asks for none with an odd id', async () => {
    fails({ operation: 'azureSupportServices', fault: { oddItem: true } });
    assert.equal((await support.services(customer(), aCall())).length, 7);
    const odd = support.classifications(customer(), '/providers/Microsoft.Support/services/../x', aCall());
    assert.equal((await failureOf(odd)).reason, 'not_found');
  });

  it('has nothing in the cloud of 21Vianet, and asks nothing there', async () => {
    const china = customer('上海蓝杉软件有限公司');
    assert.deepEqual(await support.subscriptions(china, aCall()), []);
    assert.equal((await failureOf(support.services(china, aCall()))).reason, 'not_found');
    assert.equal(asked(), '');
  });

  describe('opening one', () => {
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
      against.sandbox.world.azureSupport.operationMs = 0;
      assert.ok(await create('R-0002'));
    });

    it('says everything that the form says', async () => {
      const startedAt = now - 90 * minute;
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
      against.sandbox.world.azureSupport.operationMs = minute;
      const slow = createMicrosoft({
        ...against.config,
        clock: () => now,
        firstPauseMs: 0,
        pause: async () => turn.abort(),
      }).azureSupport;
      const form = aForm(subscriptionOf());
      const call = aCall({ signal: turn.signal });
      assert.equal(await slow.create(customer(), { name: 'R-0004', form }, call), undefined);
      assert.equal(await slow.read(customer(), at('R-0004'), aCall()), undefined);
      assert.equal(await support.read(customer(), at('R-0004'), aCall()), undefined);
      now += minute;
      assert.match((await slow.read(customer(), at('R-0004'), aCall()))?.number ?? '', /^\d{16}$/);
    });

    it('tells later, too, that the plan does not cover it', async () => {
      const turn = new AbortController();
      const slow = createMicrosoft({
        ...against.config,
        clock: () => now,
        firstPauseMs: 0,
        pause: async () => turn.abort(),
      }).azureSupport;
      const lamna = customer('Lamna Healthcare Company');
      const subscriptionId = subscriptionOf('Lamna Healthcare Company');
      const ticket = { name: 'R-0005', form: aForm(subscriptionId) };
      assert.equal(await slow.create(lamna, ticket, aCall({ signal: turn.signal })), undefined);
      now += minute;
      const reading = slow.read(lamna, { subscriptionId, name: 'R-0005' }, aCall());
      assert.equal((await failureOf(reading)).reason, 'plan_missing');
      const another = support.read(lamna, { subscriptionId, name: 'R-0005' }, aCall());
      assert.equal((await failureOf(another)).reason, 'not_found');
    });

    describe('makes one ticket', () => {
      it('however often it is sent', async () => {
        const first = await create('R-0010');
        assert.equal((await create('R-0010'))?.number, first?.number);
        support = open();
        assert.equal((await create('R-0010'))?.number, first?.number);
        assert.equal(tickets().length, 1);
      });

      it('when it is sent twice at once', async () => {
        const both = await Promise.all([create('R-0011'), create('R-0011')]);
        const numbers = both.flatMap((request) => request?.number ?? []);
        assert.equal(new Set(numbers).size, 1);
        now += minute;
        await support.read(customer(), at('R-0011'), aCall());
        assert.equal(tickets().length, 1);
      });

      it('when it was made and the answer lost', async () => {
        against.sandbox.world.azureSupport.operationMs = 0;
        fails({ operation: 'openAzureTicket', fault: { loseAnswer: true }, times: 1 });
        assert.ok(await create('R-0012'));
        assert.equal(tickets().length, 1);
        assert.equal(asked().match(/openAzureTicket/g)?.length, 1);
      });

      it('when it was accepted and the answer lost: the name tells that it is being made', async () => {
        fails({ operation: 'openAzureTicket', fault: { loseAnswer: true }, times: 1 });
        assert.equal(await create('R-0013'), undefined);
        assert.equal(asked().match(/openAzureTicket/g)?.length, 1);
        now += minute;
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
        against.sandbox.world.azureSupport.operationMs = 0;
        fails({ operation: 'openAzureTicket', fault: { breakJson: true }, times: 1 });
        assert.ok(await create('R-0016'));
        assert.equal(tickets().length, 1);
      });

      it('and tells that it can not know, where it can not look either', async () => {
        fails({ operation: 'openAzureTicket', fault: { loseAnswer: true } });
        const stop = fails({ operation: 'azureTicketName', fault: { status: 503 } });
        assert.equal((await failureOf(create('R-0017'))).reason, 'outcome_unknown');
        stop();
        now += minute;
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
        against.sandbox.world.azureSupport.operationMs = 1_000;
        const error = { code, message: 'It did not work.' };
        fails({ operation: 'azureSupportOperation', fault: { status: 200, body: { status, error } } });
        const lamna = 'Lamna Healthcare Company';
        const ticket = { name: 'R-0033', form: aForm(subscriptionOf(lamna)) };
        const failure = await failureOf(support.create(customer(lamna), ticket, aCall()));
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
      const creating = support.create(
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
      const failure = await failureOf(support.create(customer(), { name: 'R-0025', form }, aCall()));
      assert.equal(failure.reason, 'access_denied');
      assert.match(failure.details.says ?? '', /Microsoft\.Support\/supportTickets\/write/);
    });

    it('passes on what Azure does not take', async () => {
      const form = aForm(subscriptionOf(), { severity: 'critical', contact: aContact({ phone: '1' }) });
      const failure = await failureOf(support.create(customer(), { name: 'R-0026', form }, aCall()));
      assert.equal(failure.reason, 'rejected');
      assert.match(failure.details.says ?? '', /phoneNumber/);
    });

    it('is refused without a known country, or a place in Azure, before anything is sent', async () => {
      const nowhere = await failureOf(create('R-0027', { contact: aContact({ country: 'XY' }) }));
      assert.equal(nowhere.reason, 'rejected');
      const { azure: _, ...without } = aForm('');
      const placeless = support.create(customer(), { name: 'R-0027', form: without }, aCall());
      assert.equal((await failureOf(placeless)).reason, 'rejected');
      const odd = support.create(customer(), { name: 'R-0027', form: aForm('../x') }, aCall());
      assert.equal((await failureOf(odd)).reason, 'not_found');
      assert.doesNotMatch(asked(), /openAzureTicket/);
    });

    it('is refused in a subscription that lacks the provider', async () => {
      const [subscription] = customerNamed(against.sandbox.world, 'Contoso Ltd').azure;
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
      against.reset();
      support = open();
      fails({ operation: 'token', path: against.config.accounts[0].tenantId, fault: { aadsts: 7000222 } });
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

  describe('reading one', () => {
    it('tells what its engineer wrote, without markup', async () => {
      await opened('R-0040');
      await support.addNote(
        customer(),
        at('R-0040'),
        { noteId: 'note-1', subject: 'R-0040', text: 'It began at 08:12.', sender: 'hana@lakeshore.example' },
        aCall(),
      );
      now += 25 * minute;
      const request = await support.read(customer(), at('R-0040'), aCall());
      const [ours, theirs] = request?.notes ?? [];
      assert.deepEqual(
        [ours?.id, ours?.from, ours?.by, ours?.text],
        ['note-1', 'us', 'hana@lakeshore.example', 'It began at 08:12.'],
      );
      assert.equal(theirs?.from, 'microsoft');
      assert.match(theirs?.text ?? '', /^Hello,\n+I am the engineer/);
      assert.doesNotMatch(theirs?.text ?? '', /<|&quot;/);
      now += 240 * minute;
      assert.equal((await support.read(customer(), at('R-0040'), aCall()))?.state, 'closed');
    });

    it('says that there is none', async () => {
      const failure = await failureOf(support.read(customer(), at('R-0041'), aCall()));
      assert.equal(failure.reason, 'not_found');
    });

    for (const operation of ['azureTicket', 'azureMessages'] as const) {
      it(`fails where ${operation} does: half an answer is none`, async () => {
        await opened('R-0042');
        const reading = async (fault: Rule['fault']) => {
          const stop = fails({ operation, fault });
          const failure = await failureOf(support.read(customer(), at('R-0042'), aCall()));
          stop();
          return failure.reason;
        };
        assert.equal(await reading({ status: 403 }), 'access_denied');
        assert.equal(await reading({ status: 500 }), 'service_failed');
        assert.equal(await reading({ breakJson: true }), 'answer_malformed');
        assert.equal(await reading({ dropConnection: true }), 'unreachable');
        assert.equal(await reading({ status: 429, headers: { 'retry-after': '30' } }), 'throttled');
      });
    }
  });

  describe('changing one', () => {
    const close = (name: string) => support.change(customer(), at(name), { status: 'closed' }, aCall());

    it('closes it, opens it again, and changes its severity', async () => {
      await opened('R-0050');
      assert.equal((await close('R-0050')).state, 'closed');
      const change = (body: Parameters<AzureSupport['change']>[2]) =>
        support.change(customer(), at('R-0050'), body, aCall());
      assert.equal((await change({ status: 'open' })).state, 'open');
      assert.equal((await change({ severity: 'critical' })).severity, 'critical');
      assert.equal(tickets()[0]?.status, 'Open');
    });

    it('is done where it is so already', async () => {
      await opened('R-0051');
      await close('R-0051');
      assert.equal((await close('R-0051')).state, 'closed');
    });

    it('looks what became of it where the answer is lost', async () => {
      await opened('R-0052');
      fails({ operation: 'changeAzureTicket', fault: { loseAnswer: true }, times: 1 });
      assert.equal((await close('R-0052')).state, 'closed');
      assert.equal(asked().match(/changeAzureTicket/g)?.length, 1);
    });

    it('is sent again where it did not arrive, and is unknown where that does not either', async () => {
      await opened('R-0053');
      const stop = fails({ operation: 'changeAzureTicket', fault: { dropConnection: true } });
      assert.equal((await failureOf(close('R-0053'))).reason, 'outcome_unknown');
      stop();
      fails({ operation: 'changeAzureTicket', fault: { status: 502 }, times: 1 });
      assert.equal((await close('R-0053')).state, 'closed');
    });

    it('is refused in Azure’s words where an engineer works on it', async () => {
      await opened('R-0054');
      now += 25 * minute;
      const changing = support.change(customer(), at('R-0054'), { severity: 'minimal' }, aCall());
      const { reason, details } = await failureOf(changing);
      assert.deepEqual([reason, details.upstreamCode], ['rejected', 'UpdateOperationDenied']);
      assert.match(details.says ?? '', /engineer works/);
    });

    it('fails with the reason', async () => {
      await opened('R-0055');
      const rows: readonly (readonly [number, string])[] = [
        [401, 'token_rejected'],
        [403, 'access_denied'],
        [404, 'not_found'],
        [412, 'changed_meanwhile'],
      ];
      for (const [status, reason] of rows) {
        const stop = fails({ operation: 'changeAzureTicket', fault: { status } });
        assert.equal((await failureOf(close('R-0055'))).reason, reason);
        stop();
      }
      assert.equal((await failureOf(close('R-9999'))).reason, 'not_found');
    });
  });

  describe('writing a note', () => {
    const add = (name: string, noteId = 'note-1') =>
      support.addNote(
        customer(),
        at(name),
        { noteId, subject: name, text: 'It is back.', sender: 'hana@lakeshore.example' },
        aCall(),
      );
    const messages = () => tickets()[0]?.messages.map(({ body }) => body);

    it('waits until it is there, and writes it once', async () => {
      await opened('R-0060');
      await add('R-0060');
      assert.deepEqual(messages(), ['It is back.']);
      await add('R-0060');
      assert.deepEqual(messages(), ['It is back.']);
    });

    it('takes any id', async () => {
      await opened('R-0061');
      await add('R-0061', '19:abc@thread.tacv2;messageid=1');
      await add('R-0061', '19:abc@thread.tacv2;messageid=1');
      assert.deepEqual(messages(), ['It is back.']);
    });

    it('looks what became of it where the answer is lost, and sends it again where it did not arrive', async () => {
      await opened('R-0062');
      fails({ operation: 'addAzureMessage', fault: { loseAnswer: true }, times: 1 });
      await add('R-0062');
      assert.equal(asked().match(/addAzureMessage/g)?.length, 1);
      fails({ operation: 'addAzureMessage', fault: { dropConnection: true }, times: 1 });
      await add('R-0062', 'note-2');
      now += minute;
      await support.read(customer(), at('R-0062'), aCall());
      assert.deepEqual(messages(), ['It is back.', 'It is back.']);
    });

    it('fails with the reason', async () => {
      await opened('R-0063');
      const rows: readonly (readonly [Rule['fault'], string])[] = [
        [{ status: 401 }, 'token_rejected'],
        [{ status: 403 }, 'access_denied'],
        [{ status: 409 }, 'changed_meanwhile'],
        [{ status: 429 }, 'throttled'],
        [{ status: 500 }, 'outcome_unknown'],
        [{ dropConnection: true }, 'outcome_unknown'],
      ];
      for (const [fault, reason] of rows) {
        const stop = fails({ operation: 'addAzureMessage', fault });
        assert.equal((await failureOf(add('R-0063'))).reason, reason);
        stop();
      }
      await support.change(customer(), at('R-0063'), { status: 'closed' }, aCall());
      const closed = await failureOf(add('R-0063'));
      assert.deepEqual([closed.reason, closed.details.says], ['rejected', 'The ticket is closed.']);
    });
  });
});
