import { z } from 'zod';

const payload = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  tid: z.string().optional(),
});

export interface TokenRules {
  /** The only issuer of tokens that the Bot Framework's channels send. */
  readonly issuer: string;
  /** The bot's own app. */
  readonly appId: string;
  /** Tenants that a token may name, lower case. */
  readonly tenants: readonly string[];
}

/** botbuilder forgives clocks this much, in seconds. */
const clockTolerance = 300;

/**
 * Looks at a token before botbuilder does, without trusting it, and names what is wrong with it.
 * botbuilder verifies the signature afterwards; here is refused what it must not even try: tokens in the form of the
 * emulator or of a skill, for which it does not compare the service address, and unknown tenants, each of which it would
 * keep in a list for ever (botframework-connector, emulatorValidation).
 */
export function tokenProblem(header: string, rules: TokenRules, now: number): string | undefined {
  if (header === '') return 'token_missing';
  const match = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(header);
  const claims = match?.[1] === undefined ? undefined : readPayload(match[1]);
  if (claims === undefined) return 'token_malformed';
  if (claims.iss !== rules.issuer) return 'token_issuer';
  if (claims.aud !== rules.appId) return 'token_audience';
  if (claims.exp + clockTolerance <= now / 1000) return 'token_expired';
  if (claims.tid && !rules.tenants.includes(claims.tid.toLowerCase())) return 'token_tenant';
  return undefined;
}

function readPayload(part: string): z.infer<typeof payload> | undefined {
  try {
    const result = payload.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
