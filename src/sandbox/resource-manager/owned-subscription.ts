import { type ArmCall, allSubscriptions, type Owned } from './arm-call.ts';
import { ArmRefusal } from './arm-error.ts';

/**
 * The subscription that the path names, for a token of its tenant or, where it is delegated, of the partner's. What the
 * token may do there is another question. Throws ArmRefusal.
 */
export function subscriptionIn(call: ArmCall): Owned {
  const { holder, params, world, cloud } = call;
  const id = params.subscription?.toLowerCase() ?? '';
  const owned = allSubscriptions(call).find(({ subscription }) => subscription.id === id);
  if (!owned) {
    throw new ArmRefusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  }
  const isPartner = holder.tenantId === world.partners[cloud].tenantId;
  if (holder.tenantId !== owned.customer.tenantId && !(isPartner && owned.subscription.delegated)) {
    const message = `The access token is from the wrong issuer. It must match the tenant '${owned.customer.tenantId}' associated with this subscription.`;
    throw new ArmRefusal(401, 'InvalidAuthenticationTokenTenant', message);
  }
  return owned;
}
