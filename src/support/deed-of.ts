import type { AuditAction, Deed } from '../audit/audit.ts';
import type { Opener, SupportRequest } from './support-request.ts';

/** What a person does to a request, for the record. */
export function deedOf(
  action: AuditAction,
  { number, customer: { tenantId, name } }: SupportRequest,
  by: Opener,
  detail?: string,
): Deed {
  return {
    action,
    by: { userId: by.userId, name: by.name },
    customer: { tenantId, name },
    object: number,
    ...(detail === undefined ? {} : { detail }),
  };
}
