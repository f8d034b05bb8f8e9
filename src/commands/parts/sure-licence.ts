import type { Customer } from '../../customers/customer.ts';
import { toReadError } from '../../errors.ts';
import { type LicenceTarget, refusalOf } from '../../licences/change-plan.ts';
import { type CustomerSubscription, licenceIdPattern } from '../../licences/customer-subscription.ts';
import { orderLicences } from '../../licences/order-licences.ts';
import { readLicences } from '../../licences/read-licences.ts';
import { licenceChoicesView } from '../../views/licences/licence-choices-view.ts';
import { failedText } from '../../views/texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';

export interface LicenceWanted {
  readonly customer: Customer;
  readonly kind: LicenceTarget['kind'];
  /** The words that name the product. */
  readonly product?: string | undefined;
  readonly seats?: number | undefined;
}

/**
 * The id of the customer's licence that is called exactly so; where none or several are, the answer asks by buttons, those
 * first whose names hold the words.
 */
export async function sureLicence(
  { services, call, view }: CommandContext,
  { customer, kind, product, seats }: LicenceWanted,
): Promise<{ readonly licenceId: string } | { readonly reply: Reply }> {
  let owned: readonly CustomerSubscription[];
  try {
    const { value } = await readLicences(services.licences, customer, { call, now: view.now, fresh: true });
    owned = orderLicences(value.licences, view.now).filter(({ id }) => licenceIdPattern.test(id));
  } catch (thrown) {
    return { reply: failedText(view, { what: 'licences', customer, error: toReadError(thrown) }) };
  }
  const said = fold(product ?? '');
  const called = said === '' ? [] : owned.filter((licence) => fold(licence.product) === said);
  const [only, ...others] = called;
  if (only && others.length === 0) return { licenceId: only.id };
  const possible = (called.length > 0 ? called : owned).filter((licence) => isPossible(licence, kind));
  const licences = possible.sort((a, b) => Number(holds(b, said)) - Number(holds(a, said)));
  const isAmbiguous = called.length > 1;
  return {
    reply: licenceChoicesView(view, { customer, kind, licences, asked: product, isAmbiguous, seats }),
  };
}

/** Whether it can be done with a licence as it is, whatever the number of seats. */
function isPossible(licence: CustomerSubscription, kind: LicenceTarget['kind']): boolean {
  const target: LicenceTarget = kind === 'seats' ? { kind, seats: licence.quantity + 1 } : { kind };
  return refusalOf(licence, target) === undefined;
}

function holds({ product }: CustomerSubscription, said: string): boolean {
  return said !== '' && fold(product).includes(said);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
