import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import { azureServiceId } from '../health/azure/azure-service.ts';
import { type AzureFilter, isNarrow, narrow } from '../health/azure/narrow.ts';
import { upcoming } from '../health/azure/upcoming.ts';
import type { AzureFacts, CustomerHealth, Issue, Maintenance } from '../health/model.ts';
import { commandButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

/** How far ahead the card looks for maintenance. */
const daysAhead = 14;
const windowsOfAzure = 4;
const windowsBesideOthers = 1;
const placesShown = 2;
const namesShown = 3;

/** The answer with Azure narrowed to what was asked of it, which is then its name ("Virtual Machines · West Europe"). */
export function narrowedHealth(health: CustomerHealth, filter: AzureFilter): CustomerHealth {
  if (!isNarrow(filter)) return health;
  const name = [filter.azureService, filter.region].filter(Boolean).join(' · ');
  return {
    ...health,
    services: health.services.map((service) =>
      service.id === azureServiceId ? { ...narrow(service, filter), name } : service,
    ),
  };
}

/** How many open events of Azure the filter leaves out: no element or one. */
export function leftOut(
  ctx: ViewContext,
  whole: CustomerHealth,
  narrowed: CustomerHealth,
): { text: string }[] {
  const open = ({ services }: CustomerHealth) =>
    services.find(({ id }) => id === azureServiceId)?.issues.length ?? 0;
  const count = open(whole) - open(narrowed);
  return count > 0 ? [{ text: ctx.t('azure.leftOut', { count }) }] : [];
}

/** What an event hits: services with regions, and which of the customer's subscriptions. No line for other issues. */
export function hitLines(ctx: ViewContext, { azure }: Issue, subscriptions: number): { text: string }[] {
  if (!azure) return [];
  const places = placesOf(ctx, azure);
  const names = azure.subscriptions.map(({ name }) => plain(name, 40));
  return [
    ...(places === '' ? [] : [{ text: places }]),
    ...(names.length === 0
      ? []
      : [
          {
            text: ctx.t('azure.hits', {
              count: names.length,
              total: Math.max(subscriptions, names.length),
              names: some(ctx, names, namesShown),
            }),
          },
        ]),
  ];
}

/** "Virtual Machines (West Europe)": the first of them, the others counted. */
export function placesOf(
  ctx: ViewContext,
  { impacts }: Pick<AzureFacts, 'impacts'>,
  most = placesShown,
): string {
  const places = impacts.map(({ service, regions }) => {
    const name = plain(service, 50);
    if (regions.length === 0) return name;
    const named = regions.map((region) => plain(region, 30));
    return ctx.t('azure.place', { service: name, regions: some(ctx, named, namesShown) });
  });
  return some(ctx, places, most);
}

function some(ctx: ViewContext, names: readonly string[], most: number): string {
  const services = names.slice(0, most).join(ctx.t('list.separator'));
  const count = names.length - most;
  return count > 0 ? ctx.t('health.andMore', { services, count }) : services;
}

/**
 * The maintenance windows of the next two weeks and the way to all of them: the next one beside other services, some more
 * where Azure was asked for. No element where there is none.
 */
export function maintenanceBlock(ctx: ViewContext, { services, customer }: CustomerHealth, service?: string) {
  if (service !== undefined && service !== azureServiceId) return [];
  const azure = services.find(({ id }) => id === azureServiceId)?.azure;
  const windows = upcoming(azure?.maintenance ?? [], ctx.now, daysAhead);
  if (windows.length === 0) return [];
  const most = service === undefined ? windowsBesideOthers : windowsOfAzure;
  return [
    {
      title: ctx.t('azure.maintenance', { count: windows.length, days: daysAhead }),
      windows: windows.slice(0, most).map((window) => ({
        when: whenText(ctx, window),
        what: plain(window.title, 110),
      })),
      button: commandButton(ctx.t('azure.button.maintenance'), 'maintenance', {
        tenantId: customer.tenantId,
      }),
    },
  ];
}

/** "23 Nov, 20:14 to 24 Nov, 02:14"; "Now, until 02:14". */
function whenText(ctx: ViewContext, { from, to }: Maintenance): string {
  const start = moment(ctx, from);
  if (to === undefined) return ctx.t('azure.windowFrom', { from: start });
  const end = moment(ctx, to);
  return from <= ctx.now
    ? ctx.t('azure.windowNow', { to: end })
    : ctx.t('azure.window', { from: start, to: end });
}

/** Why Azure is missing where it can't be there: no element or one. */
export function notSoldHere(ctx: ViewContext, { cloud }: Customer, service?: string): { text: string }[] {
  const isAsked = service === undefined || service === azureServiceId;
  return isAsked && !capabilities[cloud].azureInPartnerCenter ? [{ text: ctx.t('azure.notHere') }] : [];
}
