import assert from 'node:assert/strict';

/**
 * Fails where `work` takes the processor longer than `most` milliseconds, so that what takes more than linear time does
 * not pass. Unlike a clock it does not count what else the machine does.
 */
export function withinCpu(most: number, work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < most, `took the processor ${took} ms, and may take ${most} ms`);
}
