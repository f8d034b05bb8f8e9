import type { AuditAction, Deed } from '../audit/audit.ts';
import type { Customer } from '../customers/customer.ts';
import type { LicenceTarget } from './change-plan.ts';
import type { ChangeRecord } from './change-record.ts';

const actions: Readonly<Record<LicenceTarget['kind'], AuditAction>> = {
  suspend: 'licence.suspend',
  reactivate: 'licence.reactivate',
  seats: 'licence.seats',
};

/** A change for the record of who did what. */
export function deedOf(customer: Customer, { target, before }: ChangeRecord, by: Deed['by']): Deed {
  return {
    by,
    action: actions[target.kind],
    customer: { tenantId: customer.tenantId, name: customer.name },
    object: `${before.product} (${before.id})`,
    detail:
      target.kind === 'seats'
        ? `${before.quantity} -> ${target.seats}`
        : `${before.status} -> ${target.kind === 'suspend' ? 'suspended' : 'active'}`,
  };
}
