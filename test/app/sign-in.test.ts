import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ActionError, type ActionReason } from '../../src/action-error.ts';
import { defineCommand } from '../../src/commands/command.ts';
import { type Stage, setStage } from '../stage.ts';

/** Tokens with which something was done as a person. */
const used: string[] = [];
/** What is wrong with the sign-in of whoever asks; undefined: nothing. */
let refusedFor: ActionReason | undefined;

/** In the place of `whoami`: something that is done as the person who asks. */
const actAs = defineCommand({
  name: 'whoami',
  args: z.object({}),
  async run({ services, request, call }) {
    const token = await services.signIn.assertionOf(request.who, call);
    used.push(token);
    if (refusedFor) throw new ActionError(refusedFor, 'refused');
    return { text: `done as ${request.who.name}` };
  },
});

/** What is in the token: whose it is. */
function ownerOf(token = ''): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).oid;
}

describe('signing in', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage({ commands: [actAs] });
  });
  beforeEach(() => {
    used.length = 0;
    refusedFor = undefined;
    stage.sandbox.calls.length = 0;
    stage.log.lines.length = 0;
  });
  afterEach(async () => {
    stage.sandbox.knobs.clear();
    stage.teams.accounts.singleSignOn.clear();
    for (const as of ['admin', 'helpdesk']) {
      await press(stage.teams.conversation({ as, name: 'sign out' }), 'signout');
    }
  });
  after(() => stage.close());

  const press = async (chat: ReturnType<Stage['teams']['conversation']>, command: string) =>
    (await chat.send({ text: undefined, value: { command, args: {} } })).turn;
  const asked = (operation: string) =>
    stage.sandbox.calls.filter((call) => call.operation === operation).length;
  const { helpdesk, admin } = { helpdesk: 'Hana Okafor', admin: 'Ada Lindqvist' };

  for (const place of ['personal', 'groupChat', 'channel'] as const) {
    it(`is silent in a ${place}, and what was asked for runs once`, async () => {
      const chat = stage.teams.conversation({ as: 'helpdesk', in: place, name: `silent ${place}` });
      const turn = await chat.say('whoami');
      assert.equal(turn.text, `done as ${helpdesk}`);
      assert.equal(used.length, 1);
      assert.equal(ownerOf(used[0]), stage.sandbox.world.staff.helpdesk.userId);
      assert.equal(asked('exchangeToken'), 1, 'two devices, one exchange');
    });
  }

  it('is remembered: the next question needs none', async () => {
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'remembered' });
    await chat.say('whoami');
    assert.equal((await chat.say('whoami')).text, `done as ${helpdesk}`);
    assert.equal(asked('signInResource'), 1);
  });

  for (const [how, devices] of [
    ['consentFirst', 3],
    ['impossible', 2],
  ] as const) {
    it(`takes the button where single sign-on is ${how}`, async () => {
      stage.teams.accounts.singleSignOn.set('helpdesk', how);
      const chat = stage.teams.conversation({ as: 'helpdesk', name: how, devices });
      const card = await chat.say('whoami');
      assert.match(card.text, /^For this I need to act as you at Microsoft\. Sign in, .*\n\[Sign in\]$/);
      assert.equal(used.length, 0);
      const turn = await chat.click('Sign in');
      assert.equal(turn.text, `You are signed in.\n\ndone as ${helpdesk}`);
      assert.equal(turn.status, 200);
      assert.deepEqual(chat.cards, [], 'the card does not ask any more');
      assert.equal(used.length, 1);
    });
  }

  for (const [locale, text, button] of [
    ['en-US', /^For this I need to act as you/, 'Sign in'],
    ['zh-TW', /^這項作業需要以您的身分在 Microsoft 執行/, '登入'],
    ['zh-CN', /^此操作需要以您的身份在 Microsoft 执行/, '登录'],
  ] as const) {
    it(`asks in ${locale}`, async () => {
      stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
      const chat = stage.teams.conversation({ as: 'helpdesk', name: `asks ${locale}`, locale });
      assert.match((await chat.say('whoami')).text, text);
      assert.match((await chat.click(button)).text, new RegExp(`done as ${helpdesk}`));
    });
  }

  it('names whom it asks where others read along', async () => {
    stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
    const chat = stage.teams.conversation({ as: 'helpdesk', in: 'channel', name: 'named' });
    assert.match((await chat.say('whoami')).text, /^Hana Okafor, for this I need to act as you/);
  });

  it('of a colleague by the card of somebody else does nothing', async () => {
    stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible').set('admin', 'impossible');
    const place = { in: 'groupChat', name: 'colleagues' } as const;
    const hers = stage.teams.conversation({ as: 'helpdesk', ...place });
    const colleague = stage.teams.conversation({ as: 'admin', ...place });
    await colleague.say('help');
    await hers.say('whoami');
    const turn = await colleague.click('Sign in');
    assert.equal(turn.status, 200);
    assert.deepEqual(turn.activities, []);
    assert.equal(asked('userToken'), 1, 'only when it was asked for');
    assert.equal(used.length, 0);
    assert.match((await hers.click('Sign in')).text, new RegExp(`done as ${helpdesk}`));
    assert.equal(ownerOf(used[0]), stage.sandbox.world.staff.helpdesk.userId);
  });

  it('with another account than the one in Teams is not taken, and is forgotten', async () => {
    stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'other account' });
    await chat.say('whoami');
    const link = String(JSON.stringify(chat.cards[0]).match(/https:[^"]+signin=[\w-]+/));
    const { accounts } = stage.teams;
    const session = accounts.session(new URL(link).searchParams.get('signin') ?? '');
    assert.ok(session);
    const state = await accounts.signIn(session, stage.sandbox.world.staff.admin);
    const { turn } = await chat.send({
      type: 'invoke',
      name: 'signin/verifyState',
      text: undefined,
      value: { state },
    });
    assert.match(turn.text, /^You signed in with another account/);
    assert.equal(accounts.tokenOf(session.userId, session.connectionName), undefined);
    assert.equal(used.length, 0);
    assert.match((await chat.click('Sign in')).text, new RegExp(`done as ${helpdesk}`));
  });

  it('that is wanted again says so, and does not go round', async () => {
    refusedFor = 'sign_in_wanted';
    const turn = await stage.teams.conversation({ as: 'helpdesk', name: 'again' }).say('whoami');
    assert.match(turn.text, /^You have signed in, but Microsoft does not accept your sign-in for this\./);
    assert.equal(used.length, 1);
    assert.equal(asked('signInResource'), 1);
  });

  for (const [reason, says] of [
    ['mfa_missing', /without a second factor[\s\S]*mfasetup/],
    ['sign_in_conditions', /Conditional Access policy[\s\S]*ask an admin/],
    ['sign_in_not_set_up', /not been set up[\s\S]*OAUTH_CONNECTION_NAME/],
  ] as const) {
    it(`that does not do for ${reason} is explained with its mend`, async () => {
      refusedFor = reason;
      const turn = await stage.teams.conversation({ as: 'helpdesk', name: reason }).say('whoami');
      assert.match(turn.text, says);
    });
  }

  it('is forgotten by signout', async () => {
    const chat = stage.teams.conversation({ as: 'admin', name: 'forgets' });
    await chat.say('whoami');
    assert.match((await press(chat, 'signout')).text, /^You are signed out\./);
    stage.teams.accounts.singleSignOn.set('admin', 'impossible');
    assert.match((await chat.say('whoami')).text, /\[Sign in\]$/);
    assert.equal(used.length, 1);
    assert.equal((await chat.click('Sign in')).text, `You are signed in.\n\ndone as ${admin}`);
  });

  describe('while the token service fails', () => {
    for (const status of [401, 403, 404, 409, 412, 429, 500, 503]) {
      it(`at its beginning with ${status} is told`, async () => {
        stage.sandbox.knobs.add({ operation: 'signInResource', fault: { status } });
        const turn = await stage.teams
          .conversation({ as: 'helpdesk', name: `begins ${status}` })
          .say('whoami');
        assert.match(
          turn.text,
          [404, 409, 412].includes(status) ? /not been set up/ : /could not be signed in/,
        );
        assert.equal(turn.status, 200);
      });

      it(`at the exchange with ${status} leads to the button`, async () => {
        stage.sandbox.knobs.add({ operation: 'exchangeToken', fault: { status } });
        const chat = stage.teams.conversation({ as: 'helpdesk', name: `exchange ${status}` });
        assert.match((await chat.say('whoami')).text, /\[Sign in\]$/);
        assert.match((await chat.click('Sign in')).text, new RegExp(`done as ${helpdesk}`));
      });
    }

    for (const fault of [{ status: 500 }, { dropConnection: true }, { breakJson: true }] as const) {
      it(`at the code (${Object.keys(fault)}) is told, and the button goes on working`, async () => {
        stage.teams.accounts.singleSignOn.set('helpdesk', 'impossible');
        const chat = stage.teams.conversation({ as: 'helpdesk', name: `code ${Object.keys(fault)}` });
        await chat.say('whoami');
        const remove = stage.sandbox.knobs.add({ operation: 'userToken', fault });
        assert.match((await chat.click('Sign in')).text, /^You could not be signed in/);
        remove();
        assert.match((await chat.click('Sign in')).text, new RegExp(`done as ${helpdesk}`));
      });
    }

    it('does not answer the question whether there is a sign-in with one', async () => {
      stage.sandbox.knobs.add({ operation: 'userToken', fault: { status: 500 } });
      const turn = await stage.teams.conversation({ as: 'helpdesk', name: 'whether' }).say('whoami');
      assert.match(turn.text, /^Sorry, something went wrong/);
      assert.equal(asked('signInResource'), 0);
    });

    it('signout says so', async () => {
      stage.sandbox.knobs.add({ operation: 'signOut', fault: { status: 500 } });
      const turn = await press(stage.teams.conversation({ as: 'helpdesk', name: 'out' }), 'signout');
      assert.match(turn.text, /^You could not be signed out/);
    });
  });

  it('leaves no token in the log, and none on the disk', async () => {
    stage.sandbox.knobs.add({ operation: 'exchangeToken', fault: { breakJson: true }, times: 1 });
    const chat = stage.teams.conversation({ as: 'helpdesk', name: 'log' });
    await chat.say('whoami');
    await chat.click('Sign in');
    const log = JSON.stringify(
      stage.log.lines.map(({ fields, message }) => [
        message,
        Object.values(fields).map((value) => (value instanceof Error ? causes(value) : value)),
      ]),
    );
    const files = await readdir(stage.dataDir);
    const kept = await Promise.all(
      files.map((file) => readFile(join(stage.dataDir, file), 'utf8').catch(() => '')),
    );
    const [token = ''] = used;
    const [, payload = '', signature = ''] = token.split('.');
    for (const text of [log, ...kept]) {
      assert.ok(!text.includes(payload.slice(0, 40)) && !text.includes(signature.slice(0, 40)));
    }
    assert.match(log, /A person signs in\./);
  });
});

/** All that an error and its causes tell. */
function causes(error: unknown): string {
  return error instanceof Error ? `${error.stack} ${causes(error.cause)}` : String(error ?? '');
}

describe('signing in without an OAuth connection', () => {
  it('says that the bot has not been set up for it', async () => {
    const stage = await setStage({ commands: [actAs], env: { OAUTH_CONNECTION_NAME: '' } });
    try {
      const chat = stage.teams.conversation({ as: 'helpdesk', locale: 'zh-TW' });
      const turn = await chat.say('whoami');
      assert.match(turn.text, /尚未設定使用者登入[\s\S]*OAUTH_CONNECTION_NAME/);
      const out = await chat.send({ text: undefined, value: { command: 'signout', args: {} } });
      assert.match(out.turn.text, /尚未設定使用者登入/);
    } finally {
      await stage.close();
    }
  });
});
