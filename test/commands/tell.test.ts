import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { Issue } from '../../src/health/model.ts';
import { azureIssue } from '../cards/advice-samples.ts';
import { contoso, customer, others, owa, resolvedIssue } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { adviceStage, type StageFacts } from './advice-stage.ts';

const customers = [contoso, ...others];
const told = { [contoso.tenantId]: [owa] };
const args = { id: owa.id, tenantId: contoso.tenantId };
const tell = async (facts: Partial<StageFacts>, more: object = {}) =>
  textOf(await adviceStage({ customers, told, ...facts }).run('tell', { ...args, ...more }));

describe('tell', () => {
  it('writes in the language and time zone of the customer', async () => {
    const text = await tell({ profile: { country: 'TW', culture: 'zh-TW' } });
    assert.match(text, /Microsoft 回報 Exchange Online 發生問題/);
    assert.match(text, /2026年11月20日.* 16:30（台北標準時間，UTC\+8）/);
    assert.match(text, /「We’re reverting a change/);
  });

  it('writes English to customers of other languages, and the reader’s where none is known', async () => {
    const facts = { locale: 'zh-CN' } as const;
    assert.match(
      await tell({ ...facts, profile: { country: 'DE', culture: 'de-DE' } }),
      /Microsoft reports an/,
    );
    assert.match(await tell(facts), /Microsoft 报告 Exchange Online 出现问题/);
  });

  it('writes in the language and zone that are chosen', async () => {
    const text = await tell({}, { language: 'zh-CN', timeZone: 'America/New_York', text: 'edited before' });
    assert.match(text, /03:30（北美东部标准时间，UTC-5）/);
    assert.doesNotMatch(text, /country is not known|edited before/);
  });

  it('says in which language Microsoft is quoted, where it is not that of the text', async () => {
    const text = '当前状态：我们正在把邮件转到其他服务器。';
    const chinese = {
      ...owa,
      title: '部分用户在 Outlook 中收到邮件时出现延迟',
      impact: '邮件可能会延迟。',
      posts: [{ at: owa.updatedAt, text, lastWord: text }],
    };
    const of = (issue: Issue, language: string) =>
      tell({ told: { [contoso.tenantId]: [issue] } }, { language });
    const hint = /Microsoft’s sentences are in ([^;]+);/;
    assert.equal(hint.exec(await of(owa, 'zh-CN'))?.[1], 'English');
    assert.doesNotMatch(await of(owa, 'en'), hint);
    for (const language of ['en', 'zh-TW'])
      assert.equal(hint.exec(await of(chinese, language))?.[1], 'Simplified Chinese');
    assert.doesNotMatch(await of(chinese, 'zh-CN'), hint);
  });

  it('refuses a zone or language that does not exist', async () => {
    await assert.rejects(tell({}, { timeZone: 'Mars/Base' }));
    await assert.rejects(tell({}, { language: 'xx' }));
  });

  it('says that the country could not be read, and names UTC', async () => {
    const text = await tell({ profile: new ReadError('access_denied', '403') });
    assert.match(text, /may not read the customer’s country and language/);
    assert.match(text, /The customer’s country is not known: times are in UTC/);
    assert.match(text, /08:30 \(UTC\)/);
  });

  it('gives the all-clear with its duration', async () => {
    const text = await tell({ told: { [contoso.tenantId]: [resolvedIssue] } });
    assert.match(text, /is over/);
    assert.match(text, /^Duration: 1 h 29 min$/m);
    assert.doesNotMatch(text, /next update by|working on it|may help until then/);
  });

  it('tells what the board knows where the customer’s own answer can’t be read, and says so', async () => {
    const failing = { [contoso.tenantId]: new ReadError('no_answer', 'late') };
    const board = { issues: [{ issue: owa, customers: [contoso] }] };
    const text = await tell({ told: failing, board });
    assert.match(text, /did not answer in time/);
    assert.match(text, /Microsoft reports an issue with Exchange Online/);
    assert.doesNotMatch(await tell({ told: failing, board: {} }), /Microsoft reports an issue/);
  });

  it('names no other customer that the issue hits, nor its subscriptions', async () => {
    const [retail] = others;
    assert.ok(retail && azureIssue.azure);
    const subscriptions = [{ id: retail.tenantId, name: `${retail.name} production` }];
    const shared = { ...azureIssue, azure: { ...azureIssue.azure, subscriptions } };
    const board = { issues: [{ issue: shared, customers: [contoso, ...others] }] };
    const failing = { [contoso.tenantId]: new ReadError('no_answer', 'late') };
    const stage = adviceStage({ customers, told: failing, board });
    const text = textOf(await stage.run('tell', { id: shared.id, tenantId: contoso.tenantId }));
    assert.match(text, /Azure: Virtual Machines/);
    for (const { name, tenantId } of others) assert.ok(!text.includes(name) && !text.includes(tenantId));
  });

  it('asks which customer and which issue where nothing says it', async () => {
    const stage = adviceStage({ customers });
    assert.match(textOf(await stage.run('tell', {})), /Which issue\?/);
    assert.match(textOf(await stage.run('tell', { id: owa.id })), /Which customer\?/);
  });

  it('asks which of the customers hit is meant where none is named, and takes the one talked about', async () => {
    const [retail] = others;
    assert.ok(retail);
    const board = { issues: [{ issue: owa, customers: [contoso, retail] }] };
    const unnamed = (facts: Partial<StageFacts>) =>
      adviceStage({ customers, told, board, ...facts }).run('tell', { id: owa.id });
    const text = textOf(await unnamed({}));
    assert.match(text, /^Which customer do you mean\?\nEX\d+ hits 2 customers\.\n\[Contoso Ltd\]/);
    const many = Array.from({ length: 12 }, (_, at) => customer(`Customer ${at}`, `c${at}.example`));
    assert.match(
      textOf(await unnamed({ board: { issues: [{ issue: owa, customers: many }] } })),
      /hits 12 customers[\s\S]*2 more are hit: name the customer, for example “tell Contoso about EX\d+”/,
    );
    assert.match(textOf(await unnamed({ remembered: contoso.tenantId })), /^What to tell Contoso Ltd/);
    const elsewhere = others[1]?.tenantId ?? '';
    assert.match(textOf(await unnamed({ remembered: elsewhere })), /^Which customer do you mean/);
    assert.match(textOf(await unnamed({ board: {} })), /^Which customer\? .*`tell Contoso about EX123456`/);
  });

  it('without an issue asks for one, with an example of its own', async () => {
    const text = textOf(await adviceStage({ customers }).run('tell', { customer: 'contoso' }));
    assert.match(text, /^Which issue\? .*`tell Contoso about EX123456`/);
  });
});
