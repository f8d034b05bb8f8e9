import { type Certificate, readCertificate } from '../src/sandbox/certificate.ts';

/** The certificate that `npm test` made and this process trusts. */
export async function trustedCertificate(): Promise<Certificate> {
  const path = process.env.SANDBOX_CA;
  if (!path) throw new Error('Run the tests by "npm test": it makes a certificate that this process trusts.');
  return readCertificate(path);
}
