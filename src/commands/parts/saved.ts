import type { Deed } from '../../audit/audit.ts';
import { sayPlaceName } from '../../place-name.ts';
import { notSavedText } from '../../views/subscriptions/order-texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';

/**
 * Changes what must last, on record, and answers then; where it could not be kept or not be put on record, nothing has
 * changed, and the answer says so.
 * @param deed what is done; who does it, and where, is in the request
 */
export async function saved<Result>(
  { call, view, request, services }: Pick<CommandContext, 'call' | 'view' | 'request' | 'services'>,
  deed: Omit<Deed, 'by' | 'where'>,
  change: () => Promise<Result>,
  answer: (result: Result) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { who, where } = request;
  const { conversationId, kind, name } = where;
  const onRecord: Deed = {
    ...deed,
    by: { userId: who.userId, name: who.name },
    where: { conversationId, kind, ...(name && { name: sayPlaceName(name) }) },
  };
  let result: Result;
  try {
    result = await services.audited(onRecord, call, change);
  } catch (error) {
    call.log.error({ err: error }, 'A standing order could not be kept.');
    return notSavedText(view);
  }
  return answer(result);
}
