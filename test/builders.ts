import type { Call, Log } from '../src/call.ts';
import type { Customer } from '../src/customers/customer.ts';

/** A log that keeps its lines, to look at afterwards. */
export function aLog(): Log & { readonly lines: Array<{ level: string; fields: object; message: string }> } {
  const lines: Array<{ level: string; fields: object; message: string }> = [];
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  const log = {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => log,
  };
  return log;
}

export function aCall(changes: Partial<Call> = {}): Call {
  return { correlationId: 'test-correlation', signal: new AbortController().signal, log: aLog(), ...changes };
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
