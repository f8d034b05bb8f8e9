import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { connectBotFramework } from '../../src/bot/bot-framework.ts';
import { createMetrics, type Metrics } from '../../src/bot/metrics.ts';
import { type BotServer, type BotServerParts, createServer } from '../../src/bot/server.ts';
import { createTokenService } from '../../src/bot/sign-in/token-service.ts';
import type { Call } from '../../src/call.ts';
import type { Reply } from '../../src/commands/reply.ts';
import type { Request } from '../../src/commands/request.ts';
import { createLog } from '../../src/log.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { appId, type FakeTeams, startFakeTeams, tenantId } from './fake-teams.ts';

/** Name of the OAuth connection that the bot has. */
export const connectionName = 'partner-health';

export const userId = 'cccccccc-dddd-4eee-8fff-000000000001';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** A running bot server between a fake Teams and a handler that the test sets. */
export interface BotUnderTest {
  readonly teams: FakeTeams;
  readonly server: BotServer;
  readonly metrics: Metrics;
  readonly url: string;
  /** Requests that reached the handler. */
  readonly asked: Request[];
  /** Log lines. */
  readonly lines: string[];
  handle: (request: Request, call: Call) => Promise<Reply>;
  /** Sends an activity as Teams does; `headers` and `token` replace what Teams would send. */
  post(activity: unknown, options?: { token?: string; headers?: Record<string, string> }): Promise<Answered>;
  /** A message of a user, with these fields in place of the usual ones. */
  message(fields?: Record<string, unknown>): Record<string, unknown>;
  /** A press of an Action.Execute button with this data. */
  execute(data: unknown, fields?: Record<string, unknown>): Record<string, unknown>;
  reset(): void;
  stop(): Promise<void>;
}

type Overrides = Partial<Omit<BotServerParts, 'config' | 'framework' | 'tokens'>> & {
  /** Undefined: none. */
  readonly oauthConnectionName?: string | undefined;
  readonly config?: Partial<BotServerParts['config']>;
};

/** Starts a bot and its fake Teams; `overrides` take the place of their usual parts and settings. */
export async function startBot({ config, ...overrides }: Overrides = {}, port = 0): Promise<BotUnderTest> {
  const teams = await startFakeTeams();
  const metrics = createMetrics();
  const asked: Request[] = [];
  const lines: string[] = [];
  const log = createLog(
    { level: 'debug' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const usual = async (): Promise<Reply> => ({ text: 'hello' });
  const whole = {
    appId,
    botFramework: teams.botFramework,
    allowedTenants: [tenantId],
    allowedServiceHosts: [new URL(teams.url).host],
    defaultLocale: 'en' as const,
    ...config,
  };
  const framework = await closingOnError(teams, () =>
    connectBotFramework({
      config: whole,
      http: createDefaultHttpClient(),
      clock: Date.now,
      log,
      onCall: metrics.onCall,
      traffic: createTeamsTraffic(Date.now),
    }),
  );
  const server = await closingOnError(teams, () =>
    createServer({
      config: whole,
      framework,
      tokens: createTokenService({
        userTokens: framework.userTokens,
        connectionName: 'oauthConnectionName' in overrides ? overrides.oauthConnectionName : connectionName,
      }),
      translateSignIn: (locale, word) => `${word} (${locale})`,
      log,
      clock: Date.now,
      ids: randomUUID,
      metrics,
      handle: (request, call) => {
        asked.push(request);
        return bot.handle(request, call);
      },
      renderCard: (reply) => ({ type: 'AdaptiveCard', version: '1.5', body: [], card: reply.card }),
      isReady: () => ({ ready: true }),
      onPlaceEvent: () => undefined,
      translateError: (locale, correlationId) => `Sorry (${locale}): ${correlationId}`,
      translateAnswerBelow: (locale) => `Below (${locale})`,
      ...overrides,
    }),
  );
  const url = `http://127.0.0.1:${await closingOnError(teams, () => server.listen(port))}`;
  const token = await teams.sign();

  const bot: BotUnderTest = {
    teams,
    server,
    metrics,
    url,
    asked,
    lines,
    handle: usual,
    async post(activity, options = {}) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          authorization: `Bearer ${options.token ?? token}`,
          ...options.headers,
        },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      const text = await response.text();
      return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text) };
    },
    message(fields = {}) {
      return {
        type: 'message',
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: `${teams.url}/teams/`,
        from: { id: '29:user', name: 'Alex Wilber', aadObjectId: userId },
        recipient: { id: `28:${appId}`, name: 'Partner Health' },
        conversation: { id: 'a:personal', conversationType: 'personal', tenantId },
        text: 'health for Contoso',
        textFormat: 'plain',
        locale: 'en-US',
        ...fields,
      };
    },
    execute(data, fields = {}) {
      return bot.message({
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
        replyToId: 'card-1',
        ...fields,
      });
    },
    reset() {
      bot.handle = usual;
      asked.length = 0;
      lines.length = 0;
      teams.sent.length = 0;
      teams.answers.length = 0;
      teams.tokenCalls.length = 0;
      teams.tokenAnswers.clear();
    },
    async stop() {
      await server.close();
      teams.close();
    },
  };
  return bot;
}

/** A bot that does not start must not keep its Teams, or the test process never ends. */
async function closingOnError<T>(teams: FakeTeams, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    teams.close();
    throw error;
  }
}
