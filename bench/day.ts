/**
 * A day of 10,000 customers in virtual time: what 200 channels are sent by the product, and what they would be sent
 * without merging by issue and without waiting messages becoming one: a card for each customer and issue, and each post
 * a message. Both are counted from the same day. `npx tsx bench/day.ts [customers] [channels]`
 */
import { startDayProgram } from './lib/day-program.ts';
import { createDayTeams } from './lib/day-teams.ts';
import { createDayTruth } from './lib/day-truth.ts';
import { percentile } from './lib/load.ts';
import { makeUpChannel } from './lib/made-up-channels.ts';
import { isHit, makeUpCustomers, makeUpDay, type Step, type Story, takeStep } from './lib/made-up-day.ts';
import { startVirtualTime } from './lib/virtual-time.ts';

const customerCount = Number(process.argv[2] ?? 10_000);
const channelCount = Number(process.argv[3] ?? 200);
const minute = 60_000;
/** 2 March 2026, 08:00 UTC. */
const dayBegan = Date.UTC(2026, 2, 2, 8);
const warmUp = 40;
const minutesOfDay = 24 * 60;
const latencyMs = 150;
const conversationAnHour = 1_800;
/** What most customers answer who are asked for what has changed. */
const nothingNew = { issues: [], isComplete: false };

const customers = makeUpCustomers(customerCount);
const stories = makeUpDay(customers);
const tenantIds = customers.map(({ tenantId }) => tenantId);
const channels = new Map(
  Array.from({ length: channelCount }, (_, number) => [
    `19:${number}@thread.tacv2`,
    makeUpChannel(number, tenantIds),
  ]),
);
const time = startVirtualTime(dayBegan - warmUp * minute);
const teams = createDayTeams(latencyMs);
const truth = createDayTruth({ customers, channels, stories });
const program = await startDayProgram({ customers, channels, teams });
const tally = { opened: 0, posts: 0, joined: 0, left: 0, ended: 0, reopened: 0, reviews: 0, late: 0 };
const plain = new Map<string, number>([...channels.keys()].map((id) => [id, 0]));
/** Customers to be read at a minute. */
const reads = new Map<number, Set<number>>();
let slowestMs = 0;

for (const [number] of customers.entries()) read(number, -warmUp);
for (let now = -warmUp; now < 0; now++) await live(now);
teams.clearCounts();
for (const id of plain.keys()) plain.set(id, 0);
for (const what of Object.keys(tally)) Object.assign(tally, { [what]: 0 });
slowestMs = 0;
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
for (let now = 0; now < minutesOfDay; now++) await live(now);
const { user, system } = process.cpuUsage(cpuBefore);
const cpu = (user + system) / 1e6;
// Nothing happens any more, and what waits is told.
await time.pass(10 * minute);
await program.stop();
const wall = (performance.now() - wallBefore) / 1_000;
report();
time.restore();

/** A minute: what Microsoft does, what is read of it, and what is told. */
async function live(now: number): Promise<void> {
  // The last minutes bring nothing new, so that all customers have been told the same at the end.
  if (now < minutesOfDay - 5)
    for (const story of stories)
      for (const step of story.steps) if (step.at === now) happen(story, step, now);
  const at = Date.now();
  const due = reads.get(now);
  reads.delete(now);
  for (const number of due ?? []) program.board.applyIssues(tenantIds[number] ?? '', whole(number, at));
  // Often enough for the board to count them as read.
  if (now % 5 === 0)
    for (const [number, tenantId] of tenantIds.entries())
      if (!due?.has(number)) program.board.applyIssues(tenantId, { ...nothingNew, at });
  program.round();
  await time.pass(minute);
  slowestMs = Math.max(slowestMs, teams.state.lastAt - at);
}

/** All that Microsoft tells a customer. */
function whole(number: number, at: number) {
  const issues = stories.flatMap((story) => (story.issue && isHit(story, number) ? [story.issue] : []));
  return { issues, isComplete: true, at };
}

function read(number: number, at: number): void {
  const due = reads.get(at) ?? new Set<number>();
  reads.set(at, due.add(number));
}

