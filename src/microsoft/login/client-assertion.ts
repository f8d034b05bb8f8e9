import { createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

export interface ClientAssertionOptions {
  readonly appId: string;
  /** SHA-1 of the certificate, in hexadecimal digits, with or without colons. */
  readonly thumbprint: string;
  /** PEM. */
  readonly privateKey: string;
  /** The token endpoint that it is handed to. */
  readonly audience: string;
}

/**
 * An app's proof of itself by a certificate whose key and thumbprint are at hand, not in a file, as botbuilder's settings
 * have them (learn.microsoft.com/entra/identity-platform/certificate-credentials). Throws for a key that can't be read.
 */
export async function clientAssertion(options: ClientAssertionOptions): Promise<string> {
  const { appId, thumbprint, privateKey, audience } = options;
  const x5t = Buffer.from(thumbprint.replace(/[^0-9a-f]/gi, ''), 'hex').toString('base64url');
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t })
    .setIssuer(appId)
    .setSubject(appId)
    .setAudience(audience)
    .setJti(randomUUID())
    .setNotBefore('0s')
    .setExpirationTime('10m')
    .sign(createPrivateKey(privateKey));
}
