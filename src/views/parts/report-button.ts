import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';
import { plain } from './escape.ts';

/** Notes that the customer says that a service does not work; without a service it is asked which. */
export function reportButton(
  ctx: ViewContext,
  { name, tenantId }: Customer,
  service?: string | undefined,
): CommandButton {
  const tooltip = ctx.t('report.button.ofCustomer', { customer: plain(name, 60) });
  return commandButton(ctx.t('report.button'), 'report', { tenantId, service }, { tooltip });
}
