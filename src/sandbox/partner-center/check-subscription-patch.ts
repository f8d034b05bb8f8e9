import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Licence, LicenceStatus } from '../world/licences/licence.ts';
import { termBegan } from './customer-resource.ts';
import { refusals } from './partner-center-error.ts';

/** What a PATCH changes of a licence. */
export type LicencePatch = Partial<Pick<Licence, 'quantity' | 'status' | 'friendlyName' | 'renews'>>;

/** What may be changed; all else has to come back as it was. */
const changeable = ['quantity', 'status', 'friendlyName', 'autoRenewEnabled'];
/** Of new commerce: seats can be given back within this many days of the term's begin. */
const daysToGiveBack = 7;

const patchWire = z.looseObject({
  quantity: z.int(),
  status: z.union([z.string(), z.number()]),
  friendlyName: z.string(),
  autoRenewEnabled: z.boolean(),
});

export interface PatchFacts {
  readonly licence: Licence;
  /** The subscription as it is on the wire. */
  readonly item: Readonly<Record<string, unknown>>;
  /** What was sent. */
  readonly body: string;
  /** Days since the world's start. */
  readonly day: number;
}

/** Reads the body of a PATCH, which has to be the whole subscription, against Partner Center's rules. Throws PartnerCenterRefusal. */
export function checkSubscriptionPatch({ licence, item, body, day }: PatchFacts): LicencePatch {
  const sent = patchWire.safeParse(parse(body));
  if (!sent.success) throw refusals.propertyInvalid(String(sent.error.issues[0]?.path[0] ?? 'body'));
  const wire: Readonly<Record<string, unknown>> = sent.data;
  for (const [name, value] of Object.entries(item)) {
    if (!changeable.includes(name) && !isDeepStrictEqual(wire[name], value))
      throw refusals.propertyInvalid(name);
  }
  const { quantity, friendlyName, autoRenewEnabled } = sent.data;
  const status = statusOf(sent.data.status);
  if (nameOf(licence.status) === 'deleted') throw refusals.subscriptionDeleted();
  return {
    ...(quantity !== licence.quantity && { quantity: checkQuantity(licence, quantity, day) }),
    ...(status !== nameOf(licence.status) && { status: checkStatus(licence, status) }),
    ...(friendlyName !== (licence.friendlyName ?? licence.offerName) && { friendlyName }),
    ...(autoRenewEnabled !== licence.renews && { renews: autoRenewEnabled }),
  };
}

function checkQuantity(licence: Licence, quantity: number, day: number): number {
  if (licence.isUsage)
    throw refusals.propertyInvalid('quantity. The offer is billed by usage and has no licenses');
  if (nameOf(licence.status) !== 'active')
    throw refusals.propertyInvalid('quantity. It can only be changed while the subscription is active');
  if (quantity < 1) throw refusals.tooFewSeats(1);
  if (quantity > licence.mostSeats) throw refusals.tooManySeats(licence.mostSeats);
  if (quantity < licence.quantity && licence.termDuration && day - termBegan(licence) > daysToGiveBack)
    throw refusals.propertyInvalid(
      `quantity. It cannot be decreased later than ${daysToGiveBack} days after the term began`,
    );
  return quantity;
}

function checkStatus(licence: Licence, status: LicenceStatus): LicenceStatus {
  const change = `${nameOf(licence.status)} ${status}`;
  if (change !== 'active suspended' && change !== 'suspended active')
    throw refusals.propertyInvalid(`status. ${nameOf(licence.status)} cannot become ${status}`);
  if (licence.isTrial) throw refusals.propertyInvalid('status. A trial cannot be suspended');
  return status;
}

/** In the order of their numbers. */
const statuses = ['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'] as const;

/** The status in a word, also where Partner Center writes a number. */
function nameOf(status: LicenceStatus): LicenceStatus {
  return typeof status === 'number' ? (statuses[status] ?? status) : status;
}

function statusOf(sent: string | number): LicenceStatus {
  if (typeof sent === 'number') return nameOf(sent);
  const known = statuses.find((status) => status === sent.toLowerCase());
  if (known === undefined) throw refusals.propertyInvalid('status');
  return known;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
