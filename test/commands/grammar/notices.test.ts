import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const id = 'EX123456';
const contoso = { customer: 'Contoso' };
const exchange = { ...contoso, service: 'Exchange' };

const examples: Readonly<Record<string, readonly Example[]>> = {
  mute: [
    ['mute', 'mute'],
    ['mute EX123456', 'mute', { id }],
    ['mute issue ex123456 please', 'mute', { id }],
    ['mute EX123456 4h because we know', 'mute', { id, hours: 4, because: 'we know' }],
    [
      'mute EX123456 for 2 days because: outlook health at Contoso is bad',
      'mute',
      { id, hours: 48, because: 'outlook health at Contoso is bad' },
    ],
    ['mute EX123456 because R-0042 is open', 'mute', { id, because: 'R-0042 is open' }],
    ['mute Contoso until 08:00', 'mute', { ...contoso, until: '08:00' }],
    ['mute Contoso until 8 am', 'mute', { ...contoso, until: '08:00' }],
    ['mute "Contoso Health" for an hour', 'mute', { customer: 'Contoso Health', hours: 1 }],
    ['snooze KSYM-9_8 4h', 'mute', { id: 'KSYM-9_8', hours: 4 }],
    ['mute EX123456 90m', 'mute', { id, hours: 1.5 }],
    ['mute Contoso for 30 min', 'mute', { ...contoso, hours: 0.5 }],
    ['靜音 EX123456 30 分鐘', 'mute', { id, hours: 0.5 }],
    ['mute this customer 4h', 'mute', { hours: 4 }],
    ['靜音 EX123456 4 小時 因為我們知道', 'mute', { id, hours: 4, because: '我們知道' }],
    ['將 Contoso 靜音到 08:00', 'mute', { ...contoso, until: '08:00' }],
    ['把 EX123456 静音 4 小时', 'mute', { id, hours: 4 }],
    ['静音 Contoso 直到早上八点', 'mute', { ...contoso, until: '08:00' }],
    ['靜音 Contoso 4h because 維護中', 'mute', { ...contoso, hours: 4, because: '維護中' }],
  ],
  unmute: [
    ['unmute EX123456', 'unmute', { id }],
    ['unmute Contoso please', 'unmute', contoso],
    ['取消靜音 EX123456', 'unmute', { id }],
    ['將 Contoso 解除靜音', 'unmute', contoso],
    ['取消静音 Contoso', 'unmute', contoso],
  ],
  mutes: [
    ['mutes', 'mutes'],
    ['what is muted?', 'mutes'],
    ['靜音清單', 'mutes'],
    ['静音列表', 'mutes'],
  ],
  acknowledge: [
    ['acknowledge EX123456', 'acknowledge', { id }],
    ['ack EX123456', 'acknowledge', { id }],
    ['I have EX123456', 'acknowledge', { id }],
    ["I've got issue EX123456, thanks", 'acknowledge', { id }],
    ['認領 EX123456', 'acknowledge', { id }],
    ['EX123456 我來處理', 'acknowledge', { id }],
    ['认领 EX123456', 'acknowledge', { id }],
  ],
  release: [
    ['release EX123456', 'release', { id }],
    ['give back EX123456 please', 'release', { id }],
    ["I don't have issue EX123456", 'release', { id }],
    ['交還 EX123456', 'release', { id }],
    ['取消認領 EX123456', 'release', { id }],
    ['交还 EX123456', 'release', { id }],
    ['我不处理了 EX123456', 'release', { id }],
  ],
  report: [
    ['report', 'report'],
    ['report exchange down for Contoso', 'report', exchange],
    ['report exchange for Contoso', 'report', exchange],
    ['please report that exchange is down at Contoso', 'report', exchange],
    ['report a problem with outlook for "Contoso"', 'report', exchange],
    ['Contoso reports exchange', 'report', exchange],
    ['Contoso reports that outlook is slow', 'report', exchange],
    ['Contoso reports problems with outlook', 'report', exchange],
    ['customer reports this', 'report'],
    ['customer reports exchange down', 'report', { service: 'Exchange' }],
    ['回報 Contoso 的 Exchange 故障', 'report', exchange],
    ['Contoso 回報 Exchange 有問題', 'report', exchange],
    ['客戶回報', 'report'],
    ['报告 Contoso 的 Exchange 故障', 'report', exchange],
    ['Contoso 反馈 Exchange 很慢', 'report', exchange],
  ],
  tag: [
    ['tag Contoso gold', 'tag', { ...contoso, tags: ['gold'] }],
    ['tag Contoso Gold, vip', 'tag', { ...contoso, tags: ['gold', 'vip'] }],
    ['tag Contoso Retail Ltd gold and vip', 'tag', { customer: 'Contoso Retail Ltd', tags: ['gold', 'vip'] }],
    ['tag "Contoso Retail" as gold', 'tag', { customer: 'Contoso Retail', tags: ['gold'] }],
    ['tag "Contoso Retail" gold', 'tag', { customer: 'Contoso Retail', tags: ['gold'] }],
    ['tag Contoso tag:gold', 'tag', { ...contoso, tags: ['gold'] }],
    ['tag Contoso #gold', 'tag', { ...contoso, tags: ['gold'] }],
    ['add tags gold, vip to Contoso', 'tag', { ...contoso, tags: ['gold', 'vip'] }],
    ['標記 Contoso 為 gold', 'tag', { ...contoso, tags: ['gold'] }],
    ['將 Contoso 標記為金牌、重點', 'tag', { ...contoso, tags: ['金牌', '重點'] }],
    ['替 Contoso 加上標籤 gold', 'tag', { ...contoso, tags: ['gold'] }],
    ['标记 Contoso 为 金牌', 'tag', { ...contoso, tags: ['金牌'] }],
    ['给 Contoso 添加标签 gold', 'tag', { ...contoso, tags: ['gold'] }],
  ],
  untag: [
    ['untag Contoso gold', 'untag', { ...contoso, tags: ['gold'] }],
    ['remove tag gold from Contoso', 'untag', { ...contoso, tags: ['gold'] }],
    ['移除 Contoso 的標籤 gold', 'untag', { ...contoso, tags: ['gold'] }],
    ['取消标记 Contoso gold', 'untag', { ...contoso, tags: ['gold'] }],
  ],
  'customers by tag': [
    ['customers tag:gold', 'customers', { tags: ['gold'] }],
    ['customers tagged gold', 'customers', { tags: ['gold'] }],
    ['customers cont tag:gold', 'customers', { text: 'cont', tags: ['gold'] }],
    ['客戶 標籤:gold', 'customers', { tags: ['gold'] }],
    ['客户 标签:金牌', 'customers', { tags: ['金牌'] }],
    ['customers Tag Heuer', 'customers', { text: 'Tag Heuer' }],
  ],
};

