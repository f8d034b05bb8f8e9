import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';
import { plain } from './escape.ts';

export interface IssueButtonOptions {
  /** The customer whose issue it is; undefined for all customers. */
  readonly tenantId?: string | undefined;
  /** Where "Details of EX123456" takes too much room; the tooltip says so then. */
  readonly title?: string;
}

/** Leads to an issue with its timeline. */
export function issueButton(
  ctx: ViewContext,
  issueId: string,
  { tenantId, title }: IssueButtonOptions = {},
): CommandButton {
  const id = plain(issueId, 40);
  const tooltip = ctx.t('health.button.details', { id });
  return commandButton(title ?? tooltip, 'issue', { id, tenantId }, { tooltip });
}
