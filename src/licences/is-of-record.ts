import { isDeepStrictEqual } from 'node:util';
import type { ChangeRecord } from './change-record.ts';
import type { Confirmation } from './licence-changer.ts';

/** Whether what a card names is what was asked, in everything but the entity tag. */
export function isOfRecord(
  { tenantId, before, target }: ChangeRecord,
  given: Omit<Confirmation, 'etag'>,
): boolean {
  return (
    tenantId === given.customer.tenantId &&
    before.id === given.licenceId &&
    isDeepStrictEqual(target, given.target)
  );
}
