import { ActionError } from '../src/action-error.ts';
import type { Audited, AuditLog } from '../src/audit/audit.ts';
import type { Call, Log } from '../src/call.ts';
import type { Place } from '../src/commands/request.ts';
import type { Customer } from '../src/customers/customer.ts';
import type { CustomerSubscription } from '../src/licences/customer-subscription.ts';
import type { LicenceChanger } from '../src/licences/licence-changer.ts';
import type { SignIn } from '../src/person.ts';

/** One line of a log, with the fields of the logs that it came through. */
export interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that keeps its lines, to look at afterwards. */
export function aLog(lines: LogLine[] = [], inherited: object = {}): Log & { readonly lines: LogLine[] } {
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields: { ...inherited, ...fields }, message });
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => aLog(lines, { ...inherited, ...fields }),
  };
}

/** A call that may last for ever. */
export function aCall(changes: Partial<Call> = {}): Call {
  const correlationId = '5eed0000-0000-4000-8000-000000000001';
  return { correlationId, signal: new AbortController().signal, log: aLog(), ...changes };
}

/** Nobody has signed in, and nobody should try. */
export const noSignIn: SignIn = {
  assertionOf: () => Promise.reject(new ActionError('sign_in_wanted', 'nobody signed in')),
  signOut: () => Promise.reject(new Error('nobody should ask this')),
};

/** A record on which nothing stands. */
export const noAudit: AuditLog = {
  append: async () => undefined,
  read: async () => ({ entries: [], total: 0 }),
};

/** Does what is to be done, and puts it on no record. */
export const notAudited: Audited = (_deed, _call, work) => work();

/** A personal chat. */
export function aPlace(conversationId: string): Place {
  const reference = {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversationId,
    tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    kind: 'personal',
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  return { conversationId, kind: 'personal', reference };
}

export function aCustomer(changes: Partial<Customer> = {}): Customer {
  return {
    tenantId: '0a9f2d34-5c1f-4b43-9a3f-2f4f8f1b7c01',
    name: 'Contoso Ltd',
    domains: ['contoso.onmicrosoft.com', 'contoso.com'],
    cloud: 'global',
    account: 'primary',
    ...changes,
  };
}

/** Seats of a product that renew in a year. */
export function aLicence(changes: Partial<CustomerSubscription> = {}): CustomerSubscription {
  return {
    id: '83ef9d05-0000-4000-8000-000000000001',
    product: 'Visio Plan 2',
    quantity: 35,
    unit: 'Licenses',
    status: 'active',
    term: 'P1Y',
    endsAt: Date.parse('2027-03-01T00:00:00Z'),
    autoRenews: true,
    isTrial: false,
    isAzure: false,
    ...changes,
  };
}

/** For commands that change no licence. */
export function noLicenceChanger(): LicenceChanger {
  const unasked = (): never => {
    throw new Error('No licence is to be changed.');
  };
  return {
    read: unasked,
    ask: unasked,
    confirm: unasked,
    look: unasked,
    resume: unasked,
    shown: unasked,
    drop: unasked,
    close: unasked,
  };
}
