import assert from 'node:assert/strict';
import { z } from 'zod';
import { type FailureReason, ReadError } from '../../src/errors.ts';
import type { CustomerHealth } from '../../src/health/model.ts';
import { locales } from '../../src/locales/locale.ts';
import { type HealthAnswer, healthView } from '../../src/views/health-view.ts';
import {
  azure,
  contextFor,
  contoso,
  contosoHealth,
  healthyServices,
  issue,
  now,
  others,
  owa,
  service,
  status,
} from '../cards/fixture.ts';
import { hugeHealth } from '../cards/hostile-samples.ts';
import { buttonOf } from '../commands/order-stage.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');
const show = (health: Partial<CustomerHealth>, answer: Partial<HealthAnswer> = {}) =>
  textOf(healthView(en, { health: { ...contosoHealth, ...health }, notes: [], others: [], ...answer }));
const styleOf = (health: Partial<CustomerHealth>) =>
  /"style":"(\w+)"/.exec(
    JSON.stringify(healthView(en, { health: { ...contosoHealth, ...health }, notes: [], others: [] }).data),
  )?.[1];
const gap = (reason: FailureReason) => ({
  what: 'health' as const,
  error: new ReadError(reason, 'x'),
});
const partGap = { ...gap('answer_malformed'), missing: 'part' as const };
const newerGap = (reason: FailureReason) => ({ ...gap(reason), missing: 'newer' as const });

