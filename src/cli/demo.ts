/** `npm run demo`: sandbox, bot and the Microsoft 365 Agents Playground on this machine, until Ctrl-C. */
import { join } from 'node:path';
import { startGateway } from '../sandbox/teams/playground/gateway.ts';
import { playgroundConfig } from '../sandbox/teams/playground/playground-config.ts';
import { UsageError } from './ask-arguments.ts';
import type { Child } from './child-process.ts';
import { Cleanup } from './cleanup.ts';
import { type DemoArguments, demoUsage, parseDemoArguments } from './demo-arguments.ts';
import { demoBanner } from './demo-banner.ts';
import { isFree } from './free-port.ts';
import { setSignIn } from './set-sign-in.ts';
import { startBot } from './start-bot.ts';
import { startPlayground } from './start-playground.ts';
import { startWorld } from './start-world.ts';

/** Something that the reader can mend; shown without a stack. */
class DemoError extends Error {}

const cleanup = new Cleanup();
cleanup.onStop(() => process.exit(0));

async function demand(port: number, option: string): Promise<void> {
  if (await isFree(port)) return;
  throw new DemoError(
    `Port ${port} is taken: choose another one, for example npm run demo -- ${option} ${port + 1}`,
  );
}

async function demo({ as, locale, port, botPort, customers, signIn }: DemoArguments): Promise<void> {
  const begun = performance.now();
  if (port === botPort) throw new DemoError('The bot and the Playground need two different ports.');
  await demand(port, '--port');
  await demand(botPort, '--bot-port');

  const world = await startWorld(customers);
  cleanup.add(() => world.close());
  const { teams, env, directory } = world;
  const me = teams.people.find(({ key }) => key === as);
  if (me === undefined) throw new DemoError(`The sandbox has no "${as}".`);

  setSignIn(teams, as, signIn);

  const children: Child[] = [];
  const started = (child: Child): void => {
    children.push(child);
    cleanup.add(() => child.stop());
  };
  const address = `http://localhost:${port}`;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const gateway = await startGateway({ teams, playgroundUrl: address, locale, timeZone });
  cleanup.add(() => gateway.close());

  const botLog = join(directory, 'bot.log');
  const [bot] = await Promise.all([
    startBot({
      port: botPort,
      env,
      directory,
      logLevel: 'debug',
      output: { file: botLog },
      started,
    }),
    startPlayground({
      port,
      botEndpoint: gateway.botEndpoint,
      config: playgroundConfig({
        bot: teams.bot,
        tenantId: env.MicrosoftAppTenantId ?? '',
        me,
        others: teams.people.filter((person) => person !== me),
      }),
      directory: join(directory, 'playground'),
      logFile: join(directory, 'playground.log'),
      started,
    }),
  ]);
  teams.connectBot(bot.messagesUrl);

  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(demoBanner({ seconds, address, who: me.name, as, logs: directory }));
  const ended = await Promise.race(children.map((child) => child.ended.then(() => child)));
  if (!cleanup.isRunning)
    throw new DemoError(`${ended.name} has ended by itself. Its last words:\n${ended.lastWords()}`);
}

try {
  const wanted = parseDemoArguments(process.argv.slice(2));
  if (wanted === 'help') process.stdout.write(demoUsage);
  else await demo(wanted);
} catch (thrown) {
  if (!cleanup.isRunning) {
    process.exitCode = thrown instanceof UsageError ? 2 : 1;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    process.stderr.write(`${message}\n${thrown instanceof UsageError ? `\n${demoUsage}` : ''}`);
  }
} finally {
  await cleanup.run();
}
