import type { Customer } from '../customers/customer.ts';
import type { DirectorySnapshot } from '../customers/directory.ts';
import { type Found, findCustomer, findExactCustomer } from '../customers/find-customer.ts';
import { type CustomerCommand, choicesView, notFoundView } from '../views/choices-view.ts';
import type { Note } from '../views/health-note.ts';
import { whichCustomerText } from '../views/texts.ts';
import type { CustomerArgs } from './args.ts';
import type { CommandContext } from './command.ts';
import { readDirectory } from './read-directory.ts';
import type { Reply } from './reply.ts';

/** The customer that is meant, how we know, and the other customers that the words fit too. */
export interface Choice {
  readonly customer: Customer;
  readonly notes: readonly Note[];
  readonly others: readonly Customer[];
  /** The customer is named by the whole phrase, so that no word of it means a service. */
  readonly wholePhrase: boolean;
}

export interface Named extends CustomerArgs {
  readonly phrase?: string | undefined;
}

/** The same command for one customer, for the buttons of a card that asks which one. */
export type Again = (customer: Customer, wholePhrase: boolean) => ReturnType<CustomerCommand>;

/**
 * Finds the customer that a person means: by the id of a button, by the words typed, else the one that this
 * conversation talks about. Reads guess kindly: a typo finds a customer, and the answer says so.
 */
export async function chooseCustomer(
  context: CommandContext,
  named: Named,
  again: Again,
): Promise<Choice | { reply: Reply }> {
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory;
  const old = oldDirectory(directory);
  const choice = (
    customer: Customer,
    notes: Note[] = [],
    others: readonly Customer[] = [],
    wholePhrase = false,
  ) => ({
    customer,
    notes: [...notes, ...old],
    others,
    wholePhrase,
  });

  if (named.tenantId !== undefined) {
    const customer = findExactCustomer(directory.index, named.tenantId);
    return customer
      ? choice(customer)
      : {
          reply: notFoundView(context.view, {
            asked: named.tenantId,
            nearest: [],
            buttons: (found) => again(found, false),
          }),
        };
  }
  const whole = named.phrase === undefined ? undefined : findCustomer(directory.index, named.phrase);
  if (whole?.kind === 'one' && whole.how === 'exact') return fromWords(whole, named.phrase ?? '', true);

  if (named.customer === undefined) {
    const remembered = await recall(context, directory);
    if (remembered) return choice(remembered, [{ kind: 'remembered' }]);
    if (whole === undefined) return { reply: whichCustomerText(context.view) };
    return fromWords(whole, named.phrase ?? '', true);
  }
  return fromWords(findCustomer(directory.index, named.customer), named.customer, false);

  function fromWords(found: Found, asked: string, wholePhrase: boolean): Choice | { reply: Reply } {
    const buttons: CustomerCommand = (customer) => again(customer, wholePhrase);
    if (found.kind === 'none') {
      return { reply: notFoundView(context.view, { asked, nearest: found.nearest, buttons }) };
    }
    if (found.kind === 'several') {
      const { customers, total } = found;
      return { reply: choicesView(context.view, { asked, customers, total, buttons }) };
    }
    return choice(found.customer, howTaken(found.how, asked, found.customer), found.others, wholePhrase);
  }
}

/** Tells that the words were not the customer's whole name. */
function howTaken(how: 'exact' | 'only' | 'typo', asked: string, customer: Customer): Note[] {
  if (how === 'typo') return [{ kind: 'typo', asked }];
  const { name, tenantId, domains } = customer;
  const said = asked.trim().toLowerCase();
  const whole = [name.toLowerCase(), tenantId, ...domains].includes(said);
  return whole ? [] : [{ kind: 'taken', asked }];
}

async function recall(context: CommandContext, { index }: DirectorySnapshot): Promise<Customer | undefined> {
  const tenantId = await context.services.memory.recall(context.request.where.conversationId);
  return tenantId === undefined ? undefined : findExactCustomer(index, tenantId);
}

/** A refresh that failed: the list may lack new customers, and the answer says so. */
function oldDirectory({ failures, loadedAt }: DirectorySnapshot): Note[] {
  const oldest = failures.flatMap(({ account }) => loadedAt.get(account) ?? []).sort((a, b) => a - b)[0];
  return oldest === undefined ? [] : [{ kind: 'oldDirectory', loadedAt: oldest }];
}
