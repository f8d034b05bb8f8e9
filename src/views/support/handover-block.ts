import { azureServiceId } from '../../health/azure/azure-service.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { commandButton, type LinkButton, linkButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { handoverText } from './handover-text.ts';

/** Something that was typed as Microsoft's number: to be saved, or found to be none. */
export interface GivenNumber {
  readonly text: string;
  readonly isFault: boolean;
}

/** The steps through Microsoft's portal, the text to copy, and the input for the number that comes back. */
export function handoverBlock(ctx: ViewContext, request: SupportRequest, given?: GivenNumber) {
  const { number, customer, form } = request;
  const name = plain(customer.name, 80);
  const service = plain(form.service.name || form.service.id, 80);
  const way = wayOf(request);
  return {
    label: ctx.t('request.steps'),
    steps: [
      ctx.t(`request.step.open.${way}`, { customer: name }),
      ctx.t(`request.step.go.${way}`, { customer: name, service }),
      ctx.t('request.step.copy'),
      ctx.t('request.step.number'),
    ].map((text) => ({ text })),
    links: portalLink(ctx, request, way),
    copyLabel: ctx.t('request.copy'),
    text: handoverText(ctx, request),
    numberLabel: ctx.t('request.number'),
    number: plain(given?.text ?? '', 64),
    faults: given?.isFault ? [{ text: ctx.t('request.number.fault') }] : [],
    save: commandButton(
      ctx.t('request.button.saveNumber'),
      'adopt',
      { number, confirm: true },
      { replace: true },
    ),
  };
}

type Way = 'china' | 'azure' | 'global';

function wayOf({ customer, form }: SupportRequest): Way {
  if (customer.cloud === 'china') return 'china';
  return form.service.id.toLowerCase() === azureServiceId.toLowerCase() ? 'azure' : 'global';
}

function portalLink(ctx: ViewContext, { customer }: SupportRequest, way: Way): LinkButton[] {
  if (way === 'global') return [linkButton(ctx.t('request.button.portal'), ctx.links.adminCenter(customer))];
  const page = ctx.links.portal(customer, way === 'china' ? 'partnerCenter' : 'azure');
  const title = ctx.t(way === 'china' ? 'request.button.portalChina' : 'azure.portal');
  return page === undefined ? [] : [linkButton(title, page)];
}
