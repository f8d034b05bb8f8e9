import { azureServiceId } from '../../health/azure/azure-service.ts';
import { isNarrow } from '../../health/azure/narrow.ts';
import { servicesAsked } from '../health-state.ts';
import type { HealthAnswer } from '../health-view.ts';
import { type CommandButton, commandButton, type LinkButton, linkButton } from '../parts/button.ts';
import { openRequestButton } from '../parts/open-request-button.ts';
import { reportButton } from '../parts/report-button.ts';
import type { ViewContext } from '../view-context.ts';

/** What is asked about, for a button. A service that the customer does not have is not asked for again. */
export function sameAgain({ health, service, azureService, region }: HealthAnswer) {
  const { tenantId } = health.customer;
  const isKnown = servicesAsked(health, service).length > 0;
  return isKnown ? { tenantId, service, azureService, region } : { tenantId };
}

/** What a person may do about it, beside reading: the likelier first. */
export function offers(ctx: ViewContext, answer: HealthAnswer): CommandButton[] {
  const about = sameAgain(answer);
  return [
    ...(answer.mayOpenRequest ? [openRequestButton(ctx, about)] : []),
    reportButton(ctx, answer.health.customer, about.service),
  ];
}

export function refreshButton(ctx: ViewContext, answer: HealthAnswer): CommandButton {
  const { all, page } = answer;
  const args = { ...sameAgain(answer), ...(all ? { all, page } : {}), fresh: true };
  return commandButton(ctx.t('button.refresh'), 'health', args, { replace: true });
}

/** Where a person goes on: the admin center, and for Azure its portal. */
export function portalButton(ctx: ViewContext, { health: { customer }, service }: HealthAnswer): LinkButton {
  const portal = service === azureServiceId ? ctx.links.portal(customer, 'azure') : undefined;
  return portal === undefined
    ? linkButton(ctx.t('button.adminCenter'), ctx.links.adminCenter(customer))
    : linkButton(ctx.t('azure.portal'), portal);
}

export function widerButtons(ctx: ViewContext, answer: HealthAnswer): { buttons: CommandButton[] }[] {
  const { tenantId } = answer.health.customer;
  const wider = (title: string, service?: string) =>
    commandButton(title, 'health', { tenantId, service }, { replace: true });
  if (answer.service === undefined) return [];
  const all = wider(ctx.t('health.button.allServices'));
  return [{ buttons: isNarrow(answer) ? [wider(ctx.t('azure.button.all'), azureServiceId), all] : [all] }];
}
