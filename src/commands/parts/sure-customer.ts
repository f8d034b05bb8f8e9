import type { Customer } from '../../customers/customer.ts';
import { findExactCustomer } from '../../customers/find-customer.ts';
import { sureCustomerView } from '../../views/licences/licence-choices-view.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { NamedArgs } from './args.ts';
import { type Again, chooseCustomer } from './choose-customer.ts';
import { readDirectory } from './read-directory.ts';

/**
 * Finds the customer for something that changes a thing, which never guesses: the id of a button, or the whole name or
 * domain as it was typed. Where a guess finds one, or nobody is named and the conversation remembers one, the answer asks
 * by a button.
 */
export async function sureCustomer(
  context: CommandContext,
  named: NamedArgs,
  again: Again,
): Promise<{ readonly customer: Customer; readonly wholePhrase: boolean } | { readonly reply: Reply }> {
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory;
  const { tenantId, phrase, customer: words } = named;
  const exact = (name: string | undefined) =>
    name === undefined ? undefined : findExactCustomer(directory.index, name);
  const whole = tenantId === undefined ? exact(phrase) : undefined;
  const sure = whole ?? exact(tenantId ?? words);
  if (sure) return { customer: sure, wholePhrase: whole !== undefined };
  const chosen = await chooseCustomer(context, named, again, 'licenses');
  if ('reply' in chosen) return chosen;
  const { customer, others, wholePhrase } = chosen;
  const customers = [customer, ...others].slice(0, 10);
  return {
    reply: sureCustomerView(context.view, { customers, buttons: (one) => again(one, wholePhrase) }),
  };
}
