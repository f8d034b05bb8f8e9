import { capabilities } from '../../customers/capabilities.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import type { Reads } from './reads.ts';

/** Which customers are asked about Azure. Customers are numbers. */
export interface WhoHasAzure {
  /** Whether the customer's licences hold Azure; undefined where that is not known. */
  hasAzure(number: number): boolean | undefined;
  /** Partner Center sells Azure in its cloud, and its licences hold some, or may, or the app sees some. */
  mayHaveAzure(number: number): boolean;
}

/** Where Partner Center sells no Azure, nobody is asked about it, and licences without it say nothing. */
export function whoHasAzure(
  numbers: Pick<CustomerNumbers, 'customer'>,
  reads: Pick<Reads, 'licensedAzure' | 'seesAzure'>,
): WhoHasAzure {
  const isSold = (number: number) => {
    const customer = numbers.customer(number);
    return customer === undefined || capabilities[customer.cloud].azureInPartnerCenter;
  };
  const hasAzure = (number: number): boolean | undefined => {
    const licensed = reads.licensedAzure(number);
    return licensed === false && !isSold(number) ? undefined : licensed;
  };
  return {
    hasAzure,
    mayHaveAzure: (number) => isSold(number) && (hasAzure(number) !== false || reads.seesAzure(number)),
  };
}
