import type { Customer } from '../../customers/customer.ts';
import { findExactCustomer } from '../../customers/find-customer.ts';
import { type CustomerCommand, choicesView, notFoundView } from '../../views/choices-view.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { CustomerArgs } from './args.ts';
import { findExactly } from './find-exactly.ts';
import { readDirectory } from './read-directory.ts';

/**
 * The customer that something lasting is about: never a guess. What is not the whole name is asked back, with the same again
 * as buttons; undefined where nobody is named.
 */
export async function exactCustomer(
  context: CommandContext,
  { tenantId, customer: asked }: CustomerArgs,
  buttons: CustomerCommand,
): Promise<Customer | undefined | { readonly reply: Reply }> {
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory;
  const { view, services } = context;
  if (tenantId !== undefined) {
    const customer = findExactCustomer(directory.index, tenantId);
    return customer ?? { reply: notFoundView(view, { asked: tenantId, nearest: [], buttons }) };
  }
  if (asked === undefined) return undefined;
  const found = findExactly(directory.index, asked);
  switch (found.kind) {
    case 'exact':
      return found.customer;
    case 'guess': {
      const likely = [found.customer, ...found.others];
      if (found.how === 'typo') return { reply: notFoundView(view, { asked, nearest: likely, buttons }) };
      return { reply: choicesView(view, { asked, customers: likely, total: likely.length, buttons }) };
    }
    case 'several':
      return { reply: choicesView(view, { ...found, asked, buttons }) };
    case 'none': {
      const incomplete = directory.failures.length > 0 || !services.directory.isLoaded();
      return { reply: notFoundView(view, { asked, nearest: found.nearest, buttons, incomplete }) };
    }
  }
}
