import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';
import { plain } from './escape.ts';

/** Lets the conversation hear of a customer's incidents from now on. The title is short, so the tooltip says whose. */
export function subscribeButton(ctx: ViewContext, { name, tenantId }: Customer): CommandButton {
  const tooltip = ctx.t('subscribe.button.customer', { customer: plain(name, 70) });
  return commandButton(
    ctx.t('preview.button.subscribe'),
    'subscribe',
    { customers: [tenantId] },
    { tooltip },
  );
}
