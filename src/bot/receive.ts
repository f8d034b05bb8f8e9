import type { Activity, InvokeResponse } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationConstants } from 'botframework-connector';
import type { IdSource, Log } from '../call.ts';
import type { Config } from '../config.ts';
import type { PlaceEvent } from '../place-event.ts';
import { channelIssuer, type TeamsAdapter } from './adapter.ts';
import { runInTurn } from './current-turn.ts';
import { tokenProblem } from './guards/channel-token.ts';
import { guardActivity } from './guards/guard-activity.ts';
import { activityKey, createOnce } from './guards/once.ts';
import type { Refusal } from './guards/refusal.ts';
import { type Incoming, isActivity, isSignIn, isUserAction, readIncoming } from './incoming.ts';
import type { Metrics, TurnOutcome } from './metrics.ts';
import { readPlaceEvent } from './read-place-event.ts';
import { runTurn, type TurnKind } from './run-turn.ts';
import { createSignInTurn } from './sign-in/sign-in-turn.ts';
import { createWaitingRoom } from './sign-in/waiting-room.ts';
import { tenantOf } from './tenant-of.ts';
import type { TurnParts } from './turn-parts.ts';
import { sendWithin } from './turn-time.ts';

/** What a request to the endpoint is answered with; `body` is sent as JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export type Receive = (body: unknown, authorization: string) => Promise<HttpAnswer>;

export interface ReceiveParts extends TurnParts {
  readonly config: Pick<Config, 'appId' | 'botFramework' | 'allowedTenants' | 'allowedServiceHosts'>;
  readonly adapter: TeamsAdapter;
  readonly log: Log;
  readonly ids: IdSource;
  readonly metrics: Metrics;
  /** Hears what happens to the places where the bot is. Never throws. */
  readonly onPlaceEvent: (event: PlaceEvent) => void;
}

/**
 * The way of an activity from the endpoint to its turn: token, shape, signature, guards, once. Refusals are 400, 401
 * and 403 with a code alone; what is no request of a person gets 200 and is not looked at, as Teams adds events at any time.
 */
export function createReceive(parts: ReceiveParts): Receive {
  const { config, adapter, clock, ids, metrics } = parts;
  const once = createOnce<HttpAnswer>(clock);
  const { tokens, translateSignIn: words } = parts;
  const answerParts = { ...parts, signIn: { tokens, words, room: createWaitingRoom(clock) } };
  const runSignIn = createSignInTurn(answerParts);
  const tokenRules = {
    issuer: channelIssuer(config.botFramework),
    appId: config.appId,
    tenants: tenantsOf(config),
  };

  return async (body, authorization) => {
    const at = clock();
    const correlationId = ids();
    const log = parts.log.child({ correlationId });

    const problem = tokenProblem(authorization, tokenRules, at);
    if (problem) return refused({ status: 401, code: 'unauthorized' }, { reason: problem }, log);

    const activity = readIncoming(body);
    if (!activity || !isActivity(body)) return refused({ status: 400, code: 'not_an_activity' }, {}, log);
    const ofActivity = { activityId: activity.id, type: activity.type };

    const identity = await authenticate(body, authorization, log);
    if (!identity) return { status: 503, body: { code: 'not_ready' } };
    if (identity === 'refused')
      return refused({ status: 401, code: 'unauthorized' }, { ...ofActivity, reason: 'token_refused' }, log);

    const claimed =
      identity.claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) ?? undefined;
    const refusal = guardActivity(activity, claimed, config, at);
    if (refusal) return refused(refusal, ofActivity, log);

    const turnLog = log.child({
      activityId: activity.id,
      conversationId: activity.conversation?.id,
      userId: activity.from?.aadObjectId,
    });
    if (!isUserAction(activity)) {
      const event = readPlaceEvent(activity, parts.defaultLocale);
      if (event) {
        turnLog.info({ kind: event.kind, teamId: event.teamId }, 'Something happened to a place.');
        parts.onPlaceEvent(event);
      }
      metrics.turn('other', 'ignored', 0);
      turnLog.debug({ type: activity.type, name: activity.name }, 'Nothing to do for this activity.');
      return { status: 200 };
    }
    const key = activityKey(activity.conversation?.id ?? '', activity.id ?? '');
    const { first, answer } = await once.run(key, () =>
      turn(body, activity, identity, { correlationId, at, log: turnLog }),
    );
    if (!first) {
      metrics.turn('other', 'repeated', 0);
      turnLog.info({}, 'This activity was delivered before.');
    }
    return answer ?? { status: 200 };
  };

  /** The identity of the sender; undefined when the keys to check it with can't be had. */
  async function authenticate(
    activity: Activity,
    authorization: string,
    log: Log,
  ): Promise<AuthenticateRequestResult | 'refused' | undefined> {
    try {
      return await adapter.authenticate(activity, authorization);
    } catch (error) {
      if (!isKeyFetchFailure(error)) return 'refused';
      log.error({ err: error }, 'The keys that sign the tokens of Bot Framework could not be read.');
      return undefined;
    }
  }

  async function turn(
    body: Activity,
    activity: Incoming,
    identity: AuthenticateRequestResult,
    arrival: { readonly correlationId: string; readonly at: number; readonly log: Log },
  ): Promise<HttpAnswer> {
    const { correlationId, at, log } = arrival;
    let result: { readonly kind: TurnKind; readonly outcome: TurnOutcome } | undefined;
    let answer: InvokeResponse | undefined;
    const tenantId = tenantOf(activity) ?? '';
    try {
      answer = await runInTurn({ correlationId, log, sendUntil: at + sendWithin, tenantId }, () =>
        adapter.runTurn(identity, body, async (context) => {
          const arrived = { activity, correlationId, at, log };
          result = isSignIn(activity)
            ? { kind: 'signIn', outcome: await runSignIn(context, arrived) }
            : await runTurn(context, arrived, answerParts);
        }),
      );
    } catch (error) {
      log.error({ err: error }, 'botbuilder could not run the turn.');
    }
    const seconds = (clock() - at) / 1000;
    const { kind, outcome } = result ?? { kind: 'other', outcome: 'failed' as const };
    metrics.turn(kind, outcome, seconds);
    log.info({ kind, outcome, seconds }, 'Turn done.');
    return answer && answer.status < 500 ? { status: answer.status, body: answer.body } : { status: 200 };
  }

  function refused(refusal: Refusal, fields: object, log: Log): HttpAnswer {
    const { status, code } = refusal;
    metrics.refused(code);
    log.warn({ reason: code, ...fields }, 'An activity was refused.');
    return { status, body: { code } };
  }
}

/** The tenants that a token may name: those that may talk to the bot, and the one of the bot's own app. */
function tenantsOf(config: ReceiveParts['config']): string[] {
  const own = config.botFramework.MicrosoftAppTenantId;
  return own ? [...config.allowedTenants, own.toLowerCase()] : [...config.allowedTenants];
}

/** botbuilder fails alike for a bad token and for keys that can't be fetched; only the latter is worth another try. */
function isKeyFetchFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'FetchError') return true;
  return 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 500;
}
