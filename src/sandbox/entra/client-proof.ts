import { X509Certificate } from 'node:crypto';
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose';
import type { WorldApp } from '../world/app.ts';

/** Seconds that clocks may differ; the client library dates its assertions a second ahead. */
const clockTolerance = 300;

/** How an app proved who it is, or the AADSTS number that says why it did not. */
export type Proof =
  | { readonly ok: true; readonly by: 'secret' | 'certificate' }
  | { readonly ok: false; readonly aadsts: number; readonly detail?: string };

/** Checks a client secret; `now` is the sandbox's clock. */
export function proveBySecret(app: WorldApp, secret: string, now: number): Proof {
  const known = app.secrets.find(({ value }) => value === secret);
  if (known === undefined) return { ok: false, aadsts: 7000215 };
  if (known.expiresAt !== undefined && known.expiresAt <= now) return { ok: false, aadsts: 7000222 };
  return { ok: true, by: 'secret' };
}

/**
 * Checks a client assertion: signed with the key of one of the app's certificates (found by thumbprint), or by an
 * identity provider that is registered for the app.
 *
 * @param audiences what the assertion of a certificate may name as its audience
 */
export async function proveByAssertion(
  app: WorldApp,
  assertion: string,
  audiences: string[],
): Promise<Proof> {
  const parsed = parse(assertion);
  if (parsed === undefined) return { ok: false, aadsts: 700027, detail: 'The assertion is not a JWT.' };
  if (parsed.claims.iss !== app.appId) return proveByFederation(app, assertion, parsed.claims);
  const certificate = app.certificates
    .map((pem) => new X509Certificate(pem))
    .find((candidate) => isNamedBy(candidate, parsed.header));
  if (certificate === undefined) return { ok: false, aadsts: 700027, detail: 'The key was not found.' };
  try {
    await jwtVerify(assertion, certificate.publicKey, {
      subject: app.appId,
      audience: audiences,
      clockTolerance,
    });
    return { ok: true, by: 'certificate' };
  } catch (thrown) {
    return refusal(thrown);
  }
}

async function proveByFederation(app: WorldApp, assertion: string, claims: JWTPayload): Promise<Proof> {
  const { iss: issuer, sub: subject } = claims;
  const unknown: Proof = { ok: false, aadsts: 700213, detail: subject ?? '' };
  const credential = app.federatedCredentials.find((one) => one.issuer === issuer && one.subject === subject);
  if (credential === undefined) return unknown;
  try {
    await jwtVerify(assertion, credential.key, { audience: credential.audience, clockTolerance });
    return { ok: true, by: 'certificate' };
  } catch (thrown) {
    return thrown instanceof errors.JWTClaimValidationFailed ? unknown : refusal(thrown);
  }
}

function refusal(thrown: unknown): Proof {
  const early = thrown instanceof errors.JWTClaimValidationFailed && thrown.claim === 'nbf';
  if (early || thrown instanceof errors.JWTExpired) return { ok: false, aadsts: 700024 };
  if (thrown instanceof errors.JWTClaimValidationFailed) return { ok: false, aadsts: 700023 };
  return { ok: false, aadsts: 700027, detail: 'The signature is invalid.' };
}

function parse(assertion: string): { header: ProtectedHeaderParameters; claims: JWTPayload } | undefined {
  try {
    return { header: decodeProtectedHeader(assertion), claims: decodeJwt(assertion) };
  } catch {
    return undefined;
  }
}

function isNamedBy(certificate: X509Certificate, header: ProtectedHeaderParameters): boolean {
  const encoded = (fingerprint: string) =>
    Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url');
  return (
    header.x5t === encoded(certificate.fingerprint) ||
    header['x5t#S256'] === encoded(certificate.fingerprint256)
  );
}
