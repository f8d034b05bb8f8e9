import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';

describe('health for Contoso', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;

  it('is answered at once for Contoso Ltd, says so, and offers the other Contosos', async () => {
    const conversation = stage.teams.conversation({ as: 'helpdesk' });
    const { text, activities } = await conversation.say('health for Contoso');
    assert.match(text, /^Contoso Ltd\n/);
    assert.match(text, /Contoso.* was taken to mean this customer/);
    assert.match(text, /\[Contoso Education\].*\[Contoso Retail GmbH\]/);
    assert.equal(activities.length, 1);
    const other = await conversation.click('Contoso Retail GmbH');
    assert.match(other.text, /^Contoso Retail GmbH\n/);
  });

  it('shows what is not healthy first, each issue with its state, times and last word, and folds the rest', async () => {
    const text = await ask('health for Contoso Ltd');
    assert.match(text, /Exchange Online · Service degradation[\s\S]*SharePoint Online · Verifying service/);
    assert.match(
      text,
      /Incident EX1187402\nSome users can't send email[^\n]*\nSince (?:\d+ \w+, )?\d\d:\d\d \(\d+ h/,
    );
    assert.match(text, /Next update by (?:\d+ \w+, )?\d\d:\d\d \(in/);
    assert.match(text, /Next update was due at/);
    assert.match(text, /Microsoft, \d+ min ago: “/);
    assert.match(text, /\d+ healthy services {2}\[Show\]/);
    assert.match(text, /As of \d\d:\d\d UTC\S* \(just now\)/);
  });

  it("tells times in the reader's zone", async () => {
    const inTaipei = await ask('health for Contoso Ltd', { timeZone: 'Asia/Taipei', name: 'taipei' });
    assert.match(inTaipei, /As of \d\d:\d\d UTC\+8/);
  });

  it('answers for one service where one is named', async () => {
    const text = await ask('health contoso teams');
    assert.match(text, /^Contoso Ltd · Microsoft Teams\n/);
    assert.doesNotMatch(text, /Exchange Online/);
  });

  it('finds a customer in spite of a typo, and says which one was taken', async () => {
    const text = await ask('health for fabrikm');
    assert.match(text, /^Fabrikam Inc\n/);
    assert.match(text, /No customer is called “fabrikm”/);
  });

  it('finds a customer by domain and by tenant id', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Tailspin Toys');
    assert.match(await ask(`health for ${tenantId}`), /^Tailspin Toys\n/);
    assert.match(await ask('health for contoso.onmicrosoft.com'), /^Contoso Ltd\n/);
  });

  it('asks which one where several fit, and its buttons run the same command', async () => {
    const conversation = stage.teams.conversation({ as: 'sales', name: 'several' });
    const asked = await conversation.say('health conto exchange');
    assert.match(asked.text, /Which customer do you mean\?/);
    const { text } = await conversation.click('Contoso Education');
    assert.match(text, /^Contoso Education · Exchange Online\n/);
  });

  it('says that nobody is called so, with the nearest names', async () => {
    const text = await ask('health for Zzyzx Unknown Company');
    assert.match(text, /No customer found for “Zzyzx Unknown Company”/);
  });

  it("is understood in Chinese, and answers in the reader's language", async () => {
    assert.match(await ask('Contoso 的服務健康狀態'), /^Contoso Ltd\n/);
    assert.match(
      await ask('查一下 Contoso 的健康状况', { locale: 'zh-CN', name: 'cn' }),
      /^Contoso Ltd\n[\s\S]*刷新/,
    );
    assert.match(await ask('康托索貿易的健康狀態', { locale: 'zh-TW', name: 'tw' }), /^康托索貿易有限公司\n/);
  });

  it('links into the admin center of the customer as delegated admin, in its own cloud', async () => {
    assert.match(
      await ask('health for Contoso Ltd'),
      /https:\/\/admin\.cloud\.microsoft\/\?delegatedOrg=contoso\.onmicrosoft\.com/,
    );
    const china = await ask('health for 上海蓝杉软件有限公司');
    assert.match(china, /^上海蓝杉软件有限公司\n/);
    assert.match(china, /https:\/\/portal\.partner\.microsoftonline\.cn\//);
  });

  it('asks Microsoft once for many who ask at a time', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Wide World Importers');
    const people = ['admin', 'helpdesk', 'sales', 'globaladmin'];
    await Promise.all(people.map((as) => ask('health for Wide World Importers', { as, name: as })));
    const reads = stage.callsAbout(tenantId).filter(({ path }) => path.includes('healthOverviews'));
    assert.equal(reads.length, 1);
  });
});
