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
