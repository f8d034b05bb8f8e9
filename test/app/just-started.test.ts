import assert from 'node:assert/strict';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Stage, setStage } from '../stage.ts';

const throttled = { status: 429, headers: { 'Retry-After': '600' } };

describe('a bot that has just started', function () {
  this.timeout(30_000);
  const stages: Stage[] = [];
  const start = async (options: Parameters<typeof setStage>[0] = {}) => {
    const stage = await setStage(options);
    stages.push(stage);
    return stage;
  };
  afterEach(async () => {
    for (const stage of stages.splice(0)) await stage.close();
  });
  const ask = async (stage: Stage, text: string, locale = 'en-US') =>
    (await stage.teams.conversation({ name: `${locale} ${text}`, locale }).say(text)).text;

  /** A machine that is busy with other things may need longer than one question waits, but not than three. */
  async function askPatiently(stage: Stage, text: string, whole: RegExp): Promise<void> {
    let answer = '';
    for (let tries = 0; tries < 3 && !whole.test(answer); tries++) answer = await ask(stage, text);
    assert.match(answer, whole);
  }

  it('answers once it has asked every customer', async () => {
    const stage = await start({ watches: true });
    await Promise.all([
      askPatiently(
        stage,
        'overview',
        /8 incidents, 9 advisories open\n[\s\S]*44 of 48 customers read; 4 not/,
      ),
      askPatiently(
        stage,
        'messages',
        /\n✕ \d+ messages\n[\s\S]*Read for 43 of 48 customers\. 5 could not be/,
      ),
      askPatiently(stage, 'is it microsoft? outlook on the web cannot send email', /EX1187402/),
    ]);
    const reads = stage.sandbox.calls.filter(({ operation }) => operation === 'issues');
    assert.ok(reads.length <= 60, `${reads.length}`);
  });

  it('answers within the turn with what it knows where Microsoft is slow, and says how little that is', async () => {
    const stage = await start();
    stage.sandbox.knobs.add({ api: 'graph', path: 'serviceAnnouncement', fault: { latencyMs: 20_000 } });
    await stage.restart({ watches: true });
    const began = Date.now();
    await askPatiently(stage, 'overview', /Microsoft 365 health: 48 customers, none read lately/);
    assert.ok(Date.now() - began > 3_000);
    assert.ok(!stage.log.lines.some(({ message }) => message === 'All customers read'));
  });

  it('says that nothing is known, in each language, where every customer is throttled', async () => {
    const stage = await start();
    stage.sandbox.knobs.add({ api: 'graph', path: 'serviceAnnouncement', fault: throttled });
    stage.sandbox.knobs.add({ api: 'resourceManager', fault: throttled });
    await stage.watch();
    assert.match(
      await ask(stage, 'overview'),
      /^All customers\n\? Not known: no customer has been read lately\nNot read yet\n/,
    );
    assert.match(
      await ask(stage, 'overview', 'zh-TW'),
      /^所有客戶\n\? 狀況不明：近期未讀取任何客戶\n尚未讀取\n/,
    );
    assert.match(await ask(stage, 'overview', 'zh-CN'), /^所有客户\n\? 状况未知|^所有客户\n\? 状况不明/);
    for (const locale of ['en-US', 'zh-TW', 'zh-CN']) {
      const handover = await ask(stage, 'handover', locale);
      assert.doesNotMatch(handover, /No open issues|沒有未解決|没有未解决/);
      assert.match(handover, /none read lately|近期都未讀取|近期(都|均)未读取/);
      assert.doesNotMatch(await ask(stage, 'who EX1187402', locale), /Contoso Ltd|5 /);
      assert.doesNotMatch(await ask(stage, 'messages', locale), /No messages\.|✓/);
    }
    assert.match(
      await ask(stage, 'coverage'),
      /Microsoft 365 health\n0 of 48 customers read\n\? 46 customers: Microsoft is limiting requests\n/,
    );
    assert.match(
      await ask(stage, 'who EX1187402'),
      /Not everything could be read, so it may concern more customers/,
    );
    assert.match(await ask(stage, 'is it microsoft? outlook is slow'), /not known|could be read/i);
  });

  it('says that there is no customer yet where the list of customers cannot be read', async () => {
    const stage = await start();
    stage.sandbox.knobs.add({ api: 'partnerCenter', fault: { status: 403 } });
    await stage.restart();
    await stage.watch();
    assert.match(
      await ask(stage, 'overview'),
      /Not known yet: there is no customer to read[\s\S]*The customer list is not complete/,
    );
    assert.match(await ask(stage, 'overview', 'zh-CN'), /客户列表不完整|客户清单不完整/);
    assert.match(await ask(stage, 'coverage'), /customer list/);
    assert.match(await ask(stage, 'handover'), /The customer list is not complete/);
  });

  it('goes on from the customers it remembers where the list cannot be read any more', async () => {
    const stage = await start();
    await stage.watch();
    stage.sandbox.knobs.add({
      api: 'partnerCenter',
      fault: { status: 500, headers: { 'Retry-After': '0' } },
    });
    await stage.restart({ watches: true });
    const overview = await ask(stage, 'overview');
    assert.match(overview, /8 incidents, 9 advisories open/);
    assert.match(overview, /44 of 48 customers read; 4 not|48 customers/);
    assert.match(await ask(stage, 'who EX1187402'), /5 customers hit/);
  });

  it('answers as ever where what it knows cannot be written, says so in the log, and tries again', async () => {
    let ahead = 0;
    const stage = await start({ clock: () => Date.now() + ahead });
    await mkdir(join(stage.dataDir, 'watch.json'));
    for (const minutes of [6, 12]) {
      ahead = minutes * 60_000;
      await stage.watch();
    }
    const warnings = stage.log.lines.filter(({ message }) => message.includes('could not be saved'));
    assert.deepEqual(
      warnings.map(({ level }) => level),
      ['warn', 'warn'],
    );
    for (const locale of ['en-US', 'zh-TW', 'zh-CN']) {
      assert.match(await ask(stage, 'overview', locale), /EX1187402/);
      assert.match(await ask(stage, 'handover', locale), /EX1187402/);
    }
    await rmdir(join(stage.dataDir, 'watch.json'));
    ahead = 18 * 60_000;
    await stage.watch();
    await stage.restart({ watches: true });
    assert.match(await ask(stage, 'who EX1187402'), /5 customers hit/);
  });
});
