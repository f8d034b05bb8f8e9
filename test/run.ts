/**
 * Runs mocha with a certificate for the sandbox's servers that this process made and Node trusts from its start
 * (NODE_EXTRA_CA_CERTS is read only then). Arguments go to mocha; folders and files below test/ take the place of all
 * tests, or of all beside the configuration: `npm test -- test/health test/config.test.ts`,
 * `npm run test:e2e -- test/e2e/card-width.test.ts`. Whatever the tests leave in the temporary folder goes with them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCertificate } from '../src/sandbox/certificate.ts';

const temporary = mkdtempSync(join(tmpdir(), 'partner-health-tests-'));
process.env.TMPDIR = temporary;
const { caPath } = await makeCertificate();
const mocha = new URL('../node_modules/mocha/bin/mocha.js', import.meta.url).pathname;
const given = process.argv.slice(2);
const isPlace = (argument: string) => /^test\/([\w/-]*|.+\.test\.ts)$/.test(argument);
const options = given.filter((argument) => !isPlace(argument));
const files = given.filter(isPlace).map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`));
const at = options.indexOf('--config');
/**
 * The whole bot comes last, when the processes have run its parts: what runs for the first time is so slow that on a busy
 * machine a first question could get no answer within its limits.
 */
const inOrder = ['test/*.test.ts', 'test/!(app)/**/*.test.ts', 'test/app/**/*.test.ts'];
const all = at < 0 ? inOrder : [`${dirname(options[at + 1] ?? '')}/**/*.test.ts`];
const child = spawn(process.execPath, [mocha, ...options, ...(files.length > 0 ? files : all)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_EXTRA_CA_CERTS: caPath, SANDBOX_CA: caPath },
});
child.on('exit', (code, signal) => {
  rmSync(temporary, { recursive: true, force: true });
  process.exitCode = signal ? 1 : (code ?? 1);
});
