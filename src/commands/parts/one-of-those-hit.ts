import { hitChoicesView } from '../../views/choices-view.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { CustomerArgs } from './args.ts';

/**
 * Nobody is named, and who the conversation talks about is not hit by the issue: a choice of those who are, which runs
 * `command`; undefined where none is known.
 */
export async function oneOfThoseHit(
  { services, request, view }: CommandContext,
  id: string,
  { customer, tenantId }: CustomerArgs,
  command: 'tell' | 'ticket',
): Promise<Reply | undefined> {
  if (customer !== undefined || tenantId !== undefined) return undefined;
  const customers = services.board.customersHit(id).map((hit) => hit.customer);
  const remembered = await services.memory.recall(request.where.conversationId);
  if (customers.length === 0 || customers.some((hit) => hit.tenantId === remembered)) return undefined;
  return hitChoicesView(view, {
    id,
    customers,
    command,
    buttons: (hit) => ({ command, args: { id, tenantId: hit.tenantId } }),
  });
}
