import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { breakthroughTag } from '../../src/subscriptions/subscription.ts';
import { contoso, customer, others } from '../cards/fixture.ts';
import { facts, full } from '../cards/subscription-samples.ts';
import { aRule } from '../subscriptions/a-rule.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { textOf } from '../views/text-of.ts';
import { buttonOf, nocChannel, orderStage } from './order-stage.ts';

const here = '19:noc@thread.tacv2';
const [retail, education] = others;
assert.ok(retail && education);
const usual = aRule({ kinds: ['incidents', 'reports'] });
const own = aSubscription({ where: { ...aSubscription().where, conversationId: here }, rules: [usual] });

describe('subscribe', () => {
  it('says the whole effective filter in words, and what it would have brought', async () => {
    const stage = await orderStage({ preview: facts });
    assert.equal(
      await stage.say('subscribe', {
        customers: ['Contoso'],
        services: ['Exchange'],
        kinds: ['advisories'],
        exceptTags: ['test'],
        quiet: { from: '19:00', to: '07:00' },
      }),
      `Subscribed
✓ NOC · Outages · subscription 1
What: incidents, advisories, reports by customers · Exchange · Contoso Ltd, except tag test
Quiet: 19:00 to 07:00 (Europe/Berlin): only incidents of customers tagged “${breakthroughTag}” are told; the rest waits for the digest or the morning
Digest: none
Replies: new status, resolved, reopened, review published, overdue update, in the thread of the card
In the last 30 days it would have brought 6 cards with 41 updates, and at least 12 replies.
What is open now comes as cards in a moment.
[Test]
[Change]`,
    );
    assert.deepEqual(stage.subscriptions.of(here)?.rules, [
      aRule({
        all: false,
        tenantIds: [contoso.tenantId],
        exceptTags: ['test'],
        services: ['Exchange'],
        kinds: ['incidents', 'advisories', 'reports'],
      }),
    ]);
  });

  it('says when what is open comes, where it is quiet now', async () => {
    const stage = await orderStage();
    const said = await stage.say('subscribe', { all: true, quiet: { from: '06:00', to: '09:00' } });
    assert.match(said, /It is quiet now: what is still open then comes as cards at 09:00/);
  });

  it('keeps the channel as a whole, its name, and who made it in which language and zone', async () => {
    const stage = await orderStage({ locale: 'zh-TW' });
    await stage.run('subscribe', { all: true });
    const made = stage.subscriptions.of(here);
    assert.equal(made?.where.conversationId, here);
    assert.deepEqual(made.placeName, { team: 'NOC', channel: 'Outages' });
    assert.deepEqual(made.by, { userId: 'u', teamsId: '29:u', name: 'Ann' });
  });

  it('knows the own chat of who subscribes in it, to tell them of a pause there', async () => {
    const stage = await orderStage();
    const where = { ...nocChannel, kind: 'personal', reference: own.where } as const;
    await stage.run('subscribe', { all: true }, { where });
    assert.deepEqual(stage.subscriptions.list()[0]?.by.chat, own.where);
  });

  it('merges what is said again, and says that it changed', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    assert.match(
      await stage.say('subscribe', { services: ['Exchange'], all: true }),
      /^Subscription changed/,
    );
    assert.deepEqual(stage.subscriptions.of(here)?.rules, [usual]);
  });

  it('adds kinds, exceptions and hours to what is there where nobody is named', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    const said = await stage.say('subscribe', { kinds: ['advisories'], exceptServices: ['Yammer'] });
    assert.match(said, /What: incidents, advisories, reports by customers · all services but Yammer/);
    await stage.run('subscribe', { quiet: { from: '20:00', to: '06:00', timeZone: 'Asia/Taipei' } });
    const now = stage.subscriptions.of(here);
    assert.deepEqual(now?.rules, [
      { ...usual, kinds: ['incidents', 'reports', 'advisories'], exceptServices: ['Yammer'] },
    ]);
    assert.deepEqual(now?.quiet, { from: '20:00', to: '06:00', timeZone: 'Asia/Taipei' });
    await stage.run('subscribe', { quiet: 'off' });
    assert.equal(stage.subscriptions.of(here)?.quiet, undefined);
  });

  it('of something to hear of ends a pause; hours alone do not, and the answer says so', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    await stage.run('pauseSubscription', {});
    const said = await stage.say('subscribe', { quiet: { from: '20:00', to: '06:00' } });
    assert.match(said, /Paused since .*: somebody paused it/);
    assert.doesNotMatch(said, /in a moment/);
    assert.equal(stage.subscriptions.of(here)?.paused?.reason, 'byPerson');
    assert.doesNotMatch(await stage.say('subscribe', { all: true }), /Paused/);
    assert.equal(stage.subscriptions.of(here)?.paused, undefined);
  });

  it('leaves out what is excepted, though more was wanted before', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    const said = await stage.say('subscribe', { all: true, exceptTags: ['test'] });
    assert.match(said, /all customers, except tag test/);
    assert.deepEqual(stage.subscriptions.of(here)?.rules, [{ ...usual, exceptTags: ['test'] }]);
  });

  it('takes Azure for a service as well as for a kind', async () => {
    const stage = await orderStage();
    await stage.run('subscribe', { all: true, services: ['Exchange'], kinds: ['azure'] });
    const [rule] = stage.subscriptions.of(here)?.rules ?? [];
    assert.deepEqual(rule?.services, ['Exchange', 'Azure']);
    assert.deepEqual(rule?.kinds, ['incidents', 'azure', 'reports']);
  });

  it('mentions those whom the message mentions, and asks where it mentions nobody', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    const ben = { teamsId: '29:ben', name: 'Ben <NOC>' };
    assert.match(await stage.say('subscribe', { mention: 'incidents' }), /Whom shall I mention/);
    const said = await stage.say('subscribe', { mention: 'incidents' }, { mentions: [ben] });
    assert.match(said, /Mentions: Ben <NOC> for incidents/);
    assert.deepEqual(stage.subscriptions.of(here)?.mentions, [{ ...ben, for: 'incidents' }]);
    await stage.run('subscribe', { mention: 'off' });
    assert.deepEqual(stage.subscriptions.of(here)?.mentions, []);
  });

  describe('never guesses for good', () => {
    for (const asked of ['Contso', 'contoso ret']) {
      it(`but has "${asked}" confirmed, and changes nothing before`, async () => {
        const stage = await orderStage();
        const question = await stage.run('subscribe', { customers: [asked], kinds: ['advisories'] });
        assert.match(
          textOf(question),
          new RegExp(`^Is this what you mean\\?[\\s\\S]*“${asked}” is not the exact`),
        );
        assert.deepEqual(stage.subscriptions.list(), []);
        assert.match(textOf(await stage.press(question, 'Yes, subscribe')), /^Subscribed/);
        assert.deepEqual(stage.subscriptions.of(here)?.rules[0]?.kinds, [
          'incidents',
          'advisories',
          'reports',
        ]);
      });
    }

    it('keeps whom to mention over the question', async () => {
      const stage = await orderStage();
      const mentions = [{ teamsId: '29:ben', name: 'Ben' }];
      const question = await stage.run('subscribe', { customers: ['Contso'], mention: 'all' }, { mentions });
      await stage.press(question, 'Yes, subscribe');
      assert.deepEqual(stage.subscriptions.of(here)?.mentions, [{ ...mentions[0], for: 'all' }]);
    });

    it('asks which of several is meant, with the rest of the order on each button', async () => {
      const twins = [customer('Tailspin Ltd', 'a.example'), customer('Tailspin GmbH', 'b.example')];
      const stage = await orderStage({ customers: twins });
      const question = await stage.run('subscribe', { customers: ['Tailspin'], services: ['Exchange'] });
      const [, second] = twins;
      assert.deepEqual(buttonOf(question, 'Tailspin GmbH'), {
        command: 'subscribe',
        args: { customers: [second?.tenantId], services: ['Exchange'] },
      });
    });

    it('says that nobody is called so', async () => {
      const stage = await orderStage();
      assert.match(await stage.say('subscribe', { customers: ['Zzyzx'] }), /Zzyzx/);
      assert.deepEqual(stage.subscriptions.list(), []);
    });

    it('has an exception confirmed too', async () => {
      const stage = await orderStage();
      const said = await stage.say('subscribe', { all: true, exceptCustomers: ['Contso'] });
      assert.match(said, /Is this what you mean/);
    });
  });

  it('says how, where nobody is named and nothing is there, and shows what is there otherwise', async () => {
    const nothing = await orderStage();
    assert.match(await nothing.say('subscribe', {}), /Say whom: `subscribe Contoso`/);
    assert.match(await nothing.say('subscribe', { services: ['Exchange'] }), /Say whom/);
    const some = await orderStage({ subscriptions: [own] });
    assert.match(await some.say('subscribe', {}), /Subscription 1/);
  });

  it('refuses a zone and a tag that cannot be, and changes nothing', async () => {
    const stage = await orderStage();
    const quiet = { from: '19:00', to: '07:00', timeZone: 'Mars/Olympus' };
    assert.match(await stage.say('subscribe', { all: true, quiet }), /time zone “Mars\/.*Olympus”/u);
    assert.match(await stage.say('subscribe', { tags: ['two words'] }), /A tag is one word/);
    assert.deepEqual(stage.subscriptions.list(), []);
  });

  it('says so where it could not be saved', async () => {
    const stage = await orderStage({ isBroken: () => true });
    assert.match(await stage.say('subscribe', { all: true }), /could not be saved, so nothing is changed/);
    assert.deepEqual(stage.subscriptions.list(), []);
  });

  it('is for who may look at customers, and takes nothing that no words and no button of ours say', () => {
    assert.equal(commands.get('subscribe')?.needs, 'view');
    for (const args of [
      { all: false },
      { customers: 'Contoso' },
      { customers: Array.from({ length: 51 }, () => 'x') },
      { kinds: ['everything'] },
      { quiet: { from: '25:00', to: '07:00' } },
      { people: [{ teamsId: '28:bot', name: 'x' }] },
      { replies: 'status,shouting' },
    ])
      assert.equal(commands.get('subscribe')?.prepare(args), undefined, JSON.stringify(args));
  });
});

