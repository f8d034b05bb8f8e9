import type { ActionError } from '../../action-error.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { type RequestAnswer, requestView } from '../../views/support/request-view.ts';
import type { CommandContext } from '../command.ts';
import type { CardReply } from '../reply.ts';
import { failureBlock } from './try-action.ts';

export interface Shown extends Pick<RequestAnswer, 'page' | 'told' | 'given'> {
  /** Why what was just tried with it failed. */
  readonly error?: ActionError | undefined;
}

/** The card of a request; the message that shows it is remembered, so that it is edited when the request changes. */
export function showRequest(
  context: CommandContext,
  request: SupportRequest,
  { error, ...more }: Shown = {},
): CardReply {
  const { view, services, request: asked } = context;
  const { number, customer, route } = request;
  const area = route === 'azure' ? 'azure' : 'requests';
  const failure = error && failureBlock(context, error, { customer, area });
  return {
    ...requestView(view, { request, failure, ...more }),
    onShown: (messageId) => services.requests.shown(number, { where: asked.where.reference, messageId }),
  };
}
