import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const r42 = { number: 'R-0042' };
const critical = { ...r42, severity: 'critical' };
const waiting = { ...r42, state: 'waiting' };
const adopted = { ...r42, microsoftNumber: '2611270040001234' };

const examples: Readonly<Record<string, readonly Example[]>> = {
  'ticket opens one': [
    ['ticket', 'ticket'],
    ['new ticket', 'ticket'],
    ['ticket for Contoso', 'ticket', { customer: 'Contoso' }],
    ['ticket contoso', 'ticket', { customer: 'contoso' }],
    ['open ticket for Contoso', 'ticket', { customer: 'Contoso' }],
    ['ticket for this customer', 'ticket'],
    [
      'ticket for Contoso exchange about EX123456',
      'ticket',
      { customer: 'Contoso', service: 'Exchange', id: 'EX123456' },
    ],
    ['open a support request for Contoso Ltd', 'ticket', { customer: 'Contoso Ltd' }],
    ['file a support request with Microsoft for Contoso', 'ticket', { customer: 'Contoso' }],
    ['raise a case for fabrikam teams', 'ticket', { customer: 'fabrikam', service: 'microsoftteams' }],
    ['for contoso raise a ticket about teams', 'ticket', { customer: 'contoso', service: 'microsoftteams' }],
    ['on behalf of Contoso open a support request', 'ticket', { customer: 'Contoso' }],
    ['log a case for contoso because of EX123456', 'ticket', { customer: 'contoso', id: 'EX123456' }],
    ['how do I open a ticket for contoso', 'ticket', { customer: 'contoso' }],
    ['could you please open a ticket for "Ticket Master"?', 'ticket', { customer: 'Ticket Master' }],
    ['open a ticket for contoso, exchange is slow', 'ticket', { customer: 'contoso', service: 'Exchange' }],
    ['ticket for contoso exchange down', 'ticket', { customer: 'contoso', service: 'Exchange' }],
    ['ticket for contoso azure', 'ticket', { customer: 'contoso', service: 'Azure' }],
    ['ticket EX123456', 'ticket', { id: 'EX123456' }],
    ['EX123456 open a ticket for Contoso', 'ticket', { id: 'EX123456', customer: 'Contoso' }],
    ['ticket 4VNK-7Q0 for contoso', 'ticket', { customer: 'contoso', id: '4VNK-7Q0' }],
    ['ticket about KSYM-9_8', 'ticket', { id: 'KSYM-9_8' }],
    ['開立 Contoso 的支援要求', 'ticket', { customer: 'Contoso' }],
    ['替 Contoso 開支援要求 exchange', 'ticket', { customer: 'Contoso', service: 'Exchange' }],
    ['請替康托索貿易開立支援要求，關於 EX123456', 'ticket', { customer: '康托索貿易', id: 'EX123456' }],
    ['請幫 Contoso 開一張 Teams 的工單', 'ticket', { customer: 'Contoso', service: 'microsoftteams' }],
    ['我要開工單 Contoso Teams', 'ticket', { customer: 'Contoso', service: 'microsoftteams' }],
    ['为 Contoso 提交支持请求', 'ticket', { customer: 'Contoso' }],
    ['开立 Contoso 的 Exchange 支持请求', 'ticket', { customer: 'Contoso', service: 'Exchange' }],
    ['给 Contoso 提一个工单', 'ticket', { customer: 'Contoso' }],
    ['工单 Contoso', 'ticket', { customer: 'Contoso' }],
    ['工單', 'ticket'],
    ['create ticket for 康托索貿易 teams', 'ticket', { customer: '康托索貿易', service: 'microsoftteams' }],
  ],
  'tickets lists them': [
    ['tickets', 'tickets'],
    ['my tickets', 'tickets', { mine: true }],
    ['tickets mine', 'tickets', { mine: true }],
    ['tickets for Contoso', 'tickets', { customer: 'Contoso' }],
    ['tickets contoos', 'tickets', { customer: 'contoos' }],
    ['open tickets', 'tickets', { open: true }],
    ['which tickets are open?', 'tickets', { open: true }],
    ['tickets open exchange', 'tickets', { open: true, service: 'Exchange' }],
    ['support requests of fabrikam', 'tickets', { customer: 'fabrikam' }],
    ['show me my open tickets for contoso', 'tickets', { customer: 'contoso', mine: true, open: true }],
    ['status of my tickets', 'tickets', { mine: true }],
    ['tickets for all customers', 'tickets'],
    ['cases for contoso', 'tickets', { customer: 'contoso' }],
    ['is there a ticket for contoso?', 'tickets', { customer: 'contoso' }],
    ['我的支援要求', 'tickets', { mine: true }],
    ['支援要求', 'tickets'],
    ['Contoso 未結的支援要求', 'tickets', { customer: 'Contoso', open: true }],
    ['有沒有 Contoso 的工單', 'tickets', { customer: 'Contoso' }],
    ['未结支持请求', 'tickets', { open: true }],
    ['Contoso 的支持请求', 'tickets', { customer: 'Contoso' }],
    ['列出我的工单', 'tickets', { mine: true }],
    ['tickets 我的', 'tickets', { mine: true }],
  ],
  'request shows one': [
    ['R-0042', 'request', r42],
    ['r-42', 'request', r42],
    ['R0042', 'request', r42],
    ['ticket R-0042', 'request', r42],
    ['ticket 42', 'request', r42],
    ['ticket #42', 'request', r42],
    ['show request R-0042', 'request', r42],
    ['status of R-0042', 'request', r42],
    ['what is happening with R-0042?', 'request', r42],
    ['what did Microsoft say about R-0042', 'request', r42],
    ['open R-0042', 'request', r42],
    ['R-0042 for contoso', 'request', r42],
    ['支援要求 R-0042', 'request', r42],
    ['R-0042 怎麼樣了', 'request', r42],
    ['工单 R-0042', 'request', r42],
    ['查一下 R-0042', 'request', r42],
  ],
  'request, where a change is only asked about or not wholly understood': [
    ['is R-0042 closed?', 'request', r42],
    ['R-0042 closed?', 'request', r42],
    ["don't close R-0042", 'request', r42],
    ['who closed R-0042', 'request', r42],
    ['should I close R-0042?', 'request', r42],
    ['close R-0042 for contoso', 'request', r42],
    ['clsoe R-0042', 'request', r42],
    ['close R-0042 and R-0043', 'request', r42],
    ['raise R-0042 to critical or minimal', 'request', r42],
    ['close R-0042 as critical', 'request', r42],
    ['為什麼關閉 R-0042', 'request', r42],
    ['不要關閉 R-0042', 'request', r42],
    ['R-0042 关闭了吗', 'request', r42],
  ],
  'note keeps what follows': [
    [
      'note R-0042 users report that it works again',
      'note',
      { ...r42, text: 'users report that it works again' },
    ],
    ['add note to R-0042: Users say "it\'s fine"', 'note', { ...r42, text: 'Users say "it\'s fine"' }],
    ['note: R-0042 works', 'note', { ...r42, text: 'works' }],
    ['R-0042 note: Exchange is down at Contoso', 'note', { ...r42, text: 'Exchange is down at Contoso' }],
    ['note R-0042 close it', 'note', { ...r42, text: 'close it' }],
    ['note R-0042 is it Microsoft? help', 'note', { ...r42, text: 'is it Microsoft? help' }],
    ['note R-0042 see R-0043 and EX123456', 'note', { ...r42, text: 'see R-0043 and EX123456' }],
    ['note R-0042', 'note', r42],
    ['note EX123456 Still broken', 'note', { id: 'EX123456', text: 'Still broken' }],
    ['note EX123456 tell the customer', 'note', { id: 'EX123456', text: 'tell the customer' }],
    ['note KSYM-9_8 fixed', 'note', { id: 'KSYM-9_8', text: 'fixed' }],
    [
      'note to all requests of EX123456: fixed since noon',
      'note',
      { id: 'EX123456', text: 'fixed since noon' },
    ],
    ['在 R-0042 加註 使用者回報 Exchange 正常', 'note', { ...r42, text: '使用者回報 Exchange 正常' }],
    ['R-0042 加註：使用者回報正常', 'note', { ...r42, text: '使用者回報正常' }],
    ['在 R-0042 添加备注 用户反馈正常', 'note', { ...r42, text: '用户反馈正常' }],
    ['note R-0042 使用者回報正常', 'note', { ...r42, text: '使用者回報正常' }],
  ],
  severity: [
    ['severity R-0042 critical', 'severity', critical],
    ['raise R-0042 to critical', 'severity', critical],
    ['R-0042 critical', 'severity', critical],
    ['set the severity of request R-0042 to critical please', 'severity', critical],
    ['lower R-0042 to minimal', 'severity', { ...r42, severity: 'minimal' }],
    ['escalate R-0042', 'severity', r42],
    ['severity of R-0042', 'severity', r42],
    ['R-0042 嚴重性 critical', 'severity', critical],
    ['R-0042 嚴重性 重大', 'severity', critical],
    ['提高 R-0042 的嚴重性', 'severity', r42],
    ['把 R-0042 的严重性改为中等', 'severity', { ...r42, severity: 'moderate' }],
  ],
  closeRequest: [
    ['close R-0042', 'closeRequest', r42],
    ['close ticket R-0042', 'closeRequest', r42],
    ['close ticket 42', 'closeRequest', r42],
    ['can you close R-0042?', 'closeRequest', r42],
    ['R-0042 is solved, please close it', 'closeRequest', r42],
    ['關閉 R-0042', 'closeRequest', r42],
    ['R-0042 結案', 'closeRequest', r42],
    ['请关闭 R-0042', 'closeRequest', r42],
  ],
  reopenRequest: [
    ['reopen R-0042', 'reopenRequest', r42],
    ['重新開啟 R-0042', 'reopenRequest', r42],
    ['重新打开 R-0042', 'reopenRequest', r42],
  ],
  adopt: [
    ['R-0042 is 2611270040001234', 'adopt', adopted],
    ['R-0042 = 2611270040001234', 'adopt', adopted],
    ['number 2611270040001234 for R-0042', 'adopt', adopted],
    ['the Microsoft number of R-0042 is 2611270040001234', 'adopt', adopted],
    ['number R-0042', 'adopt', r42],
    ['R-0042 的 Microsoft 編號是 2611270040001234', 'adopt', adopted],
    ['R-0042 编号 2611270040001234', 'adopt', adopted],
  ],
  requestState: [
    ['R-0042 waiting', 'requestState', waiting],
    ['R-0042 is waiting', 'requestState', waiting],
    ['set R-0042 to waiting', 'requestState', waiting],
    ['set status of R-0042 to waiting', 'requestState', waiting],
    ['mark R-0042 as waiting for customer', 'requestState', waiting],
    ['R-0042 closed', 'requestState', { ...r42, state: 'closed' }],
    ['R-0042 open', 'requestState', { ...r42, state: 'open' }],
    ['將 R-0042 設為等待中', 'requestState', waiting],
    ['R-0042 状态改为等待', 'requestState', waiting],
  ],
  linkRequest: [
    ['link R-0042', 'linkRequest', r42],
    ['link R-0042 to other customers', 'linkRequest', r42],
    ['連結 R-0042', 'linkRequest', r42],
    ['关联 R-0042', 'linkRequest', r42],
  ],
};

describe('sentences about support requests', () => {
  for (const [name, table] of Object.entries(examples)) {
    describe(name, () => {
      for (const [text, command, args = {}] of table) {
        it(text, () => assert.deepEqual(said(text), [command, args]));
      }
    });
  }

  it('take no sentence without a number or an id for a change', () => {
    for (const text of ['note', 'close', 'reopen', 'severity', 'link', 'note for contoso: call them'])
      assert.equal(said(text), 'unknown', text);
    assert.deepEqual(said('close to an outage?'), ['health', { customer: 'close' }]);
    assert.deepEqual(said('note to the customer about EX123456'), ['tell', { id: 'EX123456' }]);
    assert.deepEqual(said('handover notes'), ['handover', {}]);
    assert.deepEqual(said('is EX123456 closed?'), ['issue', { id: 'EX123456' }]);
    assert.deepEqual(said('ticket MC123456'), ['message', { id: 'MC123456' }]);
  });
});
