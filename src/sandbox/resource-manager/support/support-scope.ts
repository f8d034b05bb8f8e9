import { checkToken } from '../../entra/access-token.ts';
import { type ArmCall, mayRead, type Owned } from '../arm-call.ts';
import { ArmRefusal, notAuthorized } from '../arm-error.ts';
import { subscriptionIn } from '../owned-subscription.ts';

/** Microsoft.Support of the global cloud; whether China has it is documented nowhere, so it has not. */
export function needSupport({ cloud }: ArmCall): void {
  if (cloud === 'global') return;
  const message = "The resource namespace 'Microsoft.Support' is invalid.";
  throw new ArmRefusal(404, 'InvalidResourceNamespace', message);
}

/** The subscription whose tickets are read: Reader is enough. Throws ArmRefusal. */
export function readableTickets(call: ArmCall, action: string): Owned {
  needSupport(call);
  const owned = subscriptionIn(call);
  if (mayRead(call, owned) || mayWrite(call, owned)) return owned;
  throw notAuthorized(call.holder.appId, `Microsoft.Support/${action}`, scopeOf(owned));
}

/** The subscription where Support Request Contributor does something. Throws ArmRefusal. */
export function writableTickets(call: ArmCall, action: string): Owned {
  needSupport(call);
  const owned = subscriptionIn(call);
  if (!mayWrite(call, owned)) {
    throw notAuthorized(call.holder.appId, `Microsoft.Support/${action}`, scopeOf(owned));
  }
  if (owned.subscription.supportRegistered) return owned;
  const message = "The subscription is not registered to use namespace 'Microsoft.Support'.";
  throw new ArmRefusal(409, 'MissingSubscriptionRegistration', message);
}

/**
 * Tickets are opened on behalf of a customer with the partner's token beside the customer's
 * (learn.microsoft.com/rest/api/support/support-tickets/create). What Azure says without is documented nowhere; this is
 * what it says of a linked tenant that a token lacks. Throws ArmRefusal.
 */
export async function needPartnerToken({ request, cloud, world, holder }: ArmCall): Promise<void> {
  const sent = request.headers['x-ms-authorization-auxiliary'];
  const tokens = (typeof sent === 'string' ? sent : '').split(/[,;]/);
  const checks = await Promise.all(tokens.map((token) => checkToken(token.trim(), cloud, 'resourceManager')));
  const { tenantId } = world.partners[cloud];
  const isThere = checks.some(
    (check) => check.ok && check.holder.tenantId === tenantId && check.holder.appId === holder.appId,
  );
  if (isThere) return;
  const message = `The client '${holder.appId}' has permission to perform action 'Microsoft.Support/supportTickets/write'; however, no valid auxiliary token of the partner's tenant was sent.`;
  throw new ArmRefusal(403, 'LinkedAuthorizationFailed', message);
}

function mayWrite({ holder, world, cloud }: ArmCall, { customer, subscription }: Owned): boolean {
  if (holder.appId !== world.partners[cloud].appId) return false;
  return holder.tenantId === customer.tenantId && subscription.appOpensTickets;
}

function scopeOf({ subscription }: Owned): string {
  return `/subscriptions/${subscription.id}`;
}
