import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

describe('a conversation', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('remembers the customer that it is told to use, says so each time, and keeps it over a restart', async () => {
    const conversation = stage.teams.conversation({ name: 'memory' });
    assert.match((await conversation.say('health')).text, /Which customer\?/);
    assert.match((await conversation.say('use tailspin')).text, /now talks about Tailspin Toys/);
    await stage.restart();
    const { text } = await conversation.say('health');
    assert.match(text, /^Tailspin Toys\n[\s\S]*This conversation’s customer/);
    assert.match((await conversation.say('health exchange')).text, /^Tailspin Toys · Exchange Online/);
    assert.match(
      (await stage.teams.conversation({ name: 'elsewhere' }).say('health')).text,
      /Which customer\?/,
    );
  });

  it('says that the customer it remembers is no longer one', async () => {
    const { world } = stage.sandbox;
    const gone = customerNamed(world, 'Wide World Importers');
    const conversation = stage.teams.conversation({ name: 'gone' });
    await conversation.say('use Wide World Importers');
    world.customers.splice(world.customers.indexOf(gone), 1);
    await stage.restart();
    assert.match(
      (await conversation.say('health')).text,
      /no longer in the (customer )?list[\s\S]*Which customer\?/,
    );
    world.customers.push(gone);
    await stage.restart();
  });

  it('asks for the customer where only a service was named', async () => {
    const { text } = await stage.teams.conversation({ name: 'service' }).say('is teams down?');
    assert.match(text, /Which customer\? For example: `health for Contoso exchange`/);
  });

  it('remembers for a whole channel, whichever thread', async () => {
    await stage.teams.conversation({ in: 'channel', name: 'support' }).say('use Fabrikam');
    const { text } = await stage.teams.conversation({ in: 'channel', name: 'support' }).say('health');
    assert.match(text, /^Fabrikam Inc\n/);
  });

  it('asks what is meant where the command menu inserted a word alone', async () => {
    const conversation = stage.teams.conversation();
    assert.match((await conversation.say('use')).text, /Which customer\? For example: `use Contoso`/);
    assert.match((await conversation.say('issue')).text, /Which issue\? For example: `issue EX/);
  });

  it('blames no old card for what was typed', async () => {
    const conversation = stage.teams.conversation();
    const { text } = await conversation.say('messages for Contoso act by 9999 years');
    assert.match(text, /^I didn’t understand that\nYou said “messages for Contoso act by 9999 years”/);
    const outsider = stage.teams.conversation({ as: 'outsider' });
    assert.match((await outsider.say('messages act by 9999 years')).text, /needs one of these partner roles/);
  });

  it('shows an issue by its button, its whole timeline newest first, and goes back', async () => {
    const conversation = stage.teams.conversation({ name: 'issue' });
    await conversation.say('health for Contoso Ltd');
    const { text } = await conversation.click('Details of EX1187402');
    assert.match(text, /Incident EX1187402 · Contoso Ltd/);
    assert.match(text, /posts by Microsoft, newest first/);
    assert.match((await conversation.click('Health')).text, /^Contoso Ltd\n/);
  });

  it('understands the id of an issue as it is, in a link, and with a customer', async () => {
    const conversation = stage.teams.conversation({ name: 'ids' });
    for (const said of [
      'issue EX1187402 for Contoso Ltd',
      'EX1187402 for contoso',
      'https://admin.cloud.microsoft/?#/servicehealth/:/alerts/EX1187402 for contoso',
    ]) {
      assert.match((await conversation.say(said)).text, /Incident EX1187402/, said);
    }
    assert.match(
      (await conversation.say('issue EX0000001 for contoso')).text,
      /no such entry for Contoso Ltd/,
    );
  });

  it('puts the answer of Refresh in the place of the card', async () => {
    const conversation = stage.teams.conversation({ name: 'refresh' });
    const first = await conversation.say('health for Fabrikam');
    const again = await conversation.click('Refresh');
    assert.equal(again.activities[0]?.id, first.activities[0]?.id);
    assert.match(again.text, /Fabrikam Inc\n/);
  });

  it('takes a press of an old client, which knows only Action.Submit', async () => {
    const conversation = stage.teams.conversation({ name: 'submit' });
    await conversation.say('health for Contoso Ltd');
    assert.match((await conversation.submitFallback('Details of EX1187402')).text, /Incident EX1187402/);
  });

  it('offers at most three commands for words that are none, and their buttons run', async () => {
    const conversation = stage.teams.conversation({ name: 'unknown' });
    const { text } = await conversation.say('helth for fabrikam');
    assert.match(text, /Did you mean one of these\?/);
    assert.match((await conversation.click('health for fabrikam')).text, /Fabrikam Inc\n/);
  });

  it('pages through the customers and answers their buttons', async () => {
    const conversation = stage.teams.conversation({ name: 'pages' });
    const { text } = await conversation.say('customers');
    const total = /–8 of (\d+)/.exec(text)?.[1];
    assert.equal(Number(total), stage.sandbox.world.customers.length);
    assert.match((await conversation.click('Next')).text, /9–16 of/);
    assert.match((await conversation.click('Previous')).text, /1–8 of/);
    assert.match((await conversation.say('customers 科技')).text, /Litware 科技/);
  });

  it('does not run a message again that its author edited', async () => {
    const conversation = stage.teams.conversation({ name: 'edited' });
    const { status, turn } = await conversation.send({
      type: 'messageUpdate',
      text: 'health for Contoso',
      channelData: {
        eventType: 'editMessage',
        tenant: { id: stage.sandbox.world.partners.global.tenantId },
      },
    });
    assert.equal(status, 200);
    assert.deepEqual(turn.activities, []);
  });

  for (const [what, value] of [
    ['an unknown command', { command: 'format-disk', args: {} }],
    ['no command', { args: { tenantId: 'x' } }],
    ['arguments of another kind', { command: 'health', args: { tenantId: 42 } }],
    ['the name of a built-in property', { command: 'constructor', args: {} }],
    ['a tenant id that is none', { command: 'health', args: { tenantId: '../../etc' } }],
    ['far too long words', { command: 'health', args: { customer: 'x'.repeat(10_000) } }],
  ] as const) {
    it(`answers a button that carries ${what}: the card is out of date`, async () => {
      const { status, turn } = await stage.teams
        .conversation({ name: 'hostile' })
        .send({ text: undefined, value });
      assert.equal(status, 200);
      assert.match(turn.text, /can’t be used any more/);
    });
  }

  it('finds nobody for the id of a tenant that is not a customer', async () => {
    const { turn } = await stage.teams.conversation({ name: 'foreign' }).send({
      text: undefined,
      value: { command: 'health', args: { tenantId: '00000000-0000-4000-8000-000000000000' } },
    });
    assert.match(turn.text, /No customer found/);
  });

  it('takes a customer whose whole name holds the name of a service for that customer', async () => {
    const world = stage.sandbox.world;
    const model = customerNamed(world, 'Tailspin Toys');
    world.customers.push({
      ...model,
      name: 'Teams Electronics Ltd',
      tenantId: '7d0c5c1e-52a5-4b0e-9a38-2f0a3c1d7e11',
      domains: ['teamselectronics.onmicrosoft.com'],
    });
    await stage.restart();
    const { text } = await stage.teams.conversation({ name: 'teams' }).say('health for Teams Electronics');
    assert.match(text, /^Teams Electronics Ltd\n/);
  });
});
