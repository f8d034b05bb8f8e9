import type { Customer } from '../../customers/customer.ts';
import { type Asked, type KeptAnswer, keepAnswers } from '../../keep-answers.ts';
import type { AzureAnswer, AzureSource } from '../ports.ts';

const readKept = keepAnswers<AzureSource, AzureAnswer>();

/** A customer's events of Azure. Throws ReadError. */
export function readAzure(
  source: AzureSource,
  customer: Customer,
  asked: Asked,
): Promise<KeptAnswer<AzureAnswer>> {
  return readKept(source, customer.tenantId, asked, (call) => source.readAzure(customer, call));
}
