import { notFoundView } from '../../views/choices-view.ts';
import type { CustomerExample } from '../../views/texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { NamedArgs } from './args.ts';
import { type Again, type Choice, chooseCustomer } from './choose-customer.ts';

/**
 * Finds the customer for whom something is to be done. Unlike reads it guesses nothing: what was mistyped is asked back,
 * with the nearest names to choose from.
 */
export async function chooseExactCustomer(
  context: CommandContext,
  named: NamedArgs,
  again: Again,
  example?: CustomerExample,
): Promise<Choice | { readonly reply: Reply }> {
  const chosen = await chooseCustomer(context, named, again, example);
  if ('reply' in chosen) return chosen;
  const typo = chosen.notes.find((note) => note.kind === 'typo');
  if (!typo) return chosen;
  return {
    reply: notFoundView(context.view, {
      asked: typo.asked,
      nearest: [chosen.customer, ...chosen.others],
      buttons: (customer) => again(customer, chosen.wholePhrase),
    }),
  };
}
