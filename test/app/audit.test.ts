import assert from 'node:assert/strict';
import type { AuditEntry } from '../../src/audit/audit.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { openAuditLog } from '../../src/store/audit-log.ts';
import { aLog } from '../builders.ts';
import {
  atMicrosoft,
  type Chat,
  giveNumber,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

describe('the record of what people did', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let chat: Chat;
  let number: string;
  before(async () => {
    stage = await setSupportStage();
    chat = stage.teams.conversation({ as: 'helpdesk' });
    number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
    const theirs = atMicrosoft(stage, 'Tailspin Toys', '2611270040001234');
    await giveNumber(chat, theirs.id);
    await chat.say(`note ${number} Something that stays between us`);
    await chat.click('Send it');
    await chat.say(`close ${number}`);
    const remove = stage.sandbox.knobs.add({ operation: 'serviceRequestChange', fault: { status: 403 } });
    await chat.click('Close it');
    remove();
    await chat.click('Close it');
    const china = await openRequest(chat, 'ticket for 上海蓝杉软件有限公司 exchange');
    await chat.say(`severity ${china} critical`);
    await chat.click('Change it');
    await chat.say(`state ${china} closed`);
    await chat.click('Set it');
    await chat.say(`reopen ${china}`);
    await chat.click('Reopen it');
    await chat.say('signout');
  });
  after(() => stage.close());

  async function entries(): Promise<readonly AuditEntry[]> {
    const log = await openAuditLog(stage.dataDir, aLog());
    const { entries: read } = await log.read({ offset: 0, limit: 100 });
    await log.close();
    return read.toReversed();
  }

  it('has who did what for which customer, with the outcome, in the order in which it was done', async () => {
    const rows = (await entries()).map(({ by, action, customer, outcome, reason }) =>
      [by.name, action, customer?.name, outcome, reason].filter(Boolean).join(' · '),
    );
    const hana = (what: string) => `Hana Okafor · ${what}`;
    assert.deepEqual(rows, [
      hana('request.open · Tailspin Toys · done'),
      hana('request.number · Tailspin Toys · done'),
      hana('request.note · Tailspin Toys · done'),
      hana('request.close · Tailspin Toys · failed · access_denied'),
      hana('request.close · Tailspin Toys · done'),
      hana('request.open · 上海蓝杉软件有限公司 · done'),
      hana('request.severity · 上海蓝杉软件有限公司 · done'),
      hana('request.status · 上海蓝杉软件有限公司 · done'),
      hana('request.reopen · 上海蓝杉软件有限公司 · done'),
      hana('person.signOut · done'),
    ]);
  });

  it('tells what changed, and nothing that was written to Microsoft in confidence', async () => {
    const all = await entries();
    const { userId } = stage.sandbox.world.staff.helpdesk;
    for (const { by, at, correlationId } of all) {
      assert.deepEqual([by.userId, at], [userId, stage.now()]);
      assert.match(correlationId, /^[\da-f-]{36}$/);
    }
    assert.deepEqual(
      all.flatMap(({ action, detail }) => (detail === undefined ? [] : [[action, detail]])),
      [
        ['request.number', '2611270040001234'],
        ['request.severity', 'moderate -> critical'],
        ['request.status', 'handover -> closed'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(all), /between us|lakeshore\.example|1234567/);
  });

  it('is on the disk before Microsoft is asked, so that a stop leaves a trace', async () => {
    const own = await setSupportStage();
    try {
      const person = own.teams.conversation({ as: 'helpdesk' });
      const opened = await openRequest(person, 'ticket for Tailspin Toys exchange');
      await giveNumber(person, atMicrosoft(own, 'Tailspin Toys', '2611270040009999').id);
      own.sandbox.knobs.add({ operation: 'serviceRequestChange', fault: { latencyMs: 1_500 } });
      await person.say(`close ${opened}`);
      const closing = person.click('Close it');
      while (own.sandbox.calls.every((call) => call.operation !== 'serviceRequestChange'))
        await new Promise(setImmediate);
      const log = await openAuditLog(own.dataDir, aLog());
      const [last] = (await log.read({ offset: 0, limit: 1 })).entries;
      await log.close();
      assert.deepEqual([last?.action, last?.outcome], ['request.close', 'begun']);
      await closing;
    } finally {
      await own.close();
    }
  });

  for (const as of ['admin', 'globaladmin']) {
    it(`is read by the ${as}: all of it, or that of one customer`, async () => {
      const reader = stage.teams.conversation({ as, name: 'audit' });
      const all = (await reader.say('audit')).text;
      assert.match(all, /^Who did what\n1–10 of 10\n/);
      assert.match(all, /✓ Done · signed out\n[^\n]*\nHana Okafor, \d\d:\d\d/);
      const { text } = await reader.say('audit for Tailspin Toys');
      assert.match(text, /^Who did what for Tailspin Toys\n1–5 of 5\n/);
      assert.match(
        text,
        new RegExp(`✕ Failed · support request closed\\n${number}\\nHana Okafor, .*\\nReference `),
      );
      assert.doesNotMatch(text, /上海蓝杉软件有限公司|signed out/);
    });
  }

  for (const as of ['helpdesk', 'sales', 'outsider']) {
    it(`is refused to the ${as}, typed and pressed`, async () => {
      const { tenantId } = customerNamed(stage.sandbox.world, 'Tailspin Toys');
      const reader = stage.teams.conversation({ as, name: 'audit' });
      const pressed = await reader.send({ text: undefined, value: { command: 'audit', args: { tenantId } } });
      for (const text of [
        (await reader.say('audit')).text,
        (await reader.say('audit for Tailspin Toys')).text,
        pressed.turn.text,
      ]) {
        assert.match(text, /needs one of these partner roles: Admin agent, Global admin/);
        assert.doesNotMatch(text, /Hana|R-\d{4}/);
      }
    });
  }

  for (const [locale, ask] of [
    ['zh-TW', 'Tailspin Toys 的稽核記錄'],
    ['zh-CN', 'Tailspin Toys 的审核记录'],
  ] as const) {
    it(`is told in ${locale}`, async () => {
      const { text } = await stage.teams.conversation({ as: 'admin', name: locale, locale }).say(ask);
      assert.match(text, /Tailspin Toys[\s\S]*1–5/);
      assert.doesNotMatch(text, /Done|Failed|support request|Reference/);
    });
  }
});
