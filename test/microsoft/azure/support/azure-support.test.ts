import assert from 'node:assert/strict';
import type { Rule } from '../../../../src/sandbox/knobs.ts';
import type { AzureSupport } from '../../../../src/support/ports.ts';
import { aCall } from '../../../builders.ts';
import { azureSupportStage } from './azure-support-stage.ts';

const minute = 60_000;

describe('tickets of Azure’s support, against the sandbox', () => {
  const stage = azureSupportStage();
  const { customer, tickets, asked, fails, at, failureOf, opened } = stage;

  it('tells where tickets can be opened, and what about', async () => {
    assert.deepEqual(
      (await stage.support.subscriptions(customer(), aCall())).map(({ name }) => name),
      ['Contoso Dev and Test', 'Contoso Production'],
    );
    const services = await stage.support.services(customer(), aCall());
    assert.deepEqual(
      services.slice(0, 2).map(({ name }) => name),
      ['Billing', 'Service and subscription limits (quotas)'],
    );
    const problems = await stage.support.classifications(customer(), services[0]?.id ?? '', aCall());
    assert.deepEqual(
      problems.map(({ name }) => name),
      ['Invoice / Explain my charges', 'Refund request'],
    );
  });

  it('keeps services and problems of all customers for six hours', async () => {
    const readBoth = async (name: string) => {
      const [first] = await stage.support.services(customer(name), aCall());
      await stage.support.classifications(customer(name), first?.id ?? '', aCall());
    };
    await readBoth('Contoso Ltd');
    stage.against.reset();
    await readBoth('Trey Research');
    assert.equal(asked(), '');
    stage.now += 6 * 60 * minute;
    await readBoth('Contoso Ltd');
    assert.equal(asked().replaceAll('token ', ''), 'azureSupportServices azureSupportProblems');
  });

  it('leaves a service in no documented form out, and asks for none with an odd id', async () => {
    fails({ operation: 'azureSupportServices', fault: { oddItem: true } });
    assert.equal((await stage.support.services(customer(), aCall())).length, 7);
    const odd = stage.support.classifications(
      customer(),
      '/providers/Microsoft.Support/services/../x',
      aCall(),
    );
    assert.equal((await failureOf(odd)).reason, 'not_found');
  });

  it('has nothing in the cloud of 21Vianet, and asks nothing there', async () => {
    const china = customer('上海蓝杉软件有限公司');
    assert.deepEqual(await stage.support.subscriptions(china, aCall()), []);
    assert.equal((await failureOf(stage.support.services(china, aCall()))).reason, 'not_found');
    assert.equal(asked(), '');
  });

  describe('reading one', () => {
    it('tells what its engineer wrote, without markup', async () => {
      await opened('R-0040');
      await stage.support.addNote(
        customer(),
        at('R-0040'),
        { noteId: 'note-1', subject: 'R-0040', text: 'It began at 08:12.', sender: 'hana@lakeshore.example' },
        aCall(),
      );
      stage.now += 25 * minute;
      const request = await stage.support.read(customer(), at('R-0040'), aCall());
      const [ours, theirs] = request?.notes ?? [];
      assert.deepEqual(
        [ours?.id, ours?.from, ours?.by, ours?.text],
        ['note-1', 'us', 'hana@lakeshore.example', 'It began at 08:12.'],
      );
      assert.equal(theirs?.from, 'microsoft');
      assert.match(theirs?.text ?? '', /^Hello,\n+I am the engineer/);
      assert.doesNotMatch(theirs?.text ?? '', /<|&quot;/);
      stage.now += 240 * minute;
      assert.equal((await stage.support.read(customer(), at('R-0040'), aCall()))?.state, 'closed');
    });

    it('says that there is none', async () => {
      const failure = await failureOf(stage.support.read(customer(), at('R-0041'), aCall()));
      assert.equal(failure.reason, 'not_found');
    });

    for (const operation of ['azureTicket', 'azureMessages'] as const) {
      it(`fails where ${operation} does: half an answer is none`, async () => {
        await opened('R-0042');
        const reading = async (fault: Rule['fault']) => {
          const stop = fails({ operation, fault });
          const failure = await failureOf(stage.support.read(customer(), at('R-0042'), aCall()));
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
    const close = (name: string) => stage.support.change(customer(), at(name), { status: 'closed' }, aCall());

    it('closes it, opens it again, and changes its severity', async () => {
      await opened('R-0050');
      assert.equal((await close('R-0050')).state, 'closed');
      const change = (body: Parameters<AzureSupport['change']>[2]) =>
        stage.support.change(customer(), at('R-0050'), body, aCall());
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
      stage.now += 25 * minute;
      const changing = stage.support.change(customer(), at('R-0054'), { severity: 'minimal' }, aCall());
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
      stage.support.addNote(
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
      stage.now += minute;
      await stage.support.read(customer(), at('R-0062'), aCall());
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
      await stage.support.change(customer(), at('R-0063'), { status: 'closed' }, aCall());
      const closed = await failureOf(add('R-0063'));
      assert.deepEqual([closed.reason, closed.details.says], ['rejected', 'The ticket is closed.']);
    });
  });
});
