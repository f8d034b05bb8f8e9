import { createAccess } from './access/access.ts';
import type { Role } from './access/roles.ts';
import { createMetrics, type UpstreamCall } from './bot/metrics.ts';
import { createServer } from './bot/server.ts';
import type { Clock, IdSource, Log } from './call.ts';
import { openChannelUpdates } from './channel-updates.ts';
import { createAnswer } from './commands/answer.ts';
import type { Config, RoleGroups } from './config.ts';
import { createDirectory } from './customers/directory.ts';
import { createHealthReader } from './health/health-reader.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { createTranslate } from './locales/translate.ts';
import { createMicrosoft } from './microsoft/microsoft.ts';
import type { CallRecord } from './microsoft/pipeline/record.ts';
import { openAuditLog } from './store/audit-log.ts';
import { createCustomerMemory } from './store/customer-memory.ts';
import { openLowdbStore } from './store/lowdb.ts';
import { createWatchMemory } from './store/watch-memory.ts';
import { createRenderCard } from './views/render-card.ts';
import { errorText } from './views/texts.ts';
import { createBoard } from './watch/board/create-board.ts';
import { type CycleReport, createWatcher } from './watch/watcher/create-watcher.ts';

/** The longest that one load of an account's customers may take: 10,000 customers are 20 pages. */
const directoryLoadMs = 120_000;

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Whether the watcher goes round by itself. Default true; without, it goes when `watch` is called. */
  readonly watches?: boolean;
}

export interface App {
  /** Resolves with the port that it listens on. */
  start(): Promise<number>;
  /** One round over all customers, beside those that the watcher makes by itself. */
  watch(signal: AbortSignal): Promise<CycleReport>;
  /** Lets running turns end, then lets go of everything. */
  stop(): Promise<void>;
}

/** Wires the rooms together; the only place that knows all of them. Throws StoreError when the data can't be opened. */
export async function createApp({ config, log, clock, ids, watches = true }: AppParts): Promise<App> {
  const metrics = createMetrics({ process: true });
  const board = createBoard({ clock });
  const microsoft = createMicrosoft({
    accounts: config.accounts,
    roleGroups: config.roleGroups,
    clock,
    hasAzure: (tenantId) => board.hasAzure(tenantId),
    onCall: (record) => metrics.onCall(upstreamCall(record)),
  });
  const store = await openLowdbStore({ directory: config.dataDir, log, clock });
  const auditLog = await openAuditLog(config.dataDir, log);
  const directory = createDirectory({
    sources: microsoft.customerSources,
    clock,
    log,
    newCall: () => {
      const correlationId = ids();
      return {
        correlationId,
        signal: AbortSignal.timeout(directoryLoadMs),
        log: log.child({ correlationId }),
      };
    },
  });
  const updates = await openChannelUpdates({
    store,
    directory: config.dataDir,
    board,
    customers: directory,
    links: microsoft.links,
    // Commands come in by the server, which needs their answers first.
    messenger: {
      say: (...message) => server.messengerOnce.say(...message),
      edit: (...message) => server.messengerOnce.edit(...message),
    },
    clock,
    ids,
    log,
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
  const answer = createAnswer({
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
    profiles: microsoft.profileSource,
    ...updates.services,
    audit: auditLog,
    links: microsoft.links,
    support: config.support,
    uncheckedRoles: uncheckedRoles(config.roleGroups),
  });
  const server = createServer({
    config,
    log,
    clock,
    ids,
    metrics,
    handle(request, call) {
      updates.heard(request);
      return answer(request, call);
    },
    renderCard: createRenderCard(),
    isReady: () => ({ ready: directory.isLoaded() }),
    translateError: (locale, correlationId) =>
      errorText({ t: createTranslate(locale) }, { correlationId }).text,
    translateAnswerBelow: (locale) => createTranslate(locale)('answerBelow'),
  });

  return {
    async start() {
      await updates.start();
      if (watches) await watcher.start();
      return server.listen(config.port);
    },
    watch: (signal) => watcher.runCycle(signal),
    async stop() {
      await server.close();
      await watcher.stop();
      await updates.stop();
      directory.close();
      await auditLog.close();
      await store.close();
    },
  };
}

function upstreamCall({ api, operation, status, reason, ms }: CallRecord): UpstreamCall {
  return {
    service: api,
    operation,
    outcome: status?.toString() ?? reason ?? 'unexpected',
    seconds: ms / 1000,
  };
}

/** The roles whose groups the configuration does not name. */
function uncheckedRoles(groups: RoleGroups): Role[] {
  return (['adminAgent', 'helpdeskAgent', 'salesAgent'] as const).filter(
    (role) => groups[role] === undefined,
  );
}
