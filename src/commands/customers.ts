import { z } from 'zod';
import { searchCustomers } from '../customers/find-customer.ts';
import { customersView } from '../views/customers-view.ts';
import { pageOf } from '../views/parts/pages.ts';
import { defineCommand } from './command.ts';
import { pageNumber, words } from './parts/args.ts';
import { readDirectory } from './parts/read-directory.ts';

const rowsPerPage = 8;

/** `customers [text] [tag:gold]`: the customers whose name, domain or tenant id fits, page by page. */
export const customers = defineCommand({
  name: 'customers',
  needs: 'view',
  args: z.object({
    text: words.optional(),
    /** Only those that have all of these. */
    tags: z.array(words).max(20).optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { text, tags, page = 1 }) {
    const directory = await readDirectory(context);
    if ('reply' in directory) return directory.reply;
    const { index, failures } = directory;
    const { subscriptions } = context.services;
    const named =
      text === undefined ? index.entries.map(({ customer }) => customer) : searchCustomers(index, text);
    const tagged = tags?.map((tag) => new Set(subscriptions.customersWithTag(tag))) ?? [];
    const all = named.filter(({ tenantId }) => tagged.every((ids) => ids.has(tenantId)));
    return customersView(context.view, {
      list: pageOf(all, page, rowsPerPage),
      text,
      tags,
      tagsOf: subscriptions.tagsOf,
      failures,
    });
  },
});
