import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { CustomerHealth } from '../../src/health/model.ts';
import { type HealthAnswer, healthView } from '../../src/views/health-view.ts';
import {
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
import { textOf } from './text-of.ts';

const en = contextFor('en');
const show = (health: Partial<CustomerHealth>, answer: Partial<HealthAnswer> = {}) =>
  textOf(healthView(en, { health: { ...contosoHealth, ...health }, notes: [], others: [], ...answer }));
const styleOf = (health: Partial<CustomerHealth>) =>
  /"style":"(\w+)"/.exec(
    JSON.stringify(healthView(en, { health: { ...contosoHealth, ...health }, notes: [], others: [] }).data),
  )?.[1];
const gap = (reason: 'consent_missing' | 'no_answer') => ({
  what: 'health' as const,
  error: new ReadError(reason, 'x'),
});

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

  it("quotes Microsoft's last word without the addresses behind its links", () => {
    const [newest] = owa.posts;
    assert.ok(newest);
    const linked = { ...newest, lastWord: 'See how to check (https://contoso.com/a?b=c), then wait.' };
    const open = issue({ ...owa, posts: [linked] });
    assert.match(
      show({ services: [service('Exchange', 'Exchange Online', 'serviceDegradation', [open])] }),
      /^Microsoft, 18 min ago: “See how to check, then wait\.”$/m,
    );
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
