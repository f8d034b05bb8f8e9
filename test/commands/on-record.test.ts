import assert from 'node:assert/strict';
import { auditActions } from '../../src/audit/audit.ts';
import { contoso, hour, now, others, owa } from '../cards/fixture.ts';
import { aNotice } from '../cards/notice-samples.ts';
import { full } from '../cards/subscription-samples.ts';
import { orderStage } from './order-stage.ts';

const [retail] = others;
assert.ok(retail);
const known = { subscriptions: [full], notices: [aNotice()] };
const where = { conversationId: '19:noc@thread.tacv2', kind: 'channel', name: 'NOC · Outages' };
const by = { userId: 'u', name: 'Ann' };
const one = { tenantId: contoso.tenantId, name: contoso.name };
const two = { tenantId: retail.tenantId, name: retail.name };

/** A command with its arguments, and what is put on record of it. */
const changes = [
  ['pauseSubscription', {}, 'subscription.pause', { object: '#2 NOC · Outages' }],
  ['resumeSubscription', {}, 'subscription.resume', { object: '#2 NOC · Outages' }],
  [
    'digest',
    { every: 'week', weekday: 5, at: '09:30' },
    'subscription.digest',
    { object: '#2 NOC · Outages', detail: 'weekly fri 09:30 Europe/Berlin' },
  ],
  ['digest', { off: true }, 'subscription.digest', { object: '#2 NOC · Outages', detail: 'off' }],
  [
    'changeSubscription',
    { number: 2, replies: 'resolved', quietFrom: '22:00', quietTo: '06:00' },
    'subscription.change',
    { object: '#2 NOC · Outages', detail: 'replies resolved · quiet 22:00-06:00 Europe/Berlin' },
  ],
  [
    'replies',
    { replies: ['reopened', 'resolved'] },
    'subscription.change',
    { object: '#2 NOC · Outages', detail: 'replies resolved,reopened' },
  ],
  [
    'subscribe',
    { customers: ['Contoso'], services: ['Exchange'], kinds: ['advisories'], exceptTags: ['test'] },
    'subscription.subscribe',
    { object: '#2 NOC · Outages', customer: one, detail: 'Exchange · +advisories · -tag:test' },
  ],
  [
    'unsubscribe',
    { customers: ['Contoso', two.tenantId], quiet: true },
    'subscription.unsubscribe',
    { object: '#2 NOC · Outages', customers: [one, two], detail: 'quiet' },
  ],
  [
    'unsubscribe',
    { confirm: true },
    'subscription.unsubscribe',
    { object: '#2 NOC · Outages', detail: 'all' },
  ],
  ['mute', { id: 'ex1098421', hours: 2 }, 'notice.mute', { object: owa.id, until: now + 2 * hour }],
  [
    'mute',
    { customer: 'Contoso', because: 'known' },
    'notice.mute',
    { object: '', customer: one, detail: 'known', until: now + 4 * hour },
  ],
  ['unmute', { id: owa.id }, 'notice.unmute', { object: owa.id }],
  ['unmute', { customer: 'Contoso' }, 'notice.unmute', { object: '', customer: one }],
  ['acknowledge', { id: owa.id }, 'notice.acknowledge', { object: owa.id }],
  [
    'tag',
    { customer: 'Contoso', tags: ['Gold', 'vip'] },
    'customer.tag',
    { object: 'gold, vip', customer: one },
  ],
  ['untag', { customer: 'Contoso', tags: ['gold'] }, 'customer.untag', { object: 'gold', customer: one }],
  [
    'report',
    { customer: 'Contoso', service: 'Exchange' },
    'customer.report',
    { object: 'Exchange', customer: one },
  ],
] as const;

describe('what changes subscriptions, notices and customers', () => {
  for (const [name, args, action, deed] of changes) {
    it(`is put on record with who, where and for whom: ${name} ${JSON.stringify(args)}`, async () => {
      const stage = await orderStage(known);
      await stage.run(name, args);
      assert.deepEqual(stage.deeds, [{ by, where, action, ...deed }]);
    });
  }

  it('has a record of each kind', () => {
    const recorded: readonly string[] = [...changes.map(([, , action]) => action), 'notice.release'];
    const own = auditActions.filter((action) => /^(subscription|notice|customer)\./.test(action));
    assert.deepEqual(
      own.filter((action) => !recorded.includes(action)),
      [],
    );
  });

  it('says who had an issue that is given back', async () => {
    const acknowledged = { by: 'Ben', at: now - hour };
    const stage = await orderStage({ ...known, notices: [aNotice({ acknowledged })] });
    await stage.run('release', { id: owa.id });
    assert.deepEqual(stage.deeds, [{ by, where, action: 'notice.release', object: owa.id, detail: 'Ben' }]);
  });

  it('is not put on record where nothing is asked for, and where it is only read', async () => {
    const stage = await orderStage(known);
    for (const [name, args] of [
      ['preview', { all: true }],
      ['subscriptions', {}],
      ['mutes', {}],
      ['unsubscribe', {}],
      ['subscribe', { customers: ['Contso'] }],
      ['mute', {}],
      ['report', { customer: 'Contoso' }],
      ['acknowledge', { id: 'EX1' }],
    ] as const)
      await stage.run(name, args);
    assert.deepEqual(stage.deeds, []);
  });

  it('does not happen where it can’t be put on record', async () => {
    const stage = await orderStage({ ...known, isRecordBroken: true });
    assert.match(await stage.say('pauseSubscription', {}), /could not be saved/);
    assert.equal(stage.subscriptions.find(2)?.paused, undefined);
  });
});
