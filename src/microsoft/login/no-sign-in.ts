import { ActionError } from '../../action-error.ts';
import type { SignIn } from '../../person.ts';

/** Stands where the bot has no OAuth connection: nobody can sign in, and nobody has. */
export const noSignIn: SignIn = {
  async assertionOf() {
    throw new ActionError('sign_in_not_set_up', 'The bot has no OAuth connection.');
  },
  async signOut() {},
};
