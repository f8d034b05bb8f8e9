/** Runs every benchmark, one after the other, each in a process that trusts the sandbox's certificate. */
import { spawnSync } from 'node:child_process';

const wanted = process.argv.slice(2);
const all = ['search', 'cold', 'memory', 'turns'];
for (const name of wanted.length > 0 ? wanted : all) {
  const script = new URL(`${name}.ts`, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  console.log();
}
