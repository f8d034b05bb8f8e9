import { z } from 'zod';
import type { Incoming } from '../incoming.ts';

const exchange = z.object({
  id: z.string().min(1).max(500),
  connectionName: z.string(),
  token: z.string().min(1).max(50_000),
});

/** A six-digit code; Teams sends a word where the person closed the window ("CancelledByUser"). */
const verification = z.object({ state: z.string().regex(/^\d{4,10}$/) });

/** What Teams says of a sign-in (Teams docs, "Add single sign-on to your bot"). */
export type SignInNews =
  | {
      readonly kind: 'exchange';
      readonly id: string;
      readonly connectionName: string;
      readonly token: string;
    }
  | { readonly kind: 'code'; readonly code: string };

/**
 * Reads the value of a sign-in invoke; undefined where there is nothing to do with it.
 * @param connectionName the bot's own: another one is no matter of ours
 */
export function readSignIn(
  { name, value }: Incoming,
  connectionName: string | undefined,
): SignInNews | undefined {
  if (name === 'signin/tokenExchange') {
    const { data } = exchange.safeParse(value);
    return data?.connectionName === connectionName && data ? { kind: 'exchange', ...data } : undefined;
  }
  const { data } = verification.safeParse(value);
  return data && { kind: 'code', code: data.state };
}
