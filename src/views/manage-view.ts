import type { CardReply } from '../commands/reply.ts';
import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import type { PortalName } from '../customers/ports.ts';
import { type LinkButton, linkButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { type Note, noteText } from './parts/health-note.ts';
import type { ViewContext } from './view-context.ts';

export interface ManageAnswer {
  readonly customer: Customer;
  /** The service asked for, as it is called in Graph; undefined for all portals. */
  readonly service?: string;
  /** The service's portal; undefined where it has none of its own. */
  readonly portal?: PortalName;
  readonly notes: readonly Note[];
}

/** What belongs together, in the order of how often it is needed. */
const groups = [
  { name: 'everyday', portals: ['microsoft365', 'exchange', 'teams', 'sharepoint'] },
  { name: 'security', portals: ['entra', 'intune', 'defender', 'purview'] },
  { name: 'business', portals: ['azure', 'powerPlatform', 'dynamics'] },
  { name: 'partner', portals: ['partnerCenter'] },
] as const satisfies readonly { readonly name: string; readonly portals: readonly PortalName[] }[];

/** Product names, the same in every language; two of them fit beside each other on a narrow card. */
const shortNames: Readonly<Partial<Record<PortalName, string>>> = {
  exchange: 'Exchange',
  teams: 'Teams',
  sharepoint: 'SharePoint',
  entra: 'Entra',
  intune: 'Intune',
  defender: 'Defender',
  purview: 'Purview',
  azure: 'Azure',
  powerPlatform: 'Power Platform',
};

/** The admin portal of one service of a customer as its delegated admin, or all portals that its cloud has. */
export function manageView(ctx: ViewContext, answer: ManageAnswer): CardReply {
  const { customer, service, notes } = answer;
  const name = plain(customer.name, 80);
  const wanted = service === undefined ? undefined : wantedPortal(ctx, answer, service);
  const lead = wanted?.portal ?? 'microsoft365';
  const primary = portalButton(ctx, customer, lead);
  const asked = wanted?.called;
  const title =
    asked === undefined
      ? ctx.t('manage.titleAll', { customer: name })
      : ctx.t('manage.title', { customer: name, portal: asked });
  const summary = ctx.t('manage.summary', { title });
  const lines = [
    ...(wanted?.lines ?? []),
    ctx.t(capabilities[customer.cloud].gdap ? 'manage.delegated' : 'manage.delegatedChina', {
      customer: name,
    }),
    ...lacks(ctx, customer),
  ];
  return {
    card: 'manage',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      detail: customerDetail(ctx, customer) || name,
      notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
      lines: lines.map((text) => ({ text })),
      groups: service === undefined ? allGroups(ctx, customer, lead) : [],
      primary: primary ? [primary] : [],
      others:
        service === undefined || lead === 'microsoft365'
          ? []
          : [portalButton(ctx, customer, 'microsoft365')].filter((button) => button !== undefined),
    },
  };
}

/** The portal to open for a service, and what to say where it is not the service's own. */
function wantedPortal(ctx: ViewContext, { customer, portal }: ManageAnswer, service: string) {
  const cloud = ctx.t('manage.cloud', { cloud: customer.cloud });
  const instead = 'microsoft365' as const;
  if (portal === undefined) {
    const called = plain(service, 60);
    return { portal: instead, called, lines: [ctx.t('manage.noPortal', { service: called })] };
  }
  const called = ctx.t(`portal.${portal}`);
  return ctx.links.portal(customer, portal) === undefined
    ? { portal: instead, called, lines: [ctx.t('manage.lacksPortal', { portal: called, cloud })] }
    : { portal, called, lines: [] };
}

function portalButton(ctx: ViewContext, customer: Customer, portal: PortalName): LinkButton | undefined {
  const url = ctx.links.portal(customer, portal);
  return url === undefined
    ? undefined
    : linkButton(ctx.t('manage.button.open', { portal: ctx.t(`portal.${portal}`) }), url);
}

/** All portals of the customer's cloud but the one that leads; those that the cloud lacks are named. */
function allGroups(ctx: ViewContext, customer: Customer, lead: PortalName) {
  return groups.flatMap(({ name, portals }) => {
    const buttons: LinkButton[] = [];
    const missing: string[] = [];
    for (const portal of portals) {
      const title = shortNames[portal] ?? ctx.t(`portal.${portal}`);
      const url = ctx.links.portal(customer, portal);
      if (url === undefined) missing.push(title);
      else if (portal !== lead) buttons.push(linkButton(title, url));
    }
    const missingText = ctx.t('manage.missing', {
      portals: missing.join(ctx.t('list.separator')),
      cloud: ctx.t('manage.cloud', { cloud: customer.cloud }),
    });
    if (buttons.length === 0 && missing.length === 0) return [];
    return [
      {
        label: ctx.t(`manage.group.${name}`),
        sets: pairs(buttons).map((pair) => ({ buttons: pair })),
        missing: missing.length === 0 ? [] : [{ text: missingText }],
      },
    ];
  });
}

function pairs<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}

/** What the customer's cloud does not have, and who does it there instead. */
function lacks(ctx: ViewContext, { cloud }: Customer): string[] {
  const able = capabilities[cloud];
  return [
    ...(able.usersInAdminCenterOnly ? [ctx.t('manage.lacks.users')] : []),
    ...(able.azureInPartnerCenter ? [] : [ctx.t('manage.lacks.azure')]),
    ...(able.gdap ? [] : [ctx.t('manage.lacks.gdap')]),
    ...(able.serviceRequests ? [] : [ctx.t('manage.lacks.requests')]),
  ];
}
