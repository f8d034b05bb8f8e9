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
