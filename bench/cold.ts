/**
 * Time of an answer with nothing cached while every upstream call takes 300 ms, counted in such hops: once for a person
 * whose roles are known, once for a person nobody has seen yet.
 */
import { deliver, percentile } from './lib/load.ts';
import { setStage } from './lib/stage.ts';

const hop = 300;
const stage = await setStage({ customers: 200 });
const { world, sandbox } = stage;
const product = await stage.startProduct();
const url = `${product.url}/api/messages`;

const { helpdesk, admin } = world.staff;
await deliver(url, undefined, stage.teams, stage.teams.message('whoami', helpdesk.userId));
const readable = world.customers.filter((customer) => customer.cloud === 'global').slice(-40);
await sandbox.setLatency(hop);

async function time(text: string, userId: string): Promise<{ ms: number; calls: number }> {
  await sandbox.calls();
  const before = performance.now();
  await deliver(url, undefined, stage.teams, stage.teams.message(text, userId));
  const ms = performance.now() - before;
  const calls = Object.values(await sandbox.calls()).reduce((sum, count) => sum + count, 0);
  return { ms, calls };
}

const known: number[] = [];
let callsOfOne = 0;
for (const customer of readable.slice(0, 20)) {
  const { ms, calls } = await time(`health for ${customer.tenantId}`, helpdesk.userId);
  known.push(ms);
  callsOfOne = calls;
}
const stranger = await time(`health for ${readable[30]?.tenantId}`, admin.userId);

known.sort((a, b) => a - b);
console.log(`An answer with nothing cached, every upstream call takes ${hop} ms`);
const p50 = percentile(known, 0.5);
// The watcher has been there: it holds the customer's token, which would be a second hop.
console.log(
  `  roles known: p50 ${p50.toFixed(0)} ms, worst ${percentile(known, 1).toFixed(0)} ms, ${callsOfOne} calls: 1 hop + ${(p50 - hop).toFixed(0)} ms  aim: 2 hops + 100 ms`,
);
console.log(
  `  roles unknown: ${stranger.ms.toFixed(0)} ms, ${stranger.calls} calls: ${(stranger.ms / hop).toFixed(2)} hops`,
);
await product.stop();
await stage.close();
