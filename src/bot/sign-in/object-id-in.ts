import { z } from 'zod';

const payload = z.object({ oid: z.string() });

/**
 * Whom a token is for: the Entra object id in it, lower case; undefined where it can't be read. The token is not
 * verified: it comes from the token service, or goes to it.
 */
export function objectIdIn(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return payload.safeParse(claims).data?.oid.toLowerCase();
  } catch {
    return undefined;
  }
}
