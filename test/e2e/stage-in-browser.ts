import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Cleanup } from '../../src/cli/cleanup.ts';
import { freePort } from '../../src/cli/free-port.ts';
import { startPlayground } from '../../src/cli/start-playground.ts';
import { startGateway } from '../../src/sandbox/teams/playground/gateway.ts';
import { playgroundConfig } from '../../src/sandbox/teams/playground/playground-config.ts';
import { setStage } from '../stage.ts';
import { openPlayground, type Playground, type PlaygroundLook } from './playground.ts';

const minute = 60_000;

/** The whole product and the real chat client, with a time that goes on when it is told to. */
export interface SteeredStage {
  /** Opens the client in a tab of its own, with an empty history. */
  open(browser: Browser, look?: PlaygroundLook): Promise<Playground>;
  /** So many minutes after the start the watcher reads all customers; whoever has to be told is told by then or soon. */
  goTo(minutes: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts what `npm run demo` starts, with the bot in this process and both on one clock: that of Microsoft's issues and that of
 * the bot. An hour of an outage takes as long as its messages need.
 */
export async function setSteeredStage({ as = 'helpdesk', locale = 'en-US' } = {}): Promise<SteeredStage> {
  const cleanup = new Cleanup();
  try {
    let minutes = 0;
    // It goes on by itself as well: the delivery waits between two messages.
    const clock = () => Date.now() + minutes * minute;
    const stage = await setStage({ clock });
    cleanup.add(() => stage.close());
    const { teams } = stage;
    const me = teams.people.find(({ key }) => key === as);
    if (me === undefined) throw new Error(`The sandbox has no "${as}".`);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const gateway = await startGateway({ teams, playgroundUrl: address, locale, timeZone: 'UTC', clock });
    cleanup.add(() => gateway.close());
    const directory = await mkdtemp(join(tmpdir(), 'partner-health-stage-'));
    cleanup.add(() => rm(directory, { recursive: true, force: true }));
    await startPlayground({
      port,
      botEndpoint: gateway.botEndpoint,
      config: playgroundConfig({
        bot: teams.bot,
        tenantId: teams.env.MicrosoftAppTenantId ?? '',
        me,
        others: teams.people.filter((person) => person !== me),
      }),
      directory,
      logFile: join(directory, 'playground.log'),
      started: (child) => cleanup.add(() => child.stop()),
    });
    await stage.watch();
    return {
      open: (browser, look) => openPlayground(browser, address, look),
      async goTo(next) {
        minutes = next;
        await stage.watch();
      },
      close: () => cleanup.run(),
    };
  } catch (thrown) {
    await cleanup.run();
    throw thrown;
  }
}
