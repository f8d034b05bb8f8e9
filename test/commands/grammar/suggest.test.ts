import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../src/commands/grammar/clean-text.ts';
import type { Suggestion } from '../../../src/commands/grammar/command.ts';
import { parse } from '../../../src/commands/grammar/parse.ts';
import type { Locale } from '../../../src/locales/locale.ts';

function suggestionsFor(text: string, reader?: Locale): readonly Suggestion[] {
  const parsed = parse(cleanText(text), reader);
  assert.equal(parsed.kind, 'unknown', text);
  return parsed.kind === 'unknown' ? parsed.suggestions : [];
}
const textsFor = (text: string, reader?: Locale) =>
  suggestionsFor(text, reader).map((suggestion) => suggestion.text);

describe('suggestions', () => {
  const mistyped: [text: string, first: string][] = [
    ['helth for contoso', 'health for contoso'],
    ['heatlh contoso', 'health for contoso'],
    ['contoso exchange helth', 'health for contoso Exchange'],
    ['is temas down for contoso?', 'health for contoso Teams'],
    ['custmers', 'customers'],
    ['custmers con', 'customers con'],
    ['hlep', 'help'],
    ['hstory contoso', 'history for contoso'],
    ['hstory contoso 30d', 'history for contoso 30d'],
    ['mesages for contoso major', 'messages for contoso major'],
    ['overveiw exchange', 'overview Exchange'],
    ['covrage', 'coverage'],
    ['handovr 8h', 'handover 8h'],
    ['licenes contoso', 'licenses for contoso'],
    ['maintenence contoso', 'maintenance for contoso'],
    ['menage exchange for contoso', 'manage Exchange for contoso'],
    ['who ami i', 'whoami'],
    ['tikcet for contoso', 'ticket for contoso'],
    ['my tikcets', 'my tickets'],
    ['suspnd E3 for contoso', 'suspend E3 for contoso'],
    ['swich to contoso', 'use contoso'],
    ['isue EX12', 'health for EX12'],
    ['contoso?', 'health for contoso'],
    ["contoso won't load", 'health for contoso'],
    ['subscibe Contoso and Fabrikam exchange', 'subscribe Contoso, Fabrikam Exchange'],
    ['unsubscrbe Contoso', 'unsubscribe Contoso'],
    ['subscripions', 'subscriptions'],
    ['prevew all', 'preview all'],
    ['digets daily 08:00', 'digest daily 08:00'],
    ['quiet hurs 19:00-07:00', 'subscribe quiet 19:00-07:00'],
    ['Contoso 的健康壯況', 'Contoso 的健康狀態'],
    ['Contoso 的健康壮况', 'Contoso 的运行状况'],
  ];
  for (const [text, first] of mistyped) {
    it(`mends "${text}" and does not run it`, () => assert.equal(textsFor(text)[0], first));
  }

  it('offers what can be asked about a bare name', () => {
    assert.deepEqual(textsFor('contoso'), ['health for contoso', 'customers contoso', 'use contoso']);
    assert.deepEqual(textsFor('show me contoso'), ['health for contoso', 'customers contoso', 'use contoso']);
    assert.deepEqual(textsFor('看一下 康托索'), ['康托索 的健康狀態', '客戶 康托索', '使用 康托索']);
  });

  it('offers the health of a bare service', () => {
    assert.deepEqual(suggestionsFor('outlook')[0], {
      command: 'health',
      args: { service: 'Exchange', phrase: 'Exchange' },
      text: 'health Exchange',
    });
    assert.deepEqual(textsFor('contoso exchange'), [
      'health for contoso Exchange',
      'health for "contoso exchange"',
      'customers contoso exchange',
    ]);
  });

  it('hears a loose remark as the question that it may be', () => {
    assert.equal(textsFor('contoso down')[0], 'health for contoso');
    assert.equal(textsFor('Contoso 收不到信')[0], 'Contoso 的健康狀態');
  });

  it('asks whether one customer or all are meant', () => {
    assert.deepEqual(textsFor('overview contoso'), ['health for contoso', 'overview', 'help']);
    assert.deepEqual(textsFor('handover for contoso'), ['health for contoso', 'handover', 'help']);
    assert.deepEqual(textsFor('coverage Contoso Ltd').slice(0, 2), ['health for Contoso Ltd', 'coverage']);
    assert.deepEqual(textsFor('Contoso 總覽').slice(0, 2), ['Contoso 的健康狀態', '總覽']);
  });

  it('asks whether a new request is meant, those that there are, or a name', () => {
    assert.deepEqual(textsFor('contoso ticket'), [
      'ticket for contoso',
      'tickets for contoso',
      'health for contoso ticket',
    ]);
  });

  it('asks whether the words before a name belong to it', () => {
    assert.deepEqual(textsFor('subscribe Teams Electronics').slice(0, 2), [
      'subscribe Electronics Teams',
      'subscribe "Teams Electronics"',
    ]);
    assert.deepEqual(textsFor('Subscribe Today Ltd health').slice(0, 2), [
      'subscribe Today Ltd',
      'health for Subscribe Today Ltd',
    ]);
    assert.deepEqual(textsFor('訂閱科技的健康狀態').slice(0, 2), ['訂閱 科技', '"訂閱科技" 的健康狀態']);
  });

  it('asks how often a digest shall come', () => {
    assert.deepEqual(textsFor('digest'), ['digest daily 08:00', 'digest weekly mon 08:00', 'digest off']);
    assert.deepEqual(textsFor('摘要'), ['摘要 每天 08:00', '摘要 每週 週一 08:00', '摘要 關閉']);
  });

  it('asks what a time means that messages do not have', () => {
    assert.deepEqual(textsFor('messages contoso last week').slice(0, 2), [
      'messages for contoso',
      'messages for contoso act by 7d',
    ]);
  });

  it('is careful with talk that has a word of a command in it', () => {
    assert.deepEqual(textsFor('I think the health of the team is fine'), ['health', 'help']);
    assert.deepEqual(textsFor('I think the health of the teams is fine'), ['health', 'help']);
    assert.deepEqual(textsFor('as I said yesterday we should not use the printer on the second floor'), [
      'customers',
      'help',
    ]);
  });

  it('does not take talk for the name of a customer', () => {
    for (const text of [
      'tell me a joke',
      'you are stupid',
      'check the weather in paris tomorrow please',
      'who is the CEO of contoso',
    ]) {
      assert.deepEqual(textsFor(text), ['help'], text);
    }
    assert.deepEqual(textsFor('講個笑話'), ['說明']);
    assert.equal(
      textsFor('Contoso Retail and Wholesale GmbH')[0],
      'health for Contoso Retail and Wholesale GmbH',
    );
  });

  it('offers each of several customers, then all as one name', () => {
    assert.deepEqual(textsFor('are contoso and fabrikam ok?'), [
      'health for contoso',
      'health for fabrikam',
      'health for contoso and fabrikam',
    ]);
    assert.deepEqual(textsFor('how are contoso, fabrikam and northwind doing'), [
      'health for contoso',
      'health for fabrikam',
      'health for northwind',
    ]);
    assert.equal(
      textsFor('do contoso and fabrikam have problems with teams?')[0],
      'health for contoso Teams',
    );
    assert.deepEqual(textsFor('Contoso 和 Fabrikam 正常嗎'), [
      'Contoso 的健康狀態',
      'Fabrikam 的健康狀態',
      '"Contoso 和 Fabrikam" 的健康狀態',
    ]);
    assert.equal(textsFor('康托索、微軟都正常嗎')[1], '微軟 的健康狀態');
    assert.equal(textsFor('are both contoso and fabrikam ok?')[0], 'health for contoso');
  });

  it("speaks the language of the words used, or the reader's where they tell none", () => {
    assert.equal(textsFor('contoso', 'zh-TW')[0], 'contoso 的健康狀態');
    assert.equal(textsFor('康托索', 'zh-CN')[0], '康托索 的运行状况');
    assert.equal(textsFor('helth for contoso', 'zh-CN')[0], 'health for contoso');
    assert.deepEqual(textsFor('heath contoso', 'zh-CN'), ['health for contoso', 'help']);
  });

  it('are at most three, each different, and read as the command that they run', () => {
    const words = fc.constantFrom(
      ...[
        'contoso',
        'helth',
        'exchange',
        'teams',
        'for',
        'down',
        'the',
        '"a b"',
        '健康壯況',
        '的',
        '客户',
        '康托索',
      ],
      ...[
        'custmers',
        'hstory',
        'overview',
        'tell',
        'who',
        'messages',
        '30d',
        'azure',
        'use',
        'issue',
        '問題',
        '?',
        '(',
        "'",
        'I',
        "McDonald's",
        'EX12',
        'please',
      ],
      ...[
        'ticket',
        'tickets',
        'tikcet',
        'open',
        'my',
        'R-0042',
        '42',
        'close',
        'note',
        'critical',
        'waiting',
      ],
      ...[
        'suspend',
        'E3',
        'seats',
        'to',
        '30',
        'audit',
        '支援要求',
        '工单',
        '席位',
        '改為',
        '關閉',
        '2611270040001234',
      ],
      ...['subscribe', 'unsubscribe', 'preview', 'tag:gold', 'except', '+advisories', '+', 'all', 'quiet'],
      ...['19:00-07:00', '08:00', 'Europe/Berlin', 'mention', 'for incidents', 'mute', 'EX123456', 'until'],
      ...['4h', 'because', 'digest', 'daily', 'mon', 'off', 'report', 'reports', 'tag', 'gold', 'subscribr'],
      ...['訂閱', '取消訂閱', '靜音', '標籤', '除了', '摘要', '每天', '回報', '安靜時段', '早上', '8', '點'],
      ...['are', 'and', ',', '和', '、', '都', 'check', 'A', "can't", '查一下', 'you'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (said) => {
        const parsed = parse(cleanText(said.join(' ')));
        if (parsed.kind !== 'unknown') return;
        assert.ok(parsed.suggestions.length >= 1 && parsed.suggestions.length <= 3);
        assert.equal(new Set(parsed.suggestions.map(({ text }) => text)).size, parsed.suggestions.length);
        for (const { text, ...command } of parsed.suggestions) {
          assert.deepEqual(parse(cleanText(text)), { kind: 'command', ...command }, text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
