import type { Call } from '../call.ts';
import type { Role } from './roles.ts';

/** Where the roles of a person come from: the partner's own tenant. */
export interface RoleSource {
  /**
   * Roles of the user with this Entra object id; empty for a user without any and for a user the tenant does not know.
   * Throws ReadError when the roles can't be read: the caller refuses then.
   */
  rolesOf(userId: string, call: Call): Promise<readonly Role[]>;
}
