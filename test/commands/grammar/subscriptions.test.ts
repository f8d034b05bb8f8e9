import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replyKinds } from '../../../src/subscriptions/subscription.ts';
import { type Example, said } from './said.ts';

const contoso = { customers: ['Contoso'] };
const both = { customers: ['Contoso', 'Fabrikam'] };
const exchange = { services: ['Exchange'] };
const night = { from: '19:00', to: '07:00' };

const examples: Readonly<Record<string, readonly Example[]>> = {
  subscribe: [
    ['subscribe', 'subscribe'],
    ['subscribe Contoso', 'subscribe', contoso],
    ['subscribe to Contoso', 'subscribe', contoso],
    ['please subscribe this channel to Contoso', 'subscribe', contoso],
    ['could you subscribe us to Contoso?', 'subscribe', contoso],
    ['subscribe Contoso and Fabrikam', 'subscribe', both],
    ['subscribe Contoso, Fabrikam', 'subscribe', both],
    ['subscribe Contoso +Fabrikam', 'subscribe', both],
    [
      'subscribe Contoso, Fabrikam exchange teams',
      'subscribe',
      { ...both, services: ['Exchange', 'microsoftteams'] },
    ],
    [
      'subscribe Contoso exchange, teams and sharepoint',
      'subscribe',
      { ...contoso, services: ['Exchange', 'microsoftteams', 'SharePoint'] },
    ],
    ['subscribe exchange for Contoso', 'subscribe', { ...contoso, ...exchange }],
    ['subscribe to updates for Contoso', 'subscribe', contoso],
    ['subscribe Contoso updates in this channel', 'subscribe', contoso],
    ['subscribe all', 'subscribe', { all: true }],
    ['subscribe all customers', 'subscribe', { all: true }],
    ['subscribe all exchange incidents', 'subscribe', { all: true, ...exchange }],
    ['subscribe exchange for all customers', 'subscribe', { all: true, ...exchange }],
    ['subscribe to all incidents of Contoso', 'subscribe', contoso],
    [
      'subscribe tag:gold exchange teams incidents except tag:test',
      'subscribe',
      { tags: ['gold'], exceptTags: ['test'], services: ['Exchange', 'microsoftteams'] },
    ],
    ['subscribe tag:Gold,VIP', 'subscribe', { tags: ['gold', 'vip'] }],
    ['subscribe #gold', 'subscribe', { tags: ['gold'] }],
    ['subscribe customers tagged gold', 'subscribe', { tags: ['gold'] }],
    ['subscribe tag gold', 'subscribe', { tags: ['gold'] }],
    ['subscribe exchange', 'subscribe', exchange],
    ['subscribe this customer', 'subscribe'],
    ['訂閱', 'subscribe'],
    ['請幫我訂閱 Contoso，謝謝', 'subscribe', contoso],
    ['訂閱 Contoso、Fabrikam 的 Exchange', 'subscribe', { ...both, ...exchange }],
    ['訂閱 Contoso 和 Fabrikam', 'subscribe', both],
    ['訂閱 康托索 與 微軟', 'subscribe', { customers: ['康托索', '微軟'] }],
    ['訂閱永和豆漿', 'subscribe', { customers: ['永和豆漿'] }],
    ['訂閱康托索貿易的 Teams', 'subscribe', { customers: ['康托索貿易'], services: ['microsoftteams'] }],
    ['訂閱所有客戶的 Exchange 事件', 'subscribe', { all: true, ...exchange }],
    ['訂閱標籤為金牌的客戶', 'subscribe', { tags: ['金牌'] }],
    ['訂閱 標籤:金牌 除了 標籤:測試', 'subscribe', { tags: ['金牌'], exceptTags: ['測試'] }],
    ['订阅 Contoso', 'subscribe', contoso],
    ['订阅所有客户的更新', 'subscribe', { all: true }],
    [
      '订阅 标签:金牌 Teams 除了 Contoso',
      'subscribe',
      { tags: ['金牌'], exceptCustomers: ['Contoso'], services: ['microsoftteams'] },
    ],
    ['subscribe 康托索 的 Exchange 謝謝', 'subscribe', { customers: ['康托索'], ...exchange }],
  ],
  'exceptions and kinds': [
    [
      'subscribe all except Contoso +advisories',
      'subscribe',
      { all: true, exceptCustomers: ['Contoso'], kinds: ['advisories'] },
    ],
    [
      'subscribe all except Contoso, Fabrikam and tag:test',
      'subscribe',
      { all: true, exceptCustomers: ['Contoso', 'Fabrikam'], exceptTags: ['test'] },
    ],
    ['subscribe all but not sharepoint', 'subscribe', { all: true, exceptServices: ['SharePoint'] }],
    [
      'subscribe +azure +maintenance +messages major',
      'subscribe',
      { kinds: ['azure', 'maintenance', 'majorMessages'] },
    ],
    ['subscribe Contoso +messages', 'subscribe', { ...contoso, kinds: ['messages'] }],
    ['subscribe Contoso + major changes', 'subscribe', { ...contoso, kinds: ['majorMessages'] }],
    [
      'subscribe Contoso advisories and maintenance',
      'subscribe',
      { ...contoso, kinds: ['advisories', 'maintenance'] },
    ],
    ['subscribe Contoso azure', 'subscribe', { ...contoso, services: ['Azure'], kinds: ['azure'] }],
    [
      'subscribe Contoso exchange +azure',
      'subscribe',
      { ...contoso, services: ['Exchange', 'Azure'], kinds: ['azure'] },
    ],
    [
      '訂閱所有客戶，除了 Contoso +公告',
      'subscribe',
      { all: true, exceptCustomers: ['Contoso'], kinds: ['advisories'] },
    ],
    ['訂閱 Contoso +重大變更', 'subscribe', { ...contoso, kinds: ['majorMessages'] }],
    ['订阅 Contoso +计划内维护', 'subscribe', { ...contoso, kinds: ['maintenance'] }],
  ],
  'quiet hours and mentions': [
    ['quiet 19:00-07:00', 'subscribe', { quiet: night }],
    ['quiet hours from 7 pm to 7 am', 'subscribe', { quiet: night }],
    ['quiet 7pm-7am', 'subscribe', { quiet: night }],
    ['quiet between 19:00 and 7:00', 'subscribe', { quiet: night }],
    [
      'subscribe all quiet 19:00-07:00 Europe/Berlin',
      'subscribe',
      { all: true, quiet: { ...night, timeZone: 'Europe/Berlin' } },
    ],
    ['quiet 19:00 – 07:00 (asia/taipei)', 'subscribe', { quiet: { ...night, timeZone: 'Asia/Taipei' } }],
    ['quiet off', 'subscribe', { quiet: 'off' }],
    ['no quiet hours', 'subscribe', { quiet: 'off' }],
    ['mention <at>Anna</at> for incidents', 'subscribe', { mention: 'incidents' }],
    ['mention <at>Anna</at>', 'subscribe', { mention: 'incidents' }],
    ['mention @Anna Smith and @Ben for incidents', 'subscribe', { mention: 'incidents' }],
    ['mention Anna for everything', 'subscribe', { mention: 'all' }],
    ['stop mentioning', 'subscribe', { mention: 'off' }],
    [
      'subscribe Contoso mention @Anna for incidents quiet 19:00-07:00',
      'subscribe',
      { ...contoso, quiet: night, mention: 'incidents' },
    ],
    ['安靜時段 晚上七點到早上七點', 'subscribe', { quiet: night }],
    ['將安靜時段設為 19:00 到 07:00', 'subscribe', { quiet: night }],
    ['訂閱全部 19:00～07:00 勿擾', 'subscribe', { all: true, quiet: night }],
    ['關閉安靜時段', 'subscribe', { quiet: 'off' }],
    ['事件時提及 @王小明', 'subscribe', { mention: 'incidents' }],
    ['免打扰时段 晚上7点到早上7点', 'subscribe', { quiet: night }],
  ],
  unsubscribe: [
    ['unsubscribe', 'unsubscribe'],
    ['unsubscribe please', 'unsubscribe'],
    ['unsubscribe all', 'unsubscribe'],
    ['stop updates', 'unsubscribe'],
    ['unsubscribe Contoso', 'unsubscribe', contoso],
    ['stop updates for Contoso and Fabrikam', 'unsubscribe', both],
    ['unsubscribe from Contoso exchange', 'unsubscribe', { ...contoso, ...exchange }],
    ['unsubscribe exchange', 'unsubscribe', exchange],
    ['unsubscribe +advisories', 'unsubscribe', { kinds: ['advisories'] }],
    ['unsubscribe incidents', 'unsubscribe', { kinds: ['incidents'] }],
    ['unsubscribe azure', 'unsubscribe', { kinds: ['azure'] }],
    ['unsubscribe tag:gold teams', 'unsubscribe', { tags: ['gold'], services: ['microsoftteams'] }],
    ['unsubscribe 2', 'unsubscribe', { number: 2 }],
    ['delete subscription 2', 'unsubscribe', { number: 2 }],
    ['unsubscribe quiet hours', 'subscribe', { quiet: 'off' }],
    ['取消訂閱', 'unsubscribe'],
    ['取消訂閱 Contoso 的 Exchange', 'unsubscribe', { ...contoso, ...exchange }],
    ['取消订阅 Contoso', 'unsubscribe', contoso],
    ['退订', 'unsubscribe'],
  ],
  preview: [
    ['preview all exchange', 'preview', { all: true, ...exchange }],
    ['preview subscribe Contoso', 'preview', contoso],
    ['preview', 'preview'],
    ['預覽訂閱 Contoso', 'preview', contoso],
    ['预览 所有客户 Exchange', 'preview', { all: true, ...exchange }],
  ],
  subscriptions: [
    ['subscriptions', 'subscriptions'],
    ['list subscriptions', 'subscriptions'],
    ['show me our subscriptions please', 'subscriptions'],
    ['what are we subscribed to?', 'subscriptions'],
    ['訂閱清單', 'subscriptions'],
    ['有哪些訂閱', 'subscriptions'],
    ['订阅列表', 'subscriptions'],
  ],
  'one subscription': [
    ['test subscription 2', 'testSubscription', { number: 2 }],
    ['test subscription #2', 'testSubscription', { number: 2 }],
    ['pause subscription 2', 'pauseSubscription', { number: 2 }],
    ['please resume subscription number 2', 'resumeSubscription', { number: 2 }],
    ['測試訂閱 2', 'testSubscription', { number: 2 }],
    ['暫停第 2 個訂閱', 'pauseSubscription', { number: 2 }],
    ['恢復訂閱 2', 'resumeSubscription', { number: 2 }],
    ['测试订阅 2', 'testSubscription', { number: 2 }],
    ['暂停订阅 2', 'pauseSubscription', { number: 2 }],
    ['继续订阅 2', 'resumeSubscription', { number: 2 }],
  ],
  'all of them, to choose from, where no number is said': [
    ['pause subscription', 'subscriptions'],
    ['test subscription', 'subscriptions'],
    ['暫停訂閱', 'subscriptions'],
  ],
  digest: [
    ['digest daily 08:00', 'digest', { every: 'day', at: '08:00' }],
    ['digest every day at 8 am', 'digest', { every: 'day', at: '08:00' }],
    ['send us a daily digest at 7 pm', 'digest', { every: 'day', at: '19:00' }],
    ['digest daily', 'digest', { every: 'day', at: '08:00' }],
    ['digest weekly mon 08:00', 'digest', { every: 'week', weekday: 1, at: '08:00' }],
    ['digest on fridays at 16:30', 'digest', { every: 'week', weekday: 5, at: '16:30' }],
    ['digest weekly', 'digest', { every: 'week', weekday: 1, at: '08:00' }],
    ['digest off', 'digest', { off: true }],
    ['stop the digest', 'digest', { off: true }],
    ['每日摘要 早上 8 點', 'digest', { every: 'day', at: '08:00' }],
    ['摘要 每天 08:00', 'digest', { every: 'day', at: '08:00' }],
    ['每週五 16:30 摘要', 'digest', { every: 'week', weekday: 5, at: '16:30' }],
    ['關閉摘要', 'digest', { off: true }],
    ['每周一早上八点半的摘要', 'digest', { every: 'week', weekday: 1, at: '08:30' }],
  ],
  'what comes as a reply': [
    ['replies', 'replies'],
    ['replies resolved reopened', 'replies', { replies: ['resolved', 'reopened'] }],
    [
      'replies: resolved, reopened and overdue updates',
      'replies',
      { replies: ['resolved', 'reopened', 'overdue'] },
    ],
    ['thread replies new status', 'replies', { replies: ['status'] }],
    ['replies all', 'replies', { replies: [...replyKinds] }],
    ['replies none', 'replies', { replies: [] }],
    ['replies off', 'replies', { replies: [] }],
    ['no replies', 'replies', { replies: [] }],
    ['回覆 已解決 再次出現', 'replies', { replies: ['resolved', 'reopened'] }],
    ['回覆 檢閱報告、更新逾時', 'replies', { replies: ['review', 'overdue'] }],
    ['回覆 全部', 'replies', { replies: [...replyKinds] }],
    ['回覆 無', 'replies', { replies: [] }],
    ['回复 已解决和状态', 'replies', { replies: ['status', 'resolved'] }],
    ['回复 全部', 'replies', { replies: [...replyKinds] }],
    ['不要回复', 'replies', { replies: [] }],
  ],
};

