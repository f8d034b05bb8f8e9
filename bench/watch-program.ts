/**
 * The whole program watching 10,000 customers of a sandbox in another process that answers after 100 ms, by real HTTPS:
 * the first cycle, with a token for each customer, and those that follow. `npm run bench watch-program`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { setStage } from './lib/stage.ts';

const customers = Number(process.argv[2] ?? 10_000);
/** The first one is short: it has the customers of the account that has loaded first. */
const cycles = 4;
const longestMs = 7 * 60_000;

const cycleLine = z.object({
  msg: z.literal('All customers read'),
  ms: z.number(),
  read: z.number(),
  failed: z.number(),
  changes: z.number(),
});

interface Cycle extends z.output<typeof cycleLine> {
  /** Processor time and the clock when it had ended, in seconds. */
  readonly cpuUntil: number;
  readonly endedAt: number;
}

const stage = await setStage({ customers });
await stage.sandbox.setLatency(100);
const done: Cycle[] = [];
let cpuNow = () => 0;
const started = performance.now();
const product = await stage.startProduct({ WATCH_CYCLE_SECONDS: '60' }, (line) => {
  // Told aloud where something has happened, which in the sandbox is always so.
  if (!line.includes('All customers read')) return;
  const cycle = cycleLine.safeParse(JSON.parse(line));
  if (cycle.success) done.push({ ...cycle.data, cpuUntil: cpuNow(), endedAt: performance.now() / 1_000 });
});
cpuNow = () => product.cpuSeconds();

while (done.length < cycles && performance.now() - started < longestMs) await pause(200);
console.log(`The whole program watching ${customers} customers, 100 ms per call, tokens included`);
let isFirst = true;
for (const [place, { ms, read, failed, changes, cpuUntil, endedAt }] of done.entries()) {
  const before = done[place - 1];
  const cpu = cpuUntil - (before?.cpuUntil ?? 0);
  const wall = endedAt - (before?.endedAt ?? started / 1_000);
  const seconds = ms / 1_000;
  const isWhole = read >= customers / 2;
  const name = isWhole ? (isFirst ? 'first cycle' : 'later cycle') : 'one account';
  if (isWhole) isFirst = false;
  console.log(
    `  ${name}${seconds.toFixed(1).padStart(7)} s, ${(seconds / 60).toFixed(2)} of 60 s (aim: at most 1); processor ${cpu.toFixed(1)} s, ${(cpu / wall).toFixed(2)} of a core (aim: at most 1); ${read} read, ${failed} failed, ${changes} changes`,
  );
}
if (done.length < cycles) console.log(`  only ${done.length} of ${cycles} cycles ended in time`);
const peakMb = product.peakMemoryMb();
console.log(
  `  memory: ${peakMb.toFixed(0)} MB at most; ${(peakMb / 400).toFixed(2)} of 400 MB, aim: at most 1`,
);
await product.stop();
await stage.close();
