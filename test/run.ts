/**
 * Runs mocha with a certificate for the sandbox's servers that this process made and Node trusts from its start
 * (NODE_EXTRA_CA_CERTS is read only then). Arguments go to mocha: `npm test -- test/health`.
 */
import { spawn } from 'node:child_process';
import { makeCertificate } from '../src/sandbox/certificate.ts';

const { caPath } = await makeCertificate();
const mocha = new URL('../node_modules/mocha/bin/mocha.js', import.meta.url).pathname;
const child = spawn(process.execPath, [mocha, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_EXTRA_CA_CERTS: caPath, SANDBOX_CA: caPath },
});
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
