import assert from 'node:assert/strict';
import { moveServiceRequest } from '../../src/sandbox/world/service-requests/service-request.ts';
import {
  atMicrosoft,
  type Chat,
  fillForm,
  giveNumber,
  minute,
  openAzureForm,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

/** A press that changes nothing: with its answer comes what has arrived since the last one. */
const nothing = { text: undefined, value: { command: 'help', args: {} } };

describe('support requests from beginning to end in a group chat', () => {
  let stage: SupportStage;
  let chat: Chat;
  before(async () => {
    stage = await setSupportStage();
  });
  after(() => stage.close());
  beforeEach(() => {
    stage.sandbox.calls.length = 0;
  });

  /** What has come into the chat since somebody last spoke: cards (edited ones too) and short replies. */
  async function news() {
    const { activities } = (await chat.send(nothing)).turn;
    return {
      cards: JSON.stringify(activities.filter(({ attachments }) => attachments)),
      replies: activities.flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : [])),
    };
  }

  async function roundLater(): Promise<void> {
    stage.pass(3 * minute);
    await stage.follow();
  }

  it('in Azure: form, confirmation, ticket, its number by the follower, note, end', async () => {
    const { azureSupport } = stage.sandbox.world;
    azureSupport.operationMs = 10 * minute;
    chat = stage.teams.conversation({ as: 'helpdesk', in: 'groupChat', name: 'the group at Azure' });

    await openAzureForm(chat, 'Contoso Ltd', { subscription: 'Contoso Production' });
    fillForm(chat, { title: 'Peering is down' });
    const review = await chat.click('Review');
    assert.match(review.text, /Peering is down[\s\S]*\[Open the request\]/);
    assert.equal(azureSupport.tickets.length, 0);
    const opened = await chat.click('Open the request');
    assert.match(opened.text, /↻ Being opened at Microsoft/);
    const number = /R-\d{4}/.exec(opened.text)?.[0] ?? assert.fail(opened.text);

    stage.pass(10 * minute);
    await roundLater();
    azureSupport.operationMs = 0;
    const ticket = azureSupport.tickets.find(({ name }) => name.startsWith(number.toLowerCase()));
    assert.ok(ticket);
    const made = await news();
    assert.match(made.cards, new RegExp(`Open: Microsoft works on it[\\s\\S]*${ticket.number}`));
    assert.deepEqual(
      made.replies.filter((text) => text.includes(number)),
      [`${number} for Contoso Ltd has Microsoft’s number now: ${ticket.number}.`],
    );

    await chat.say(number);
    await chat.click('Add a note');
    chat.fill('text', 'Here is the log');
    assert.match((await chat.click('Send it')).text, /Here is the log/);
    assert.deepEqual(
      ticket.messages.map(({ body }) => body),
      ['Here is the log'],
    );
    await roundLater();
    assert.deepEqual(
      (await news()).replies.filter((text) => text.includes(number)),
      [],
    );

    await chat.say(`close ${number}`);
    assert.match((await chat.click('Close it')).text, /✓ Closed/);
    assert.equal(ticket.status, 'Closed');
    assert.equal(stage.sandbox.calls.filter(({ operation }) => operation === 'openAzureTicket').length, 1);
  });

  it('in the portal: form, confirmation, number after signing in, card by the follower, note, end', async () => {
    stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
    chat = stage.teams.conversation({ as: 'helpdesk', in: 'groupChat', name: 'the group at the portal' });

    const number = await openRequest(chat, 'ticket for Tailspin Toys exchange');
    const theirs = atMicrosoft(stage, 'Tailspin Toys', '2611270040005555');
    assert.match(
      (await giveNumber(chat, theirs.id)).text,
      /I need to act as you at Microsoft\.[\s\S]*\[Sign in\]/,
    );
    assert.match(
      (await chat.click('Sign in')).text,
      /You are signed in\.[\s\S]*Microsoft’s number: 2611270040005555/,
    );

    stage.pass(3 * minute);
    const change = {
      status: 'attention_needed',
      note: { by: 'Priya', text: 'Please send the trace.' },
    } as const;
    moveServiceRequest(theirs, change, stage.now());
    await stage.follow();
    const moved = await news();
    assert.match(moved.cards, /Microsoft waits for us[\s\S]*Please send the trace\./);
    assert.ok(moved.replies.includes(`${number} for Tailspin Toys: Microsoft waits for us.`));

    await chat.say(number);
    await chat.click('Add a note');
    chat.fill('text', 'The trace is attached');
    assert.match((await chat.click('Send it')).text, /◉ Open[\s\S]*The trace is attached/);
    assert.deepEqual(
      theirs.notes.map(({ by }) => by),
      ['Priya', 'Hana Okafor'],
    );
    await roundLater();
    assert.deepEqual(
      (await news()).replies.filter((text) => text.includes(number)),
      [],
    );

    await chat.say(`close ${number}`);
    assert.match((await chat.click('Close it')).text, /✓ Closed/);
    assert.equal(theirs.status, 'closed');
  });
});
