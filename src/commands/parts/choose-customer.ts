import type { Customer } from '../../customers/customer.ts';
import type { DirectorySnapshot } from '../../customers/directory.ts';
import { type Found, findCustomer, findExactCustomer } from '../../customers/find-customer.ts';
import { type CustomerCommand, choicesView, notFoundView } from '../../views/choices-view.ts';
import type { Note } from '../../views/parts/health-note.ts';
import { type CustomerExample, whichCustomerText } from '../../views/texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { NamedArgs } from './args.ts';
import { howTaken } from './how-taken.ts';
import { readDirectory } from './read-directory.ts';

/** The customer that is meant, how we know, and the other customers that the words fit too. */
export interface Choice {
  readonly customer: Customer;
  readonly notes: readonly Note[];
  readonly others: readonly Customer[];
  /** The customer is named by the whole phrase, so that no word of it means a service. */
  readonly wholePhrase: boolean;
}

/** The same command for one customer, for the buttons of a card that asks which one. */
export type Again = (customer: Customer, wholePhrase: boolean) => ReturnType<CustomerCommand>;

/** What was found for the words that name a customer. */
interface Meant {
  readonly found: Found;
  readonly asked: string;
  readonly wholePhrase: boolean;
}

/**
 * Finds the customer that a person means: by the id of a button, by the words typed, else the one that this
 * conversation talks about. Reads guess kindly: a typo finds a customer, and the answer says so. Where nobody is meant,
 * the answer asks, with the `example` of help; for health that of one service where services are named.
 */
export async function chooseCustomer(
  context: CommandContext,
  named: NamedArgs,
  again: Again,
  example?: CustomerExample,
): Promise<Choice | { readonly reply: Reply }> {
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory;
  const { view, services } = context;
  const old = oldDirectory(directory);

  const meant =
    whoIsNamed(directory, named) ?? (await recall(context, directory)) ?? isCalledSo(directory, named);
  if (meant === undefined || meant === 'gone') {
    const ofHealth = named.phrase === undefined ? 'health' : 'service';
    return { reply: whichCustomerText(view, { gone: meant === 'gone', example: example ?? ofHealth }) };
  }
  if ('remembered' in meant) {
    const notes: Note[] = [{ kind: 'remembered' }, ...old];
    return { customer: meant.remembered, notes, others: [], wholePhrase: false };
  }

  const { found, asked, wholePhrase } = meant;
  const buttons: CustomerCommand = (customer) => again(customer, wholePhrase);
  switch (found.kind) {
    case 'none': {
      const incomplete = directory.failures.length > 0 || !services.directory.isLoaded();
      return { reply: notFoundView(view, { asked, nearest: found.nearest, buttons, incomplete }) };
    }
    case 'several':
      return { reply: choicesView(view, { asked, customers: found.customers, total: found.total, buttons }) };
    case 'one': {
      const { customer, others } = found;
      return { customer, notes: [...howTaken(found.how, asked, customer), ...old], others, wholePhrase };
    }
  }
}

/** By id or by words. A customer whose whole name is the phrase comes before a reading of it as name and service. */
function whoIsNamed(
  { index }: DirectorySnapshot,
  { tenantId, customer, phrase }: NamedArgs,
): Meant | undefined {
  if (tenantId !== undefined)
    return { found: findCustomer(index, tenantId), asked: tenantId, wholePhrase: false };
  const whole = phrase === undefined ? undefined : findCustomer(index, phrase);
  if (phrase !== undefined && whole?.kind === 'one' && whole.how === 'exact') {
    return { found: whole, asked: phrase, wholePhrase: true };
  }
  return customer === undefined
    ? undefined
    : { found: findCustomer(index, customer), asked: customer, wholePhrase: false };
}

/** The customer that the conversation talks about; "gone" when it is no longer in the whole list of customers. */
async function recall(
  { services, request }: CommandContext,
  { index, failures }: DirectorySnapshot,
): Promise<{ readonly remembered: Customer } | 'gone' | undefined> {
  const tenantId = await services.memory.recall(request.where.conversationId);
  if (tenantId === undefined) return undefined;
  const remembered = findExactCustomer(index, tenantId);
  if (remembered) return { remembered };
  return failures.length === 0 && services.directory.isLoaded() ? 'gone' : undefined;
}

/** "health exchange" where nobody is remembered: a customer is meant only if one really is called so. */
function isCalledSo({ index }: DirectorySnapshot, { phrase }: NamedArgs): Meant | undefined {
  if (phrase === undefined) return undefined;
  const found = findCustomer(index, phrase);
  const isCalled = found.kind === 'several' || (found.kind === 'one' && found.how === 'only');
  return isCalled ? { found, asked: phrase, wholePhrase: true } : undefined;
}

/** A refresh that failed: the list may lack new customers, and the answer says so. */
function oldDirectory({ failures, loadedAt }: DirectorySnapshot): Note[] {
  const times = failures.flatMap(({ account }) => loadedAt.get(account) ?? []);
  return times.length === 0 ? [] : [{ kind: 'oldDirectory', loadedAt: Math.min(...times) }];
}
