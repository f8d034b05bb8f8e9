import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

describe('who asks', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const ask = async (as: string, text: string) =>
    (await stage.teams.conversation({ as, name: as }).say(text)).text;

  /** Requests that concern a customer, whatever they ask. */
  const customerCalls = () => {
    const own = Object.values(stage.sandbox.world.partners).map(({ tenantId }) => tenantId);
    return stage.sandbox.calls.filter(({ tenantId }) => tenantId !== undefined && !own.includes(tenantId));
  };

  for (const as of ['admin', 'helpdesk', 'sales', 'globaladmin']) {
    it(`answers the ${as}`, async () => {
      assert.match(await ask(as, 'health for Tailspin Toys'), /^Tailspin Toys\n/);
    });
  }

  it('refuses politely who has no role, names the roles that would do, and asks nothing about any customer', async () => {
    const before = customerCalls().length;
    for (const text of [
      'health for Contoso',
      'customers',
      'use Contoso',
      'issue EX1187402 for Contoso',
      'EX1187402',
      'https://admin.cloud.microsoft/?#/servicehealth/:/alerts/EX1187402',
      '4VNK-7Q0 for Contoso',
      'health for Contoso azure west europe',
      'tell Contoso about EX1187402',
      '告訴 Contoso EX1187402',
      'is it microsoft? outlook search slow at contoso',
      '是微软的问题吗？Contoso 的 Outlook 搜索很慢',
      'manage exchange for Contoso',
      '管理 Contoso 的 Exchange',
      'contoso?',
    ]) {
      const answer = await ask('outsider', text);
      assert.match(answer, /Admin agent, Helpdesk agent, Sales agent, Global admin/, text);
      assert.doesNotMatch(answer, /Contoso Ltd/, text);
    }
    assert.equal(customerCalls().length, before);
  });

  it('lets nobody in from another tenant', async () => {
    const turn = await stage.teams.conversation({ as: 'guest' }).say('health for Contoso');
    assert.equal(turn.status, 403);
    assert.deepEqual(turn.activities, []);
  });

  it('refuses a guest of the tenant who has no role', async () => {
    const turn = await stage.teams.conversation({ as: 'guest', in: 'groupChat' }).say('health for Contoso');
    assert.doesNotMatch(turn.text, /Contoso Ltd\n/);
  });

  it('authorises a button again for whoever presses it', async () => {
    const byHelpdesk = await stage.teams
      .conversation({ as: 'helpdesk', name: 'buttons' })
      .say('health for Contoso');
    const card = JSON.stringify(byHelpdesk.activities[0]);
    assert.match(card, /"command":"issue"/);
    const { turn } = await stage.teams
      .conversation({ as: 'outsider', name: 'buttons' })
      .send({ text: undefined, value: { command: 'issue', args: { id: 'EX1187402', customer: 'Contoso' } } });
    assert.match(turn.text, /needs one of these partner roles/);
  });

  it('reads nothing for a button that somebody without a role presses, whichever command it carries', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Contoso Ltd');
    const before = customerCalls().length;
    for (const [command, args] of [
      ['issue', { id: 'EX1187402', tenantId }],
      ['issue', { id: '4VNK-7Q0', tenantId, fresh: true }],
      ['tell', { id: 'EX1187402', tenantId }],
      ['isItMicrosoft', { symptoms: 'mail slow', tenantId }],
      ['manage', { tenantId }],
      ['health', { tenantId, service: 'Azure', fresh: true }],
    ] as const) {
      const conversation = stage.teams.conversation({ as: 'outsider', name: 'pressed' });
      const { turn } = await conversation.send({ text: undefined, value: { command, args } });
      assert.match(turn.text, /needs one of these partner roles/, command);
      assert.doesNotMatch(turn.text, /Contoso Ltd/, command);
    }
    assert.equal(customerCalls().length, before);
  });

  it('tells with whoami the roles, what they allow, and what is missing', async () => {
    assert.match(
      await ask('sales', 'whoami'),
      /Sam Whitfield[\s\S]*Sales agent[\s\S]*you would need one of these roles: Admin agent/,
    );
    assert.match(await ask('outsider', 'whoami'), /none of the partner roles/);
  });

  it('shows with help only what this person may do', async () => {
    assert.match(await ask('sales', 'help'), /health for Contoso/);
    assert.doesNotMatch(await ask('outsider', 'help'), /health for Contoso/);
  });

  it('fails closed: roles that cannot be read are no roles', async () => {
    const fresh = await setStage();
    fresh.sandbox.knobs.add({
      api: 'graph',
      path: 'checkMemberGroups',
      fault: { status: 500, headers: { 'Retry-After': '0' } },
    });
    try {
      const before = fresh.sandbox.calls.length;
      const { text } = await fresh.teams.conversation({ as: 'admin' }).say('health for Contoso');
      assert.match(text, /can’t answer\. Microsoft could not answer because of a fault on its side/);
      const since = fresh.sandbox.calls.slice(before).map(({ path }) => path);
      assert.ok(
        since.every((path) => !path.includes('healthOverviews')),
        since.join('\n'),
      );
      assert.ok(fresh.log.lines.some(({ message }) => message === 'The roles could not be read.'));
    } finally {
      await fresh.close();
    }
  });
});
