import assert from 'node:assert/strict';
import {
  atMicrosoft,
  type Chat,
  giveNumber,
  minute,
  openForm,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

const outage = 'EX1187402';

describe('many support requests', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let hanas: Chat;
  let adas: Chat;
  let first: string;
  let second: string;
  before(async () => {
    stage = await setSupportStage();
    await stage.watch();
    hanas = stage.teams.conversation({ as: 'helpdesk' });
    adas = stage.teams.conversation({ as: 'admin' });
    first = await openRequest(hanas, `ticket for Contoso Ltd about ${outage}`);
    stage.pass(minute);
    second = await openRequest(adas, 'ticket for Tailspin Toys exchange', { title: 'Another matter' });
    stage.pass(minute);
    await giveNumber(hanas, atMicrosoft(stage, 'Contoso Ltd', '2611270040001234').id);
  });
  after(() => stage.close());

  it('are listed: all of them, those of a customer, mine, and those that are open', async () => {
    const all = (await hanas.say('tickets')).text;
    assert.ok(all.includes(first) && all.includes(second));
    const mine = (await hanas.say('tickets mine')).text;
    assert.ok(mine.includes(first) && !mine.includes(second));
    const theirs = (await hanas.say('tickets for Tailspin Toys')).text;
    assert.ok(!theirs.includes(first) && theirs.includes(second));
    assert.match(theirs, /^Support requests of Tailspin Toys\n/);
    const third = await openRequest(adas, 'ticket for Coho Winery exchange');
    await adas.say(`close ${third}`);
    await adas.click('Close it');
    assert.ok(!(await hanas.say('tickets open')).text.includes(third));
    assert.ok((await hanas.say('tickets')).text.includes(third));
  });

  it('are found by their number, in any way of writing it', async () => {
    for (const text of [`ticket ${first}`, first.toLowerCase(), `R${Number(first.slice(2))}`]) {
      assert.match((await hanas.say(text)).text, new RegExp(`^${first}: `), text);
    }
    assert.match((await hanas.say('ticket R-0999')).text, /There is no support request R-0999\./);
  });

  it('show a draft to its person alone', async () => {
    await openForm(adas, 'ticket for Trey Research exchange');
    assert.match((await adas.say('tickets')).text, /Your drafts[\s\S]*Trey Research/);
    assert.doesNotMatch((await hanas.say('tickets')).text, /Trey Research/);
  });

  it('are opened for a further customer that the same issue hits, after a look', async () => {
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'link' });
    const choices = await chat.say(`link ${first}`);
    assert.match(choices.text, /For which customer too\?/);
    assert.doesNotMatch(choices.text, /\[Contoso Ltd\]/);
    const [, customer = ''] = /\[([^\]]+)\]/.exec(choices.text) ?? [];
    const review = await chat.click(customer);
    assert.match(review.text, new RegExp(`^Open this request for ${customer}`));
    const opened = (await chat.click('Open the request')).text;
    const number = /R-\d{4}/.exec(opened)?.[0] ?? '';
    assert.match(opened, new RegExp(`Also opened for: ${first}`));
    assert.match((await chat.say(first)).text, new RegExp(`Also opened for: ${number}`));
  });

  it('about one issue get one note, each once', async () => {
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'note to all' });
    const look = await chat.say(`note ${outage} All sites are hit now`);
    assert.match(look.text, /One note to 2 requests about EX1187402/);
    const [sent] = await Promise.all([chat.click('Send it'), chat.click('Send it')]);
    assert.match(sent.text, /Sent to 1, kept for 1/);
    const theirs = stage.sandbox.world.serviceRequests.find(({ id }) => id === '2611270040001234');
    assert.deepEqual(
      theirs?.notes.map(({ text }) => text),
      ['All sites are hit now'],
    );
    assert.match((await chat.say(first)).text, /1 note\n[\s\S]*All sites are hit now/);
  });

  it('show where their issue, and what is left to the next shift, are asked for', async () => {
    assert.match((await hanas.say(`who ${outage}`)).text, new RegExp(`${first} · Contoso Ltd · `));
    const handover = (await hanas.say('handover')).text;
    assert.match(handover, new RegExp(`${second} · Tailspin Toys · `));
    assert.doesNotMatch(handover, new RegExp(first), 'Microsoft works on it');
  });

  it('stay with those who may work on them', async () => {
    const sales = stage.teams.conversation({ as: 'sales' });
    for (const text of [`who ${outage}`, 'handover', 'tickets', first]) {
      assert.doesNotMatch((await sales.say(text)).text, /R-\d{4} · /, text);
    }
  });
});
