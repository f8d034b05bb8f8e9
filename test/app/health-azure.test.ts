import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { pressEveryButton } from './press-every-button.ts';

describe('health with Azure', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;
  const queries = () => stage.sandbox.calls.filter(({ operation }) => operation === 'azureQuery');

  it('is one service among the others, its advisories folded into one line', async () => {
    const text = await ask('health for Contoso Ltd');
    assert.match(text, /▲ Azure · Service issue\nService issue 4VNK-7Q0\n/);
    assert.match(text, /Hits 1 of 2 subscriptions: Contoso Production/);
    assert.match(text, /3 advisories on Azure {2}\[All of Azure\]/);
    assert.match(text, /Azure maintenance in the next 14 days: 2 windows/);
    assert.match(text, /▲ Exchange Online · Service degradation/);
  });

  it('alone shows each kind of event under Azure’s own word, with its maintenance', async () => {
    const text = await ask('health for Contoso Ltd azure');
    assert.match(text, /^Contoso Ltd · Azure\n▲ Azure is degraded/);
    assert.match(
      text,
      /Service issue 4VNK-7Q0[\s\S]*Security advisory SV2K-H98[\s\S]*Health advisory 9LTR-3B8/,
    );
    assert.match(text, /not shown the text of this security advisory: read it in the Azure portal/);
    assert.match(text, /23 Nov|Planned maintenance for Azure Database for PostgreSQL in West Europe/);
    assert.doesNotMatch(text, /Exchange Online/);
  });

  for (const [said, has, lacks] of [
    [
      'health contoso ltd azure west europe',
      /Azure · West Europe[\s\S]*4VNK-7Q0[\s\S]*SV2K-H98/,
      /PM8W|App Service/,
    ],
    [
      'health contoso ltd azure virtual machines west europe',
      /Virtual Machines · West Europe[\s\S]*4VNK-7Q0/,
      /SV2K|9LTR/,
    ],
    ['health contoso ltd azure east us', /Azure · East US[\s\S]*SV2K-H98/, /4VNK|9LTR/],
    ['health contoso ltd aks', /Azure Kubernetes Service[\s\S]*SV2K-H98/, /4VNK|9LTR/],
    ['Contoso Ltd Azure 西歐 健康狀態', /West Europe[\s\S]*4VNK-7Q0/, /App Service/],
    ['Contoso Ltd 的 Azure 虛擬機器 正常嗎', /Virtual Machines[\s\S]*4VNK-7Q0/, /SV2K/],
    ['Azure 存储 美国东部 Contoso Ltd 健康状态', /Storage · East US/, /4VNK|SV2K/],
    ['is azure sql down at contoso ltd?', /SQL Database[\s\S]*9LTR-3B8/, /4VNK|SV2K/],
  ] as const) {
    it(`narrows it for “${said}”, and says how many events that leaves out`, async () => {
      const text = await ask(said);
      assert.match(text, has);
      assert.doesNotMatch(text.replace(/\[[^\]]*\]/g, ''), lacks);
      const isWhole = said.includes('west europe') && !said.includes('machines');
      if (!isWhole && !said.includes('西'))
        assert.match(text, /\d other open Azure issues? (is|are) not shown here/);
      assert.match(text, /\[All of Azure\]/);
    });
  }

  for (const [locale, word] of [
    ['en', /Service issue 4VNK-7Q0/],
    ['zh-TW', /服務問題 4VNK-7Q0/],
    ['zh-CN', /服务问题 4VNK-7Q0/],
  ] as const) {
    for (const place of ['personal', 'groupChat', 'channel'] as const) {
      it(`is told in ${locale} in a ${place} conversation`, async () => {
        const text = await ask('health for Contoso Ltd azure', {
          locale,
          in: place,
          name: `${locale} ${place}`,
        });
        assert.match(text, word);
      });
    }
  }

  it('has buttons that all work', async () => {
    for (const said of [
      'health for Contoso Ltd azure',
      'health contoso ltd azure virtual machines west europe',
    ]) {
      const pressed = await pressEveryButton(stage.teams.conversation({ name: said }), said);
      for (const title of ['Details of 4VNK-7Q0', 'All services', 'Refresh', 'Azure portal'])
        assert.ok(pressed.has(title), `${title}: ${[...pressed.keys()]}`);
      assert.match(pressed.get('Refresh')?.text ?? '', /^Contoso Ltd · Azure/);
    }
  });

  it('of all customers with Azure Lighthouse takes one query in the partner’s own tenant', async () => {
    const fresh = await setStage();
    try {
      const { world, calls } = fresh.sandbox;
      for (const one of customerNamed(world, 'Trey Research').azure)
        Object.assign(one, { delegated: true, appReads: false });
      const delegated = world.customers.filter(
        ({ azure, condition }) => condition === 'normal' && azure.some((one) => one.delegated),
      );
      assert.ok(delegated.length >= 2);
      // Whoever is asked about first lets the bot know who delegated.
      await fresh.teams.conversation().say('health for Contoso Ltd azure');
      calls.length = 0;
      for (const { name, tenantId } of delegated) {
        const { text } = await fresh.teams.conversation().say(`health ${tenantId} azure`);
        assert.ok(text.replaceAll('\u2060', '').startsWith(`${name} · Azure`), text);
        assert.match(text, /4VNK-7Q0/);
      }
      assert.deepEqual(
        calls.filter(({ operation }) => operation === 'azureQuery'),
        [],
      );
      assert.match(
        (await fresh.teams.conversation().say('4VNK-7Q0 for Fabrikam Inc')).text,
        /Fabrikam Platform/,
      );
    } finally {
      await fresh.close();
    }
  });

  it('asks in the partner’s tenant once, however many are asked about at a time', async () => {
    const fresh = await setStage();
    try {
      const { partners } = fresh.sandbox.world;
      const names = ['Contoso Ltd', 'Fabrikam Inc', 'Lamna Healthcare', 'Trey Research'];
      await Promise.all(names.map((name) => fresh.teams.conversation({ name }).say(`health ${name} azure`)));
      const asked = fresh.sandbox.calls.filter(({ operation }) => operation === 'azureQuery');
      assert.equal(asked.filter(({ tenantId }) => tenantId === partners.global.tenantId).length, 1);
    } finally {
      await fresh.close();
    }
  });

  it('is not read of a customer in the cloud of 21Vianet, which the answer says', async () => {
    stage.sandbox.calls.length = 0;
    const text = await ask('health 上海蓝杉软件有限公司 azure');
    assert.match(
      text,
      /Azure is not part of this: Partner Center operated by 21Vianet has no Azure subscriptions/,
    );
    assert.deepEqual(queries(), []);
  });

  it('is a gap with its mend where the licences hold Azure and the app may see no subscription', async () => {
    let now = Date.now();
    const fresh = await setStage({ clock: () => now });
    try {
      const city = customerNamed(fresh.sandbox.world, 'City Power & Light');
      fresh.sandbox.world.customers.splice(0, Number.POSITIVE_INFINITY, city);
      await fresh.restart();
      for (let round = 0; round < 2; round += 1) {
        await fresh.watch();
        now += 60_000;
      }
      const { text } = await fresh.teams.conversation().say('health for City Power');
      assert.match(text, /may not read Azure service health of City Power & Light/);
      assert.match(text, /role Reader on the customer’s Azure subscriptions.*Azure Lighthouse/);
      assert.match(text, /https:\/\/portal\.azure\.com\/citypowerlight\.onmicrosoft\.com/);
      assert.match(text, /healthy services/);
    } finally {
      await fresh.close();
    }
  });

  it('is a gap where Resource Graph’s own quota is used up, and says when to ask again', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'Trey Research');
    stage.sandbox.knobs.add({
      operation: 'azureQuery',
      fault: {
        status: 429,
        headers: { 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:05:00' },
      },
    });
    const fresh = stage.teams.conversation({ name: 'quota' });
    const { text } = await fresh.say(`health ${tenantId}`);
    stage.sandbox.knobs.clear();
    assert.match(text, /Microsoft is limiting requests at the moment, so Azure service health can’t be read/);
    assert.match(text, /Ask again in 5 min/);
    assert.match(text, /healthy services/);
  });
});
