import type { Deed } from '../../audit/audit.ts';
import { sayPlaceName } from '../../place-name.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { Names } from '../../views/subscriptions/filter-words.ts';
import type { OrderParts } from './order-parts.ts';
import type { SubscriptionArgs } from './subscription-args.ts';

/** What a subscription is called on record: "#2 NOC · Outages"; nothing where there is none yet. */
export function orderObject(subscription: Pick<Subscription, 'number' | 'placeName'> | undefined): string {
  if (!subscription) return '';
  const { number, placeName } = subscription;
  return placeName ? `#${number} ${sayPlaceName(placeName)}` : `#${number}`;
}

/** What of an order is put on record beside the names of commands that need no language: as one types it. */
interface Extras extends Omit<SubscriptionArgs, 'quiet'> {
  readonly quiet?: SubscriptionArgs['quiet'] | true;
  readonly digest?: true;
}

/** Customers, and everything else as a line that all languages read alike: "tag:gold Exchange +advisories". */
export function orderOnRecord(
  parts: OrderParts,
  { kinds = [], quiet, digest, mention, people = [], replies }: Extras,
  names: Pick<Names, 'service'>,
): Pick<Deed, 'customer' | 'customers' | 'detail'> {
  const hours =
    typeof quiet === 'object' ? `${quiet.from}-${quiet.to} ${quiet.timeZone ?? ''}`.trim() : quiet;
  const detail = [
    ...(parts.all ? ['all'] : []),
    ...parts.tags.map((tag) => `tag:${tag}`),
    ...parts.services.map((id) => names.service(id)),
    ...kinds.map((kind) => `+${kind}`),
    ...parts.exceptCustomers.map(({ name }) => `-${name}`),
    ...parts.exceptTags.map((tag) => `-tag:${tag}`),
    ...parts.exceptServices.map((id) => `-${names.service(id)}`),
    ...(hours === undefined ? [] : [hours === true ? 'quiet' : `quiet ${hours}`]),
    ...(digest ? ['digest'] : []),
    ...(mention === undefined
      ? []
      : [['mention', mention, ...people.map(({ name }) => `@${name}`)].join(' ')]),
    ...(replies === undefined ? [] : [`replies ${replies.join(',') || 'none'}`]),
  ].join(' · ');
  return {
    ...aboutCustomers([...parts.customers, ...parts.exceptCustomers]),
    ...(detail !== '' && { detail }),
  };
}

/** One customer as the one that it is about, several as several. */
function aboutCustomers(customers: OrderParts['customers']): Pick<Deed, 'customer' | 'customers'> {
  const named = customers.map(({ tenantId, name }) => ({ tenantId, name }));
  const [first, second] = named;
  if (!first) return {};
  return second ? { customers: named } : { customer: first };
}
