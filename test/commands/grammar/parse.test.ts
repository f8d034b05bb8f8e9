import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, longestText } from '../../../src/commands/grammar/clean-text.ts';
import type { Command } from '../../../src/commands/grammar/command.ts';
import { parse } from '../../../src/commands/grammar/parse.ts';
import { locales } from '../../../src/locales/locale.ts';
import { withinCpu } from '../../within-cpu.ts';
import { hostileUnits } from './hostile.ts';

/** What a text says, without `phrase`, which has a test of its own. */
function said(text: string): Command | 'unknown' | 'empty' {
  const parsed = parse(cleanText(text));
  if (parsed.kind !== 'command') return parsed.kind;
  if (parsed.command !== 'health') {
    const { kind: _, ...command } = parsed;
    return command;
  }
  const { phrase: __, ...args } = parsed.args;
  return { command: 'health', args };
}

const health = (customer?: string, service?: string): Command => ({
  command: 'health',
  args: { ...(customer ? { customer } : {}), ...(service ? { service } : {}) },
});
const issue = (id: string, customer?: string): Command => ({
  command: 'issue',
  args: { id, ...(customer ? { customer } : {}) },
});
const customers = (text?: string): Command => ({ command: 'customers', args: text ? { text } : {} });
const use = (customer: string): Command => ({ command: 'use', args: { customer } });
const whoami: Command = { command: 'whoami', args: {} };
const help: Command = { command: 'help', args: {} };

