import assert from 'node:assert/strict';
import sinon from 'sinon';
import { cardsOf } from '../../../src/sandbox/teams/activity.ts';
import { startBareTeams } from './fixture.ts';

describe('Teams in the sandbox, with a bare botbuilder bot', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  before(async () => {
    // botbuilder prints every refusal and every failed turn.
    sinon.stub(console, 'error');
    bare = await startBareTeams();
  });
  after(async () => {
    sinon.restore();
    await bare.close();
  });

  const chat = (name: string) => bare.teams.conversation({ name });

  it('delivers a message that the real adapter accepts, and shows its answer', async () => {
    const turn = await chat('hello').say('hello');
    assert.equal(turn.status, 200);
    assert.equal(turn.text, 'echo hello');
    assert.deepEqual(bare.bot.failures, []);
  });

  it("lets the bot fetch its connector token from the sandbox's Entra, without asking Microsoft about the host", async () => {
    await chat('token').say('hello');
    const token = bare.entra.requests.find((request) => request.startsWith('POST'));
    assert.equal(token, 'POST /ca700000-0000-4000-8000-000000000001/oauth2/v2.0/token');
  });

  it('shows edits in order, under the id of their message', async () => {
    const { activities } = await chat('edit').say('edit');
    assert.deepEqual(
      activities.map(({ text }) => text),
      ['working on it', 'done'],
    );
    assert.equal(activities[0]?.id, activities[1]?.id);
  });

  it('presses Action.Execute and puts the answered card in the place of the clicked one', async () => {
    const talk = chat('execute');
    const sent = await talk.say('card');
    talk.fill('note', 'by me');
    const pressed = await talk.click('press');
    assert.equal(pressed.text, 'Pressed 1 times by me\n[Press]');
    assert.equal(pressed.activities[0]?.id, sent.activities[0]?.id);
    assert.equal((await talk.click('press')).text, 'Pressed 2 times\n[Press]');
    assert.equal(talk.cards.length, 1);
  });

  it('shows a message that an invoke answers, after what the bot sent meanwhile', async () => {
    const talk = chat('post');
    await talk.say('card');
    assert.equal((await talk.click('tell')).text, 'Told you.');
    const posted = await talk.click('post');
    assert.deepEqual(
      posted.activities.map(({ text }) => text),
      ['A new message.', 'Posted.'],
    );
  });

  it('says that something went wrong when an invoke fails', async () => {
    const talk = chat('fail');
    await talk.say('card');
    const turn = await talk.click('fail');
    assert.equal(turn.status, 500);
    assert.match(turn.text, /Something went wrong/);
  });

  it('sends Action.Submit as a message with value, and the fallback of Action.Execute as an old client does', async () => {
    const talk = chat('submit');
    await talk.say('card');
    talk.fill('note', 'mine');
    assert.equal((await talk.click('Submit')).text, 'submitted {"count":7,"note":"mine"}');
    assert.equal((await talk.submitFallback('Press')).text, 'submitted {"count":1,"old":true,"note":"mine"}');
  });

  it('handles links and toggles in the client', async () => {
    const talk = chat('client');
    await talk.say('card');
    assert.equal((await talk.click('docs')).url, 'https://example.com/docs');
    const toggled = await talk.click('show');
    assert.equal(toggled.text, 'Here is more.');
    assert.equal(toggled.status, undefined);
  });

  it('names the buttons and inputs that there are when one is missing', async () => {
    const talk = chat('missing');
    await talk.say('card');
    await assert.rejects(talk.click('Delete'), /no button "Delete".*"Press", "Tell", "Post"/);
    assert.throws(() => talk.fill('nothing', 'x'), /no input "nothing".*"note"/);
  });

  it('makes two messages of a text with a card and tells the id of neither', async () => {
    const { activities } = await chat('both').say('both');
    assert.deepEqual(
      activities.map(({ text }) => text),
      ['see the card', undefined, 'id undefined'],
    );
    assert.equal(activities[1] && cardsOf(activities[1]).length, 1);
  });

  it('refuses a message of more than 100 KB in UTF-16', async () => {
    await chat('huge').say('huge');
    assert.match(bare.bot.failures.pop() ?? '', /MessageSizeTooBig/);
  });

  it('mentions the bot in a channel and keeps to one thread', async () => {
    const talk = bare.teams.conversation({ in: 'channel', name: 'General' });
    assert.equal((await talk.say('hello')).text, 'echo hello');
    const thread = talk.id;
    assert.match(thread, /^19:.+@thread\.tacv2;messageid=\d+$/);
    await talk.say('again');
    assert.equal(talk.id, thread);
    assert.notEqual(bare.teams.conversation({ in: 'channel', name: 'General' }).id, thread);
  });

  it('is heard on a port that another Teams had before, whose keys botbuilder still remembers', async () => {
    const earlier = await startBareTeams();
    assert.equal((await earlier.teams.conversation().say('hello')).status, 200);
    await earlier.close();
    const later = await startBareTeams(Number(new URL(earlier.teams.serviceUrl).port));
    const turn = await later.teams.conversation().say('hello');
    await later.close();
    assert.equal(turn.status, 200);
  });

  it('answers 403 to a bot that was removed', async () => {
    const talk = chat('removed');
    talk.removeBot();
    await talk.say('hello');
    assert.match(bare.bot.failures.pop() ?? '', /BotNotInConversationRoster/);
  });

  describe('a delivery that Teams would not make', () => {
    const forgeries = {
      'without a token': { authorization: null },
      'for another bot': { claims: { aud: 'b0700000-0000-4000-8000-00000000000f' } },
      'of another issuer': { claims: { iss: 'https://sts.windows.net/someone/' } },
      'for another service': { claims: { serviceurl: 'https://evil.example/' } },
      'that is too old': { claims: { exp: 1_700_000_000 } },
    };
    for (const [name, forgery] of Object.entries(forgeries)) {
      it(`${name} is refused by botbuilder with 401`, async () => {
        const { status, turn } = await chat('forged').send({ text: 'hello' }, forgery);
        assert.equal(status, 401);
        assert.deepEqual(turn.activities, []);
      });
    }
  });
});
