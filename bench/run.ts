/** Runs every benchmark, one after the other, each in a process that trusts the sandbox's certificate. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const temporary = mkdtempSync(join(tmpdir(), 'partner-health-bench-'));
const wanted = process.argv.slice(2);
const all = ['search', 'cold', 'memory', 'turns', 'watch', 'watch-program', 'match', 'fan-out', 'day'];
for (const name of wanted.length > 0 ? wanted : all) {
  const script = new URL(`${name}.ts`, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: temporary },
  });
  if (status !== 0) process.exitCode = 1;
  console.log();
}
rmSync(temporary, { recursive: true, force: true });
