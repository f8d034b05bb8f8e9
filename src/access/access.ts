import { LRUCache } from 'lru-cache';
import type { Call, Clock } from '../call.ts';
import type { RoleSource } from './ports.ts';
import { type Permission, permissionsOf, type Role } from './roles.ts';

/** What one person may do, as read from the partner's tenant at `readAt`. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly readAt: number;
}

export interface Access {
  /** Throws ReadError when the roles can't be read: nobody gets in on an error. */
  grantOf(userId: string, call: Call): Promise<Grant>;
}

export interface AccessOptions {
  readonly source: RoleSource;
  readonly clock: Clock;
  /** How long an answer holds; a role that was taken away works at most this long. */
  readonly keepMs?: number;
}

const fiveMinutes = 5 * 60_000;
const people = 10_000;

/**
 * Reads the roles of a person, keeps the answer for five minutes and reads once for many askers at a time.
 * A failed read is not kept.
 */
export function createAccess({ source, clock, keepMs = fiveMinutes }: AccessOptions): Access {
  const kept = new LRUCache<string, Grant>({ max: people });
  const reading = new Map<string, Promise<Grant>>();

  async function read(userId: string, call: Call): Promise<Grant> {
    const roles = await source.rolesOf(userId, call);
    const grant = { roles, permissions: permissionsOf(roles), readAt: clock() };
    kept.set(userId, grant);
    return grant;
  }

  return {
    async grantOf(userId, call) {
      const known = kept.get(userId);
      if (known && clock() - known.readAt < keepMs) return known;
      const underWay = reading.get(userId) ?? read(userId, call).finally(() => reading.delete(userId));
      reading.set(userId, underWay);
      return underWay;
    },
  };
}
