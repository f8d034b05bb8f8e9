import { capabilities } from '../../customers/capabilities.ts';
import type { Customer } from '../../customers/customer.ts';
import type { DirectorySnapshot } from '../../customers/directory.ts';
import { type ReadError, toReadError } from '../../errors.ts';
import { isTrackingId } from '../../health/azure/tracking-id.ts';
import type { IssueAnswer } from '../../health/health-reader.ts';
import type { CommandContext } from '../command.ts';

/** How many customers are asked for an issue that is not known: enough to find one of a whole cloud, at little cost. */
const mostAsked = 3;

/** What some customers know of an issue. */
export type Asked =
  | { readonly customer: Customer; readonly answer: IssueAnswer }
  | {
      readonly asked: readonly Customer[];
      /** The first failure that says more than that there is no such issue, and whose it is. */
      readonly failure?: { readonly customer: Customer; readonly error: ReadError };
    };

type Answered =
  | { readonly kind: 'found'; readonly customer: Customer; readonly answer: IssueAnswer }
  | { readonly kind: 'failed'; readonly customer: Customer; readonly error: ReadError };

/**
 * Asks a few customers for an issue: the one that the conversation remembers, and where it has no such issue up to three
 * others at once, of each partner account one first, because each cloud has issues of its own; for an event of Azure
 * those only who may have Azure. Never throws.
 */
export async function askSome(
  context: CommandContext,
  { customers }: DirectorySnapshot,
  issueId: string,
  { remembered, fresh }: { readonly remembered?: Customer | undefined; readonly fresh?: boolean | undefined },
): Promise<Asked> {
  const own = remembered ? await askEach([remembered]) : [];
  const isFound = own.some(({ kind }) => kind === 'found');
  const able = isTrackingId(issueId) ? customers.filter(mayHaveAzure(context)) : customers;
  const others = able.filter(({ tenantId }) => tenantId !== remembered?.tenantId);
  const answers = isFound ? own : [...own, ...(await askEach(chooseSome(others, silentOnes(context))))];
  const found = answers.find((one) => one.kind === 'found');
  if (found) return found;
  const failures = answers.filter((one) => one.kind === 'failed');
  const failure = failures.find(({ error }) => error.reason !== 'not_found');
  return { asked: answers.map(({ customer }) => customer), ...(failure && { failure }) };

  function askEach(some: readonly Customer[]): Promise<Answered[]> {
    const { services, call } = context;
    return Promise.all(
      some.map(async (customer): Promise<Answered> => {
        try {
          const answer = await services.health.readIssue(customer, issueId, call, { fresh: fresh ?? false });
          return { kind: 'found', customer, answer };
        } catch (thrown) {
          return { kind: 'failed', customer, error: toReadError(thrown) };
        }
      }),
    );
  }
}

/** Whether a customer may have Azure, as far as is known. */
function mayHaveAzure({ services: { board } }: CommandContext) {
  return ({ cloud, tenantId }: Customer): boolean =>
    capabilities[cloud].azureInPartnerCenter && board.hasAzure(tenantId) !== false;
}

/** Tenant ids of the customers whose last read failed. */
function silentOnes({ services }: CommandContext): ReadonlySet<string> {
  const { failed } = services.board.coverage('health');
  return new Set(failed.flatMap(({ customers }) => customers.map(({ tenantId }) => tenantId)));
}

/** Different accounts first, and nobody whose last read failed while there are others. */
function chooseSome(customers: readonly Customer[], silent: ReadonlySet<string>): readonly Customer[] {
  const readable = customers.filter(({ tenantId }) => !silent.has(tenantId));
  const from = readable.length > 0 ? readable : customers;
  const ofEach = new Map<string, Customer>();
  for (const customer of from) if (!ofEach.has(customer.account)) ofEach.set(customer.account, customer);
  return [...new Set([...ofEach.values(), ...from.slice(0, mostAsked)])].slice(0, mostAsked);
}