const english: [text: string, command: Command][] = [
  ['health', health()],
  ['health for Contoso', health('Contoso')],
  ['HEALTH FOR Contoso', health('Contoso')],
  ['contoso health', health('contoso')],
  ['status of contoso', health('contoso')],
  ['how is contoso doing', health('contoso')],
  ['what is the current health of contoso right now', health('contoso')],
  ["what's the health status of contoso's sharepoint", health('contoso', 'SharePoint')],
  ['how do i get the health for contoso', health('contoso')],
  ['any problems with exchange for contoso', health('contoso', 'Exchange')],
  ['are there any outages at contoso?', health('contoso')],
  ["what's wrong with exchange at contoso", health('contoso', 'Exchange')],
  ['health issues at contoso', health('contoso')],
  ['does contoso have problems with outlook?', health('contoso', 'Exchange')],
  ['is everything ok at contoso?', health('contoso')],
  ['microsoft 365 health for contoso', health('contoso')],
  ["is contoso's health ok?", health('contoso')],
  ['is the health of contoso exchange ok?', health('contoso', 'Exchange')],
  ['customer contoso status', health('contoso')],
  ['health contoso exchange', health('contoso', 'Exchange')],
  ['health exchange contoso', health('contoso', 'Exchange')],
  ['exchange health for contoso', health('contoso', 'Exchange')],
  ["contoso's exchange health", health('contoso', 'Exchange')],
  ['health for contoso on exchange', health('contoso', 'Exchange')],
  ['health - contoso / exchange', health('contoso', 'Exchange')],
  ['what is the status of exchange for contoso', health('contoso', 'Exchange')],
  ['health exchange', health(undefined, 'Exchange')],
  ['our exchange is down', health(undefined, 'Exchange')],
  ['what about sharepoint online', health(undefined, 'SharePoint')],
  ['is teams down for Northwind?', health('Northwind', 'microsoftteams')],
  ['is outlook working at contoso', health('contoso', 'Exchange')],
  ['why is exchange so slow at contoso?', health('contoso', 'Exchange')],
  ['is microsoft 365 apps ok at contoso', health('contoso', 'O365Client')],
  ['office for the web health contoso', health('contoso', 'officeonline')],
  ['health for Wide World Importers sign-in', health('Wide World Importers', 'OrgLiveID')],
  ['exchange and teams health for contoso', health('contoso')],
  ['health for this customer', health()],
  ['health for us', health()],
  ['health for contoso.onmicrosoft.com', health('contoso.onmicrosoft.com')],
  ['health for 11111111-2222-3333-4444-555555555555', health('11111111-2222-3333-4444-555555555555')],
  ['/health contoso', health('contoso')],
  ['do we have issues with sharepoint at Fabrikam Inc?', health('Fabrikam Inc', 'SharePoint')],
  ['any issues with teams at contoso', health('contoso', 'microsoftteams')],
  ['are there problems with exchange for northwind?', health('northwind', 'Exchange')],
  ['is there an outage at contoso', health('contoso')],
  ['any outages for contoso?', health('contoso')],
  ["what's wrong with teams at contoso", health('contoso', 'microsoftteams')],
  ['contoso teams issues', health('contoso', 'microsoftteams')],
  ['we are having issues with teams at contoso', health('contoso', 'microsoftteams')],
  ['is there a health problem at contoso', health('contoso')],
  ["how are contoso's services", health('contoso')],
  ["how are contoso's services today?", health('contoso')],
  ["are contoso's services ok?", health('contoso')],
  ['how is Contoso Services?', health('Contoso Services')],
  ["Contoso's health", health('Contoso')],
  ['contoso’s exchange status', health('contoso', 'Exchange')],
  ["Contoso can't send mail", health('Contoso', 'Exchange')],
  ['Contoso can’t receive emails', health('Contoso', 'Exchange')],
  ["why can't contoso send mail?", health('contoso')],
  ["contoso can't log in", health('contoso', 'OrgLiveID')],
  ['unable to send mail at contoso', health('contoso', 'Exchange')],
  ["we can't open teams", health(undefined, 'microsoftteams')],
  ['is my teams down?', health(undefined, 'microsoftteams')],
  ['is contoso up or down?', health('contoso')],
  ["what's happening with exchange at contoso", health('contoso', 'Exchange')],
  ['is contoso affected by any issue?', health('contoso')],
  ['contoso is reporting problems with outlook', health('contoso', 'Exchange')],
  ['check contoso', health('contoso')],
  ['can you check on contoso', health('contoso')],
  ['check teams for contoso', health('contoso', 'microsoftteams')],
  ['check the exchange health of contoso', health('contoso', 'Exchange')],
  ['check that contoso is ok', health('contoso')],
  ['check how contoso is doing', health('contoso')],
  ['check whether teams works at contoso', health('contoso', 'microsoftteams')],
  ['look up contoso', health('contoso')],
  ['check customer contoso', customers('contoso')],
  ['check my role', whoami],
  ['check EX123456', issue('EX123456')],
  ['status contoso', health('contoso')],
  ['contoso status?', health('contoso')],
  ['what about contoso', health('contoso')],
  ['issue EX123456', issue('EX123456')],
  ['ex123456', issue('EX123456')],
  ['MO12345', issue('MO12345')],
  ['EX123456 for Contoso', issue('EX123456', 'Contoso')],
  ['EX123456, contoso', issue('EX123456', 'contoso')],
  ['what about EX123456', issue('EX123456')],
  ['is EX123456 resolved?', issue('EX123456')],
  ['is contoso affected by EX123456?', issue('EX123456', 'contoso')],
  ['status of EX123456 for contoso', issue('EX123456', 'contoso')],
  ['https://admin.cloud.microsoft/?#/servicehealth/:/alerts/EX123456', issue('EX123456')],
  [
    'https://admin.microsoft.com/Adminportal/Home#/servicehealth/:/alerts/tm1234567 for contoso',
    issue('TM1234567', 'contoso'),
  ],
  [
    'https://eu.safelinks.example/?url=https%3A%2F%2Fadmin.example%2Falerts%2FEX123456&x=1',
    issue('EX123456'),
  ],
  ['https://app.azure.com/h/KSYM-9_8/abcdef', issue('KSYM-9_8')],
  ['EX123456 and EX654321', issue('EX123456')],
  ['EX123456 exchange', issue('EX123456')],
  ['is exchange at contoso hit by EX123456', issue('EX123456', 'contoso')],
  ['issue EX123456 for this customer', issue('EX123456')],
  ['KSYM-9_8', issue('KSYM-9_8')],
  ['issue ksym-9_8 for contoso', issue('KSYM-9_8', 'contoso')],
  ['customers', customers()],
  ['list customers', customers()],
  ['show me our customers', customers()],
  ['which customers do we have?', customers()],
  ['customers con', customers('con')],
  ['find customer con', customers('con')],
  ['use Contoso Ltd', use('Contoso Ltd')],
  ['switch to the customer Contoso Ltd.', use('Contoso Ltd')],
  ['whoami', whoami],
  ['who am i?', whoami],
  ['what may I do', whoami],
  ['help', help],
  ['help me please', help],
  ['help health', help],
  ['?', help],
  ['???', help],
  ['？', help],
  ['what can you do?', help],
];

