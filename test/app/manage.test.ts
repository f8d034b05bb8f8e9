import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { buttonsOf, pressEveryButton } from './press-every-button.ts';

/** A service as it is typed, and the portal that is opened for it: its title and its host in each cloud. */
const services = [
  ['exchange', 'Exchange admin center', 'admin.cloud.microsoft', 'admin.exchange.microsoftonline.cn'],
  ['teams', 'Teams admin center', 'admin.teams.microsoft.com', 'admin.teams.microsoftonline.cn'],
  [
    'sharepoint',
    'SharePoint admin center',
    'contoso-admin.sharepoint.com',
    'blueredwood-admin.sharepoint.cn',
  ],
  ['entra', 'Microsoft Entra admin center', 'entra.microsoft.com', 'entra.microsoftonline.cn'],
  ['intune', 'Microsoft Intune admin center', 'intune.microsoft.com', 'intune.microsoftonline.cn'],
  ['defender', 'Microsoft Defender portal', 'security.microsoft.com', 'security.microsoftonline.cn'],
  ['purview', 'Microsoft Purview portal', 'purview.microsoft.com', 'purview.microsoftonline.cn'],
  ['azure', 'Azure portal', 'portal.azure.com', 'portal.azure.cn'],
  [
    'power apps',
    'Power Platform admin center',
    'admin.powerplatform.microsoft.com',
    'admin.powerplatform.partner.microsoftonline.cn',
  ],
  [
    'dynamics 365',
    'Dynamics 365',
    'admin.powerplatform.microsoft.com',
    'admin.powerplatform.partner.microsoftonline.cn',
  ],
  ['partner center', 'Partner Center', 'partner.microsoft.com', 'partner.partnercenter.microsoftonline.cn'],
] as const;

describe('manage', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;

  /** Whether an address opens for this customer, and not for who is signed in. */
  function opensFor(url: string, name: string): boolean {
    const { tenantId, domains } = customerNamed(stage.sandbox.world, name);
    const [initial = ''] = domains;
    const { host } = new URL(url);
    return (
      [tenantId, initial].some((key) => url.includes(key)) ||
      host.startsWith(`${initial.split('.')[0]}-admin.`)
    );
  }

  for (const [typed, portal, host, chinaHost] of services) {
    it(`opens ${portal} as delegated admin of a customer of the global cloud`, async () => {
      const conversation = stage.teams.conversation({ name: typed });
      const { text } = await conversation.say(`manage ${typed} for Contoso Ltd`);
      assert.match(text, /It opens as delegated admin of Contoso Ltd; your GDAP roles decide/);
      assert.doesNotMatch(text, /21Vianet/);
      const { url = '' } = await conversation.click(`Open ${portal}`);
      assert.equal(new URL(url).protocol, 'https:');
      assert.equal(new URL(url).host, host);
      assert.ok(opensFor(url, 'Contoso Ltd'), url);
    });

    it(`opens ${portal} of 21Vianet for its customer, and says what is not possible there`, async () => {
      const conversation = stage.teams.conversation({ name: `${typed} in China` });
      const { text } = await conversation.say(`manage ${typed} for 上海蓝杉软件有限公司`);
      assert.match(text, /with an account of your partner tenant at 21Vianet/);
      assert.match(
        text,
        /Users are managed in the Microsoft 365 admin center, accounts and subscriptions in Partner/,
      );
      assert.match(text, /no Azure subscriptions\.[\s\S]*no GDAP there[\s\S]*does not list service requests/);
      const { url = '' } = await conversation.click(`Open ${portal}`);
      assert.equal(new URL(url).protocol, 'https:');
      assert.equal(new URL(url).host, chinaHost);
    });
  }

  for (const [name, except] of [
    ['Contoso Ltd', []],
    // No address there takes a customer.
    ['上海蓝杉软件有限公司', ['Power Platform', 'Dynamics 365', 'Partner Center']],
  ] as const) {
    it(`lists every portal of ${name}, each opened for it`, async () => {
      const pressed = await pressEveryButton(stage.teams.conversation({ name }), `manage ${name}`);
      assert.equal(pressed.size, 12);
      for (const [title, { url = '' }] of pressed) {
        if (!except.some((one) => one === title)) assert.ok(opensFor(url, name), `${title}: ${url}`);
      }
    });
  }

  for (const [said, title, options] of [
    ['how do i manage intune for contoso', 'Open Microsoft Intune admin center', {}],
    ['entra contoso portal', 'Open Microsoft Entra admin center', { in: 'groupChat' }],
    ['管理 Contoso 的 Exchange', '開啟 Exchange 系統管理中心', { locale: 'zh-TW', in: 'channel' }],
    ['打開 Contoso 的 Teams 系統管理中心', '開啟 Teams 系統管理中心', { locale: 'zh-TW' }],
    ['打开 Contoso 的 Entra 管理中心', '打开 Microsoft Entra 管理中心', { locale: 'zh-CN', in: 'groupChat' }],
    ['怎么管理 Contoso 的 SharePoint', '打开 SharePoint 管理中心', { locale: 'zh-CN' }],
  ] as const) {
    it(`understands “${said}”`, async () => {
      const conversation = stage.teams.conversation({ ...options, name: said });
      await conversation.say(said);
      assert.equal(buttonsOf(conversation)[0], title);
    });
  }

  it('says where a service without a portal of its own is managed', async () => {
    const text = await ask('manage planner for contoso');
    assert.match(
      text,
      /Planner has no admin portal of its own: it is managed in the Microsoft 365 admin center/,
    );
    assert.match(
      text,
      /\[Open Microsoft 365 admin center: https:\/\/admin\.cloud\.microsoft\/\?delegatedOrg=/,
    );
  });

  it('asks which customer, and goes on with the same service', async () => {
    const conversation = stage.teams.conversation({ name: 'several' });
    assert.match((await conversation.say('manage exchange')).text, /Which customer\?/);
    await conversation.say('manage exchange for conto');
    assert.match(
      (await conversation.click('Contoso Education')).text,
      /^Exchange admin center of Contoso Education\n/,
    );
    await conversation.say('use fabrikam');
    assert.match(
      (await conversation.say('manage exchange')).text,
      /^Exchange admin center of Fabrikam Inc\n/,
    );
  });

  it('asks Microsoft nothing about the customer', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Coho Winery');
    await ask('manage exchange for Coho Winery');
    assert.deepEqual(stage.callsAbout(tenantId), []);
  });
});
