import type { Opener } from '../../support/support-request.ts';
import type { CommandContext } from '../command.ts';

/** Who does something to a request. */
export function openerOf({ request: { who } }: Pick<CommandContext, 'request'>): Opener {
  return { userId: who.userId, teamsId: who.teamsId, name: who.name };
}
