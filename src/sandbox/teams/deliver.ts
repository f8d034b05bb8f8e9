import type { Json } from './activity.ts';
import type { Signer } from './signing.ts';

/** What a test may change about a delivery to see the bot refuse it. */
export interface Forgery {
  /** The whole Authorization header; null sends none. */
  readonly authorization?: string | null;
  /** Claims that replace those of the real token. */
  readonly claims?: Json;
  /** The body to send instead of the activity, byte for byte. */
  readonly rawBody?: string;
}

/** The bot's answer to one activity. */
export interface Delivered {
  /** HTTP status; 0 where the bot could not be reached or said nothing for 15 seconds. */
  readonly status: number;
  /** Parsed where it was JSON, otherwise the text. */
  readonly body: unknown;
}

export interface Delivery {
  readonly botUrl: string;
  readonly appId: string;
  readonly serviceUrl: string;
  readonly signer: Signer;
}

/** Teams waits this long for a bot. */
const patienceMs = 15_000;

/** Sends an activity to the bot as the Bot Connector does: signed for this bot and this service, with Teams' headers. */
export async function deliver(activity: Json, delivery: Delivery, forgery: Forgery = {}): Promise<Delivered> {
  const { botUrl, appId, serviceUrl, signer } = delivery;
  const authorization =
    forgery.authorization === undefined
      ? `Bearer ${await signer.sign({ audience: appId, serviceUrl, claims: forgery.claims })}`
      : forgery.authorization;
  const { conversation } = activity;
  const { id = '', tenantId = '' } = isConversation(conversation) ? conversation : {};
  try {
    const response = await fetch(botUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-ms-conversation-id': encodeURI(id),
        'x-ms-tenant-id': encodeURI(tenantId),
        ...(authorization === null ? {} : { authorization }),
      },
      body: forgery.rawBody ?? JSON.stringify(activity),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, body: readBody(await response.text()) };
  } catch (thrown) {
    return { status: 0, body: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function isConversation(value: unknown): value is { id?: string; tenantId?: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, tenantId } = Object.assign({ id: '', tenantId: '' }, value);
  return typeof id === 'string' && typeof tenantId === 'string';
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
