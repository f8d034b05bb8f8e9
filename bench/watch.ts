/**
 * Watching 10,000 customers with sources that answer after 100 ms: what a cycle takes, the memory, and what it costs to
 * ask the board. `npx tsx bench/watch.ts [customers]`. bench/watch-program.ts measures the whole program.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createLog } from '../src/log.ts';
import { openLowdbStore } from '../src/store/lowdb.ts';
import { createWatchMemory } from '../src/store/watch-memory.ts';
import { createBoard } from '../src/watch/board/create-board.ts';
import { createWatcher } from '../src/watch/watcher/create-watcher.ts';
import { percentile } from './lib/load.ts';
import { createFleet } from './lib/made-up-fleet.ts';

const count = Number(process.argv[2] ?? 10_000);
const minute = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'partner-health-bench-'));
const log = createLog({ level: 'warn' });
const fleet = createFleet({ customers: count, issues: 60, announcements: 500, latencyMs: 100 });

/** The minutes between two cycles pass at once. */
const began = Date.now();
let skippedMs = 0;
const clock = () => Date.now() + skippedMs;
const skipToMinute = (number: number) => {
  skippedMs += Math.max(0, began + number * minute - clock());
};

const store = await openLowdbStore({ directory: folder, log, clock });
const memory = createWatchMemory(store, log);
const board = createBoard({ clock });
const snapshot = { customers: fleet.customers, loadedAt: new Map([['primary', began]]), failures: [] };
const watcher = createWatcher({
  ...fleet.sources,
  directory: { snapshot: () => snapshot, isLoaded: () => true, ready: async () => {} },
  board,
  memory,
  clock,
  ids: randomUUID,
  log,
  cycleMs: minute,
});
const baseMb = process.memoryUsage().rss / 2 ** 20;

console.log(`Watching ${count} customers: 60 open issues, 500 announcements, 100 ms per call`);
await cycle('first');
skipToMinute(1);
await cycle('second');
skipToMinute(2);
fleet.publish(20, clock());
await cycle('20 issues have a post');
await save();
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(
  `  memory: ${peakMb.toFixed(0)} MB at most, ${baseMb.toFixed(0)} MB of it before the first cycle; ${(peakMb / 400).toFixed(2)} of 400 MB, aim: at most 1`,
);
console.log('Asking the board');
const busiest = board.openIssues().toSorted((a, b) => b.customerCount - a.customerCount)[0]?.issue.id ?? '';
const overview = () => {
  const open = board.openIssues().toSorted((a, b) => b.customerCount - a.customerCount);
  return [open, board.coverage('health'), board.changesSince(clock() - 8 * 60 * minute)];
};
const who = () => [board.findIssue(busiest), board.customersHit(busiest), board.coverage('health')];
ask('overview', overview);
ask('who', who);
await store.close();

async function cycle(name: string): Promise<void> {
  const watched = await watch(() => watcher.runCycle(new AbortController().signal));
  const { read, failed, changes } = watched.result;
  console.log(
    `  ${name.padEnd(22)}${watched.seconds.toFixed(1).padStart(6)} s, ${(watched.seconds / 60).toFixed(2)} of 60 s (aim: at most 1); processor ${watched.cpu.toFixed(1)} s, ${(watched.cpu / 60).toFixed(2)} of a core at one cycle a minute (aim: at most 1); longest stall ${watched.stallMs.toFixed(0)} ms; ${read} read, ${failed} failed, ${changes} changes`,
  );
}

async function save(): Promise<void> {
  const { seconds, cpu, stallMs } = await watch(() => memory.save(board.snapshot()));
  const { size } = statSync(join(folder, 'watch.json'));
  console.log(
    `  saving: ${(seconds * 1000).toFixed(0)} ms, processor ${(cpu * 1000).toFixed(0)} ms, longest stall ${stallMs.toFixed(0)} ms, ${(size / 1024).toFixed(0)} KB on the disk`,
  );
}

/** Does something and measures what it takes, and for how long nothing else got its turn. */
async function watch<T>(work: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  delay.disable();
  return { result, seconds, cpu: (user + system) / 1e6, stallMs: delay.max / 1e6 };
}

function ask(name: string, question: () => unknown): void {
  const times = Array.from({ length: 1_000 }, () => {
    const start = performance.now();
    question();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const p99 = percentile(times, 0.99);
  console.log(
    `  ${name.padEnd(10)}p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${(p99 / 50).toFixed(2)} of 50 ms (aim: at most 1)`,
  );
}
