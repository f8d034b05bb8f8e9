/**
 * One issue told to 1,000 channels by a connector with Teams' limits: the rate that is reached of the 50 a second that
 * are allowed, and what is throttled, lost or shown twice; beside it botbuilder's continueConversationAsync in a plain
 * loop, and all at once. Connector and sandbox run in this process, what is measured in one of its own.
 * `npx tsx bench/fan-out.ts [channels]`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { makeCertificate } from '../src/sandbox/certificate.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { startTeams } from '../src/sandbox/teams/start-teams.ts';

const count = Number(process.argv[2] ?? 1_000);
const allowed = 50;
const certificate = await makeCertificate();
const { env, world, close } = await startSandbox({ certificate, customers: 0 });

console.log(`One issue to ${count} channels, ${allowed} requests a second allowed`);
for (const [way, name] of [
  ['delivery', 'the delivery'],
  ['loop', 'a plain loop over continueConversationAsync'],
  ['together', 'continueConversationAsync for all at once'],
] as const)
  await run(way, name);
await close();

async function run(way: string, name: string): Promise<void> {
  const teams = await startTeams({
    certificate,
    entraUrl: env.AZURE_AUTHORITY_HOST,
    app: { appId: env.AZURE_CLIENT_ID, password: env.AZURE_CLIENT_SECRET, tenantId: env.AZURE_TENANT_ID },
    people: Object.values(world.staff),
    limits: true,
  });
  const conversationIds = Array.from(
    { length: count },
    (_, number) => teams.open({ in: 'channel', name: `channel ${number}` }).conversationId,
  );
  const child = fork(new URL('./lib/fan-out-program.ts', import.meta.url), [way], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.caPath },
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const { serviceUrl } = teams;
  child.send({ serviceUrl, tenantId: env.AZURE_TENANT_ID, conversationIds, env: teams.env });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;

  const taken = teams.requests.filter(({ isDone }) => isDone);
  const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1_000;
  const pace = taken.length / seconds;
  const throttled = teams.requests.filter(({ status }) => status === 429).length;
  const told = new Set(taken.map(({ conversationId }) => conversationId)).size;
  console.log(
    `  ${name.padEnd(45)}${pace.toFixed(1).padStart(5)} a second, ${(pace / allowed).toFixed(2)} of what is allowed${way === 'delivery' ? ' (aim: at least 0.95)' : ''}; ${throttled} times 429, ${count - told} lost, ${taken.length - told} shown twice; ${seconds.toFixed(1)} s`,
  );
  await teams.close();
}