describe('unsubscribe', () => {
  const some = aSubscription({
    ...own,
    rules: [aRule({ ...usual, all: false, tenantIds: [contoso.tenantId, education.tenantId] })],
  });

  it('takes a part out, and says what is left', async () => {
    const stage = await orderStage({ subscriptions: [some] });
    const said = await stage.say('unsubscribe', { customers: ['Contoso Ltd'] });
    assert.match(said, /^Taken out of the subscription[\s\S]*Contoso Education\n/);
    assert.deepEqual(stage.subscriptions.of(here)?.rules[0]?.tenantIds, [education.tenantId]);
  });

  it('says that it had no such part', async () => {
    const stage = await orderStage({ subscriptions: [some] });
    assert.match(await stage.say('unsubscribe', { customers: [retail.name] }), /^Nothing was taken out/);
  });

  it('ends with its last part', async () => {
    const stage = await orderStage({ subscriptions: [some] });
    await stage.run('unsubscribe', { customers: ['Contoso Ltd'] });
    assert.match(await stage.say('unsubscribe', { customers: [education.name] }), /has ended/);
    assert.deepEqual(stage.subscriptions.list(), []);
  });

  it('asks before it ends everything', async () => {
    const stage = await orderStage({ subscriptions: [some] });
    const question = await stage.run('unsubscribe', {});
    assert.match(textOf(question), /^End the subscription of This channel|^End the subscription of/);
    assert.equal(stage.subscriptions.list().length, 1);
    assert.match(textOf(await stage.press(question, 'Keep it')), /Subscription 1/);
    assert.match(textOf(await stage.press(question, 'Yes, end it')), /has ended/);
    assert.deepEqual(stage.subscriptions.list(), []);
  });

  it('does not take out a customer that is only guessed', async () => {
    const stage = await orderStage({ subscriptions: [some] });
    const question = await stage.run('unsubscribe', { customers: ['Contso'] });
    assert.match(textOf(question), /is not the exact name/);
    assert.deepEqual(stage.subscriptions.of(here)?.rules, some.rules);
    await stage.press(question, 'Yes, take it out');
    assert.deepEqual(stage.subscriptions.of(here)?.rules[0]?.tenantIds, [education.tenantId]);
  });

  it('takes out hours and people', async () => {
    const stage = await orderStage({ subscriptions: [{ ...full, number: 1 }] });
    await stage.run('unsubscribe', { quiet: true, digest: true });
    const mentions = full.mentions.slice(0, 1);
    await stage.run('unsubscribe', { mention: 'incidents' }, { mentions });
    const left = stage.subscriptions.of(here);
    assert.deepEqual([left?.quiet, left?.digest, left?.mentions.length], [undefined, undefined, 1]);
  });

  it('ends another conversation’s by its number, once confirmed, and only as a whole', async () => {
    const other = aSubscription({ number: 4, where: { ...own.where, conversationId: '19:else' } });
    const stage = await orderStage({ subscriptions: [own, other] });
    const question = await stage.run('unsubscribe', { number: 4, services: ['Exchange'] });
    assert.match(textOf(question), /subscription 4/);
    await stage.press(question, 'Yes, end it');
    assert.deepEqual(
      stage.subscriptions.list().map(({ number }) => number),
      [1],
    );
  });

  it('says that there is none', async () => {
    const stage = await orderStage();
    assert.match(await stage.say('unsubscribe', {}), /has no subscription/);
    assert.match(await stage.say('unsubscribe', { number: 9 }), /no subscription 9/);
  });

  it('says so where it could not be saved', async () => {
    const stage = await orderStage({ subscriptions: [own], isBroken: () => true });
    assert.match(await stage.say('unsubscribe', { confirm: true }), /could not be saved/);
    assert.equal(stage.subscriptions.list().length, 1);
  });
});

