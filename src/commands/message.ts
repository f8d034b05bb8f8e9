import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { toReadError } from '../errors.ts';
import { readAnnouncement } from '../health/announcements/read-announcements.ts';
import { messageCustomersView, messageNotFoundText, messageView } from '../views/message-view.ts';
import type { Note } from '../views/parts/health-note.ts';
import { failedText } from '../views/texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { customerArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { readDirectory } from './parts/read-directory.ts';
import { rememberedCustomer } from './parts/remembered-customer.ts';
import type { Reply } from './reply.ts';

/** `message MC123456 [for Contoso]`: one message center post with its text. */
export const message = defineCommand({
  name: 'message',
  needs: 'view',
  args: customerArgs.extend({
    /** "MC123456" */
    id: words,
    /** List the customers that have it. */
    customers: z.boolean().optional(),
    /** Page of that list, from 1. */
    page: pageNumber.optional(),
    /** Ask Microsoft again instead of using an answer that is a minute old. */
    fresh: z.boolean().optional(),
  }),
  async run(context, { id: said, customers, page, fresh = false, ...named }) {
    const { services, view } = context;
    const id = said.toUpperCase();
    const having = services.board.customersWith(id);
    if (customers && having.length > 0) return messageCustomersView(view, { id, customers: having, page });

    const isNamed = named.tenantId !== undefined || named.customer !== undefined;
    const directory = await readDirectory(context);
    if ('reply' in directory) return directory.reply;
    const isOfOne = isNamed || (await rememberedCustomer(context, directory)) !== undefined;
    const [any] = having;
    if (!isOfOne) {
      return any
        ? read(context, { id, customer: any, notes: [], fresh })
        : messageNotFoundText(view, id, { coverage: services.board.coverage('messages') });
    }
    const chosen = await chooseCustomer(context, named, ({ tenantId }) => ({
      command: 'message',
      args: { id, tenantId },
    }));
    if ('reply' in chosen) return chosen.reply;
    // The conversation's customer was not named: where it does not have the message, another has.
    const isElsewhere =
      !isNamed && any && having.every(({ tenantId }) => tenantId !== chosen.customer.tenantId);
    if (isElsewhere) return read(context, { id, customer: any, notes: [], fresh });
    const { customer, notes } = chosen;
    return read(context, { id, customer, notes, fresh });
  },
});

interface Wanted {
  readonly id: string;
  readonly customer: Customer;
  readonly notes: readonly Note[];
  readonly fresh: boolean;
}

async function read(
  { services, call, view }: CommandContext,
  { id, customer, notes, fresh }: Wanted,
): Promise<Reply> {
  try {
    const answer = await readAnnouncement(services.announcements, customer, id, {
      call,
      now: view.now,
      fresh,
    });
    const { value: announcement, readAt, error } = answer;
    const customerCount = services.board.customersWith(id).length;
    return messageView(view, { customer, announcement, readAt, error, customerCount, notes });
  } catch (thrown) {
    const error = toReadError(thrown);
    if (error.reason === 'not_found') return messageNotFoundText(view, id, { customer });
    return failedText(view, { what: 'messages', customer, notes, error });
  }
}