function happen(story: Story, step: Step, now: number): void {
  const before = customers.map((_, number) => isHit(story, number));
  const wasDue = story.issue?.isResolved === false ? story.issue.posts[0]?.nextUpdateAt : undefined;
  takeStep(story, step, dayBegan);
  const isPost = step.does !== 'spreads' && step.does !== 'shrinks';
  tally.opened += Number(step.does === 'opens');
  tally.ended += Number(step.does === 'ends');
  tally.reopened += Number(step.does === 'reopens');
  tally.reviews += Number(step.does === 'reviews');
  tally.posts += Number(isPost);
  tally.late += Number(isPost && wasDue !== undefined && wasDue < Date.now() - minute);
  for (const [number, wasHit] of before.entries()) {
    const hit = isHit(story, number);
    if (!hit && !wasHit) continue;
    // Microsoft tells most customers at once, and some a minute or two later.
    read(number, now + Math.max(0, (number % 10) - 7));
    tally.joined += Number(hit && !wasHit);
    tally.left += Number(!hit && wasHit);
    // The card of a customer that joins, or a post, in every channel that means the customer.
    if (hit && (isPost || !wasHit))
      for (const id of truth.channelsOf(story, number)) plain.set(id, (plain.get(id) ?? 0) + 1);
  }
}

function report(): void {
  const { opened, posts, joined, left, ended, reopened, reviews, late } = tally;
  const open = stories.filter(({ steps }) => (steps[0]?.at ?? 0) < 0).length;
  console.log(`A day of ${customerCount} customers in ${channelCount} channels, in virtual time`);
  console.log(
    `  ${open} issues known at its begin, ${opened} opened, ${posts} posts (${late} late), ${joined} times a customer joined, ${left} times one left, ${ended} ended, ${reopened} opened again, ${reviews} reviews`,
  );
  const counts = [...channels.keys()].map((id) => teams.countOf(id));
  const all = counts.map(({ cards, edits, replies }) => cards + edits + replies);
  line(
    'cards',
    counts.map(({ cards }) => cards),
  );
  line(
    'edits',
    counts.map(({ edits }) => edits),
  );
  line(
    'replies',
    counts.map(({ replies }) => replies),
  );
  line('messages', all);
  const without = [...plain.values()];
  line('without merging', without);
  const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);
  const ratio = sum(all) / sum(without);
  const hours = Math.max(...without) / conversationAnHour;
  console.log(
    `  ${ratio.toFixed(4)} of the messages without merging (1 of ${(1 / ratio).toFixed(0)}); without, the busiest channel would need ${hours.toFixed(1)} hours at the ${conversationAnHour} an hour that Teams takes, ${(hours / 24).toFixed(2)} of the day`,
  );
  const { requests, throttled, failed } = teams.state;
  console.log(
    `  ${requests} requests with those before the day, ${throttled} times 429 (aim: 0), ${failed} failed and were made again; after a round the last message was out within ${(slowestMs / 1_000).toFixed(1)} s, ${(slowestMs / minute).toFixed(2)} of a round (aim: at most 1)`,
  );
  const lost = truth.faults(teams.shown);
  console.log(
    `  ${teams.shown.size} cards compared with what is true at the end: ${lost.length} wrong or lost (aim: 0)`,
  );
  for (const one of lost.slice(0, 10)) console.log(`    ${one}`);
  console.log(
    `  processor ${cpu.toFixed(1)} s for the day, ${(cpu / (24 * 3_600)).toFixed(4)} of a core, the made-up day itself and drawing included; ${wall.toFixed(0)} s on the clock`,
  );
  if (lost.length > 0 || throttled > 0) process.exitCode = 1;
}

function line(name: string, numbers: readonly number[]): void {
  const sorted = [...numbers].sort((a, b) => a - b);
  const sum = sorted.reduce((whole, one) => whole + one, 0);
  console.log(
    `  ${name.padEnd(16)}${percentile(sorted, 0.5).toFixed(0).padStart(7)} per channel at the median, ${String(sorted.at(-1) ?? 0).padStart(7)} at most, ${sum} in all`,
  );
}
