import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { contoso, others, owa, roomsAdvisory } from '../cards/fixture.ts';
import { aNotice } from '../cards/notice-samples.ts';
import { full } from '../cards/subscription-samples.ts';
import { textOf } from '../views/text-of.ts';
import { orderStage } from './order-stage.ts';

const [retail] = others;
assert.ok(retail);

describe('tag and untag', () => {
  it('say the tags that a customer has then', async () => {
    const stage = await orderStage();
    assert.match(
      await stage.say('tag', { customer: 'Contoso', tags: ['Gold', 'vip'] }),
      /now has: gold, vip/,
    );
    assert.match(await stage.say('tag', { customer: 'Contoso', tags: ['gold'] }), /had that already/);
    assert.match(await stage.say('untag', { customer: 'Contoso', tags: ['silver'] }), /did not have that/);
    assert.match(await stage.say('untag', { customer: 'Contoso', tags: ['gold'] }), /now has: vip/);
    assert.match(await stage.say('untag', { customer: 'Contoso', tags: ['vip'] }), /has no tags/);
  });

  it('say what the tag that breaks through does', async () => {
    const stage = await orderStage();
    const said = await stage.say('tag', { customer: 'Contoso', tags: ['breakthrough'] });
    assert.match(said, /told in quiet hours too/);
  });

  it('never tag a customer that is only guessed', async () => {
    const stage = await orderStage();
    const question = await stage.run('tag', { customer: 'Contso', tags: ['gold'] });
    assert.deepEqual(stage.subscriptions.tagsOf(contoso.tenantId), []);
    await stage.press(question, 'Contoso Ltd');
    assert.deepEqual(stage.subscriptions.tagsOf(contoso.tenantId), ['gold']);
  });

  it('say of a misspelt name that nobody is called so, and of a part of one whom it fits', async () => {
    const stage = await orderStage();
    const misspelt = await stage.run('tag', { customer: 'Contso', tags: ['gold'] });
    assert.match(textOf(misspelt), /^No customer found for “Contso”\nThe nearest names:\n\[Contoso Ltd\]/);
    const part = await stage.run('tag', { customer: 'Education', tags: ['gold'] });
    assert.match(textOf(part), /“Education” fits 1 customer\.\n\[Contoso Education\]/);
    assert.ok('summary' in part);
    assert.equal(part.summary, '“Education” fits 1 customer: choose one.');
  });

  it('need a customer and tags that can be', async () => {
    const stage = await orderStage();
    assert.match(await stage.say('tag', {}), /Name a customer and a tag/);
    assert.match(await stage.say('tag', { customer: 'Contoso' }), /Name a customer and a tag/);
    assert.match(await stage.say('tag', { customer: 'Contoso', tags: ['a b'] }), /A tag is one word/);
    const many = Array.from({ length: 20 }, (_, i) => `t${i}`);
    await stage.run('tag', { customer: 'Contoso', tags: many });
    assert.match(await stage.say('tag', { customer: 'Contoso', tags: ['more'] }), /20 tags at most/);
  });

  it('say so where it could not be saved', async () => {
    const stage = await orderStage({ isBroken: () => true });
    assert.match(await stage.say('tag', { customer: 'Contoso', tags: ['gold'] }), /could not be saved/);
  });
});

describe('customers with tags', () => {
  it('lists those that have all of them, with their tags', async () => {
    const stage = await orderStage();
    await stage.run('tag', { customer: 'Contoso', tags: ['gold', 'eu'] });
    await stage.run('tag', { tenantId: retail.tenantId, tags: ['gold'] });
    assert.match(await stage.say('customers', { tags: ['GOLD'] }), /Customers with tag GOLD[\s\S]*1–2 of 2/);
    const both = await stage.say('customers', { tags: ['gold', 'eu'] });
    assert.match(both, /Contoso Ltd[\s\S]*contoso\.com · Tags: eu, gold/);
    assert.doesNotMatch(both, /Retail/);
    assert.match(await stage.say('customers', { tags: ['none'] }), /No customer has the tag none/);
  });
});

describe('report', () => {
  it('keeps what a customer says, and how many say it', async () => {
    const stage = await orderStage();
    assert.match(
      await stage.say('report', { customer: 'Contoso', service: 'Exchange' }),
      /Contoso Ltd reports Exchange[\s\S]*1 customer reports it/,
    );
    assert.match(
      await stage.say('report', { tenantId: retail.tenantId, service: 'Exchange' }),
      /2 customers report it/,
    );
    assert.deepEqual(
      stage.subscriptions.reports().map(({ tenantId, by }) => [tenantId, by]),
      [
        [contoso.tenantId, 'Ann'],
        [retail.tenantId, 'Ann'],
      ],
    );
  });

  it('says what Microsoft already has, and names the service as Microsoft does', async () => {
    const stage = await orderStage({ board: { issues: [{ issue: owa, customers: [contoso] }] } });
    assert.match(
      await stage.say('report', { customer: 'Contoso', service: 'Exchange' }),
      /Contoso Ltd reports Exchange Online\. Microsoft already has: EX1098421/,
    );
  });

  it('is about the customer of the conversation where none is named', async () => {
    const stage = await orderStage({ remembered: contoso });
    assert.match(await stage.say('report', { service: 'Exchange' }), /Contoso Ltd reports Exchange/);
  });

  it('asks for what is missing, and never guesses', async () => {
    const stage = await orderStage();
    assert.match(await stage.say('report', {}), /Who reports what/);
    const question = await stage.run('report', { customer: 'Contso', service: 'Exchange' });
    assert.deepEqual(stage.subscriptions.reports(), []);
    await stage.press(question, 'Contoso Ltd');
    assert.equal(stage.subscriptions.reports().length, 1);
  });
});

describe('report of a button', () => {
  it('asks which service where none is named, and each of them is a report', async () => {
    const stage = await orderStage({ board: { issues: [{ issue: owa, customers: [contoso] }] } });
    const which = await stage.run('report', { tenantId: contoso.tenantId });
    assert.match(
      textOf(which),
      /^Which service does not work for Contoso Ltd\?[\s\S]*\[Exchange Online\]\n\[Teams\]/,
    );
    assert.deepEqual(stage.subscriptions.reports(), []);
    assert.match(textOf(await stage.press(which, 'Teams')), /Contoso Ltd reports Teams/);
    const [report] = stage.subscriptions.reports();
    assert.deepEqual(report?.service, { id: 'microsoftteams', name: 'Teams' });
  });

  it('takes no service that could not be one', () => {
    for (const service of ['', '[x](http://x)', 'a b', 'x'.repeat(65), 7, {}])
      assert.equal(commands.get('report')?.prepare({ tenantId: contoso.tenantId, service }), undefined);
  });
});

describe('who', () => {
  it('names the channels that have a card of the issue', async () => {
    const stage = await orderStage({
      subscriptions: [full],
      notices: [aNotice(), aNotice({ issueId: roomsAdvisory.id })],
      board: { issues: [{ issue: owa, customers: [contoso] }] },
    });
    assert.match(await stage.say('who', { id: owa.id }), /Channels that know\nNOC · Outages/);
  });

  it('names none that was not told yet', async () => {
    const stage = await orderStage({
      subscriptions: [full],
      notices: [aNotice({ messageId: undefined })],
      board: { issues: [{ issue: owa, customers: [contoso] }] },
    });
    assert.doesNotMatch(await stage.say('who', { id: owa.id }), /Channels that know/);
  });
});
