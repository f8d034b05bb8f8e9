/** `npm run ask -- STEP...`: one conversation with the production program, which runs as a process of its own. */
import type { AskArguments } from './ask-arguments.ts';
import { Cleanup } from './cleanup.ts';
import { freePort } from './free-port.ts';
import { type OpenConversation, runAsk } from './run-ask.ts';
import { setSignIn } from './set-sign-in.ts';
import { startBot } from './start-bot.ts';
import { startWorld } from './start-world.ts';

const cleanup = new Cleanup();
cleanup.onStop(() => process.exit(130));

async function open({
  as,
  locale,
  in: place,
  verbose,
  customers,
  signIn,
}: AskArguments): Promise<OpenConversation> {
  const [world, port] = await Promise.all([startWorld(customers), freePort()]);
  cleanup.add(() => world.close());
  const bot = await startBot({
    port,
    env: world.env,
    directory: world.directory,
    logLevel: verbose ? 'debug' : 'silent',
    output: verbose ? 'stderr' : 'nowhere',
    started: (child) => cleanup.add(() => child.stop()),
  });
  world.teams.connectBot(bot.messagesUrl);
  setSignIn(world.teams, as, signIn);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const conversation = world.teams.conversation({ as, in: place, locale, timeZone });
  return { conversation, close: () => cleanup.run() };
}

const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

try {
  process.exitCode = await runAsk(process.argv.slice(2), output, open);
} catch (thrown) {
  output.err(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
