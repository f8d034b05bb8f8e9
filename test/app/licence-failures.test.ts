import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../src/sandbox/knobs.ts';
import type { Conversation } from '../../src/sandbox/teams/conversation.ts';
import type { Licence } from '../../src/sandbox/world/licences/licence.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import {
  changesSent,
  confirmationIn,
  licenceIn,
  pressWith,
  setLicenceStage,
  until,
} from './licence-stage.ts';

type Stage = Awaited<ReturnType<typeof setLicenceStage>>;
const hour = 3_600_000;
const noPause = { 'retry-after': '0' };

describe('a change of a licence', () => {
  let stage: Stage;
  let owned: Licence[];
  let conversation: Conversation;
  /** What the stage's clock is behind the machine's, by which tokens go. */
  let behind = 0;
  let names = 0;
  before(async () => {
    behind = 50 * hour;
    stage = await setLicenceStage({ clock: () => Date.now() - behind });
    owned = structuredClone(customerNamed(stage.sandbox.world, 'Contoso Ltd').licences);
  });
  after(() => stage.close());
  beforeEach(() => {
    stage.sandbox.knobs.clear();
    stage.sandbox.calls.length = 0;
    customerNamed(stage.sandbox.world, 'Contoso Ltd').licences = structuredClone(owned);
    // Longer than any pause that Microsoft wants, or an answer is kept.
    behind -= 2 * 60_000;
    names += 1;
    conversation = stage.teams.conversation({ as: 'admin', name: `failures ${names}` });
  });

  const visio = () => licenceIn(stage, 'Contoso Ltd', 'Visio Plan 2');
  const tenantId = () => customerNamed(stage.sandbox.world, 'Contoso Ltd').tenantId;
  const ask = () => conversation.say('set Visio Plan 2 to 40 seats for Contoso Ltd');

  describe('is made once', () => {
    it('for two presses at once, one more, and one after a restart', async () => {
      const { command, args } = confirmationIn(await ask());
      const other = stage.teams.conversation({ as: 'globaladmin', name: 'two' });
      const press = (by = conversation) => pressWith(by, command, args);
      const [first, second] = await Promise.all([press(), press(other)]);
      for (const { text } of [first, second, await press()]) assert.match(text, /✓ Now 40 seats/);
      await stage.restart();
      assert.match((await press()).text, /✓ Now 40 seats/);
      assert.deepEqual([changesSent(stage), visio().version], [1, 2]);
    });

    it('where the program was started again between question and answer', async () => {
      const { command, args } = confirmationIn(await ask());
      await stage.restart();
      assert.match((await pressWith(conversation, command, args)).text, /✓ Now 40 seats/);
      assert.equal(visio().version, 2);
    });

    it('where the answer was lost: the card that comes is that of a change that was made', async () => {
      stage.sandbox.knobs.add({ operation: 'subscriptionChange', fault: { loseAnswer: true } });
      await ask();
      assert.match((await conversation.click('Change to 40')).text, /✓ Now 40 seats/);
      assert.equal(visio().version, 2);
    });
  });

  describe('is not made', () => {
    it('where somebody changed the licence since: that is told, and it is asked anew', async () => {
      await ask();
      visio().quantity = 50;
      const anew = await conversation.click('Change to 40');
      assert.match(
        anew.text,
        /Nothing was done: the license was changed by somebody else meanwhile\.\nSeats: 35 → 50/,
      );
      assert.match(anew.text, /50 → 40 seats \(−10\)/);
      assert.equal(visio().quantity, 50);
    });

    it('a day after it was asked: it is asked anew', async () => {
      const { command, args } = confirmationIn(await ask());
      behind -= 24 * hour + 1;
      const { text } = await pressWith(conversation, command, args);
      assert.match(
        text,
        /^Change the seats of Visio Plan 2\?[\s\S]*Nothing was done: this question was too old/,
      );
      assert.equal(changesSent(stage), 0);
    });

    const tampered: readonly (readonly [string, () => Record<string, unknown>])[] = [
      ['other seats than were asked', () => ({ seats: 4000 })],
      ['an older entity tag', () => ({ etag: 'eyJpZCI6IiJ9' })],
      ['a key that nobody was given', () => ({ key: '5eed0000-0000-4000-8000-000000000000' })],
      [
        'another licence of the customer',
        () => ({ licence: licenceIn(stage, 'Contoso Ltd', 'Power BI Pro').id }),
      ],
    ];
    for (const [what, change] of tampered) {
      it(`for a press with ${what}: it is asked anew`, async () => {
        const { command, args } = confirmationIn(await ask());
        const { text } = await pressWith(conversation, command, { ...args, ...change() });
        assert.match(
          text,
          /^Change the seats of [\s\S]*Nothing was done: this question was too old or not the newest/,
        );
        assert.equal(changesSent(stage), 0);
      });
    }

    it('for a press as another command', async () => {
      const { args } = confirmationIn(await ask());
      assert.match((await pressWith(conversation, 'suspend', args)).text, /^Suspend Visio Plan 2\?/);
      assert.equal(changesSent(stage), 0);
    });

    for (const [what, args] of [
      ['a customer that the licence is not of', { tenant: 'Fabrikam Inc' }],
      ['a customer of nobody', { tenant: undefined }],
    ] as const) {
      it(`for a press with ${what}`, async () => {
        const { command, args: given } = confirmationIn(await ask());
        const other = args.tenant
          ? customerNamed(stage.sandbox.world, args.tenant).tenantId
          : '11111111-2222-4333-8444-555555555555';
        const { text } = await pressWith(conversation, command, { ...given, tenantId: other });
        assert.match(text, /Partner Center has no such license for Fabrikam Inc|^No customer found/);
        assert.equal(changesSent(stage), 0);
      });
    }

    for (const [what, args] of [
      ['an id that leads elsewhere', { licence: '../../orders' }],
      ['a template in its id', { licence: '$'.concat('{summary}') }],
      ['a number for an id', { licence: 7 }],
      ['words for the answer', { confirm: 'yes' }],
      ['no customer id', { tenantId: 'contoso' }],
      ['an object for the seats', { seats: { $gt: 1 } }],
    ] as const) {
      it(`for a press with ${what}: the card is out of date`, async () => {
        const given = { ...confirmationIn(await ask()).args, ...args };
        assert.match(
          (await pressWith(conversation, 'seats', given)).text,
          /^This button is from an old card/,
        );
        assert.equal(changesSent(stage), 0);
      });
    }

    it('for somebody who lost the role since', async () => {
      const { command, args } = confirmationIn(await ask());
      const { text } = await pressWith(
        stage.teams.conversation({ as: 'helpdesk', name: 'helpdesk' }),
        command,
        args,
      );
      assert.match(text, /It needs one of these partner roles/);
      assert.equal(changesSent(stage), 0);
    });
  });

  describe('that Microsoft accepts', () => {
    beforeEach(() => {
      visio().changeTakes = 20;
    });

    it('is told as under way; the card is completed when it is done', async () => {
      await ask();
      const pressing = conversation.click('Change to 40');
      await stage.inPause();
      const running = await pressing;
      assert.match(running.text, /◉ Microsoft is working on it\nMicrosoft has accepted the change/);
      await stage.inPause(() => {
        behind -= 20_000;
      });
      await until(() => JSON.stringify(conversation.cards).includes('Now 40 seats'));
      assert.equal(visio().quantity, 40);
    });

    it('is looked at by Refresh', async () => {
      await ask();
      const pressing = conversation.click('Change to 40');
      await stage.inPause();
      await pressing;
      const looking = conversation.click('Refresh');
      await stage.inPause(() => {
        behind -= 20_000;
      });
      assert.match((await looking).text, /✓ Now 40 seats|◉ Microsoft is working on it/);
      await until(() => JSON.stringify(conversation.cards).includes('Now 40 seats'));
    });

    it('is followed on after a restart by itself, and sent once', async () => {
      await ask();
      const pressing = conversation.click('Change to 40');
      await stage.inPause();
      await pressing;
      await stage.restart();
      await stage.inPause(() => {
        behind -= 20_000;
      });
      const recorded = () => readFileSync(join(stage.dataDir, 'audit.jsonl'), 'utf8').trim().split('\n');
      await until(() => /"35 -> 40","outcome":"done"/.test(recorded().at(-1) ?? ''));
      await until(() => JSON.stringify(conversation.cards).includes('Now 40 seats'));
      assert.equal(changesSent(stage), 1);
    });

    it('is shown at its end by Refresh after a restart', async () => {
      await ask();
      const pressing = conversation.click('Change to 40');
      await stage.inPause();
      await pressing;
      behind -= 20_000;
      await stage.restart();
      const { text } = await conversation.click('Refresh');
      assert.match(text, /✓ Now 40 seats[\s\S]*Changed by Ada Lindqvist/);
      assert.equal(changesSent(stage), 1);
    });

    it('may come to nothing, which is told in the words of Microsoft', async () => {
      visio().changeFails = { code: '2002', description: 'No more of these are left.' };
      await ask();
      const pressing = conversation.click('Change to 40');
      await stage.inPause(() => {
        behind -= 20_000;
      });
      assert.match((await pressing).text, /✕ Seats not changed\n[\s\S]*“No more of these are left\.”/);
    });
  });

  const step = (operation: 'subscriptions' | 'subscription' | 'subscriptionChange', fault: Fault) =>
    stage.sandbox.knobs.add({ operation, fault });

  const failures: readonly (readonly [string, Fault, RegExp])[] = [
    ['401', { status: 401 }, /Microsoft did not accept/],
    ['403', { status: 403 }, /Partner Center does not (let this be done for Contoso Ltd|allow it)/],
    ['404', { status: 404 }, /no such (license|entry) for Contoso Ltd/],
    [
      '429',
      { status: 429, headers: { 'retry-after': '90' } },
      /limiting requests at the moment[\s\S]*Try again after [^.]*\d\d:\d\d|limiting requests[\s\S]*Ask again in 2 min/,
    ],
    ['500', { status: 500, headers: noPause }, /because of a fault on its side/],
    ['broken JSON', { breakJson: true }, /answer was not readable/],
    ['a closed connection', { dropConnection: true }, /could not be reached/],
  ];
  for (const [what, fault, told] of failures) {
    it(`that can’t be asked because the licences answer ${what} says why, and what to do`, async () => {
      step('subscriptions', fault);
      assert.match((await ask()).text, told);
    });

    it(`that can’t be asked because the licence answers ${what} says why, and what to do`, async () => {
      step('subscription', fault);
      const { text } = await ask();
      assert.match(text, told);
      assert.ok(text.split('\n\n').length >= 2, text);
    });

    it(`that can’t be begun because the licence answers ${what} says so, and can be tried again`, async () => {
      await ask();
      step('subscription', fault);
      const { text } = await conversation.click('Change to 40');
      assert.match(text, /^Visio Plan 2\n[\s\S]*✕ Seats not changed\n/);
      assert.match(text, told);
      assert.equal(changesSent(stage), 0);
      stage.sandbox.knobs.clear();
      if (what === '429') return;
      assert.match((await conversation.click('Try again')).text, /^Change the seats of Visio Plan 2\?/);
      assert.match((await conversation.click('Change to 40')).text, /✓ Now 40 seats/);
    });
  }

  const refusals: readonly (readonly [string, Fault, RegExp])[] = [
    ['401', { status: 401 }, /✕ Seats not changed\nMicrosoft did not accept the sign-in/],
    [
      '403',
      { status: 403 },
      /✕ Seats not changed\nPartner Center does not let this be done for Contoso Ltd\./,
    ],
    ['404', { status: 404 }, /✕ Seats not changed\nPartner Center has no such license/],
    ['409', { status: 409 }, /Nothing was done: the license was changed by somebody else/],
    ['412', { status: 412 }, /Nothing was done: the license was changed by somebody else/],
    [
      '429',
      { status: 429, headers: { 'retry-after': '90' } },
      /✕ Seats not changed\n[\s\S]*Try again after [^.]*\d\d:\d\d/,
    ],
    [
      '500',
      { status: 500, headers: noPause },
      /\? Not known whether it was done\n[\s\S]*\[Refresh\] \[Try again\]/,
    ],
    ['broken JSON', { status: 200, body: '{"id":' }, /\? Not known whether it was done/],
  ];
  for (const [what, fault, told] of refusals) {
    it(`that Microsoft answers with ${what} is told as what it is`, async () => {
      await ask();
      step('subscriptionChange', fault);
      assert.match((await conversation.click('Change to 40')).text, told);
      assert.equal(visio().quantity, 35);
    });
  }

  it('that Microsoft refuses says so in its words, in each language, and leads to another number', async () => {
    for (const [locale, told, other] of [
      ['en-GB', /✕ Seats not changed\n[\s\S]*Microsoft says: “Invalid value: quantity/, 'Change'],
      ['zh-TW', /✕ 未變更基座數量\n[\s\S]*「Invalid value: quantity/, '變更'],
      ['zh-CN', /✕ 未更改席位数\n[\s\S]*“Invalid value: quantity/, '更改'],
    ] as const) {
      const own = stage.teams.conversation({ as: 'admin', locale, name: `failures ${locale}` });
      const args = { tenantId: tenantId(), licence: visio().id, seats: 30 };
      const { command, args: given } = confirmationIn(await pressWith(own, 'seats', args));
      assert.match((await pressWith(own, command, given)).text, told);
      await pressWith(own, 'licence', { tenantId: tenantId(), licence: visio().id });
      assert.ok(JSON.stringify(own.cards[0]).includes('Input.Number'), other);
    }
  });

  it('of unknown outcome can be looked at, and tried again without being made twice', async () => {
    await ask();
    step('subscriptionChange', { status: 500, headers: noPause });
    await conversation.click('Change to 40');
    stage.sandbox.knobs.clear();
    assert.match((await conversation.click('Refresh')).text, /\? Not known whether it was done/);
    assert.match((await conversation.click('Try again')).text, /✓ Now 40 seats/);
    assert.equal(visio().version, 2);
  });
});
