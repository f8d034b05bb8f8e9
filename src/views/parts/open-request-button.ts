import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';

export interface RequestAbout {
  /** Missing where the customer is still to be chosen. */
  readonly tenantId?: string | undefined;
  /** Id of the service. */
  readonly service?: string | undefined;
  /** Id of the issue. */
  readonly id?: string | undefined;
}

/** Leads to a support request. */
export function openRequestButton(ctx: ViewContext, { tenantId, service, id }: RequestAbout): CommandButton {
  return commandButton(ctx.t('support.open'), 'ticket', { tenantId, service, id });
}
