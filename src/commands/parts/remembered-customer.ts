import type { Customer } from '../../customers/customer.ts';
import type { DirectorySnapshot } from '../../customers/directory.ts';
import { findExactCustomer } from '../../customers/find-customer.ts';
import type { CommandContext } from '../command.ts';

/** The customer that the conversation talks about, where it remembers one that is still in the directory. */
export async function rememberedCustomer(
  { services, request }: CommandContext,
  { index }: DirectorySnapshot,
): Promise<Customer | undefined> {
  const tenantId = await services.memory.recall(request.where.conversationId);
  return tenantId === undefined ? undefined : findExactCustomer(index, tenantId);
}
