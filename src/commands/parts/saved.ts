import { notSavedText } from '../../views/subscriptions/order-texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';

/** Changes what must last and answers then; where it could not be kept, nothing has changed, and the answer says so. */
export async function saved<Result>(
  { call, view }: Pick<CommandContext, 'call' | 'view'>,
  change: () => Promise<Result>,
  answer: (result: Result) => Reply | Promise<Reply>,
): Promise<Reply> {
  let result: Result;
  try {
    result = await change();
  } catch (error) {
    call.log.error({ err: error }, 'A standing order could not be kept.');
    return notSavedText(view);
  }
  return answer(result);
}
