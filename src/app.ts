import { createAccess } from './access/access.ts';
import type { Role } from './access/roles.ts';
import { createServer } from './bot/server.ts';
import type { Clock, IdSource, Log } from './call.ts';
import { openChannelUpdates } from './channel-updates.ts';
import { createAnswer } from './commands/answer.ts';
import type { Command } from './commands/command.ts';
import type { Config, RoleGroups } from './config.ts';
import { createHealthReader } from './health/health-reader.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { createTranslate } from './locales/translate.ts';
import { createIntroduction } from './notify/introduction.ts';
import { type Pause, pause as pauseInRealTime } from './pause.ts';
import { openAuditLog } from './store/audit-log.ts';
import { createCustomerMemory } from './store/customer-memory.ts';
import { createIntroductionMemory } from './store/introduction-memory.ts';
import { openLowdbStore } from './store/lowdb.ts';
import { createWatchMemory } from './store/watch-memory.ts';
import { createRenderCard } from './views/render-card.ts';
import { signInWord } from './views/sign-in-text.ts';
import { errorText } from './views/texts.ts';
import { type CycleReport, createWatcher } from './watch/watcher/create-watcher.ts';
import { wireLicences } from './wire-licences.ts';
import { wireMicrosoft } from './wire-microsoft.ts';
import { wireSupport } from './wire-support.ts';

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Whether the rounds begin by themselves. Default true; without, they go when `watch` and `follow` are called. */
  readonly watches?: boolean;
  /** Waits between two looks at what Microsoft is at. Default: in real time. */
  readonly pause?: Pause;
  /** The commands by name. Default: the product's own. */
  readonly commands?: ReadonlyMap<string, Command>;
}

export interface App {
  /** Resolves with the port that it listens on. */
  start(): Promise<number>;
  /** One round over all customers, beside those that the watcher makes by itself. */
  watch(signal: AbortSignal): Promise<CycleReport>;
  /** One round over all support requests; resolves once everybody has been told what it brought. */
  follow(signal: AbortSignal): Promise<void>;
  /** Lets running turns end, then lets go of everything. */
  stop(): Promise<void>;
}

/** Wires the rooms together; the only place that knows all of them. Throws StoreError when the data can't be opened. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, log, clock, ids, watches = true, pause = pauseInRealTime } = parts;
  const { metrics, framework, traffic, tokens, board, microsoft, directory } = wireMicrosoft({
    config,
    log,
    clock,
    ids,
    pause,
  });
  const store = await openLowdbStore({ directory: config.dataDir, log, clock });
  const auditLog = await openAuditLog(config.dataDir, log);
  const shared = { store, clock, ids, log };
  const updates = await openChannelUpdates({
    ...shared,
    directory: config.dataDir,
    lost: store.lost,
    board,
    customers: directory,
    issues: microsoft.issueFeed,
    links: microsoft.links,
    traffic,
    // Commands come in by the server, which needs their answers first.
    messenger: {
      say: (...message) => server.messengerOnce.say(...message),
      edit: (...message) => server.messengerOnce.edit(...message),
    },
    patientMessenger: {
      say: (...message) => server.messenger.say(...message),
      edit: (...message) => server.messenger.edit(...message),
    },
  });
  const watcher = createWatcher({
    directory,
    board,
    issues: microsoft.issueFeed,
    azure: microsoft.azureSource,
    announcements: microsoft.announcementSource,
    licences: microsoft.licenceSource,
    memory: createWatchMemory(store, log),
    clock,
    ids,
    log,
    cycleMs: config.watchCycleMs,
    onCustomers: keepHeapSmall,
    onRound: updates.onRound,
  });
  const support = wireSupport({
    config,
    ...shared,
    auditLog,
    microsoft,
    board,
    messenger: () => server.messenger,
  });
  const introduction = createIntroduction({
    memory: createIntroductionMemory(store),
    messenger: { say: (...message) => server.messenger.say(...message) },
    clock,
    ids,
    log,
  });
  const licences = wireLicences({
    ...shared,
    microsoft,
    directory,
    audited: support.audited,
    pause,
    messenger: () => server.messenger,
  });
  const services = {
    access: createAccess({ source: microsoft.roleSource, clock }),
    directory,
    memory: createCustomerMemory(store),
    health: createHealthReader({ source: microsoft.healthSource, clock }),
    board,
    watch: watcher,
    history: microsoft.historySource,
    reviews: microsoft.reviewSource,
    announcements: microsoft.announcementSource,
    azure: microsoft.azureSource,
    licences: microsoft.licenceSource,
    licenceChanger: licences.changer,
    profiles: microsoft.profileSource,
    requests: support.requests,
    azureSupport: microsoft.azureSupport,
    ...updates.services,
    audit: auditLog,
    audited: support.audited,
    links: microsoft.links,
    signIn: microsoft.signIn,
    support: config.support,
    uncheckedRoles: uncheckedRoles(config.roleGroups),
  };
  const answer = createAnswer(services, parts.commands);
  const server = createServer({
    config,
    log,
    clock,
    ids,
    metrics,
    framework,
    tokens,
    handle(request, call) {
      updates.heard(request);
      return answer(request, call);
    },
    renderCard: createRenderCard(),
    isReady: () => ({ ready: directory.isLoaded() }),
    onPlaceEvent(event) {
      updates.onPlaceEvent(event);
      introduction.onPlaceEvent(event);
    },
    translateError: (locale, correlationId) =>
      errorText({ t: createTranslate(locale) }, { correlationId }).text,
    translateAnswerBelow: (locale) => createTranslate(locale)('answerBelow'),
    translateSignIn: (locale, word) => signInWord({ t: createTranslate(locale) }, word),
  });

  return {
    async start() {
      await updates.start();
      if (watches) await watcher.start();
      const port = await server.listen(config.port);
      if (watches) support.start();
      licences.start();
      return port;
    },
    watch: (signal) => watcher.runCycle(signal),
    follow: (signal) => support.follow(signal),
    async stop() {
      await server.close();
      await introduction.idle();
      await watcher.stop();
      await support.stop();
      await licences.stop();
      await updates.stop();
      directory.close();
      await auditLog.close();
      await store.close();
    },
  };
}

/** The roles whose groups the configuration does not name. */
function uncheckedRoles(groups: RoleGroups): Role[] {
  return (['adminAgent', 'helpdeskAgent', 'salesAgent'] as const).filter(
    (role) => groups[role] === undefined,
  );
}
