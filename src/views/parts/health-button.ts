import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';
import { plain } from './escape.ts';

/** Leads to a customer's health. The title is the same in every row, so the tooltip says whose. */
export function healthButton(ctx: ViewContext, { name, tenantId }: Customer): CommandButton {
  const tooltip = ctx.t('customers.button.healthOf', { customer: plain(name, 80) });
  return commandButton(ctx.t('customers.button.health'), 'health', { tenantId }, { tooltip });
}
