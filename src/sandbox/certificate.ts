import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for loopback servers, and the file that a client names in NODE_EXTRA_CA_CERTS to trust it. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly caPath: string;
}

/** Makes a certificate for localhost, 127.0.0.1 and ::1, valid for two days, in a new temporary folder. */
export async function makeCertificate(): Promise<Certificate> {
  const directory = await mkdtemp(join(tmpdir(), 'partner-health-'));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 48 * 3_600_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  const caPath = join(directory, 'ca.pem');
  await writeFile(caPath, cert);
  await writeFile(join(directory, 'key.pem'), key, { mode: 0o600 });
  return { cert, key, caPath };
}

/** Reads back the certificate that another process made; `caPath` is the one it handed on. */
export async function readCertificate(caPath: string): Promise<Certificate> {
  const keyPath = join(caPath, '..', 'key.pem');
  return { cert: await readFile(caPath, 'utf8'), key: await readFile(keyPath, 'utf8'), caPath };
}
