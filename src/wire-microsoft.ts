import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { connectBotFramework } from './bot/bot-framework.ts';
import { createMetrics, type UpstreamCall } from './bot/metrics.ts';
import { createTokenService } from './bot/sign-in/token-service.ts';
import { readBotApp } from './bot-app.ts';
import type { Call, Clock, IdSource, Log } from './call.ts';
import type { Config } from './config.ts';
import { createDirectory } from './customers/directory.ts';
import { createMicrosoft } from './microsoft/microsoft.ts';
import type { CallRecord } from './microsoft/pipeline/record.ts';
import type { Pause } from './pause.ts';
import { createTeamsTraffic } from './teams-traffic/teams-traffic.ts';
import { createBoard } from './watch/board/create-board.ts';

export interface MicrosoftWiring {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pause: Pause;
}

/** The longest that one load of an account's customers may take: 10,000 customers are 20 pages. */
const directoryLoadMs = 120_000;

/** The part of `app.ts` that wires what reaches Microsoft: its APIs, the Bot Framework, and what is kept of their answers. */
export function wireMicrosoft({ config, log, clock, ids, pause }: MicrosoftWiring) {
  const metrics = createMetrics({ process: true });
  const traffic = createTeamsTraffic(clock);
  const framework = connectBotFramework({
    config,
    http: createDefaultHttpClient(),
    clock,
    log,
    onCall: metrics.onCall,
    traffic,
  });
  const tokens = createTokenService({
    userTokens: framework.userTokens,
    connectionName: config.oauthConnectionName,
  });
  const board = createBoard({ clock });
  const microsoft = createMicrosoft({
    accounts: config.accounts,
    roleGroups: config.roleGroups,
    clock,
    signIn: tokens,
    botApp: readBotApp(config.botFramework),
    hasAzure: (tenantId) => board.hasAzure(tenantId),
    pause,
    onCall: (record) => metrics.onCall(upstreamCall(record)),
  });
  const directory = createDirectory({ sources: microsoft.customerSources, clock, log, newCall });

  function newCall(): Call {
    const correlationId = ids();
    const signal = AbortSignal.timeout(directoryLoadMs);
    return { correlationId, signal, log: log.child({ correlationId }) };
  }

  return { metrics, framework, traffic, tokens, board, microsoft, directory };
}

function upstreamCall({ api, operation, status, reason, ms }: CallRecord): UpstreamCall {
  return {
    service: api,
    operation,
    outcome: status?.toString() ?? reason ?? 'unexpected',
    seconds: ms / 1000,
  };
}
