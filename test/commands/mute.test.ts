import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { contoso, hour, now, owa } from '../cards/fixture.ts';
import { aNotice } from '../cards/notice-samples.ts';
import { full } from '../cards/subscription-samples.ts';
import { textOf } from '../views/text-of.ts';
import { orderStage } from './order-stage.ts';

const here = '19:noc@thread.tacv2';
const subscribed = {
  subscriptions: [full],
  board: { issues: [{ issue: owa, customers: [contoso] }] },
};

describe('mute', () => {
  it('says until when, by whom and why, and how to end it', async () => {
    const stage = await orderStage(subscribed);
    assert.equal(
      (await stage.say('mute', { id: 'ex1098421', hours: 4, because: 'we *know*' })).replaceAll('\u2060', ''),
      'EX1098421 is muted here until 12:14 by Ann: we \\*know\\*\n\n' +
        'No new cards and no replies come of it; a card that is here stays up to date. ' +
        'It ends by itself; `unmute EX1098421` ends it now. Other conversations still hear of it.',
    );
    assert.deepEqual(stage.subscriptions.mutesOf(here), [
      {
        id: 'id-1',
        conversationId: here,
        of: { issueId: 'EX1098421' },
        until: now + 4 * hour,
        because: 'we *know*',
        by: 'Ann',
        at: now,
      },
    ]);
  });

  it('lasts four hours, or until the next such time on the wall', async () => {
    const stage = await orderStage(subscribed);
    await stage.run('mute', { id: owa.id });
    await stage.run('mute', { customer: 'Contoso', until: '08:00' });
    const [issue, customer] = stage.subscriptions.mutesOf(here);
    assert.equal(issue?.until, now + 4 * hour);
    // It is 08:14 in Berlin.
    assert.equal(customer?.until, now + 24 * hour - 14 * 60_000);
    assert.deepEqual(customer?.of, { tenantId: contoso.tenantId });
  });

  it('says that an id is not known, and mutes it all the same', async () => {
    const stage = await orderStage(subscribed);
    assert.match(await stage.say('mute', { id: 'EX000001' }), /I don’t know EX000001 now/);
    const told = await orderStage({ ...subscribed, notices: [aNotice({ issueId: 'REPORT-X' })] });
    assert.doesNotMatch(await told.say('mute', { id: 'report-x' }), /don’t know/);
  });

  it('never mutes a customer that is only guessed', async () => {
    const stage = await orderStage(subscribed);
    const question = await stage.run('mute', { customer: 'Contso', hours: 2, because: 'x' });
    assert.deepEqual(stage.subscriptions.mutesOf(here), []);
    await stage.press(question, 'Contoso Ltd');
    const [made] = stage.subscriptions.mutesOf(here);
    assert.deepEqual([made?.until, made?.because], [now + 2 * hour, 'x']);
  });

  it('has an end, and a subject, and a subscription to mute', async () => {
    const stage = await orderStage(subscribed);
    assert.match(await stage.say('mute', { id: owa.id, hours: 500 }), /At most 14 days/);
    assert.match(await stage.say('mute', {}), /What shall I mute/);
    assert.match(await (await orderStage()).say('mute', { id: owa.id }), /has no subscription/);
    for (const args of [
      { id: owa.id, hours: -1 },
      { id: owa.id, until: 'noon' },
    ])
      assert.equal(commands.get('mute')?.prepare(args), undefined);
  });

  it('says so where it could not be saved', async () => {
    const stage = await orderStage({ ...subscribed, isBroken: () => true });
    assert.match(await stage.say('mute', { id: owa.id }), /could not be saved/);
    assert.deepEqual(stage.subscriptions.mutesOf(here), []);
  });
});

describe('unmute and mutes', () => {
  it('end a mute before its time', async () => {
    const stage = await orderStage(subscribed);
    await stage.run('mute', { id: owa.id, because: 'known' });
    await stage.run('mute', { customer: 'Contoso', hours: 1 });
    const list = await stage.run('mutes', {});
    assert.match(
      textOf(list),
      /Contoso Ltd\nUntil 09:14 \(in 1 h\)\nBy Ann[\s\S]*EX1098421[\s\S]*Because: known/,
    );
    assert.match(textOf(await stage.press(list, 'Unmute')), /Contoso Ltd is not muted any more/);
    assert.match(await stage.say('unmute', { id: 'ex1098421' }), /EX1098421 is not muted any more/);
    assert.match(await stage.say('unmute', { id: owa.id }), /was not muted here/);
    assert.match(await stage.say('mutes', {}), /Nothing is muted here/);
  });

  it('show what is muted where nothing is named', async () => {
    const stage = await orderStage(subscribed);
    assert.match(await stage.say('unmute', {}), /Muted here/);
  });
});

describe('acknowledge', () => {
  const told = { ...subscribed, notices: [aNotice()] };

  it('shows the name to all by having the card drawn again', async () => {
    const stage = await orderStage(told);
    assert.match(await stage.say('acknowledge', { id: 'ex1098421' }), /^Ann has EX1098421/);
    assert.deepEqual(stage.marked, [owa.id]);
    assert.deepEqual(stage.services.notices.find(here, owa.id)?.acknowledged, { by: 'Ann', at: now });
  });

  it('says who had it before', async () => {
    const stage = await orderStage({
      ...told,
      notices: [aNotice({ acknowledged: { by: 'Ben', at: now - hour } })],
    });
    assert.match(await stage.say('acknowledge', { id: owa.id }), /Ben had EX1098421 until now[\s\S]*Ann has/);
  });

  it('says that there is no such card here, and asks which', async () => {
    const stage = await orderStage(subscribed);
    assert.match(await stage.say('acknowledge', { id: owa.id }), /no card of EX1098421/);
    assert.match(await stage.say('acknowledge', {}), /Which issue do you have/);
  });

  it('is taken back by giving the issue back', async () => {
    const stage = await orderStage({
      ...told,
      notices: [aNotice({ acknowledged: { by: 'Ben', at: now - hour } })],
    });
    assert.match(await stage.say('release', { id: 'ex1098421' }), /^Nobody has EX1098421 any more; .* Ben/);
    assert.deepEqual(stage.marked, [owa.id]);
    assert.equal(stage.services.notices.find(here, owa.id)?.acknowledged, undefined);
    assert.match(await stage.say('release', { id: owa.id }), /Nobody has EX1098421, so/);
    assert.deepEqual(stage.marked, [owa.id]);
    assert.match(await stage.say('release', {}), /Which issue/);
    assert.match(await stage.say('release', { id: 'EX1' }), /no card of EX1 /);
  });

  it('says so where it could not be saved', async () => {
    const stage = await orderStage({ ...told, isBroken: () => true });
    assert.match(await stage.say('acknowledge', { id: owa.id }), /could not be saved/);
    assert.deepEqual(stage.marked, []);
  });
});
