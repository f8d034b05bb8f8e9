import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { Audited, AuditLog } from './audit/audit.ts';
import { createAudited } from './audit/create-audited.ts';
import type { Call, Clock, IdSource, Log } from './call.ts';
import type { Config } from './config.ts';
import type { Microsoft } from './microsoft/microsoft.ts';
import type { Messenger } from './notify/ports.ts';
import { createRequestNews } from './notify/request-news.ts';
import { createDesk } from './service-desk/create-desk.ts';
import { createSendEvent } from './service-desk/send-event.ts';
import { createDeskOutbox } from './store/desk-outbox.ts';
import { createRequestMemory } from './store/request-memory.ts';
import type { Store } from './store/store.ts';
import { createSupport } from './support/create-support.ts';
import { createFollower } from './support/follow/create-follower.ts';
import type { Support } from './support/support.ts';
import type { Board } from './watch/board.ts';

export interface SupportWiring {
  readonly config: Pick<Config, 'serviceDesk'>;
  readonly store: Store;
  readonly auditLog: AuditLog;
  readonly microsoft: Pick<Microsoft, 'azureSupport' | 'serviceRequests' | 'links'>;
  readonly board: Board;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** There once the bot's server is. */
  readonly messenger: () => Messenger;
}

/** Support requests and all who hear of them. */
export interface WiredSupport {
  readonly requests: Support;
  readonly audited: Audited;
  /** Begins to follow requests and to tell the partner's own desk of them. */
  start(): void;
  /** One round; resolves once everybody has been told what it brought. */
  follow(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/** The longest that news of one event may take. */
const newsMs = 120_000;

/** The part of `app.ts` that wires support requests: what happens to one goes to its cards and to the partner's own desk. */
export function wireSupport(parts: SupportWiring): WiredSupport {
  const { config, store, auditLog, microsoft, board, clock, ids, log, messenger } = parts;
  const audited = createAudited({ log: auditLog, clock, ids });
  const desk =
    config.serviceDesk &&
    createDesk({
      outbox: createDeskOutbox(store),
      send: createSendEvent({ ...config.serviceDesk, httpClient: createDefaultHttpClient(), clock, log }),
      clock,
      log,
    });
  const requests = createSupport({
    memory: createRequestMemory({ store, keepsDeskEvents: desk !== undefined }),
    azure: microsoft.azureSupport,
    serviceRequests: microsoft.serviceRequests,
    audited,
    events: (event) => {
      news.tell(event);
      void desk?.flush();
    },
    issueOf: (issueId) => board.findIssue(issueId)?.issue,
    clock,
    ids,
    log,
  });
  const news = createRequestNews({
    messenger: {
      edit: (message, card, call) => messenger().edit(message, card, call),
      say: (where, reply, call) => messenger().say(where, reply, call),
    },
    links: microsoft.links,
    clock,
    log,
    newCall: () => newCall(AbortSignal.timeout(newsMs)),
    onGone: (number, message) => requests.hidden(number, message),
  });
  const follower = createFollower({ support: requests, clock, ids, log });

  function newCall(signal: AbortSignal): Call {
    const correlationId = ids();
    return { correlationId, signal, log: log.child({ correlationId }) };
  }

  return {
    requests,
    audited,
    start() {
      follower.start();
      desk?.start();
    },
    async follow(signal) {
      await requests.follow({ ...newCall(signal), isBackground: true });
      await news.idle();
      await desk?.flush();
    },
    async stop() {
      await follower.stop();
      await news.idle();
      await desk?.stop();
    },
  };
}