describe('the health card', () => {
  it('says whose, how bad, how old, what is broken since when, and what Microsoft said and promised', () => {
    assert.equal(
      show({
        services: [service('Exchange', 'Exchange Online', 'serviceDegradation', [owa]), ...healthyServices],
      }),
      [
        'Contoso Ltd',
        '▲ Exchange Online is degraded',
        '1 incident',
        'As of 08:13 UTC+1 (1 min ago)',
        '▲ Exchange Online · Service degradation',
        'Incident EX1098421',
        'Some users can’t send email from Outlook on the web',
        'Since 06:40 (1 h 34 min)',
        'Next update by 09:30 (in 1 h 16 min)',
        'Microsoft, 18 min ago: “We’re reverting a change to the web client’s front end that went out last night. The revert has reached a third of the affected servers, and errors there have stopped.”',
        '[Details of EX1098421]',
        '✓ 23 healthy services',
        '[Show]',
        '[Hide]',
        healthyServices.map(({ name }) => name).join(', '),
        '[Customer reports this]',
        '[Refresh]',
        '[Admin center]',
      ].join('\n'),
    );
  });

  it('is green only when everything was read and is healthy', () => {
    assert.equal(styleOf({ services: healthyServices }), 'good');
    assert.equal(styleOf({ services: healthyServices, gaps: [gap('no_answer')] }), 'emphasis');
    assert.equal(styleOf({ services: [], gaps: [gap('no_answer')] }), 'emphasis');
    assert.equal(styleOf({ services: [] }), 'emphasis');
    assert.equal(styleOf({ services: [service('X', 'X', 'somethingNew')] }), 'emphasis');
    assert.equal(styleOf({ services: [service('X', 'X', 'serviceOperational', [owa])] }), 'accent');
    assert.equal(styleOf({ services: [service('X', 'X', 'serviceInterruption')] }), 'attention');
  });

  describe('of an answer that could not be refreshed', () => {
    const stale = { services: healthyServices, gaps: [newerGap('no_answer')] };

    it('says that all was healthy then, never in green, and why Microsoft could not be asked again', () => {
      assert.equal(styleOf(stale), 'emphasis');
      assert.deepEqual(show(stale).split('\n').slice(0, 5), [
        'Contoso Ltd',
        '? All 23 services were healthy at 08:13; Microsoft could not be asked again',
        'As of 08:13 UTC+1 (1 min ago)',
        'Microsoft did not answer in time, so the current service health can’t be read.',
        'Ask again, or look in the admin center.',
      ]);
      assert.match(show(stale), /^✓ 23 services were healthy$/m);
      const { data } = healthView(en, { health: { ...contosoHealth, ...stale }, notes: [], others: [] });
      assert.doesNotMatch(JSON.stringify(data), /"good"/i);
    });

    it('says so in every language', () => {
      const heads = locales.map((locale) => {
        const health = { ...contosoHealth, ...stale };
        return textOf(healthView(contextFor(locale), { health, notes: [], others: [] })).split('\n')[1];
      });
      assert.deepEqual(heads.slice(1), [
        '? 23 項服務在 15:13 時全部狀況良好；之後無法再詢問 Microsoft',
        '? 23 项服务在 15:13 时全部运行正常；之后无法再询问 Microsoft',
      ]);
    });

    it('says what was broken then', () => {
      assert.deepEqual(
        show({ gaps: [newerGap('throttled')] })
          .split('\n')
          .slice(1, 6),
        [
          '▲ At 08:13: Exchange Online is degraded, 1 other service not healthy; Microsoft could not be asked again',
          '1 incident, 2 advisories',
          'As of 08:13 UTC+1 (1 min ago)',
          'Microsoft is limiting requests at the moment, so the current service health can’t be read.',
          'Ask again in a few minutes.',
        ],
      );
    });

    it('says of one service that it was healthy, and not in green', () => {
      const shown = healthView(en, {
        health: { ...contosoHealth, ...stale },
        service: 'Planner',
        notes: [],
        others: [],
      });
      assert.match(textOf(shown), /^\? Planner was healthy at 08:13; Microsoft could not be asked again$/m);
      assert.match(JSON.stringify(shown.data), /"style":"emphasis"/);
    });

    it('never says all where a part had not been read then', () => {
      assert.match(
        show({ services: healthyServices, gaps: [newerGap('no_answer'), partGap] }),
        /^\? At 08:13: 23 services read and healthy; the rest is not known; Microsoft could not be asked again$/m,
      );
    });
  });

  describe('of an answer of which a part was not readable', () => {
    it('says so, and is not green', () => {
      const shown = show({ services: healthyServices, gaps: [partGap] });
      assert.match(shown, /^\? 23 services read and healthy; the rest is not known$/m);
      assert.match(
        shown,
        /^\? Microsoft’s answer was not readable: part of the service health can’t be shown\.$/m,
      );
      assert.equal(styleOf({ services: healthyServices, gaps: [partGap] }), 'emphasis');
    });

    it('does not call one service healthy in green: an issue of it may be what is missing', () => {
      const health = { ...contosoHealth, services: healthyServices, gaps: [partGap] };
      const { data } = healthView(en, { health, service: 'Planner', notes: [], others: [] });
      assert.match(JSON.stringify(data), /"style":"emphasis"/);
    });
  });

  for (const reason of ['not_found', 'answer_malformed', 'no_answer'] as const) {
    it(`has one way to the admin center where it failed as ${reason}, to the health there`, () => {
      const health = { customer: contoso, services: [], gaps: [gap(reason)] };
      const reply = healthView(en, { health, notes: [], others: [] });
      assert.equal(textOf(reply).match(/^\[Admin center\]$/gm)?.length, 1);
      assert.ok(JSON.stringify(reply.data).includes(en.links.serviceHealth(contoso)));
    });
  }

  it('says nothing of the start of an issue where that is not known', () => {
    const { startedAt: _, ...startless } = owa;
    const services = [service('Exchange', 'Exchange Online', 'serviceDegradation', [startless])];
    assert.doesNotMatch(show({ services }), /Since|Invalid/);
    assert.doesNotMatch(show({ services }, { all: true }), /Since|Invalid/);
  });

  it('leaves web addresses out of the last word', () => {
    const said = (lastWord: string) => {
      const posts = [{ at: now, text: lastWord, lastWord }];
      const services = [service('Exchange', 'Exchange Online', 'serviceDegradation', [{ ...owa, posts }])];
      return /^Microsoft, just now: “(.*)”$/m.exec(show({ services }))?.[1];
    };
    assert.equal(
      said('Look at the status page (https://status.contoso.com/a_(b)). We go on.'),
      'Look at the status page. We go on.',
    );
    assert.equal(said('See https://status.contoso.com/x?y=z. We go on.'), 'See …. We go on.');
    assert.equal(said('詳見（https://status.contoso.com）。'), '詳見（…）。');
    const long = `${'Mail is late. '.repeat(11)}More on the page (https://status.contoso.com/${'x'.repeat(90)}) now.`;
    assert.doesNotMatch(said(long) ?? '', /https|\(/);
  });

  it('does not end "Status not known" with a colon where Microsoft sent no status', () => {
    const shown = show({ services: [service('X', 'Microsoft X', ''), ...healthyServices] });
    assert.match(shown, /^\? Microsoft X · Status not known$/m);
  });

  it('says that the customer of the conversation is gone', () => {
    assert.match(
      show({}, { notes: [{ kind: 'forgotten' }] }),
      /^The customer that this conversation talked about is no longer in the list\.$/m,
    );
  });

  it('shows a status that it does not know as it came', () => {
    const shown = show({ services: [service('X', 'Microsoft X', 'halfMitigated'), ...healthyServices] });
    assert.match(shown, /^\? The state of Microsoft X is not known$/m);
    assert.match(shown, /^\? Microsoft X · Status not known: halfMitigated$/m);
  });

  it('tells what could not be read, why, and how to mend it', () => {
    const shown = show({ services: [], gaps: [gap('consent_missing')], readAt: undefined });
    assert.match(shown, /^\? Service health is not known$/m);
    assert.match(shown, /^Nothing could be read$/m);
    assert.match(
      shown,
      /^\? Contoso Ltd has not consented to the app, so the service health can’t be read\.$/m,
    );
    assert.match(shown, /^Ask an admin of Contoso Ltd to open the consent page and accept\.$/m);
    assert.match(shown, /^\[Open consent page\]$/m);
  });

  it('names the worst and counts the others', () => {
    assert.match(show({}), /^▲ Exchange Online is degraded, 1 other service not healthy$/m);
    const down = (id: string) => service(id, id, 'serviceInterruption');
    assert.match(
      show({ services: [down('A'), down('B'), ...contosoHealth.services] }),
      /^✕ 2 services down, 2 other services not healthy$/m,
    );
  });

  it('says when a promised update is overdue', () => {
    assert.match(show({}), /^Next update was due at 07:34 \(40 min ago\)$/m);
  });

  it('shows one service where one was asked for, and the way back to all', () => {
    const shown = show({}, { service: 'microsoftteams' });
    assert.match(shown, /^Contoso Ltd · Microsoft Teams$/m);
    assert.match(shown, /TM1097755/);
    assert.doesNotMatch(shown, /EX1098421|healthy services/);
    assert.match(shown, /^\[All services\]$/m);
    assert.match(show({}, { service: 'Planner' }), /^✓ Planner is healthy$/m);
    assert.match(
      show({}, { service: 'Zune' }),
      /^\? Zune is not among the services that Microsoft reports here$/m,
    );
  });

  it('offers to note what the customer says, of the service that is shown or of one that is asked for', () => {
    const { tenantId } = contoso;
    const whole = healthView(en, { health: contosoHealth, notes: [], others: [], mayOpenRequest: true });
    assert.match(textOf(whole), /\[Open a support request\]\n\[Customer reports this\]/);
    assert.deepEqual(buttonOf(whole, 'Customer reports this'), { command: 'report', args: { tenantId } });
    const one = healthView(en, { health: contosoHealth, service: 'Exchange', notes: [], others: [] });
    const { args } = buttonOf(one, 'Customer reports this');
    assert.deepEqual(args, { tenantId, service: 'Exchange' });
  });

  it('says how the customer was found, and offers the others', () => {
    const shown = show(
      {},
      {
        notes: [
          { kind: 'typo', asked: 'contsoo' },
          { kind: 'oldDirectory', loadedAt: now - 9 * 3_600_000 },
        ],
        others,
      },
    );
    assert.match(shown, /^No customer is called “contsoo”: this is the nearest\.$/m);
    assert.match(shown, /^The customer list is old: it was read at 19 Nov, 23:14 \(9 h ago\)\.$/m);
    assert.match(shown, /^\[Contoso Education\]$/m);
  });

  it('asks the same of another customer', () => {
    const about = { service: 'Azure', azureService: 'Storage', region: 'West Europe' };
    const reply = healthView(en, { health: contosoHealth, notes: [], others, ...about });
    const [other] = others;
    assert.deepEqual(buttonOf(reply, other?.name ?? '').args, { tenantId: other?.tenantId, ...about });
  });

  it('shows the eight worst of many issues, and all of them page by page', () => {
    const health = hugeHealth('long ');
    const worst = textOf(healthView(en, { health, notes: [], others: [] }));
    assert.equal(worst.match(/^\[Details of /gm)?.length, 8);
    assert.match(worst, /^8 of 60 issues shown, the worst first\.$/m);
    assert.match(worst, /^\[Show all 60 issues\]$/m);

    const ids = new Set<string>();
    for (let page = 1; page <= 5; page += 1) {
      const shown = textOf(healthView(en, { health, all: true, page, notes: [], others: [] }));
      for (const [id] of shown.matchAll(/\[EX\d+\]/g)) ids.add(id);
      assert.equal(shown.includes('[Next]'), page < 5);
      assert.equal(shown.includes('[Previous]'), page > 1);
    }
    assert.equal(ids.size, 60);
  });

  it('puts incidents before the rest, whatever their service', () => {
    const advisory = issue({ id: 'AD1', title: 'a', service: 'A' });
    const incident = issue({
      id: 'IN1',
      title: 'b',
      service: 'B',
      classification: 'incident',
      status: status('investigating'),
    });
    const services = [
      service('A', 'A', 'serviceDegradation', Array(9).fill(advisory)),
      service('B', 'B', 'investigating', [incident]),
    ];
    assert.match(show({ services }), /IN1/);
  });

  describe('with Azure', () => {
    const services = [azure, ...healthyServices];

    it('shows its service issue, what that hits, and the next maintenance; advisories are counted', () => {
      assert.deepEqual(show({ services }).split('\n').slice(0, 20), [
        'Contoso Ltd',
        '▲ Azure is degraded',
        '1 incident, 1 advisory',
        'As of 08:13 UTC+1 (1 min ago)',
        '▲ Azure · Service issue',
        'Service issue 4VNK-7Q0',
        'Virtual Machines - West Europe - Errors when virtual machines are started or resized',
        'Virtual Machines (West Europe), Virtual Machine Scale Sets (West Europe)',
        'Hits 1 of 2 subscriptions: Contoso Production',
        'Since 06:58 (1 h 16 min)',
        'Next update by 08:43 (in 29 min)',
        'Microsoft, 31 min ago: “A storage cluster that holds allocation records answers slowly. We are moving its load to a healthy cluster.”',
        '[Details of 4VNK-7Q0]',
        '1 advisory on Azure',
        '[All of Azure]',
        'Azure maintenance in the next 14 days: 2 windows',
        '23 Nov, 13:14 to 23 Nov, 19:14 · Planned maintenance for Azure Database for PostgreSQL in West Europe',
        '[Planned maintenance]',
        '✓ 23 healthy services',
        '[Show]',
      ]);
    });

    it('shows all of it where it was asked for, and the way to its portal', () => {
      const shown = show({ services }, { service: 'Azure' });
      assert.match(shown, /^Contoso Ltd · Azure$/m);
      assert.match(shown, /^Health advisory 9LTR-3B8$/m);
      assert.match(shown, /^SQL Database \(West Europe, North Europe, Southeast Asia and 1 more\)$/m);
      assert.match(shown, /^From 29 Nov, 08:14 · Routine planned maintenance/m);
      assert.match(shown, /^\[Azure portal\]$/m);
    });

    it('shows what is about one service and region only, says so, and keeps to it', () => {
      const filter = { service: 'Azure', azureService: 'Virtual Machines', region: 'West Europe' };
      const shown = show({ services }, filter);
      assert.match(shown, /^Contoso Ltd · Azure · Virtual Machines · West Europe$/m);
      assert.match(shown, /^▲ Virtual Machines · West Europe is degraded$/m);
      assert.match(shown, /^1 other open Azure issue is not shown here\.$/m);
      assert.doesNotMatch(shown, /9LTR-3B8|maintenance/);
      assert.match(shown, /^\[All of Azure\]\n\[All services\]$/m);
      const health = { ...contosoHealth, services };
      const { data } = healthView(en, { health, ...filter, notes: [], others: [] });
      const { buttons } = z
        .object({
          buttons: z.array(z.object({ data: z.object({ args: z.record(z.string(), z.unknown()) }) })),
        })
        .parse(data);
      assert.deepEqual(buttons[0]?.data.args, { tenantId: contoso.tenantId, ...filter, fresh: true });
    });

    it('says of a place where nothing is wrong that it is healthy', () => {
      const shown = show({ services }, { service: 'Azure', region: 'Japan East' });
      assert.match(shown, /^✓ Japan East is healthy$/m);
      assert.match(shown, /^2 other open Azure issues are not shown here\.$/m);
    });

    const gaps = [{ what: 'azure' as const, error: new ReadError('access_denied', 'x') }];

    it('that could not be read says so, how to mend it, and is not green', () => {
      const shown = show({ services: healthyServices, gaps });
      assert.match(shown, /^\? All 23 other services are healthy; Azure is not known$/m);
      assert.match(
        shown,
        /^Give the app the role Reader on the customer’s Azure subscriptions, or have them delegated/m,
      );
      assert.match(shown, /^\[Azure portal\]$/m);
      assert.match(
        show({ services: healthyServices, gaps }, { service: 'Azure' }),
        /^\? Service health is not known$/m,
      );
    });

    it('that could not be read says nothing about another service', () => {
      const shown = show({ services: healthyServices, gaps }, { service: 'Planner' });
      assert.match(shown, /^✓ Planner is healthy$/m);
      assert.doesNotMatch(shown, /Azure/);
    });

    it('alone says that Microsoft 365 is not known', () => {
      assert.match(
        show({ services: [azure], gaps: [gap('consent_missing')] }),
        /^▲ Azure is degraded; Microsoft 365 is not known$/m,
      );
    });

    it('is said not to be there in the cloud operated by 21Vianet', () => {
      const customer = { ...contoso, cloud: 'china' as const };
      const line =
        /^Azure is not part of this: Partner Center operated by 21Vianet has no Azure subscriptions\.$/m;
      assert.match(show({ customer, services: healthyServices }), line);
      assert.match(show({ customer, services: healthyServices }, { service: 'Azure' }), line);
      assert.doesNotMatch(show({ customer, services: healthyServices }, { service: 'Planner' }), line);
      assert.doesNotMatch(show({ services: healthyServices }), line);
    });
  });

  it('speaks Chinese', () => {
    const shown = textOf(
      healthView(contextFor('zh-TW'), { health: contosoHealth, notes: [{ kind: 'remembered' }], others: [] }),
    );
    assert.match(shown, /^▲ Exchange Online 服務效能降低，另有 1 項服務異常$/m);
    assert.match(shown, /^自 13:40 起（已 1 小時 34 分鐘）$/m);
    assert.match(shown, /^✓ 23 項服務狀況良好$/m);
  });

  it('is summed up in one sentence for toasts and screen readers', () => {
    const { summary } = healthView(en, { health: contosoHealth, notes: [], others: [] });
    assert.equal(
      summary,
      'Contoso Ltd: Exchange Online is degraded, 1 other service not healthy. 1 incident, 2 advisories',
    );
  });

  it('keeps what a customer is called from being markup', () => {
    const evil = { ...contoso, name: '[Contoso](https://evil.example) **Ltd**' };
    const { data } = healthView(en, { health: { ...contosoHealth, customer: evil }, notes: [], others: [] });
    assert.match(JSON.stringify(data), /"title":"\\\\\[Contoso\\\\\]\(https:/);
  });
});