const traditional: [text: string, command: Command][] = [
  ['健康狀態', health()],
  ['Contoso 的服務健康狀態', health('Contoso')],
  ['康托索貿易的健康狀況', health('康托索貿易')],
  ['幫我看 康托索貿易 的健康狀況', health('康托索貿易')],
  ['Litware科技健康狀態', health('Litware科技')],
  ['客戶 Contoso 的健康狀態', health('Contoso')],
  ['Contoso 現在狀況正常嗎', health('Contoso')],
  ['客戶清單 Contoso 的狀態', customers('Contoso 的狀態')],
  ['健康狀態 Contoso', health('Contoso')],
  ['Contoso 的 Exchange 有問題嗎', health('Contoso', 'Exchange')],
  ['請問 Contoso 現在 Teams 正常嗎', health('Contoso', 'microsoftteams')],
  ['Contoso Ltd. 的 Outlook 掛了嗎？', health('Contoso Ltd', 'Exchange')],
  ['Contoso 郵件收不到', health('Contoso', 'Exchange')],
  ['康托索貿易有限公司的電子郵件是不是壞了', health('康托索貿易有限公司', 'Exchange')],
  ['Contoso 怎麼了', health('Contoso')],
  ['Contoso 怎麼樣', health('Contoso')],
  ['Exchange 壞了嗎 Contoso', health('Contoso', 'Exchange')],
  ['Contoso 的 Exchange 宕機了', health('Contoso', 'Exchange')],
  ['Contoso 的 Teams 斷線', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 無法使用', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 用不了', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 出問題', health('Contoso', 'microsoftteams')],
  ['Contoso 有狀況嗎', health('Contoso')],
  ['麻煩查一下Contoso的Teams', health('Contoso', 'microsoftteams')],
  ['請檢查Contoso的OneDrive', health('Contoso', 'OneDriveForBusiness')],
  ['幫我看 Contoso', health('Contoso')],
  ['幫我查客戶 Contoso', customers('Contoso')],
  ['查一下我的權限', whoami],
  ['幫我看問題 EX123456', issue('EX123456')],
  ['這個客戶還好嗎', health()],
  ['Exchange 正常嗎', health(undefined, 'Exchange')],
  ['問題 EX123456', issue('EX123456')],
  ['EX123456 解決了嗎', issue('EX123456')],
  ['EX123456 Contoso 的詳情', issue('EX123456', 'Contoso')],
  ['客戶', customers()],
  ['我們有哪些客戶', customers()],
  ['客戶清單 contoso', customers('contoso')],
  ['搜尋客戶康托索', customers('康托索')],
  ['使用 Contoso', use('Contoso')],
  ['切換到康托索貿易有限公司', use('康托索貿易有限公司')],
  ['我是誰', whoami],
  ['我有哪些權限？', whoami],
  ['說明', help],
  ['你可以做什麼', help],
];

const simplified: [text: string, command: Command][] = [
  ['健康状况', health()],
  ['查一下 Contoso 的健康状况', health('Contoso')],
  ['帮我查一下康托索贸易的服务健康状态', health('康托索贸易')],
  ['Contoso 客户的 Exchange 状态', health('Contoso', 'Exchange')],
  ['Teams 挂了吗 Contoso', health('Contoso', 'microsoftteams')],
  ['Contoso公司的Teams是不是挂了', health('Contoso公司', 'microsoftteams')],
  ['请问一下 Contoso 的邮件服务正常吗？谢谢！', health('Contoso', 'Exchange')],
  ['查一下 健康科技 的健康状况', health('健康科技')],
  ['美的健康状况', health('美的')],
  ['SharePoint 打不开', health(undefined, 'SharePoint')],
  ['Exchange 当机了吗 Contoso', health('Contoso', 'Exchange')],
  ['Contoso 的 Teams 宕机了', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 坏了', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 断线了', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 不能用', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 无法使用', health('Contoso', 'microsoftteams')],
  ['Contoso 的 Teams 出问题了', health('Contoso', 'microsoftteams')],
  ['帮我查 contoso', health('contoso')],
  ['看看 Contoso 的情况', health('Contoso')],
  ['检查康托索', health('康托索')],
  ['Contoso 怎么样？', health('Contoso')],
  ['帮我看看怎么用', help],
  ['问题 EX123456', issue('EX123456')],
  ['EX123456 修复了吗', issue('EX123456')],
  ['客户列表 contoso', customers('contoso')],
  ['有哪些客户', customers()],
  ['使用 Contoso', use('Contoso')],
  ['切换到 Contoso', use('Contoso')],
  ['我是谁', whoami],
  ['帮助', help],
  ['怎么用？', help],
];

describe('parse', () => {
  const tables = { English: english, 'Traditional Chinese': traditional, 'Simplified Chinese': simplified };
  for (const [language, table] of Object.entries(tables)) {
    describe(`in ${language}`, () => {
      for (const [text, command] of table) it(text, () => assert.deepEqual(said(text), command));
    });
  }

  describe('what is around a command', () => {
    const examples = [...english, ...traditional, ...simplified];
    const before = [
      '',
      'please ',
      'Hi bot, ',
      'could you ',
      '請問',
      '麻烦',
      '<at>Partner Health</at>&nbsp;',
      '  \n',
      '👋 ',
    ];
    const after = [
      '',
      ' please',
      ', thanks!',
      '，謝謝',
      ' 谢谢。',
      ' <at>Partner Health</at>',
      '\r\n',
      '!!',
      ' 🙏',
    ];

    it('changes nothing: courtesies, mentions, white space, marks', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...examples.filter(([text]) => /[^?？]/.test(text))),
          fc.array(fc.constantFrom(...before), { maxLength: 3 }),
          fc.array(fc.constantFrom(...after), { maxLength: 3 }),
          ([text, command], front, back) => {
            assert.deepEqual(said(front.join('') + text.replaceAll(' ', ' \u00A0') + back.join('')), command);
          },
        ),
        { numRuns: 500 },
      );
    });

    it('changes nothing: capital letters', () => {
      const lower = (command: unknown) => JSON.stringify(command).toLowerCase();
      for (const [text] of examples) assert.equal(lower(said(text.toUpperCase())), lower(said(text)));
    });
  });

  describe('names', () => {
    const names = [
      'Contoso Retail GmbH',
      "McDonald's",
      "O'Neil & Sons",
      'AT&T',
      'Yahoo',
      'C++ Builders',
      'Contoso (UK)',
      'Bank of America',
      'Check Point',
      'Status Quo Ltd',
      'Rose-123 Ltd',
      '7-Eleven',
      'Marks + Spencer',
      '健康科技',
      'Łódź Żabka',
      'ООО Ромашка',
      'Status Consulting',
      'Issue Trackers Ltd',
      'Open Systems',
      'Johnson and Johnson',
      'A',
    ];
    for (const name of names)
      it(`takes "${name}" as it is typed`, () => assert.deepEqual(said(`health for ${name}`), health(name)));

    for (const name of ['Teams Electronics', 'Health for Exchange', 'The Help', 'please', '健康的 Outlook']) {
      it(`leaves "${name}" alone in quotes`, () => {
        for (const quoted of [`"${name}"`, `“${name}”`, `「${name}」`, `'${name}'`]) {
          assert.deepEqual(said(`health for ${quoted}`), health(name));
          assert.deepEqual(said(`is exchange down at ${quoted}?`), health(name, 'Exchange'));
          assert.deepEqual(said(`use ${quoted}`), use(name));
        }
      });
    }

    for (const name of [
      'Status Consulting',
      'Issue Trackers Ltd',
      'Open Systems',
      'Check Point',
      'People',
      'A',
    ]) {
      it(`reaches "${name}" by use and in quotes`, () => {
        if (name !== 'People') assert.deepEqual(said(`use ${name}`), use(name));
        assert.deepEqual(said(`use "${name}"`), use(name));
        assert.deepEqual(said(`check "${name}"`), health(name));
        assert.deepEqual(said(`"${name}" status`), health(name));
        assert.deepEqual(said(`is "${name}" down?`), health(name));
      });
    }

    it('keeps a single letter as a name, but no article', () => {
      assert.deepEqual(said('health exchange for A now'), health('A', 'Exchange'));
      assert.deepEqual(said('health for a customer'), health());
      assert.deepEqual(said('health for the contoso'), health('contoso'));
    });

    it('takes an order to look for health only where a short name or a service follows', () => {
      for (const text of [
        'check',
        'look up',
        'check what you said',
        'check the printer on the second floor',
        '帮我查问题',
      ]) {
        assert.equal(said(text), 'unknown', text);
      }
    });

    it('takes several names for one where the question is about one, or they are quoted', () => {
      assert.deepEqual(said('is Johnson and Johnson ok?'), health('Johnson and Johnson'));
      assert.deepEqual(said('are there issues at Johnson and Johnson?'), health('Johnson and Johnson'));
      assert.deepEqual(said('how are things at Johnson and Johnson?'), health('Johnson and Johnson'));
      assert.deepEqual(said('are Fabrikam, Inc. ok?'), health('Fabrikam, Inc'));
      assert.deepEqual(said('are "Johnson and Johnson" ok?'), health('Johnson and Johnson'));
      assert.deepEqual(
        said('are teams and exchange ok at Johnson and Johnson?'),
        health('Johnson and Johnson'),
      );
      assert.deepEqual(said('永和豆漿都正常嗎'), health('永和豆漿'));
      assert.deepEqual(said('台灣永和豆漿的服務都正常嗎'), health('台灣永和豆漿'));
    });

    it('reads a whole command in quotes', () =>
      assert.deepEqual(said('"health for Contoso"'), health('Contoso')));

    it('does not mind a quote that never ends', () =>
      assert.deepEqual(said('health for "Contoso'), health('Contoso')));

    it('keeps command words in the name of a customer to use', () => {
      assert.deepEqual(said('use Health Net'), use('Health Net'));
    });

    it('tells the words of customer and service together, for a customer whose name holds a service', () => {
      const phraseOf = (text: string) => {
        const parsed = parse(text);
        return parsed.kind === 'command' && parsed.command === 'health' ? parsed.args.phrase : undefined;
      };
      assert.equal(phraseOf('health for Teams Electronics'), 'Teams Electronics');
      assert.equal(phraseOf('health viva'), 'viva');
      assert.equal(phraseOf('is teams down for Northwind?'), undefined);
      assert.equal(phraseOf('Check Point'), 'Check Point');
      assert.equal(phraseOf('check on the Point'), undefined);
      assert.equal(phraseOf('check "Point"'), undefined);
      assert.equal(phraseOf('health for "Teams Electronics" exchange'), undefined);
    });
  });

  describe('nothing asked', () => {
    for (const text of [
      '',
      '   ',
      'hi',
      'Hello bot!',
      'thanks',
      '你好',
      '谢谢。',
      '!!',
      '👍',
      '<at>Bot</at>',
    ]) {
      it(JSON.stringify(text), () => assert.equal(said(text), 'empty'));
    }
  });

  it('never throws, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ...hostileUnits,
          'health',
          ' for ',
          '"',
          "'",
          '健',
          '康',
          '的',
          'contoso',
          ' ',
          '?',
        ),
      }),
      fc
        .array(fc.constantFrom(...english, ...traditional).map(([text]) => text))
        .map((texts) => texts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const reader of locales) parse(cleanText(text), reader);
        parse(text);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the longest hostile text to its end, in every language', () => {
    withinCpu(10_000, () => {
      for (const [at, unit] of hostileUnits.entries()) {
        const text = unit.repeat(Math.ceil(longestText / unit.length)).slice(0, longestText);
        const parsed = parse(text, locales[at % locales.length]);
        if (parsed.kind === 'unknown') assert.ok(parsed.suggestions.length <= 3, unit);
      }
    });
  });

  it('looks at the beginning of a text only', () => {
    for (const unit of hostileUnits) {
      const long = unit.repeat(2 * longestText);
      assert.deepEqual(parse(long), parse(long.slice(0, longestText)), unit);
    }
  });

  it('takes the word of a command alone, as the command menu inserts it, for that command', () => {
    for (const word of ['use', '切换到', '使用']) {
      assert.deepEqual(parse(word), { kind: 'command', command: 'use', args: {} }, word);
    }
    for (const word of ['issue', '問題', '问题']) {
      assert.deepEqual(parse(word), { kind: 'command', command: 'issue', args: {} }, word);
    }
  });
});
