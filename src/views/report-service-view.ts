import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import { choicesCard } from './choices-view.ts';
import { commandButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import type { ViewContext } from './view-context.ts';

/** A customer reports something: which of the services. Any other is typed as the example shows. */
export function reportServiceView(
  ctx: ViewContext,
  { name, tenantId }: Customer,
  services: readonly { readonly id: string; readonly name: string }[],
): CardReply {
  const title = ctx.t('report.service.title', { customer: plain(name, 60) });
  return choicesCard({
    title,
    summary: title,
    texts: [],
    choices: services.map(({ id, name: service }) => ({
      button: commandButton(plain(service, 60), 'report', { tenantId, service: id }),
      details: [],
    })),
    after: [ctx.t('report.service.other', { example: ctx.t('report.example') })],
    buttons: [],
  });
}