describe('what is said of notices and customers', () => {
  for (const [name, table] of Object.entries(examples)) {
    describe(name, () => {
      for (const [text, command, args = {}] of table) {
        it(text, () => assert.deepEqual(said(text), [command, args]));
      }
    });
  }

  it('leaves complaints to what answers them', () => {
    assert.deepEqual(said('they report that outlook is slow at contoso'), [
      'isItMicrosoft',
      { symptoms: 'outlook is slow', customer: 'contoso' },
    ]);
    assert.deepEqual(said('users report outlook is slow at contoso'), [
      'isItMicrosoft',
      { symptoms: 'outlook is slow', customer: 'contoso' },
    ]);
    assert.deepEqual(said('contoso is reporting problems with outlook'), [
      'health',
      { customer: 'contoso', service: 'Exchange' },
    ]);
    for (const text of [
      'mute button broken at Contoso',
      'mute does not work in teams at contoso',
      'report the printer for Contoso',
      'the report of Contoso is missing',
      'show me a report of exchange',
      'has Contoso reported this?',
    ]) {
      assert.equal(said(text), 'unknown', text);
    }
  });

  it('leaves an issue about which more is said to what shows it', () => {
    assert.deepEqual(said('I have EX123456 at Contoso'), ['issue', { id, ...contoso }]);
    assert.deepEqual(said('do I have EX123456'), ['issue', { id }]);
    assert.deepEqual(said('mute EX123456 until tomorrow'), ['issue', { id }]);
    assert.deepEqual(said('確認 EX123456'), ['issue', { id }]);
    assert.deepEqual(said('將 R-0042 標記為等待'), ['requestState', { number: 'R-0042', state: 'waiting' }]);
    for (const text of [
      'mute all',
      'mute everything',
      'mute Contoso exchange',
      'ack',
      'tag Contoso',
      'Tag Heuer Ltd',
    ]) {
      assert.equal(said(text), 'unknown', text);
    }
  });
});
