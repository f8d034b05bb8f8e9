/**
 * Turns per second and latency of `health for Contoso` with cached health, and memory, against a bare bot that answers
 * a static card of the same size. Both are processes of their own and take turns, so that a noisy machine hits both.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver, type Load, load, percentile } from './lib/load.ts';
import { setStage } from './lib/stage.ts';

const rounds = 5;
const seconds = 4;
const atOnce = 8;
const text = 'health for Contoso';

const stage = await setStage();
const product = await stage.startProduct();
await deliver(`${product.url}/api/messages`, undefined, stage.teams, stage.teams.message(text));
const productAtRest = product.memoryMb();
await load({ url: product.url, teams: stage.teams, text, seconds: 2, atOnce });
const cardFile = join(mkdtempSync(join(tmpdir(), 'partner-health-bench-')), 'card.json');
const sent: { attachments: Array<{ content: unknown }> } = JSON.parse(stage.teams.largestBody());
const card = JSON.stringify(sent.attachments[0]?.content);
writeFileSync(cardFile, card);
const bare = await stage.startBareBot(cardFile);
await deliver(`${bare.url}/api/messages`, undefined, stage.teams, stage.teams.message(text));
const bareAtRest = bare.memoryMb();
await load({ url: bare.url, teams: stage.teams, text, seconds: 2, atOnce });

type Sample = Load & { readonly cpuPerTurn: number };

async function measure(program: typeof product): Promise<Sample> {
  const cpu = program.cpuSeconds();
  const result = await load({ url: program.url, teams: stage.teams, text, seconds, atOnce });
  return { ...result, cpuPerTurn: ((program.cpuSeconds() - cpu) / result.times.length) * 1000 };
}

const samples: Array<{ product: Sample; bare: Sample }> = [];
for (let round = 0; round < rounds; round += 1) {
  samples.push({ product: await measure(product), bare: await measure(bare) });
}

const median = (values: number[]) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
const figure = (which: 'product' | 'bare', read: (sample: Sample) => number) =>
  median(samples.map((sample) => read(sample[which])));
const ratio = (read: (sample: Sample) => number) =>
  median(samples.map((sample) => read(sample.product) / read(sample.bare)));
const rows: Array<[string, (sample: Sample) => number, string]> = [
  ['turns per second', (sample) => sample.perSecond, 'aim: at least 0.8'],
  ['p50 ms', (sample) => percentile(sample.times, 0.5), ''],
  ['p99 ms', (sample) => percentile(sample.times, 0.99), 'aim: at most 2'],
  ['processor ms per turn', (sample) => sample.cpuPerTurn, ''],
];
console.log(`Turns of "${text}", health cached, ${atOnce} at once, card of ${card.length} bytes`);
console.log(
  `  ${'median of rounds'.padEnd(24)}${'product'.padStart(10)}${'bare bot'.padStart(10)}${'ratio'.padStart(8)}`,
);
for (const [name, read, aim] of rows) {
  const values = [figure('product', read), figure('bare', read)].map((value) =>
    value.toFixed(2).padStart(10),
  );
  console.log(`  ${name.padEnd(24)}${values.join('')}${ratio(read).toFixed(2).padStart(8)}  ${aim}`);
}
const failed = samples.reduce((sum, sample) => sum + sample.product.failed + sample.bare.failed, 0);
console.log(`  failed turns: ${failed}`);
const memory = (when: string, ours: number, theirs: number) =>
  console.log(
    `Memory ${when}: ${ours.toFixed(0)} MB, bare bot ${theirs.toFixed(0)} MB, ratio ${(ours / theirs).toFixed(2)}  aim: at most 1.4`,
  );
memory('after one answer', productAtRest, bareAtRest);
memory('under load', product.memoryMb(), bare.memoryMb());
await product.stop();
await bare.stop();
await stage.close();
