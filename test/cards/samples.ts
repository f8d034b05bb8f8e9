import { type CardName, type CardReply, cardNames } from '../../src/commands/reply.ts';
import { ReadError } from '../../src/errors.ts';
import { choicesView, notFoundView, suggestionsView } from '../../src/views/choices-view.ts';
import { customersView } from '../../src/views/customers-view.ts';
import { healthView } from '../../src/views/health-view.ts';
import { helpView } from '../../src/views/help-view.ts';
import { issueView } from '../../src/views/issue-view.ts';
import { pageOf } from '../../src/views/parts/pages.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { adviceSamples } from './advice-samples.ts';
import { auditSamples } from './audit-samples.ts';
import {
  azure,
  contoso,
  contosoHealth,
  customer,
  healthyServices,
  hour,
  minute,
  now,
  others,
  owa,
  resolvedIssue,
  roomsAdvisory,
  searchAdvisory,
  service,
  status,
} from './fixture.ts';
import { fleetSamples } from './fleet-samples.ts';
import { licenceSamples } from './licence-samples.ts';
import { noticeSamples } from './notice-samples.ts';
import { pagesSamples } from './pages-samples.ts';
import { subscriptionSamples } from './subscription-samples.ts';
import { supportSamples } from './support-samples.ts';

/** A file name of a card, and how to make it. */
export const samples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  ...adviceSamples,
  ...auditSamples,
  health: (ctx) =>
    healthView(ctx, {
      health: contosoHealth,
      notes: [{ kind: 'taken', asked: 'contoso' }],
      others,
      mayOpenRequest: true,
    }),
  'health-service': (ctx) =>
    healthView(ctx, {
      health: contosoHealth,
      service: 'Exchange',
      notes: [{ kind: 'typo', asked: 'contsoo' }],
      others: [],
    }),
  'health-healthy': (ctx) =>
    healthView(ctx, {
      health: { ...contosoHealth, services: healthyServices },
      notes: [{ kind: 'remembered' }],
      others: [],
    }),
  'health-unknown': (ctx) =>
    healthView(ctx, {
      health: {
        customer: contoso,
        services: [],
        gaps: [{ what: 'health', error: new ReadError('consent_missing', 'AADSTS65001') }],
      },
      notes: [],
      others: [],
    }),
  'health-failed': (ctx) =>
    healthView(ctx, {
      health: {
        customer: contoso,
        services: [],
        gaps: [{ what: 'health', error: new ReadError('not_found', '404') }],
      },
      notes: [],
      others: [],
    }),
  'health-stale': (ctx) =>
    healthView(ctx, {
      health: {
        ...contosoHealth,
        services: healthyServices,
        readAt: now - 50 * minute,
        gaps: [{ what: 'health', error: new ReadError('access_denied', '403') }],
      },
      notes: [{ kind: 'forgotten' }],
      others: [],
    }),
  'health-stale-issues': (ctx) =>
    healthView(ctx, {
      health: {
        ...contosoHealth,
        gaps: [
          { what: 'health', error: new ReadError('no_answer', 'late'), missing: 'newer' },
          { what: 'health', error: new ReadError('answer_malformed', 'odd'), missing: 'part' },
        ],
      },
      notes: [],
      others: [],
    }),
  'health-down': (ctx) =>
    healthView(ctx, {
      health: {
        customer: customer('Litware 科技', 'litware.tw'),
        services: [
          service('microsoftteams', 'Microsoft Teams', 'serviceInterruption', [
            {
              ...roomsAdvisory,
              classification: 'incident',
              status: status('serviceInterruption'),
              title: 'Users can’t join meetings or make calls in any Teams client',
            },
          ]),
          service('Intune', 'Microsoft Intune', 'mitigatedSomehow'),
          service('SharePoint', 'SharePoint Online', 'extendedRecovery'),
          ...healthyServices.slice(3),
        ],
        gaps: [{ what: 'health', error: new ReadError('answer_malformed', 'odd'), missing: 'part' }],
        readAt: now - 47 * minute,
      },
      notes: [{ kind: 'oldDirectory', loadedAt: now - 9 * hour }],
      others: [],
    }),
  'health-all': (ctx) =>
    healthView(ctx, {
      health: {
        ...contosoHealth,
        services: [
          service('Exchange', 'Exchange Online', 'serviceDegradation', [owa, searchAdvisory]),
          service(
            'microsoftteams',
            'Microsoft Teams',
            'investigating',
            Array.from({ length: 17 }, (_, i) => ({ ...roomsAdvisory, id: `TM${1097755 + i}` })),
          ),
        ],
      },
      all: true,
      notes: [],
      others: [],
    }),
  'health-azure': (ctx) =>
    healthView(ctx, {
      health: { ...contosoHealth, services: [azure, ...contosoHealth.services] },
      service: 'Azure',
      notes: [],
      others: [],
    }),
  'health-azure-narrow': (ctx) =>
    healthView(ctx, {
      health: { ...contosoHealth, services: [azure, ...contosoHealth.services] },
      service: 'Azure',
      azureService: 'Virtual Machines',
      region: 'West Europe',
      notes: [],
      others: [],
    }),
  'health-with-azure': (ctx) =>
    healthView(ctx, {
      health: { ...contosoHealth, services: [azure, ...contosoHealth.services] },
      notes: [],
      others: [],
    }),
  'health-azure-gap': (ctx) =>
    healthView(ctx, {
      health: {
        ...contosoHealth,
        services: healthyServices,
        gaps: [{ what: 'azure', error: new ReadError('access_denied', 'none visible') }],
      },
      notes: [],
      others: [],
    }),
  'health-china': (ctx) =>
    healthView(ctx, {
      health: {
        ...contosoHealth,
        customer: others[2] ?? contoso,
        services: healthyServices.slice(0, 7),
      },
      notes: [],
      others: [],
    }),
  issue: (ctx) => issueView(ctx, { customer: contoso, issue: owa, readAt: now - minute }),
  'issue-stale': (ctx) =>
    issueView(ctx, {
      customer: contoso,
      issue: owa,
      readAt: now - 20 * minute,
      gaps: [{ what: 'issue', error: new ReadError('service_failed', '500'), missing: 'newer' }],
    }),
  'issue-resolved': (ctx) => issueView(ctx, { customer: contoso, issue: resolvedIssue, readAt: now }),
  customers: (ctx) =>
    customersView(ctx, {
      list: { items: [contoso, ...others], page: 2, pages: 4, first: 5, last: 8, total: 14 },
      text: 'con',
      failures: [],
    }),
  'customers-gap': (ctx) =>
    customersView(ctx, {
      list: pageOf([contoso, ...others], 1, 10),
      failures: [{ account: 'china', error: new ReadError('secret_expired', 'AADSTS7000222') }],
    }),
  choices: (ctx) =>
    choicesView(ctx, {
      asked: 'con',
      customers: [contoso, ...others],
      total: 14,
      buttons: ({ tenantId }) => ({ command: 'health', args: { tenantId } }),
    }),
  'choices-suggestions': (ctx) =>
    suggestionsView(ctx, {
      asked: 'helth fro Contoso',
      suggestions: [
        { title: 'health for Contoso', command: 'health', args: { customer: 'Contoso' } },
        { title: 'help', command: 'help', args: {} },
      ],
    }),
  'choices-none': (ctx) =>
    notFoundView(ctx, {
      asked: 'Fabricam & Söhne',
      nearest: [customer('Fabrikam Inc', 'fabrikam.com')],
      buttons: ({ tenantId }) => ({ command: 'health', args: { tenantId } }),
    }),
  help: (ctx) => {
    const reply = helpView(ctx, { permissions: ['view', 'support', 'manage'] });
    if (!('card' in reply)) throw new Error('Help is a card.');
    return reply;
  },
  ...fleetSamples,
  ...pagesSamples,
  ...supportSamples,
  ...licenceSamples,
  ...noticeSamples,
  ...subscriptionSamples,
};

/** The name of the template comes first in the name of a sample. */
export function templateOf(sample: string): CardName | undefined {
  return cardNames.find((name) => sample === name || sample.startsWith(`${name}-`));
}
