/** Memory of the product with 40 and with 10,000 customers, and the time until the 10,000 are loaded. */
import { deliver } from './lib/load.ts';
import { setStage } from './lib/stage.ts';

async function measure(customers: number): Promise<{ mb: number; readyMs: number }> {
  const stage = await setStage({ customers });
  const before = performance.now();
  const product = await stage.startProduct();
  const readyMs = performance.now() - before;
  await deliver(`${product.url}/api/messages`, undefined, stage.teams, stage.teams.message('customers'));
  const mb = product.memoryMb();
  await product.stop();
  await stage.close();
  return { mb, readyMs };
}

const few = await measure(40);
const many = await measure(10_000);
console.log('Memory by number of customers, after one answer');
for (const [name, { mb, readyMs }] of [
  ['40 or so', few],
  ['10,000', many],
] as const) {
  console.log(
    `  ${name.padEnd(10)}${mb.toFixed(0).padStart(6)} MB, ready after ${(readyMs / 1000).toFixed(1)} s`,
  );
}
console.log(
  `  ratio ${(many.mb / few.mb).toFixed(2)}: ${(((many.mb - few.mb) * 1024) / 9_960).toFixed(1)} KB per customer`,
);
