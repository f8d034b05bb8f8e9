import { ActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import type { Support } from '../../support/support.ts';
import type { Opener, SupportRequest } from '../../support/support-request.ts';
import { type Change, changeView } from '../../views/support/change-view.ts';
import { isPortalOnly } from '../../views/support/request-buttons.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import { findRequest } from './find-request.ts';
import { openerOf } from './opener.ts';
import { showRequest } from './show-request.ts';
import { failureBlock, tryAction } from './try-action.ts';

export interface ChangeWish {
  readonly number: string | undefined;
  readonly change: Change;
  /** The change, once somebody has said yes to it; undefined while nobody has. */
  readonly make:
    | ((requests: Support, number: string, by: Opener, call: Call) => Promise<SupportRequest>)
    | undefined;
  /** Microsoft has no way to it for what is in Partner Center. */
  readonly isNotInPartnerCenter?: boolean;
}

/** Asks before a request is changed, changes it once that is confirmed, and shows it as it is then. */
export async function changeRequest(
  context: CommandContext,
  { number, change, make, isNotInPartnerCenter = false }: ChangeWish,
): Promise<Reply> {
  const found = await findRequest(context, number);
  if ('reply' in found) return found.reply;
  const { request } = found;
  if (isNotInPartnerCenter && isPortalOnly(request)) {
    const error = new ActionError('portal_only', 'Partner Center has no way to this.');
    return showRequest(context, request, { error });
  }
  if (!make) return changeView(context.view, { request, change });
  const { services, call } = context;
  const changed = await tryAction(() => make(services.requests, request.number, openerOf(context), call));
  if (!(changed instanceof ActionError)) return showRequest(context, changed, { told: 'changed' });
  const area = request.route === 'azure' ? 'azure' : 'requests';
  const failure = failureBlock(context, changed, { customer: request.customer, area });
  return changeView(context.view, { request, change, failure });
}
