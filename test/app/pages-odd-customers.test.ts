import assert from 'node:assert/strict';
import type { Place } from '../../src/sandbox/teams/people.ts';
import { type Stage, setStage } from '../stage.ts';

describe('a page of a customer that is unlike the others', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.knobs.clear());

  const ask = async (said: string, place: Place = 'personal') =>
    (await stage.teams.conversation({ in: place }).say(said)).text.replaceAll('\u2060', '');

  it('whose message center is closed to the app: that permission is named, and the rest is read', async () => {
    const messages = await ask('messages for Southridge Video', 'groupChat');
    assert.match(
      messages,
      /may not read the message center of Southridge Video[\s\S]*ServiceMessage\.Read\.All/,
    );
    assert.match(messages, /consent page \(https:\/\/\S+adminconsent/);
    const maintenance = await ask('maintenance for Southridge Video');
    assert.match(maintenance, /\? Nothing planned among what could be read\n/);
    assert.match(maintenance, /may not read the message center of Southridge Video/);
    assert.match(await ask('history for Southridge Video'), /^Southridge Video · History\n✕/);
  });

  it('whose licences Partner Center does not show: what to check there, and the way', async () => {
    assert.match(
      await ask('licenses for Bellows College', 'channel'),
      /^The app may not read the licenses of Bellows College: Partner Center does not allow it\.\n\nCheck in Partner Center that Bellows College is still your customer[\s\S]*https:\/\/partner\.microsoft\.com/,
    );
  });

  it('whose licences are partly unreadable: they are counted, and nothing is called fine', async () => {
    const text = await ask('licenses for A. Datum Corporation');
    assert.match(text, /1 license could not be read: Microsoft’s answer was not in its documented form/);
    assert.match(text, /\? Microsoft Entra ID P2 · Status not known/);
    assert.match(text, /^A\. Datum Corporation · Licenses\n\? 1 license needs attention/);
  });

  for (const [operation, said, partly] of [
    [
      'issues',
      'history',
      /part of the history of issues[\s\S]*A day shown without an issue may have had one/,
    ],
    ['messages', 'messages', /part of the message center/],
    ['messages', 'maintenance', /part of the message center/],
    ['azureQuery', 'maintenance', /part of Azure service health/],
    ['subscriptions', 'licenses', /1 license could not be read/],
  ] as const) {
    it(`whose ${operation} hold something odd: a gap in "${said}" beside all the rest`, async () => {
      const name = operation === 'azureQuery' ? 'Contoso Ltd' : 'Trey Research';
      stage.sandbox.knobs.add({ operation, fault: { oddItem: true } });
      const conversation = stage.teams.conversation({ name: `odd ${operation} ${said}` });
      const text = (await conversation.say(`${said} for ${name}`)).text;
      assert.ok(text.startsWith(`${name} · `), text);
      assert.match(text, partly);
      assert.doesNotMatch(text, /\n✓ No issue|No messages|Nothing is planned/);
    });
  }

  it('in the cloud operated by 21Vianet: Azure is not asked, and the answer says so', async () => {
    const name = '上海蓝杉软件有限公司';
    stage.sandbox.calls.length = 0;
    const maintenance = await ask(`maintenance for ${name}`);
    assert.match(
      maintenance,
      /Azure: not part of what partners sell in the cloud operated by 21Vianet, so not asked/,
    );
    assert.ok(stage.sandbox.calls.every(({ api, cloud }) => api !== 'resourceManager' || cloud !== 'china'));
    assert.match(
      await ask(`history for ${name}`),
      /^上海蓝杉软件有限公司 · History\n[\s\S]*portal\.partner\.microsoftonline\.cn/,
    );
    assert.match(await ask(`messages for ${name}`), /portal\.partner\.microsoftonline\.cn/);
    assert.match(
      await ask(`licenses for ${name}`),
      /Partner Center: https:\/\/partner\.partnercenter\.microsoftonline\.cn/,
    );
    assert.match(await ask(`issue PM3D-5Z8 for ${name}`), /no such entry for 上海蓝杉软件有限公司/);
  });

  it('of whom nothing can be seen in Azure: that is not called "nothing planned"', async () => {
    stage.sandbox.knobs.add({ operation: 'messages', fault: { status: 401 } });
    const text = await ask('maintenance for Coho Winery');
    assert.match(text, /\? Nothing planned among what could be read\n/);
    assert.match(text, /Azure: the app can see no subscription of this customer/);
    assert.doesNotMatch(text, /21Vianet/);
  });

  it('of whom an older answer is known: it is shown with its reason where Microsoft does not answer', async () => {
    let later = 0;
    const fresh = await setStage({ clock: () => Date.now() + later });
    try {
      for (const [operation, said, missing] of [
        ['issues', 'history', /the latest history of issues can’t be read/],
        ['messages', 'messages', /what is new in the message center can’t be read/],
        ['subscriptions', 'licenses', /the current licenses can’t be read/],
      ] as const) {
        const conversation = fresh.teams.conversation({ name: said });
        const first = await conversation.say(`${said} for Relecloud`);
        fresh.sandbox.knobs.add({ operation, fault: { status: 401 } });
        later += 90_000;
        const { text } = await conversation.say(`${said} for Relecloud`);
        assert.equal(text.split('\n')[0], first.text.split('\n')[0]);
        assert.match(text, /An older answer: Microsoft could not be asked again\.\nAs of .* \(1 min ago\)\n/);
        assert.match(text, missing);
      }
    } finally {
      await fresh.close();
    }
  });
});