describe('orders for updates', () => {
  for (const [name, table] of Object.entries(examples)) {
    describe(name, () => {
      for (const [text, command, args = {}] of table) {
        it(text, () => assert.deepEqual(said(text), [command, args]));
      }
    });
  }

  it('do not mind courtesies, mentions of the bot and capital letters', () => {
    const all = Object.values(examples).flat();
    const before = fc.constantFrom(
      '',
      'please ',
      'Hi bot, ',
      'could you ',
      '請',
      '麻烦',
      '<at>Partner Health</at> ',
    );
    const after = fc.constantFrom('', ' please', ', thanks!', '，謝謝', ' 谢谢。', '!!', ' 🙏');
    fc.assert(
      fc.property(fc.constantFrom(...all), before, after, ([text, command, args = {}], front, back) => {
        assert.deepEqual(said(front + text + back), [command, args]);
      }),
      { numRuns: 500 },
    );
    const lower = (value: unknown) => JSON.stringify(value).toLowerCase();
    for (const [text] of all) assert.equal(lower(said(text.toUpperCase())), lower(said(text)), text);
  });

  describe('names', () => {
    const names: [text: string, ...customers: string[]][] = [
      ['subscribe "Johnson and Johnson"', 'Johnson and Johnson'],
      ['subscribe 「Teams Electronics」, Contoso', 'Teams Electronics', 'Contoso'],
      ['subscribe Fabrikam, Inc. and Contoso', 'Fabrikam, Inc.', 'Contoso'],
      ['subscribe All Star Motors', 'All Star Motors'],
      ['subscribe Quiet Waters', 'Quiet Waters'],
      ['subscribe Marks + Spencer', 'Marks + Spencer'],
      ["subscribe McDonald's", "McDonald's"],
      ['subscribe contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ];
    for (const [text, ...customers] of names) {
      it(text, () => assert.deepEqual(said(text), ['subscribe', { customers }]));
    }
  });

  describe('are none', () => {
    for (const text of [
      'should we subscribe to Contoso?',
      'subscribe all and Contoso',
      'subscribe all quiet 19:00-07:00 Europe/Berln',
      'subscribe all except Contoso exchange',
      'subscribe all except advisories',
      'unsubscribe all except Contoso',
      'quiet in the channel',
      'quiet 19:00-19:00',
      'quiet 25:00-07:00',
      'mention Anna',
      'Ping Golf',
      'pause 2',
      'test',
      'digest',
      'Digest Media',
      'digest daily 08:00 09:00',
      'digest daily weekly',
      'digest off 08:00',
      'digest of Contoso',
      'replies of Contoso',
      'replies all resolved',
      'replies resolved none',
      'are replies resolved?',
    ]) {
      it(text, () => assert.equal(said(text), 'unknown'));
    }
  });

  it('leave what customers have bought to what changes it', () => {
    assert.deepEqual(said('暫停 Contoso 的訂閱'), ['suspend', { customer: 'Contoso' }]);
    assert.deepEqual(said('恢復訂閱 Contoso'), ['reactivate', { customer: 'Contoso' }]);
    assert.deepEqual(said('suspend the E5 subscription for Contoso'), [
      'suspend',
      { customer: 'Contoso', product: 'E5' },
    ]);
    assert.equal(said('delete subscription E5 for Contoso'), 'unknown');
  });
});
