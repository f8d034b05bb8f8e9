import assert from 'node:assert/strict';
import {
  moveServiceRequest,
  type WorldServiceRequest,
} from '../../src/sandbox/world/service-requests/service-request.ts';
import {
  atMicrosoft,
  type Chat,
  giveNumber,
  hour,
  minute,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

/** A press that changes nothing: with its answer comes what has arrived since the last one. */
const nothing = { text: undefined, value: { command: 'help', args: {} } };

describe('following a support request', function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let count = 0;
  before(async () => {
    stage = await setSupportStage();
  });
  afterEach(() => stage.sandbox.knobs.clear());
  after(() => stage.close());

  interface Followed {
    readonly chat: Chat;
    readonly number: string;
    readonly theirs: WorldServiceRequest;
  }

  /** A request that was opened in Microsoft's portal and brought its number back. */
  async function followed(
    options: object = {},
    changes: Readonly<Record<string, string>> = {},
  ): Promise<Followed> {
    count += 1;
    const chat = stage.teams.conversation({ as: 'helpdesk', name: `followed ${count}`, ...options });
    const number = await openRequest(chat, 'ticket for Tailspin Toys exchange', {
      severity: 'moderate',
      ...changes,
    });
    const theirs = atMicrosoft(stage, 'Tailspin Toys', String(2_611_270_040_000_000 + count));
    await giveNumber(chat, theirs.id);
    return { chat, number, theirs };
  }

  /** Microsoft does something, and a round goes over the requests. */
  async function microsoftDoes(
    { theirs }: Followed,
    change: Parameters<typeof moveServiceRequest>[1],
  ): Promise<void> {
    stage.pass(3 * minute);
    moveServiceRequest(theirs, change, stage.now());
    await stage.follow();
  }

  /** What has come into the conversation since somebody last looked: edits of cards, and short replies. */
  async function news({ chat }: Followed): Promise<{ readonly edits: string; readonly replies: string[] }> {
    const { activities } = (await chat.send(nothing)).turn;
    const replies = activities.flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : []));
    return { edits: JSON.stringify(activities.filter(({ attachments }) => attachments)), replies };
  }

  for (const place of ['personal', 'channel'] as const) {
    it(`edits the card and says so in a short reply, in a ${place}`, async () => {
      const one = await followed({ in: place });
      await microsoftDoes(one, {
        status: 'attention_needed',
        note: { by: 'Priya', text: 'Please send *the* trace.' },
      });
      const { edits, replies } = await news(one);
      assert.match(edits, /Microsoft waits for us/);
      assert.ok(
        replies.some((text) => text === `Microsoft has answered ${one.number} for Tailspin Toys.`),
        String(replies),
      );
      assert.ok(replies.some((text) => text === `${one.number} for Tailspin Toys: Microsoft waits for us.`));
      assert.ok(replies.some((text) => text.startsWith(`A new note on ${one.number} for Tailspin Toys:`)));
      const { text } = await one.chat.say(`ticket ${one.number}`);
      assert.match(
        text,
        /! Microsoft waits for us[\s\S]*Priya \(Microsoft\), [\s\S]*Please send \*the\* trace\./,
      );
    });
  }

  it('is silent while nothing changes, and asks no more often than every two minutes', async () => {
    const one = await followed();
    await stage.follow();
    await news(one);
    stage.sandbox.calls.length = 0;
    stage.pass(minute);
    await stage.follow();
    stage.pass(2 * minute);
    await stage.follow();
    const reads = stage.sandbox.calls.filter(({ path }) => path.includes(one.theirs.id));
    assert.equal(reads.length, 1);
    assert.deepEqual(
      (await news(one)).replies.filter((text) => text.includes(one.number)),
      [],
    );
  });

  it('goes on after a restart, where it had stopped', async () => {
    const one = await followed();
    await stage.restart();
    await microsoftDoes(one, { note: { by: 'Priya', text: 'We are at it.' } });
    assert.ok((await news(one)).replies.some((text) => /We are at it\./.test(text)));
    await stage.restart();
    stage.pass(3 * minute);
    await stage.follow();
    assert.deepEqual(
      (await news(one)).replies.filter((text) => text.includes(one.number)),
      [],
    );
  });

  it('tells in the language and the zone of each conversation', async () => {
    const one = await followed();
    const other = stage.teams.conversation({
      as: 'admin',
      name: 'zh',
      locale: 'zh-TW',
      timeZone: 'Asia/Taipei',
    });
    await other.say(one.number);
    await microsoftDoes(one, { status: 'closed' });
    const theirs = await other.send(nothing);
    assert.match(theirs.turn.text, new RegExp(`${one.number}[^\\n]*已(關閉|結束|結案)`));
    assert.ok(
      (await news(one)).replies.some((text) => text === `${one.number} for Tailspin Toys is closed.`),
    );
  });

  it('marks an overdue answer, once, after Microsoft was asked again', async () => {
    const one = await followed();
    stage.pass(4 * hour - minute);
    await stage.follow();
    assert.deepEqual(
      (await news(one)).replies.filter((text) => /was due/.test(text)),
      [],
    );
    stage.pass(5 * minute);
    await stage.follow();
    const first = (await news(one)).replies.filter((text) => text.includes(one.number));
    assert.equal(first.length, 1);
    assert.match(
      first[0] ?? '',
      /first answer to R-\d{4} for Tailspin Toys was due at .* and has not come\./,
    );
    assert.match((await one.chat.say(one.number)).text, /First answer overdue: it was due by/);
    const list = (await one.chat.say('tickets open')).text;
    assert.match(list, /overdue/);
    stage.pass(hour);
    await stage.follow();
    assert.deepEqual(
      (await news(one)).replies.filter((text) => /was due/.test(text)),
      [],
    );
  });

  it('sends a note, closes, and says what only the portal does', async () => {
    const one = await followed();
    await one.chat.say(`note ${one.number} The trace is attached`);
    assert.match((await one.chat.click('Send it')).text, /Done\.[\s\S]*The trace is attached/);
    assert.deepEqual(
      one.theirs.notes.map(({ text }) => text),
      ['The trace is attached'],
    );
    for (const wish of [`severity ${one.number} critical`]) {
      assert.match((await one.chat.say(wish)).text, /Microsoft lets this be done in its portal only/);
    }
    await one.chat.say(`close ${one.number}`);
    assert.match((await one.chat.click('Close it')).text, /✓ Closed/);
    assert.equal(one.theirs.status, 'closed');
    assert.match((await one.chat.say(`reopen ${one.number}`)).text, /portal only/);
    assert.match((await one.chat.say(one.number)).text, /\[Open a new one\]/);
  });

  it('edits the card and no more where a person’s own note lets Microsoft go on; what Microsoft moves is said', async () => {
    const one = await followed({ in: 'channel' });
    const waits = `${one.number} for Tailspin Toys: Microsoft waits for us.`;
    await microsoftDoes(one, { status: 'attention_needed' });
    assert.ok((await news(one)).replies.includes(waits));
    const other = stage.teams.conversation({ as: 'admin', name: 'looks on' });
    await other.say(one.number);
    await one.chat.say(`ticket ${one.number}`);
    await one.chat.click('Add a note');
    one.chat.fill('text', 'The trace is attached');
    await one.chat.click('Send it');
    assert.equal(one.theirs.status, 'open');
    await stage.follow();
    for (const conversation of [one, { ...one, chat: other }]) {
      const { edits, replies } = await news(conversation);
      assert.match(edits, /Open: Microsoft works on it/);
      assert.deepEqual(
        replies.filter((text) => text.includes(one.number)),
        [],
      );
    }
    await microsoftDoes(one, { status: 'attention_needed' });
    assert.ok((await news(one)).replies.includes(waits));
    await microsoftDoes(one, { status: 'open' });
    assert.ok((await news(one)).replies.some((text) => text.startsWith(`${one.number} for Tailspin Toys`)));
  });

  it('adds the review of the linked issue when Microsoft publishes it', async () => {
    const own = await setSupportStage();
    try {
      await own.watch();
      const chat = own.teams.conversation({ as: 'helpdesk' });
      const number = await openRequest(chat, 'ticket for Trey Research about SP1185931');
      assert.match((await chat.say(number)).text, /Related issue: SP1185931/);
      own.pass(8 * minute);
      await own.watch();
      await own.follow();
      const { turn } = await chat.send(nothing);
      const said = `Microsoft has published its post-incident review of SP1185931, to which ${number} for Trey Research belongs.`;
      assert.ok(turn.text.includes(said), turn.text);
      assert.match((await chat.say(number)).text, /Microsoft has published its review of SP1185931/);
    } finally {
      await own.close();
    }
  });

  it('leaves the state to a person where 21Vianet lets nobody read it', async () => {
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'china' });
    const number = await openRequest(chat, 'ticket for 上海蓝杉软件有限公司 exchange', {
      severity: 'moderate',
    });
    const handover = (await chat.say(number)).text;
    assert.match(handover, /1\. Open Partner Center operated by 21Vianet/);
    assert.match(handover, /Requests to 21Vianet can’t be followed from here/);
    stage.sandbox.calls.length = 0;
    const given = await giveNumber(chat, '2611270040009999');
    assert.match(given.text, /Microsoft’s number: 2611270040009999/);
    await chat.say(`state ${number} waiting`);
    assert.match((await chat.click('Set it')).text, /! Microsoft waits for us[\s\S]*First answered/);
    await chat.say(`note ${number} Called them`);
    assert.match((await chat.click('Keep it')).text, /kept here only/);
    await chat.say(`close ${number}`);
    assert.match((await chat.click('Close it')).text, /✓ Closed/);
    await chat.say(`reopen ${number}`);
    assert.match((await chat.click('Reopen it')).text, /◉ Open/);
    assert.deepEqual(
      stage.sandbox.calls.filter(({ operation }) => operation?.startsWith('serviceRequest')),
      [],
    );
  });

  it('forgets a card that is gone, and goes on telling the others', async () => {
    const one = await followed();
    one.chat.removeBot();
    const other = stage.teams.conversation({ as: 'admin', name: 'still there' });
    await other.say(one.number);
    await microsoftDoes(one, { status: 'attention_needed' });
    const { turn } = await other.send(nothing);
    assert.match(turn.text, new RegExp(`${one.number} for Tailspin Toys: Microsoft waits for us\\.`));
  });
});
