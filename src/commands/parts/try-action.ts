import { ActionError, toActionError } from '../../action-error.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import { type ActionArea, type ActionBlock, actionBlock } from '../../views/parts/action-text.ts';
import type { CommandContext } from '../command.ts';

/**
 * Does something at Microsoft; what fails there comes back as an ActionError, to be shown where it was tried. That the
 * person has to sign in first is thrown on: the whole command runs again then. So is what is no failure of Microsoft's.
 */
export async function tryAction<T>(work: () => Promise<T>): Promise<T | ActionError> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof ActionError || thrown instanceof ReadError)) throw thrown;
    const error = toActionError(thrown);
    if (error.reason === 'sign_in_wanted') throw error;
    return error;
  }
}

/** A failure as a card shows it. */
export function failureBlock(
  { view }: Pick<CommandContext, 'view'>,
  { reason, details: { says, retryAfterSeconds } }: ActionError,
  about: { readonly customer?: Customer; readonly area: ActionArea },
): ActionBlock {
  return actionBlock(view, { reason, says, retryAfterSeconds, ...about });
}
