import type { CommandContext } from '../command.ts';

/**
 * Whether a card offers to open support requests: to those who may, and wherever others see the card too, one of whom
 * may. Every press is authorised again.
 */
export function isOfferedRequests({ grant, request }: Pick<CommandContext, 'grant' | 'request'>): boolean {
  return request.where.kind !== 'personal' || grant.permissions.includes('support');
}
