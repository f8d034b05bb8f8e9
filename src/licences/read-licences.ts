import type { Customer } from '../customers/customer.ts';
import { type Asked, type KeptAnswer, keepAnswers } from '../keep-answers.ts';
import type { LicenceSource, LicencesAnswer } from './ports.ts';

const readKept = keepAnswers<LicenceSource, LicencesAnswer>();

/** A customer's licences, deleted ones too. Throws ReadError. */
export function readLicences(
  source: LicenceSource,
  customer: Customer,
  asked: Asked,
): Promise<KeptAnswer<LicencesAnswer>> {
  return readKept(source, customer.tenantId, asked, (call) => source.readLicences(customer, call));
}

/** Something of the customer's licences was changed: they are read anew when they are asked for next. */
export function forgetLicences(source: LicenceSource, { tenantId }: Customer): void {
  readKept.forget(source, tenantId);
}
