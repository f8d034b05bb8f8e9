import assert from 'node:assert/strict';
import sinon from 'sinon';
import { seenIn } from '../../src/subscriptions/see.ts';
import type { Rule } from '../../src/subscriptions/subscription.ts';
import { anIssue, eight, minute } from '../watch/some-issues.ts';
import { aNoticeWatch } from './a-notice-watch.ts';
import { aRule } from './a-rule.ts';
import { idOf } from './some-things.ts';

const issue = anIssue();
const { id } = issue;
const noc = '19:noc';
const named = (...names: string[]) => aRule({ all: false, tenantIds: names.map(idOf) });

describe('a card whose customers an issue has left while it goes on for others', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  /** A channel with a card of an issue that goes on for Tailspin. */
  async function aCard(rule: Rule) {
    const stage = await aNoticeWatch(timers);
    await stage.order(noc, rule);
    stage.tell('Tailspin', issue);
    stage.told(noc, id);
    await stage.watch.start();
    const subscription = stage.subscriptions.find(1);
    assert.ok(subscription);
    const notice = { conversationId: noc, issueId: id, messageId: '1', openedAt: eight, changedAt: eight };
    return {
      ...stage,
      failing: (name: string) => stage.board.applyFailure('health', idOf(name), 'consent_missing'),
      /** Whether it is told as going on; undefined where it stays as it is. */
      isOpen: () => seenIn(stage.see.see(subscription, id, notice))?.sight.isOpen,
    };
  }

  it('tells so while other customers can not be read, have not been asked or were read long ago', async () => {
    const { tell, failing, round, isOpen, watch, later } = await aCard(named('Contoso'));
    tell('Contoso', issue);
    tell('Northwind');
    failing('Fabrikam');
    await round();
    assert.equal(isOpen(), true);
    await later(20 * minute);
    tell('Contoso');
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(isOpen(), false);
    await watch.stop();
  });

  it('tells so of those that can be read where one of its customers never could', async () => {
    const { tell, failing, round, isOpen, watch } = await aCard(named('Contoso', 'Fabrikam'));
    tell('Contoso', issue);
    failing('Fabrikam');
    await round();
    tell('Contoso');
    await round();
    assert.equal(isOpen(), false);
    await watch.stop();
  });

  it('stays as it is while none of its customers could be read since a start with nothing remembered', async () => {
    const { tell, failing, round, isOpen, watch } = await aCard(named('Contoso'));
    failing('Contoso');
    await round();
    assert.equal(isOpen(), undefined);
    tell('Contoso');
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(isOpen(), false);
    assert.deepEqual(await round(), []);
    await watch.stop();
  });

  it('waits for one of its customers that has not been asked, and not a round longer', async () => {
    const { tell, round, isOpen, watch } = await aCard(named('Contoso', 'Northwind'));
    tell('Contoso', issue);
    await round();
    tell('Contoso');
    await round();
    assert.equal(isOpen(), undefined);
    tell('Northwind');
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(isOpen(), false);
    assert.deepEqual(await round(), []);
    await watch.stop();
  });

  it('goes on where the one that could not be read has it', async () => {
    const { tell, failing, round, isOpen, watch } = await aCard(named('Contoso'));
    failing('Contoso');
    await round();
    assert.equal(isOpen(), undefined);
    tell('Contoso', issue);
    await round();
    assert.equal(isOpen(), true);
    await watch.stop();
  });
});

describe('a card of what customers report, before all customers are known', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  /** A program that has just started, in a channel with a card of what three customers have reported. */
  async function aCard(...rules: Rule[]) {
    const stage = await aNoticeWatch(timers);
    const { subscriptions, order, directory, see, told, watch } = stage;
    await order(noc, ...rules);
    const service = { id: 'Exchange', name: 'Exchange Online' };
    for (const name of ['Contoso', 'Fabrikam', 'Adatum'])
      await subscriptions.report(idOf(name), service, 'Ada');
    const id = `REPORT-EXCHANGE-${eight.toString(36).toUpperCase()}`;
    told(noc, id);
    const known = directory.customers;
    Object.assign(directory, { customers: [], isComplete: false });
    await watch.start();
    const one = subscriptions.find(1);
    assert.ok(one);
    const notice = { conversationId: noc, issueId: id, messageId: '1', openedAt: eight, changedAt: eight };
    const sight = () => seenIn(see.see(one, id, notice))?.sight;
    return { ...stage, id, known, sight };
  }

  it('stays as it is, and is looked at when they come', async () => {
    const { id, known, sight, directory, round, watch } = await aCard(aRule({ kinds: ['reports'] }));
    await round();
    assert.equal(sight(), undefined);
    directory.customers = known;
    assert.deepEqual([...new Set(await round())], [`1 ${id}`]);
    assert.deepEqual([sight()?.isOpen, sight()?.customerCount], [true, 3]);
    assert.deepEqual(await round(), []);
    await watch.stop();
  });

  it('counts those of one account, and those of the other when it is loaded', async () => {
    const { id, known, sight, directory, round, watch } = await aCard(aRule({ kinds: ['reports'] }));
    directory.customers = known.filter(({ name }) => name !== 'Adatum');
    await round();
    assert.deepEqual([sight()?.isOpen, sight()?.customerCount], [true, 2]);
    directory.customers = known;
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(sight()?.customerCount, 3);
    await watch.stop();
  });

  it('says that it hits nobody where all customers are known and none of them reported it', async () => {
    const { sight, directory, round, watch } = await aCard(aRule({ kinds: ['reports'] }));
    directory.isComplete = true;
    await round();
    assert.equal(sight()?.isOpen, false);
    await watch.stop();
  });
});
