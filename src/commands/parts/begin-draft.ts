import type { Customer } from '../../customers/customer.ts';
import { azureServiceId } from '../../health/azure/azure-service.ts';
import type { CustomerHealth } from '../../health/model.ts';
import { routeOf } from '../../support/route-of.ts';
import type { Draft, FormInput, ServiceName } from '../../support/support-request.ts';
import type { CommandContext } from '../command.ts';
import { serviceAliases } from '../grammar/services.ts';

export interface NewDraft {
  readonly customer: Customer;
  readonly input: FormInput;
  readonly services: readonly ServiceName[];
  /** Number of the request that it is made from for another customer. */
  readonly linkedTo?: string;
}

/**
 * A draft with this input. One of this person that was begun alike and not touched since is taken again, so that pressing
 * twice begins one.
 */
export async function beginDraft(
  { services: { requests }, request: { who }, view }: CommandContext,
  { customer, input, services, linkedTo }: NewDraft,
): Promise<Draft> {
  const { timeZone } = view;
  const own = await requests.drafts(who.userId);
  const known = own.find(
    (draft) =>
      draft.customer.tenantId === customer.tenantId &&
      draft.linkedTo === linkedTo &&
      draft.timeZone === timeZone &&
      isSame(draft.input, input),
  );
  if (known) return known;
  return requests.begin({
    customer,
    route: routeOf(customer, input.service ?? ''),
    input,
    userId: who.userId,
    timeZone,
    services,
    ...(linkedTo !== undefined && { linkedTo }),
  });
}

function isSame(a: FormInput, b: FormInput): boolean {
  const sorted = (input: FormInput) => JSON.stringify(Object.entries(input).sort());
  return sorted(a) === sorted(b);
}

/**
 * The services that a form offers: those of the customer, and Azure, which a customer may have without our seeing it;
 * those that people have names for, where the customer's can't be read. `asked` is always among them.
 */
export function servicesOffered(
  { services }: Pick<CustomerHealth, 'services'>,
  asked?: string,
): ServiceName[] {
  const known: ServiceName[] =
    services.length > 0
      ? services.map(({ id, name }) => ({ id, name }))
      : [...serviceAliases].map(([id, [name = id]]) => ({ id, name }));
  const missing = [azureServiceId, ...(asked === undefined ? [] : [asked])].filter(
    (id) => !known.some((one) => one.id.toLowerCase() === id.toLowerCase()),
  );
  return [...known, ...[...new Set(missing)].map((id) => ({ id, name: serviceAliases.get(id)?.[0] ?? id }))];
}
