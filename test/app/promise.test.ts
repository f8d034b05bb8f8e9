import assert from 'node:assert/strict';
import type { IssueScript } from '../../src/sandbox/world/issue.ts';
import { type Stage, setStage } from '../stage.ts';

const second = 1_000;
const minute = 60 * second;

/** An issue of Contoso Ltd with one post, whose promise is told in the words given. */
function promising(id: string, nextUpdate: number | string | undefined, title = id): IssueScript {
  return {
    id,
    title,
    service: 'Exchange',
    classification: 'incident',
    feature: null,
    featureGroup: null,
    impact: 'Mail is late.',
    startsAt: -60,
    cloud: 'global',
    customers: ['Contoso Ltd'],
    format: 'html',
    steps: [
      {
        at: -30,
        status: 'serviceDegradation',
        post: { current: 'We look at it.', ...(nextUpdate !== undefined && { nextUpdate }) },
      },
    ],
  };
}

describe('the promise of the next update', () => {
  let stage: Stage;
  let now = 0;
  beforeEach(async () => {
    now = Math.floor(Date.now() / minute) * minute;
    stage = await setStage({ clock: () => now });
    stage.sandbox.world.issues.push(
      promising('EX1199003', 3),
      promising('EX1199004', undefined),
      promising('EX1199005', "We'll provide an update within 32 minutes."),
    );
  });
  afterEach(() => stage.close());

  const ask = async (text: string) => (await stage.teams.conversation({ timeZone: 'UTC' }).say(text)).text;

  it('counts down on every card, and is overdue once its moment has passed, not before', async () => {
    const cards = [
      'EX1199003 for contoso ltd',
      'health contoso ltd exchange',
      'is it microsoft? mail late EX at contoso ltd',
    ];
    // With its date where that is tomorrow.
    const due = `(?:\\d+ \\w+, )?${new Date(now + 3 * minute).toISOString().slice(11, 16)}`;
    for (const said of cards) assert.match(await ask(said), new RegExp(`Next update by ${due} .in 3 min`));
    now += 3 * minute;
    for (const said of cards) assert.doesNotMatch(await ask(said), new RegExp(`due at ${due}`));
    // A card is given again as it is for five seconds.
    now += 5 * second;
    for (const said of cards) assert.match(await ask(said), new RegExp(`Next update was due at ${due}`));
  });

  it('is read out of words as out of labels', async () => {
    assert.match(
      await ask('EX1199005 for contoso ltd'),
      /Next update by (?:\d+ \w+, )?\d\d:\d\d \(in 2 min\)/,
    );
  });

  it('is told in each language', async () => {
    for (const [locale, told] of [
      ['zh-TW', /前會有下一次更新（3 分鐘後）/],
      ['zh-CN', /\d\d:\d\d.*更新.*3 分钟/],
    ] as const) {
      const { text } = await stage.teams.conversation({ locale, name: locale }).say('EX1199003 Contoso Ltd');
      assert.match(text, told);
    }
  });

  it('is not spoken of where nothing is promised, or all is over', async () => {
    for (const said of [
      'EX1199004 for contoso ltd',
      'RT5M-1X0 for contoso ltd',
      'EX1184417 for contoso ltd',
    ]) {
      const text = await ask(said);
      assert.match(text, /Contoso Ltd/);
      assert.doesNotMatch(text, /Next update (by \d|was due)/, said);
    }
  });

  it('stands on the card that turned overdue while it was shown, once it is refreshed', async () => {
    const conversation = stage.teams.conversation({ timeZone: 'UTC' });
    await conversation.say('EX1199003 for contoso ltd');
    now += 4 * minute;
    assert.match(
      (await conversation.click('Refresh')).text,
      /Next update was due at (?:\d+ \w+, )?\d\d:\d\d \(1 min ago\)/,
    );
  });
});