describe('preview', () => {
  it('says what it would have brought, and changes nothing', async () => {
    const stage = await orderStage({ preview: facts });
    const said = await stage.run('preview', { customers: ['Contoso'], services: ['Exchange'] });
    assert.match(textOf(said), /6 cards with 41 updates[\s\S]*Nothing is changed/);
    assert.deepEqual(stage.subscriptions.list(), []);
    const asked = stage.read.map(([rule]) => [rule?.tenantIds, rule?.services]);
    assert.deepEqual(asked, [[[contoso.tenantId], ['Exchange']]]);
    assert.match(textOf(await stage.press(said, 'Subscribe')), /^Subscribed/);
    assert.equal(stage.read.length, 1, 'only a preview asks Microsoft');
  });

  it('says that there is no past to speak of after a start', async () => {
    const stage = await orderStage({ preview: { ...facts, since: facts.until - 60_000 } });
    const said = await stage.say('preview', { all: true });
    assert.match(said, /is not known[\s\S]*only what happened since 08:13/);
  });

  it('speaks of what is there where nobody is named, and says what is not known', async () => {
    const stage = await orderStage({ subscriptions: [own] });
    assert.match(await stage.say('preview', {}), /is not known/);
    assert.match(await (await orderStage()).say('preview', {}), /Say whom/);
  });
});
