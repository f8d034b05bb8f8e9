import { z } from 'zod';
import { toActionError } from '../action-error.ts';
import { signedOutText } from '../views/sign-in-text.ts';
import { defineCommand } from './command.ts';

/** `signout`: forgets the person's sign-in, so that nothing is done as this person any more. */
export const signout = defineCommand({
  name: 'signout',
  args: z.object({}),
  async run({ view, request, call, services }) {
    const { userId, name } = request.who;
    const deed = { action: 'person.signOut', by: { userId, name }, object: name } as const;
    try {
      await services.audited(deed, call, () => services.signIn.signOut(request.who, call));
    } catch (error) {
      const { reason } = toActionError(error);
      call.log.warn({ err: error }, 'The person could not be signed out.');
      return signedOutText(view, reason === 'sign_in_not_set_up' ? 'notSetUp' : 'failed');
    }
    return signedOutText(view, 'done');
  },
});
