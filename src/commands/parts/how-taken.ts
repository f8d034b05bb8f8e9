import type { Customer } from '../../customers/customer.ts';
import type { Note } from '../../views/parts/health-note.ts';

/** Tells that the words were not the customer's whole name: no note or one. */
export function howTaken(how: 'exact' | 'only' | 'typo', asked: string, customer: Customer): Note[] {
  if (how === 'typo') return [{ kind: 'typo', asked }];
  const { name, tenantId, domains } = customer;
  const said = asked.trim().toLowerCase();
  const whole = [name.toLowerCase(), tenantId, ...domains].includes(said);
  return whole ? [] : [{ kind: 'taken', asked }];
}
